import { LinearModel } from '../../extractors/linear/classifier.ts'
import { Tagger } from '../../extractors/morphology/tagger.ts'
import { ItalianMorphology } from '../../languages/it/morphology/analyse.ts'
import { loadLearned } from '../../languages/it/morphology/learned.ts'
import { loadLexicon, readingsOf } from '../../languages/it/morphology/lexicon.ts'
import type { Word } from '../../pipeline/document.ts'
import { trainTagger } from './pos.ts'
import type { TreebankSentence } from './treebank.ts'

const folds = 5

/** The words of each sentence as the tagger sees them when it was not trained on that sentence. */
export function jackknifedWords(sentences: readonly TreebankSentence[]): Word[][] {
  const lexicon = loadLexicon()
  const learned = loadLearned()
  const analysed: Word[][] = []
  for (let fold = 0; fold < folds; fold++) {
    const model = new LinearModel(trainTagger(sentences.filter((_, index) => index % folds !== fold), 1))
    const morphology = new ItalianMorphology(new Tagger(model, (norm) => readingsOf(lexicon, norm)), lexicon, learned)
    for (let index = fold; index < sentences.length; index += folds) {
      const forms = (sentences[index] as TreebankSentence).words.map(({ form }) => form)
      analysed[index] = morphology.analyse(forms).map((analysis, token) => ({ token, form: forms[token] ?? '', ...analysis }))
    }
  }
  return analysed
}
