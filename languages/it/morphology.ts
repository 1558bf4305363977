import { decodeModel } from '../../extractors/linear/file.ts'
import type { ModelParts } from '../../extractors/linear/classifier.ts'
import { LinearModel } from '../../extractors/linear/classifier.ts'
import { SureChoices } from '../../extractors/linear/sure.ts'
import type { Morphology } from '../../extractors/morphology/pack.ts'
import { Tagger } from '../../extractors/morphology/tagger.ts'
import { readBytes } from '../../pipeline/files.ts'
import { SpelledAccents } from './morphology/accents.ts'
import { ItalianMorphology } from './morphology/analyse.ts'
import { Auxiliaries } from './morphology/auxiliaries.ts'
import { loadLearned } from './morphology/learned.ts'
import type { ItalianLexicon } from './morphology/lexicon.ts'
import { loadLexicon, readingsOf } from './morphology/lexicon.ts'
import { MissedVerb } from './morphology/missed-verb.ts'

export const taggerFile = 'languages/it/models/pos.bin'
export const sureTagsFile = 'languages/it/models/pos-sure.bin'

export function morphology(lexicon: ItalianLexicon = loadLexicon()): Morphology {
  const tagger = posTagger(decodeModel(readBytes(taggerFile)), new SureChoices(decodeModel(readBytes(sureTagsFile))), lexicon)
  const missed = new MissedVerb(new ItalianMorphology(tagger, lexicon, loadLearned(), new Auxiliaries(lexicon)), (norm) => lexicon.verbs.of(norm))
  return new SpelledAccents(missed, (norm) => readingsOf(lexicon, norm))
}

/** @param sure contexts in which the model always chooses alike; null while they are learned */
export function posTagger(model: ModelParts, sure: SureChoices | null, lexicon: ItalianLexicon): Tagger {
  return new Tagger(new LinearModel(model), (norm) => readingsOf(lexicon, norm), (norm, allowed) => allowed === 'VERB:Ind' && isThirdPerson(lexicon, norm), sure)
}

/** «tace», «parlano»: third persons that are no nouns of the lexicon are no nouns at all; first and second persons may be, «impegno», «guasti». */
function isThirdPerson({ verbs }: ItalianLexicon, norm: string): boolean {
  return verbs.of(norm).some(({ feats }) => feats.Person === '3')
}
