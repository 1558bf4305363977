import type { Analysis, Morphology } from '../../../extractors/morphology/pack.ts'
import type { Upos } from '../../../pipeline/document.ts'
import type { VerbReading } from './verbs.ts'

const subjectEnds: ReadonlySet<Upos> = new Set<Upos>(['PROPN', 'NOUN'])
const objectBegins: ReadonlySet<Upos> = new Set<Upos>(['DET', 'NUM', 'PROPN'])

/**
 * Gives a sentence without a finite verb the one that the tagger took for a noun: «Pyongyang lancia due missili». Only
 * a form that can be a third person, between what can end a subject and begin an object, and only where it is the one such word.
 */
export class MissedVerb implements Morphology {
  constructor(
    private readonly inner: Morphology,
    private readonly readings: (norm: string) => readonly VerbReading[],
  ) {}

  analyse(forms: readonly string[]): readonly Analysis[] {
    const analyses = this.inner.analyse(forms)
    if (analyses.some(({ feats }) => feats.Mood !== undefined)) return analyses
    const found = analyses.flatMap((_, at) => {
      const reading = this.readingAt(forms, analyses, at)
      return reading ? [{ at, reading }] : []
    })
    const [only] = found
    if (found.length !== 1 || !only) return analyses
    return analyses.map((analysis, at) => (at === only.at ? { lemma: only.reading.lemma, pos: 'VERB', feats: only.reading.feats } : analysis))
  }

  private readingAt(forms: readonly string[], analyses: readonly Analysis[], at: number): VerbReading | undefined {
    const [before, here, after] = [analyses[at - 1], analyses[at], analyses[at + 1]]
    if (!before || !here || !after || here.pos !== 'NOUN' || !subjectEnds.has(before.pos) || !objectBegins.has(after.pos)) return undefined
    const form = forms[at] ?? ''
    return /^\p{Ll}/u.test(form) ? this.readings(form).find(({ feats }) => feats.Mood === 'Ind' && feats.Person === '3') : undefined
  }
}
