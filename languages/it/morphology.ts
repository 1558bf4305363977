import { decodeModel } from '../../extractors/linear/file.ts'
import { LinearModel } from '../../extractors/linear/classifier.ts'
import type { Morphology } from '../../extractors/morphology/pack.ts'
import { Tagger } from '../../extractors/morphology/tagger.ts'
import { readBytes } from '../../pipeline/files.ts'
import { ItalianMorphology } from './morphology/analyse.ts'
import { loadLearned } from './morphology/learned.ts'
import type { ItalianLexicon } from './morphology/lexicon.ts'
import { loadLexicon, readingsOf } from './morphology/lexicon.ts'
import { MissedVerb } from './morphology/missed-verb.ts'

export const taggerFile = 'languages/it/models/pos.bin'

export function morphology(lexicon: ItalianLexicon = loadLexicon()): Morphology {
  const tagger = new Tagger(new LinearModel(decodeModel(readBytes(taggerFile))), (norm) => readingsOf(lexicon, norm))
  return new MissedVerb(new ItalianMorphology(tagger, lexicon, loadLearned()), (norm) => lexicon.verbs.of(norm))
}
