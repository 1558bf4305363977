import type { Corpus } from '../corpus.ts'
import { countriesServed } from '../events/profile.ts'
import type { QuoteFacts } from '../facts.ts'
import type { Identity } from '../identity/identity.ts'
import { stemOverlap } from '../stems.ts'
import { type Days, gap } from '../time-values.ts'

/** A quotation with its speaker resolved. */
export interface StatementProfile {
  readonly quote: number
  readonly record: number
  readonly facts: QuoteFacts
  /** Class of the speaker, -1 for none or unnamed. */
  readonly speaker: number
  readonly speakerNames: readonly string[]
  readonly speakerCountries: readonly string[]
  readonly speakerIsPerson: boolean
  /** Stems that stand next to each other, as «sovran sicure». */
  readonly neighbours: readonly string[]
}

/** Articles further apart than this many days do not report the same words as news. */
const farPublication = 14
/** Fewest letters' worth of common stems: two long words. */
const leastWeight = 7

export function statementProfile(corpus: Corpus, identity: Identity, quote: number): StatementProfile {
  const record = corpus.recordOfQuote(quote)
  const facts = corpus.quote(quote)
  const local = facts.speaker?.entity ?? -1
  const speaker = local < 0 ? null : corpus.entity(corpus.entityAt(record, local))
  const served = speaker ? countriesServed(corpus, record, speaker) : []
  return {
    quote,
    record,
    facts,
    speaker: local < 0 ? -1 : (identity[corpus.entityAt(record, local)] as number),
    speakerNames: speaker ? [speaker.key.split(' ').at(-1) as string, ...speaker.aliasKeys.filter((alias) => !alias.includes(' '))] : [],
    speakerCountries: speaker ? [...(speaker.country === null ? [] : [speaker.country]), ...served] : [],
    speakerIsPerson: speaker?.type === 'person',
    neighbours: facts.stems.slice(1).map((stem, i) => `${facts.stems[i] as string} ${stem}`),
  }
}

/** Were two articles published too far apart to report the same words? */
export function farApart(a: Days | null, b: Days | null): boolean {
  return a !== null && b !== null && gap(a, b) > farPublication
}

/** How alike two statements of articles that are not far apart are, 0 to 1; 0 where the speakers exclude each other. */
export function likeStatements(a: StatementProfile, b: StatementProfile): number {
  const speakers = likeSpeakers(a, b)
  if (speakers < 0) return 0
  const overlap = stemOverlap(a.facts.stems, b.facts.stems)
  if (overlap.weight < leastWeight || overlap.shared.length < 2) return 0
  const runs = new Set(a.neighbours)
  const common = b.neighbours.filter((pair) => runs.has(pair))
  const run = Math.min(1, common.length / 2)
  const names = stemOverlap(a.facts.nameStems, b.facts.nameStems).part
  const content = 0.5 * overlap.part + 0.25 * overlap.whole + 0.2 * run + 0.05 * names
  return content * (speakers > 0 ? 1 : 0.75)
}

/** Score from which two are one statement. */
export const statementThreshold = 0.36

/** 1 the same speaker, 0 not known on one side, -1 different ones. */
function likeSpeakers(a: StatementProfile, b: StatementProfile): -1 | 0 | 1 {
  if (a.speaker < 0 || b.speaker < 0) return 0
  if (a.speaker === b.speaker || a.speakerNames.some((name) => b.speakerNames.includes(name))) return 1
  if (a.speakerIsPerson && b.speakerIsPerson) return -1
  return a.speakerCountries.some((country) => b.speakerCountries.includes(country)) ? 1 : -1
}
