import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { featureBuffer } from '../../extractors/linear/classifier.ts'
import { encodeModel } from '../../extractors/linear/file.ts'
import { mergeModels } from '../../extractors/linear/merge.ts'
import { best, Perceptron, shuffled } from '../../extractors/linear/perceptron.ts'
import type { ModelParts } from '../../extractors/linear/classifier.ts'
import { fillFeatures, nothing, tagContext, Tagger, wideTagContext } from '../../extractors/morphology/tagger.ts'
import { tagOf } from '../../extractors/morphology/tags.ts'
import { posTagger, sureTagsFile, taggerFile } from '../../languages/it/morphology.ts'
import { learnedFile } from '../../languages/it/morphology/learned.ts'
import { loadLexicon, readingsOf } from '../../languages/it/morphology/lexicon.ts'
import { packageRoot } from '../../pipeline/files.ts'
import { learnLemmas } from './lemmas.ts'
import { ContextCounts, newsForms } from './sure.ts'
import type { TreebankSentence } from './treebank.ts'
import { italianTreebanks } from './treebank.ts'

/** Models trained in different orders and averaged. */
const runs = [1, 2, 3] as const
const epochs = 8
/** Smallest weight kept, in updates. */
const unit = 0.06

/** Trains the Italian part-of-speech tagger and the lemma list, and writes both. */
export function trainPos(code: string, data: string): void {
  if (code !== 'it') throw new Error(`no treebanks for ${code}: the tagger is trained for it only`)
  const sentences = italianTreebanks(data)
  writeFileSync(join(packageRoot, learnedFile), learnLemmas(sentences))
  const model = mergeModels(runs.map((run) => trainTagger(sentences, run)))
  writeFileSync(join(packageRoot, taggerFile), encodeModel(model))
  writeFileSync(join(packageRoot, sureTagsFile), encodeModel(learnSureTags(model, data)))
}

/** The contexts in which the model always chooses alike, out of what it chooses on news text. */
export function learnSureTags(model: ModelParts, data: string): ModelParts {
  const tagger = posTagger(model, null, loadLexicon())
  const counts = new ContextCounts()
  for (const forms of newsForms(data)) {
    const tags = tagger.tag(forms).map((tag) => model.classes.indexOf(tag))
    tagger.profiles(forms).forEach((profile, at, profiles) => {
      if (profile.certain !== null) return
      counts.add(tagContext(profile, tags[at - 1]), tags[at] as number)
      counts.add(wideTagContext(profile, profiles[at + 1] ?? nothing, tags[at - 1]), tags[at] as number)
    })
  }
  return counts.sure(model.classes)
}

export function trainTagger(sentences: readonly TreebankSentence[], run: number): ModelParts {
  const lexicon = loadLexicon()
  const gold = sentences.map(({ words }) => words.map((word) => tagOf(word.upos, word.feats)))
  const classes = [...new Set(gold.flat())].sort()
  const model = new Perceptron(classes)
  const tagger = new Tagger(model, (norm) => readingsOf(lexicon, norm))
  const features = featureBuffer(64)
  const scores = new Float64Array(classes.length)
  for (let epoch = 0; epoch < epochs; epoch++) {
    let right = 0
    let all = 0
    for (const index of shuffled(sentences.length, 100 * run + epoch)) {
      const { words, domain } = sentences[index] as TreebankSentence
      const profiles = tagger.profiles(words.map(({ form }) => form))
      const chosen: number[] = []
      for (let at = 0; at < words.length; at++) {
        fillFeatures(features, profiles, at, chosen, domain)
        model.score(features, scores)
        const guess = best(scores)
        const wanted = classes.indexOf(gold[index]?.[at] ?? 'X')
        if (guess !== wanted) model.update(features, wanted, guess)
        model.tick()
        chosen.push(guess)
        all++
        if (guess === wanted) right++
      }
    }
    console.log(`pos: epoch ${epoch + 1}, ${(right / all).toFixed(4)} right in training`)
  }
  return model.finish(unit)
}
