import { readJsonData } from '../../pipeline/files.ts'

// What the library compromise knows of single words: its lexicon and its endings (`scripts/build-english.ts`).

interface Words {
  /** Words by their tags: `Adjective+Plural`. */
  readonly lexicon: Readonly<Record<string, readonly string[]>>
  /** Ambiguous words by what they may be: «report» is `Noun|Verb`. */
  readonly switches: Readonly<Record<string, readonly string[]>>
  /** Endings by the tag of the words that have them. */
  readonly endings: Readonly<Record<string, readonly string[]>>
}

const words = readJsonData<Words>('languages/en/words.json')
const lexicon = new Map(Object.entries(words.lexicon).flatMap(([tags, group]) => withValue(group, tags.split('+') as readonly string[])))
const switches = new Map(Object.entries(words.switches).flatMap(([choice, group]) => withValue(group, choice)))
const endings = new Map(Object.entries(words.endings).flatMap(([tag, group]) => withValue(group, tag)))
const longestEnding = 7
const noTags: readonly string[] = []

function withValue<T>(group: readonly string[], value: T): readonly (readonly [string, T])[] {
  return group.map((word) => [word, value] as const)
}

/** Tags of a lower-case word in the lexicon; none when it does not have it. */
export function lexiconTags(norm: string): readonly string[] {
  return lexicon.get(norm) ?? noTags
}

/** All that is known of a lower-case word before a sentence is seen: ambiguity, lexicon, else ending. */
export function wordClass(norm: string): string {
  const tags = lexiconTags(norm)
  const known = tags.length > 0 ? tags.join('+') : (inflected(norm) ?? endingTag(norm) ?? '')
  const choice = switches.get(norm)
  return choice === undefined ? known : `${known}/${choice}`
}

/** May it be a noun and something else? */
export function mayBeNoun(norm: string): boolean {
  return switches.get(norm)?.includes('Noun') ?? false
}

const verbTags: ReadonlySet<string> = new Set(['Infinitive', 'PresentTense', 'PastTense'])

/** A word that the lexicon knows as the form of a verb and as nothing else. */
export function isVerbOnly(norm: string): boolean {
  const tags = lexiconTags(norm)
  return tags.length > 0 && !switches.has(norm) && tags.every((tag) => verbTags.has(tag))
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
    const tag = endings.get(norm.slice(-length))
    if (tag !== undefined) return `-${tag}`
  }
  return undefined
}
