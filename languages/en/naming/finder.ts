import type { NameTagger, TaggedName, TaggerSentence } from '../../../extractors/names/pack.ts'
import type { EntityType } from '../../../pipeline/document.ts'
import type { KnownNames } from './known.ts'
import { nameRuns, namedSentence, type NamedSentence } from './runs.ts'
import type { NameWords } from './words.ts'

type Reason = 'list' | 'head' | 'title' | 'given-name' | 'acronym' | 'same' | 'subject' | 'preposition' | 'shape'

/** How sure a name of each kind of evidence is. */
const confidence: Readonly<Record<Reason, number>> = { list: 0.8, head: 0.75, title: 0.8, 'given-name': 0.75, acronym: 0.6, same: 0.7, subject: 0.55, preposition: 0.55, shape: 0.6 }

interface Candidate {
  readonly first: number
  readonly end: number
  readonly key: string
  readonly type: EntityType | null
  readonly reason: Reason
}

/** Finds names sentence by sentence, then types bare surnames and doubtful words by the other names of the text. */
export class NameFinder implements NameTagger {
  constructor(
    private readonly words: NameWords,
    private readonly known: KnownNames,
  ) {}

  tag(sentences: readonly TaggerSentence[]): readonly (readonly TaggedName[])[] {
    const found = sentences.map((sentence) => this.candidates(namedSentence(sentence)))
    const same = sameNames(found.flat())
    return found.map((candidates) => candidates.flatMap((candidate) => tagged(candidate, same)))
  }

  private candidates(sentence: NamedSentence): Candidate[] {
    return nameRuns(sentence, this.words, this.known).flatMap(({ first, end }) => this.split(sentence, first, end))
  }

  /** A run is one name, or titles and nationalities before one. */
  private split(sentence: NamedSentence, from: number, end: number): Candidate[] {
    const { lower } = sentence
    let first = from
    const whole = this.listed(sentence, first, end)
    if (whole) return [whole]
    const organization = this.words.organizationHeads.has(lower[end - 1]!) && end - first > 1
    let titled = false
    while (first < end && !organization && this.isBefore(sentence, first)) {
      titled ||= this.words.honorifics.has(lower[first]!)
      first++
    }
    while (first < end && this.known.isCapitalisedWord(lower[end - 1]!)) end--
    if (first === end) return []
    return [this.listed(sentence, first, end) ?? this.typed(sentence, first, end, titled)]
  }

  private isBefore({ lower }: NamedSentence, at: number): boolean {
    const word = lower[at]!
    return this.words.honorifics.has(word) || this.known.isCapitalisedWord(word)
  }

  private listed({ lower }: NamedSentence, first: number, end: number): Candidate | null {
    const key = lower.slice(first, end).join(' ')
    const type = this.known.typeOf(key)
    return type === undefined ? null : { first, end, key, type, reason: 'list' }
  }

  private typed(sentence: NamedSentence, first: number, end: number, titled: boolean): Candidate {
    const { lower, tokens } = sentence
    const key = lower.slice(first, end).join(' ')
    const name = (type: EntityType | null, reason: Reason): Candidate => ({ first, end, key, type, reason })
    const heads = (set: ReadonlySet<string>): boolean => lower.slice(first, end).some((word) => set.has(word)) && end - first > 1
    if (heads(this.words.organizationHeads)) return name('organization', 'head')
    if (heads(this.words.placeHeads)) return name('place', 'head')
    if (titled) return name('person', 'title')
    const proper = sentence.pos[first] === 'PROPN' && !this.hasCommonWord(sentence, first, end)
    if (this.known.isGivenName(lower[first]!) && (end - first > 1 || proper)) return name('person', 'given-name')
    if (end - first === 1 && this.known.isSurname(lower[first]!)) return name('person', 'given-name')
    if (end - first === 1 && /^\p{Lu}{2,6}$/u.test(tokens[first]!)) return name(sentence.titled ? null : 'organization', 'acronym')
    if (!proper || sentence.titled) return name(null, 'shape')
    if (end - first > 1) return name(end - first <= 3 ? 'person' : 'organization', 'shape')
    if (this.words.placePrepositions.has(lower[first - 1] ?? '')) return name('place', 'preposition')
    return name(this.acts(sentence, end) && /^\p{Lu}\p{Ll}{2,}$/u.test(tokens[first]!) ? 'person' : null, 'subject')
  }

  private hasCommonWord({ lower }: NamedSentence, first: number, end: number): boolean {
    for (let at = first; at < end; at++) if (this.known.isCommonWord(lower[at]!)) return true
    return false
  }

  /** A verb follows: the name is its subject. */
  private acts({ pos, lower }: NamedSentence, end: number): boolean {
    return pos[end] === 'VERB' || pos[end] === 'AUX' || lower[end] === "'s" || lower[end] === '’s'
  }
}

/** Types of names by their words, and of surnames by the full names of people. */
function sameNames(candidates: readonly Candidate[]): ReadonlyMap<string, EntityType> {
  const types = new Map<string, EntityType>()
  for (const { key, type, reason } of candidates) {
    if (type === null || (reason === 'shape' && !key.includes(' ')) || reason === 'subject' || reason === 'preposition') continue
    if (!types.has(key)) types.set(key, type)
    if (type !== 'person') continue
    const surname = key.slice(key.lastIndexOf(' ') + 1)
    if (!types.has(surname)) types.set(surname, 'person')
  }
  return types
}

function tagged({ first, end, key, type, reason }: Candidate, same: ReadonlyMap<string, EntityType>): TaggedName[] {
  const weak = type === null || reason === 'subject' || reason === 'preposition'
  const other = weak ? same.get(key) : undefined
  const decided = other ?? type
  if (decided === null) return []
  const why: Reason = other === undefined ? reason : 'same'
  return [{ tokens: { first, end }, type: decided, confidence: confidence[why], rule: `en/names/${why}` }]
}
