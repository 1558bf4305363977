import type { FactualityStep, GraphNode, NodeParticipant } from '../../schemas/graph.ts'
import { claimsOf } from '../claims.ts'
import type { Corpus } from '../corpus.ts'
import type { EventProfile, Site } from '../events/profile.ts'
import type { Happening } from '../happenings.ts'
import type { Identity } from '../identity/identity.ts'
import { foldName } from '../names.ts'
import { compareStrings } from '../order.ts'
import { countOrigins } from '../origins.ts'
import type { NodeIds } from './ids.ts'

/** Names shown in a label. */
const mostNames = 3

/** `mentions`: all that tell it, in canonical order. */
export function eventNode(corpus: Corpus, identity: Identity, copies: Int32Array, ids: NodeIds, happening: Happening, mentions: readonly EventProfile[]): GraphNode {
  const participants = participantsOf(corpus, identity, ids, mentions)
  const history = historyOf(mentions)
  const place = placeOf(mentions)
  return {
    id: ids.event(happening.root),
    kind: 'event',
    label: labelOf(happening, participants, place, mentions),
    members: mentions.map((mention) => ({ record: mention.article.record, event: mention.facts.id })),
    type: happening.type,
    time: happening.time,
    place,
    participants,
    factuality: factualityOf(history),
    history,
    origins: countOrigins(corpus, identity, copies, mentions),
    claims: claimsOf(mentions),
    confidence: confidenceOf(mentions),
  }
}

/** «meet: Kim Jong-un, Vladimir Putin — 2023-09-13, Vostochny»; without names the words of the text stand in. */
function labelOf(happening: Happening, participants: readonly NodeParticipant[], place: string | null, mentions: readonly EventProfile[]): string {
  const acting = participants.filter((one) => one.role === 'agent' || one.role === 'patient' || one.role === 'recipient')
  const named = acting.filter((one) => one.node !== undefined)
  const names = [...new Set((named.length > 0 ? named : acting).map((one) => one.text))].slice(0, mostNames)
  const who = names.length > 0 ? names.join(', ') : (mentions[0]?.facts.trigger ?? '')
  const whereWhen = [happening.time, place].filter((part) => part !== null).join(', ')
  return whereWhen === '' ? `${happening.type}: ${who}` : `${happening.type}: ${who} — ${whereWhen}`
}

/** Every participant once per role, named ones under their node; in order of role, then how many mentions name it. */
function participantsOf(corpus: Corpus, identity: Identity, ids: NodeIds, mentions: readonly EventProfile[]): NodeParticipant[] {
  const found = new Map<string, { participant: NodeParticipant; count: number }>()
  for (const mention of mentions) {
    for (const arg of mention.facts.args) {
      const root = arg.entity < 0 ? -1 : (identity[corpus.entityAt(mention.record, arg.entity)] as number)
      const key = `${arg.role}\n${root < 0 ? foldName(arg.text) : root}`
      const known = found.get(key)
      if (known) known.count++
      else if (root < 0) found.set(key, { participant: { role: arg.role, text: arg.text }, count: 1 })
      else found.set(key, { participant: { role: arg.role, node: ids.entity(root), text: corpus.entity(corpus.entityAt(mention.record, arg.entity)).name }, count: 1 })
    }
  }
  return [...found]
    .sort(([, x], [, y]) => compareStrings(x.participant.role, y.participant.role) || y.count - x.count || compareStrings(x.participant.text, y.participant.text) || compareStrings(x.participant.node ?? '', y.participant.node ?? ''))
    .map(([, { participant }]) => participant)
}

/** By publication, undated last: planned in one article, done in a later one. */
function historyOf(mentions: readonly EventProfile[]): FactualityStep[] {
  return mentions
    .map((mention) => ({ factuality: mention.facts.factuality, on: mention.article.published, record: mention.article.record, event: mention.facts.id }))
    .sort((a, b) => compareStrings(a.on ?? '9', b.on ?? '9') || compareStrings(a.record, b.record) || compareStrings(a.event, b.event))
}

/** What happened stays happened; otherwise the latest word counts. */
function factualityOf(history: readonly FactualityStep[]): string {
  const done = history.some((step) => step.factuality === 'actual')
  return done ? 'actual' : (history.at(-1)?.factuality ?? 'actual')
}

/** The most specific place that most mentions name, those that tell it as done before those that plan it: a town before a country. */
function placeOf(mentions: readonly EventProfile[]): string | null {
  return commonPlace(mentions.filter((mention) => mention.facts.factuality === 'actual')) ?? commonPlace(mentions)
}

/** What an article names after another place holds it: «a Firenze, in Toscana». Florence comes first, then what stands alone, then Tuscany. */
function commonPlace(mentions: readonly EventProfile[]): string | null {
  const counts = new Map<string, { site: Site; count: number; reach: number }>()
  for (const mention of mentions) {
    const at = mention.sites.filter((site) => site.role === 'place')
    const sites = at.length > 0 ? at : mention.sites.filter((site) => site.role === 'destination')
    const named = sites.filter((site) => site.root >= 0)
    for (const site of sites) {
      const key = site.root < 0 ? site.key : String(site.root)
      const known = counts.get(key) ?? { site, count: 0, reach: 0 }
      const reach = named.length < 2 || site.root < 0 ? 0 : site.root === named[0]?.root ? -1 : 1
      counts.set(key, { site: known.site, count: known.count + 1, reach: known.reach + reach })
    }
  }
  const order = [...counts.values()].sort((a, b) => rank(a.site) - rank(b.site) || Math.sign(a.reach) - Math.sign(b.reach) || b.count - a.count || compareStrings(a.site.name, b.site.name))
  return order[0]?.site.name ?? null
}

/** Towns and other named places, then countries, then places without a name. */
function rank(site: Site): number {
  return site.root < 0 ? 2 : site.isCountry ? 1 : 0
}

/** Each article that tells it adds to the certainty; three decimals. */
function confidenceOf(mentions: readonly EventProfile[]): number {
  const doubt = mentions.reduce((product, mention) => product * (1 - mention.facts.confidence), 1)
  return Math.round(Math.min(0.99, 1 - doubt) * 1000) / 1000
}
