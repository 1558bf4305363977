import type { Morphology } from '../../extractors/morphology/pack.ts'

export function morphology(): Morphology {
  return { analyse: (forms) => forms.map((form) => ({ lemma: form.toLowerCase(), pos: 'X', feats: {} })) }
}
