import { RecentWords } from '../../extractors/linear/recent.ts'
import type { Features, Upos } from '../../pipeline/document.ts'
import { conjugation, infinitive, lexiconTags, singular } from './compromise.ts'

/** What the form of a verb can be: base, third person of the present, past, participle, either of the two, -ing. */
export type VerbForm = 'base' | 'present' | 'past' | 'participle' | 'past-or-participle' | 'gerund'

export interface Inflected<Form> {
  readonly lemma: string
  readonly form: Form
}

const irregularForms = ['past', 'participle', 'past-or-participle'] as const
/** Lemmas by form and lower-case word. */
export type Irregular = Readonly<Record<(typeof irregularForms)[number], Readonly<Record<string, string>>>>

/** Words kept of each kind. */
const keptWords = 12_288

/** Inflection of lower-case words, each looked up once. */
export class Inflection {
  private readonly known = new Map<string, Inflected<VerbForm>>()
  private readonly verbs = new RecentWords(keptWords, verbOf)
  private readonly nouns = new RecentWords(keptWords, nounOf)

  /** Forms that compromise takes for another word, with their verb: "left", "broken". */
  constructor(irregular: Irregular) {
    for (const form of irregularForms) for (const [norm, lemma] of Object.entries(irregular[form])) this.known.set(norm, { lemma, form })
  }

  /** "announced" → announce, past or participle; "took" → take, past. */
  verb(norm: string): Inflected<VerbForm> {
    return this.known.get(norm) ?? this.verbs.of(norm)
  }

  /** "ministries" → ministry, plural. */
  noun(norm: string): Inflected<'singular' | 'plural'> {
    return this.nouns.of(norm)
  }
}

function verbOf(norm: string): Inflected<VerbForm> {
  const tags = lexiconTags(norm)
  if (norm.endsWith('ing') && norm.length > 4 && !tags.includes('Infinitive')) return { lemma: infinitive(norm, 'Gerund'), form: 'gerund' }
  if (tags.includes('Participle')) return { lemma: infinitive(norm, 'Participle'), form: 'participle' }
  if (tags.includes('PastTense') || (norm.endsWith('ed') && norm.length > 4 && !tags.includes('Infinitive'))) {
    const lemma = infinitive(norm, 'PastTense')
    const { Participle: participle } = conjugation(lemma)
    return { lemma, form: participle !== undefined && participle !== norm ? 'past' : 'past-or-participle' }
  }
  if (!tags.includes('Infinitive') && (tags.includes('PresentTense') || /[^su]s$/u.test(norm))) return { lemma: infinitive(norm, 'PresentTense'), form: 'present' }
  return { lemma: norm, form: 'base' }
}

function nounOf(norm: string): Inflected<'singular' | 'plural'> {
  if (lexiconTags(norm).includes('Singular')) return { lemma: norm, form: 'singular' }
  const one = singular(norm)
  return { lemma: one, form: one === norm ? 'singular' : 'plural' }
}

/** Words between an auxiliary and its participle: "was not, however, arrested". */
const between: ReadonlySet<Upos> = new Set<Upos>(['ADV', 'PART', 'PRON'])
const farthestAuxiliary = 4

/** Tense, mood and verb form by the form and the words before it. `lemmas` has the lemma of every word before `at`. */
export function verbFeatures(form: VerbForm, at: number, tags: readonly Upos[], lemmas: readonly string[], next: string): Features {
  if (form === 'gerund') return { VerbForm: 'Ger' }
  if (form === 'participle') return participle
  if (form === 'past') return past
  const auxiliary = auxiliaryBefore(at, tags, lemmas)
  if (form === 'past-or-participle') return participleMakers.has(auxiliary) || (next === 'by' && tags[at - 1] === 'NOUN') ? participle : past
  if (form === 'base' && (auxiliary === 'to' || (auxiliary !== '' && !participleMakers.has(auxiliary)))) return { VerbForm: 'Inf' }
  return present
}

const participleMakers: ReadonlySet<string> = new Set(['be', 'have', 'get'])
export const participle: Features = Object.freeze({ VerbForm: 'Part', Tense: 'Past' })
export const past: Features = Object.freeze({ VerbForm: 'Fin', Mood: 'Ind', Tense: 'Past' })
export const present: Features = Object.freeze({ VerbForm: 'Fin', Mood: 'Ind', Tense: 'Pres' })

/** Lemma of the auxiliary that the verb hangs on, "to", or nothing. */
function auxiliaryBefore(at: number, tags: readonly Upos[], lemmas: readonly string[]): string {
  for (let before = at - 1; before >= 0 && before >= at - farthestAuxiliary; before--) {
    const lemma = lemmas[before]!
    if (lemma === 'to' || tags[before] === 'AUX' || lemma === 'get') return lemma
    if (!between.has(tags[before]!)) return ''
  }
  return ''
}
