import { readJsonData } from '../../pipeline/files.ts'
import { lexiconTags, mayBeNoun } from './dictionary.ts'

// How the library compromise inflects single words, with its tables (`scripts/build-english.ts`).

export type VerbTense = 'PastTense' | 'PresentTense' | 'Gerund' | 'Participle'

/** From one form to another: whole words, else the longest ending. */
interface Change {
  readonly whole: Readonly<Record<string, string>>
  readonly endings: Readonly<Record<string, string>>
}

interface Tables {
  readonly infinitive: Readonly<Record<VerbTense, Change>>
  readonly past: Change
  readonly participle: Change
  /** Of irregular plurals. */
  readonly singular: Readonly<Record<string, string>>
  /** Patterns of plurals and what stands for them; the first that fits. */
  readonly singularRules: readonly (readonly [pattern: string, replacement: string])[]
}

const tables = readJsonData<Tables>('languages/en/inflection.json')
const singularRules = tables.singularRules.map(([pattern, replacement]) => ({ pattern: new RegExp(pattern), replacement }))
const formsOfBe: ReadonlySet<string> = new Set(['are', 'were', 'been', 'is', 'am', 'was', 'be', 'being'])

/** "announced" → "announce". */
export function infinitive(form: string, tense: VerbTense): string {
  return formsOfBe.has(form) ? 'be' : changed(form, tables.infinitive[tense])
}

/** The participle of a verb where it differs from the past: "take" → "taken". */
export function participleOf(infinitive: string): string | undefined {
  if (infinitive === 'be') return undefined
  const participle = changed(infinitive, tables.participle)
  if (participle === infinitive || participle === changed(infinitive, tables.past)) return undefined
  const tags = lexiconTags(participle).join('+')
  if (tags !== 'Participle' && tags !== 'Adjective') return undefined
  return infinitive === 'play' ? 'played' : participle
}

/** "ministries" → "ministry". */
export function singular(form: string): string {
  const irregular = Object.hasOwn(tables.singular, form) ? tables.singular[form] : undefined
  if (irregular !== undefined) return irregular
  for (const { pattern, replacement } of singularRules) if (pattern.test(form)) return form.replace(pattern, replacement)
  return form
}

/** Endings are shorter than the word. */
function changed(word: string, { whole, endings }: Change): string {
  if (Object.hasOwn(whole, word)) return whole[word] ?? word
  for (let stem = 1; stem < word.length; stem++) {
    const ending = word.slice(stem)
    if (Object.hasOwn(endings, ending)) return word.slice(0, stem) + (endings[ending] ?? '')
  }
  return word
}

/** Endings that make nouns and no names. */
const derived = /(?:[st]ion|ment|ness|ity|ship|ism|[ae]nce)$/u

/** The regular plural of a noun that the lexicon has as such, "negotiations"; not a name, "Adams". */
export function isCommonPlural(norm: string): boolean {
  if (lexiconTags(norm).includes('Plural')) return true
  const one = singular(norm)
  if (one === norm) return false
  const tags = lexiconTags(one)
  if (tags.length === 0 && derived.test(one)) return true
  return (tags.includes('Singular') || mayBeNoun(one)) && !tags.some((tag) => /Name|Place|Organization|Country|City/u.test(tag))
}
