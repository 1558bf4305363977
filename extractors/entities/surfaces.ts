import type { Document, EntityType, Name } from '../../pipeline/document.ts'
import type { Town } from '../places/towns.ts'
import { foldName } from './fold.ts'
import type { KnownName } from './lexicon.ts'
import type { EntityWords } from './pack.ts'
import { nameWords } from './similar.ts'

export interface NameMention extends Name {
  readonly text: string
  readonly sentence: number
}

/** All mentions of the article that are written alike. */
export interface Surface {
  /** Folded name. */
  readonly key: string
  /** Its words without titles in front: «principe William» → william. */
  readonly words: readonly string[]
  readonly type: EntityType
  /** 0 to 1: how far the mentions agree on the type. */
  readonly confidence: number
  readonly known: KnownName | null
  /** Towns of that name; for places only. */
  readonly towns: readonly Town[]
  /** In text order, never empty. */
  readonly mentions: readonly NameMention[]
}

/** How much a name from the lists weighs against one mention that the tagger is sure of. */
const knownWeight: Readonly<Record<KnownName['kind'], number>> = { country: 2, area: 0.8, organization: 0.6, seat: 0.3 }

const severalWords = 0.6

/** How much the name's own form weighs: «ospedale Dimiccoli» is a place. */
const formWeight = 1

/** Groups the tagged names of an article by spelling and lets them vote on their type. */
export function surfacesOf(doc: Document<'tokens'>, names: readonly Name[], words: EntityWords): readonly Surface[] {
  const groups = new Map<string, NameMention[]>()
  for (const name of names) {
    const text = doc.text.slice(name.start, name.end)
    const key = foldName(text) || text
    const mention = { ...name, text, sentence: doc.tokens[name.tokens.first]?.sentence ?? 0 }
    const group = groups.get(key)
    if (group) group.push(mention)
    else groups.set(key, [mention])
  }
  return [...groups].map(([key, mentions]) => surface(key, mentions, words))
}

function surface(key: string, mentions: readonly NameMention[], words: EntityWords): Surface {
  const known = words.lexicon.names.get(key) ?? null
  // «Marina Berlusconi» is no navy: the first word weighs only where nobody sees a person; rules for bodies have read it
  const form = mentions.some((m) => m.type === 'person' || words.bodies.ids.has(m.rule)) ? null : (headVote(key, words) ?? capitalVote(mentions, words))
  const { type, confidence } = vote(mentions, known, form)
  const all = nameWords(mentions[0]?.text ?? '')
  const towns = type === 'place' && known?.kind !== 'country' ? words.towns.find(mentions[0]?.text ?? '') : []
  return { key, words: type === 'person' ? withoutTitles(all, words) : all, type, confidence, known: known?.type === type ? known : null, towns, mentions }
}

/** One spelling, one type: the one with most confidence behind it, the lists having a say. */
function vote(mentions: readonly NameMention[], known: KnownName | null, form: EntityType | null): { type: EntityType; confidence: number } {
  const votes: Record<EntityType, number> = { person: 0, organization: 0, place: 0 }
  for (const { type, confidence } of mentions) votes[type] += Math.max(0.05, confidence)
  // nobody is called like a body or a landmark of several words: «Boko Haram», «Camp David»
  if (known) votes[known.type] += knownWeight[known.kind] + (mentions[0]?.text.includes(' ') ? severalWords : 0)
  if (form) votes[form] += formWeight
  const type = (['person', 'organization', 'place'] as const).reduce((best, next) => (votes[next] > votes[best] ? next : best))
  const agreement = votes[type] / (votes.person + votes.organization + votes.place)
  const strongest = Math.max(known?.type === type ? 0.9 : 0, ...mentions.filter((m) => m.type === type).map((m) => m.confidence))
  return { type, confidence: Math.round(100 * agreement * strongest) / 100 }
}

/** What the first word says, where it can be said of one type only: «contea di Walla Walla», «ministero dell'Interno». */
function headVote(key: string, { lexicon }: EntityWords): EntityType | null {
  const [first = '', second] = key.split(' ')
  if (second === undefined) return null
  const place = lexicon.placeHeads.has(first)
  const organization = lexicon.organizationHeads.has(first)
  return place === organization ? null : place ? 'place' : 'organization'
}

/** A foreign capital is a place, also where it acts: «Teheran ha respinto…». At home a town's name may be its club's. */
function capitalVote(mentions: readonly NameMention[], { towns, home }: EntityWords): EntityType | null {
  const first = towns.find(mentions[0]?.text ?? '')[0]
  return first?.capital && first.iso !== home && first.population > 100_000 ? 'place' : null
}

function withoutTitles(all: readonly string[], { lexicon }: EntityWords): readonly string[] {
  let first = 0
  while (first < all.length - 1 && lexicon.titles.has(all[first] ?? '')) first++
  return all.slice(first)
}
