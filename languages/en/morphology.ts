import type { Analysis, Morphology } from '../../extractors/morphology/pack.ts'
import { readJsonData } from '../../pipeline/files.ts'
import { readEnglish } from './compromise.ts'
import { featuresOf, uposOf } from './parts-of-speech.ts'

interface MorphologyData {
  /** Lemmas of forms that compromise leaves open, by lower-case form. */
  readonly lemmas: Readonly<Record<string, string>>
}

export function morphology(): Morphology {
  const lemmas = new Map(Object.entries(readJsonData<MorphologyData>('languages/en/morphology.json').lemmas))
  return Object.freeze({ analyse: (forms: readonly string[]) => analyse(forms, lemmas) })
}

function analyse(forms: readonly string[], lemmas: ReadonlyMap<string, string>): readonly Analysis[] {
  const { readings } = readEnglish(forms)
  return forms.map((form, i) => {
    const tags = readings[i]?.tags ?? new Set<string>()
    const lower = form.toLowerCase().replace(/’/gu, "'")
    const pos = uposOf(form, tags)
    const lemma = pos === 'PROPN' ? form : (lemmas.get(lower) ?? readings[i]?.root ?? lower)
    return { lemma, pos, feats: featuresOf(tags) }
  })
}
