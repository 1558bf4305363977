import type { EntityType } from '../../../pipeline/document.ts'
import type { KnownNames } from './known.ts'
import type { NamedSentence } from './runs.ts'
import type { Candidate, Reason } from './same.ts'
import type { NameWords } from './words.ts'

/** "Rishi", "O'Neill", "J.", "Jean-Luc": how the names of people are written. */
const personWord = /^(?:\p{Lu}\.|(?:Mc|Mac|O['’]|D['’]|Al-|El-)?\p{Lu}[\p{Ll}'’]+(?:-\p{L}[\p{Ll}'’]+)*)$/u
const longestPerson = 4

/** Tells what a run of capitalised words names, by its words and by what stands around it. */
export class NameTyper {
  /** @param small words that the text also writes without a capital */
  constructor(
    private readonly words: NameWords,
    private readonly known: KnownNames,
    private readonly speechVerbs: ReadonlySet<string>,
    private readonly small: ReadonlySet<string>,
  ) {}

  listed({ lower }: NamedSentence, first: number, end: number): Candidate | null {
    const key = lower.slice(first, end).join(' ')
    const type = this.known.typeOf(key)
    if (type === undefined || (end - first === 1 && first === 0 && this.known.isCommonWord(key) && this.small.has(key))) return null
    return { first, end, key, type, reason: 'list', weak: false }
  }

  typed(sentence: NamedSentence, first: number, end: number, titled: boolean): Candidate {
    const { lower, tokens, pos } = sentence
    const key = lower.slice(first, end).join(' ')
    const name = (type: EntityType | null, reason: Reason, weak = false): Candidate => ({ first, end, key, type, reason, weak })
    const single = end - first === 1
    const has = (set: ReadonlySet<string>): boolean => !single && lower.slice(first, end).some((word) => set.has(word))
    if (has(this.words.organizationHeads)) return name('organization', 'head')
    if (has(this.words.placeHeads)) return name('place', 'head')
    const people = this.isPersonShaped(sentence, first, end)
    if (people && (titled || this.words.honorifics.has(lower[first - 1] ?? ''))) return name('person', 'title')
    const proper = pos[first] === 'PROPN' && !this.hasCommonWord(sentence, first, end)
    if (people && this.known.isGivenName(lower[first]!) && (single ? proper : !this.hasCommonWord(sentence, first + 1, end))) return name('person', 'given-name', single)
    if (people && single && this.known.isSurname(key)) return name('person', 'given-name', true)
    if (single && /^\p{Lu}{2,6}$/u.test(tokens[first]!)) return name(sentence.titled ? null : 'organization', 'acronym', true)
    if (sentence.titled) return name(null, 'shape', true)
    if (proper && this.known.isLargeTown(key)) return name('place', 'town', true)
    if (this.isPlaced(sentence, first, end)) return name('place', 'region')
    if (people && !this.mayBePlural(sentence, first, end) && this.says(sentence, first, end)) return name('person', 'says', true)
    if (!proper) return name(null, 'shape', true)
    if (this.words.locative.has(lower[first - 1] ?? '') && end - first <= 2) return name('place', 'preposition', true)
    if (this.isBusiness(sentence, end)) return name('organization', 'cue', true)
    return name(!single && people && this.mayBeSomebody(sentence, first, end) ? 'person' : null, 'shape', true)
  }

  private isPersonShaped({ tokens, lower }: NamedSentence, first: number, end: number): boolean {
    if (end - first > longestPerson) return false
    for (let at = first; at < end; at++) if (!personWord.test(tokens[at]!) && !this.words.particles.has(lower[at]!) && !this.words.nameSuffixes.has(lower[at]!)) return false
    return true
  }

  private hasCommonWord({ lower }: NamedSentence, first: number, end: number): boolean {
    for (let at = first; at < end; at++) if (this.known.isCommonWord(lower[at]!) || this.small.has(lower[at]!)) return true
    return false
  }

  /** "Dover, Delaware", "the port city of Odesa": a place with what it is, or where. */
  private isPlaced({ tokens, lower }: NamedSentence, first: number, end: number): boolean {
    if (lower[first - 1] === 'of' && this.words.placeHeads.has(lower[first - 2] ?? '')) return true
    if (tokens[end] !== ',') return false
    return this.known.typeOf(lower[end + 1] ?? '') === 'place' || this.known.typeOf(`${lower[end + 1] ?? ''} ${lower[end + 2] ?? ''}`) === 'place'
  }

  /** "Protesters who …": a capital at the beginning of a sentence makes no name of a plural. */
  private mayBePlural({ lower, tokens }: NamedSentence, first: number, end: number): boolean {
    return end - first === 1 && (first === 0 || tokens[first - 1] === '"') && (lower[first] ?? '').endsWith('s')
  }

  /** A verb of saying beside it, an age or "who" after it. */
  private says({ tokens, lower, lemmas }: NamedSentence, first: number, end: number): boolean {
    if (lower[end] === 'who' || (tokens[end] === ',' && (lower[end + 1] === 'who' || (/^\d{1,2}$/u.test(tokens[end + 1] ?? '') && tokens[end + 2] === ',')))) return true
    return this.speechVerbs.has(lemmas[end] ?? '') || (this.speechVerbs.has(lemmas[first - 1] ?? '') && lower[first - 1] !== lemmas[first - 1])
  }

  /** Two unknown words in a place where people stand: no thing or place that is known is among them, no article before, a verb or a pause after. */
  private mayBeSomebody({ lower, pos }: NamedSentence, first: number, end: number): boolean {
    if (pos[first - 1] === 'DET' || pos[end] === 'NOUN') return false
    for (let at = first; at < end; at++) if (this.known.typeOf(lower[at]!) !== undefined) return false
    return end - first <= 3
  }

  private isBusiness({ lower }: NamedSentence, end: number): boolean {
    const next = lower[end] === "'s" || lower[end] === '’s' ? end + 1 : end
    return this.words.organizationCues.has(lower[next] ?? '')
  }
}
