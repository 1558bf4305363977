import type { NameTagger, TaggedName, TaggerSentence } from '../../../extractors/names/pack.ts'
import type { EntityType } from '../../../pipeline/document.ts'
import type { KnownNames } from './known.ts'
import { nameRuns, namedSentence, smallWords, type NamedSentence } from './runs.ts'
import { sameNames, type Candidate, type Reason } from './same.ts'
import { NameTyper } from './typer.ts'
import type { NameWords } from './words.ts'

/** How sure a name of each kind of evidence is. */
const confidence: Readonly<Record<Reason, number>> = { list: 0.8, head: 0.75, title: 0.8, 'given-name': 0.75, acronym: 0.6, town: 0.7, region: 0.7, same: 0.7, says: 0.65, cue: 0.6, preposition: 0.55, shape: 0.5 }

/** Finds names sentence by sentence, then types bare surnames and doubtful words by the other names of the text. */
export class NameFinder implements NameTagger {
  constructor(
    private readonly words: NameWords,
    private readonly known: KnownNames,
    private readonly speechVerbs: ReadonlySet<string>,
  ) {}

  tag(sentences: readonly TaggerSentence[]): readonly (readonly TaggedName[])[] {
    const read = sentences.map((sentence) => namedSentence(sentence))
    const typer = new NameTyper(this.words, this.known, this.speechVerbs, smallWords(read))
    const found = read.map((sentence) => this.candidates(sentence, typer))
    const same = sameNames(found.flat())
    return found.map((candidates) => candidates.flatMap((candidate) => tagged(candidate, same)))
  }

  private candidates(sentence: NamedSentence, typer: NameTyper): Candidate[] {
    return nameRuns(sentence, this.words, this.known).flatMap(({ first, end }) => this.split(sentence, first, end, typer))
  }

  /** A run is one name, or titles and nationalities before one. */
  private split(sentence: NamedSentence, from: number, to: number, typer: NameTyper): Candidate[] {
    const whole = typer.listed(sentence, from, to)
    if (whole) return [whole]
    let [first, end] = [from, to]
    while (first < end && this.known.isCapitalisedWord(sentence.lower[end - 1]!)) end--
    const organization = end - first > 1 && this.words.organizationHeads.has(sentence.lower[end - 1]!)
    let titled = false
    if (!organization) {
      const title = this.lastTitle(sentence, first, end)
      if (title >= first) {
        titled = true
        first = title + 1
      }
      while (first < end && this.known.isCapitalisedWord(sentence.lower[first]!)) first++
    }
    if (first >= end) return []
    return [typer.listed(sentence, first, end) ?? typer.typed(sentence, first, end, titled)]
  }

  /** The last title of a run, after nationalities and what belongs to titles only: "British Foreign Secretary James …". -1 without one. */
  private lastTitle({ lower }: NamedSentence, first: number, end: number): number {
    let last = -1
    for (let at = first; at < end; at++) {
      const word = lower[at]!
      if (this.words.honorifics.has(word)) last = at
      else if (!this.words.titleModifiers.has(word) && !this.known.isCapitalisedWord(word)) break
    }
    return last
  }
}

function tagged({ first, end, key, type, reason, weak }: Candidate, same: ReadonlyMap<string, EntityType>): TaggedName[] {
  const other = weak ? same.get(key) : undefined
  const decided = other ?? type
  if (decided === null) return []
  const why: Reason = other === undefined ? reason : 'same'
  return [{ tokens: { first, end }, type: decided, confidence: confidence[why], rule: `en/names/${why}` }]
}
