import { createRequire } from 'node:module'

// The only place that calls compromise. What it knows of single words: its lexicon, its endings, its inflection. Reading whole
// sentences with it takes some hundred times as long as our tagger.

type TagList = string | readonly string[]

/** The parts of compromise's model and methods that are read here; its published types leave them out. */
interface Model {
  readonly one: { readonly lexicon: Readonly<Record<string, TagList>> }
  readonly two: {
    /** By length of the ending. */
    readonly suffixPatterns: readonly Readonly<Record<string, string>>[]
    /** Ambiguous words: «report» is `Noun|Verb`. */
    readonly switches: Readonly<Record<string, string>>
  }
}
interface Methods {
  readonly two: {
    readonly transform: {
      readonly verb: { toInfinitive(form: string, model: Model, tense: VerbTense): string; conjugate(infinitive: string, model: Model): Conjugation }
      readonly noun: { toSingular(form: string, model: Model): string }
    }
  }
}

export type VerbTense = 'PastTense' | 'PresentTense' | 'Gerund' | 'Participle'

/** Forms of a verb; the participle only where it differs from the past. */
export interface Conjugation {
  readonly Infinitive: string
  readonly PastTense: string
  readonly PresentTense: string
  readonly Gerund: string
  readonly Participle?: string
}

// The package's CommonJS build is one file; its several hundred modules take twice as long to load.
const compromise = createRequire(import.meta.url)('compromise') as { model(): Model; methods(): Methods }
const model = compromise.model()
const { verb, noun } = compromise.methods().two.transform
const lexicon = new Map(Object.entries(model.one.lexicon))
const switches = new Map(Object.entries(model.two.switches))
const endings = Array.from(model.two.suffixPatterns, (patterns) => new Map(Object.entries(patterns ?? {})))
const longestEnding = 7

/** Tags of a lower-case word in compromise's lexicon; none when it does not have it. */
export function lexiconTags(norm: string): readonly string[] {
  const tags = lexicon.get(norm)
  return tags === undefined ? [] : typeof tags === 'string' ? [tags] : tags
}

/** All that compromise knows of a lower-case word before it sees a sentence: ambiguity, lexicon, else ending. */
export function wordClass(norm: string): string {
  const tags = lexiconTags(norm)
  const known = tags.length > 0 ? tags.join('+') : (inflected(norm) ?? endingTag(norm) ?? '')
  const choice = switches.get(norm)
  return choice === undefined ? known : `${known}/${choice}`
}

const verbTags: ReadonlySet<string> = new Set(['Infinitive', 'PresentTense', 'PastTense'])

/** A word that the lexicon knows as the form of a verb and as nothing else. */
export function isVerbOnly(norm: string): boolean {
  const tags = lexiconTags(norm)
  return tags.length > 0 && !switches.has(norm) && tags.every((tag) => verbTags.has(tag))
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
  return (tags.includes('Singular') || (switches.get(one) ?? '').includes('Noun')) && !tags.some((tag) => /Name|Place|Organization|Country|City/u.test(tag))
}

/** "briefings" is the plural or third person of what the lexicon has. */
function inflected(norm: string): string | undefined {
  if (!/[^s]s$/u.test(norm)) return undefined
  const stem = norm.slice(0, -1)
  const tags = lexiconTags(stem)
  return tags.length > 0 ? `${tags.join('+')}+s` : undefined
}

function endingTag(norm: string): string | undefined {
  for (let length = Math.min(longestEnding, norm.length - 1); length > 1; length--) {
    const tag = endings[length]?.get(norm.slice(-length))
    if (tag !== undefined) return `-${tag}`
  }
  return undefined
}

export function infinitive(form: string, tense: VerbTense): string {
  return verb.toInfinitive(form, model, tense)
}

export function conjugation(infinitive: string): Conjugation {
  return verb.conjugate(infinitive, model)
}

export function singular(form: string): string {
  return noun.toSingular(form, model)
}
