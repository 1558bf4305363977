import type { FactualityStep, GraphNode, NodeParticipant } from '../../schemas/graph.ts'
import { claimsOf } from '../claims.ts'
import type { Corpus } from '../corpus.ts'
import type { EventProfile, Site } from '../events/profile.ts'
import { type Happening, profilesOf } from '../happenings.ts'
import type { Identity } from '../identity/identity.ts'
import { foldName } from '../names.ts'
import { compareStrings } from '../order.ts'
import { countOrigins } from '../origins.ts'
import type { NodeIds } from './ids.ts'

/** Names shown in a label. */
const mostNames = 3

export function eventNode(corpus: Corpus, identity: Identity, copies: Int32Array, ids: NodeIds, happening: Happening): GraphNode {
  const mentions = profilesOf(corpus, identity, happening)
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
      else found.set(key, { participant: { role: arg.role, node: ids.entity(root), text: mention.article.entities[arg.entity]?.name ?? arg.text }, count: 1 })
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

function commonPlace(mentions: readonly EventProfile[]): string | null {
  const counts = new Map<string, { site: Site; count: number }>()
  const sites = mentions.flatMap((mention) => {
    const at = mention.sites.filter((site) => site.role === 'place')
    return at.length > 0 ? at : mention.sites.filter((site) => site.role === 'destination')
  })
  for (const site of sites) {
    const key = site.root < 0 ? site.key : String(site.root)
    const known = counts.get(key)
    if (known) known.count++
    else counts.set(key, { site, count: 1 })
  }
  // of two the first in the text: «a Firenze, in Toscana»
  const best = [...counts].sort(([, a], [, b]) => rank(a.site) - rank(b.site) || b.count - a.count)[0]?.[1]
  return best?.site.name ?? null
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
