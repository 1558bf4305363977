import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ModelParts } from '../../extractors/linear/classifier.ts'
import { featureBuffer, featureLimit } from '../../extractors/linear/classifier.ts'
import { encodeModel } from '../../extractors/linear/file.ts'
import { mergeModels } from '../../extractors/linear/merge.ts'
import { best, Perceptron, shuffled } from '../../extractors/linear/perceptron.ts'
import { withoutSlight } from '../../extractors/linear/slight.ts'
import { actionFeatures, JointFeatures, SentenceKeys } from '../../extractors/syntax/action-features.ts'
import { bareTree, GivenLabels, LabelFeatures } from '../../extractors/syntax/label-features.ts'
import { bestActions } from '../../extractors/syntax/oracle.ts'
import { bestAllowed } from '../../extractors/syntax/parser.ts'
import { actionNames, ParserState } from '../../extractors/syntax/state.ts'
import type { WordKeys } from '../../extractors/syntax/words.ts'
import { WordKeyCache } from '../../extractors/syntax/words.ts'
import { actionsFile, labelsFile, sureActionsFile, sureLabelsFile } from '../../languages/it/parser.ts'
import { packageRoot } from '../../pipeline/files.ts'
import { jackknifedWords } from './jackknife.ts'
import { learnSure } from './parser-sure.ts'
import { italianTreebanks } from './treebank.ts'

/** Models trained in different orders and averaged. */
const runs = [1, 2, 3, 4] as const
const actionEpochs = 9
const labelEpochs = 6
const actionUnit = 0.06
const labelUnit = 0.06
/** Weight, of 127, that an action of a feature must have for it to be kept: with it, held-out sentences are parsed as well as with all features. */
const leastAction = 15

export interface Example {
  readonly keys: readonly WordKeys[]
  /** Head of each word; its own number of words stands for the root. */
  readonly heads: Int32Array
  readonly relations: readonly string[]
}

/** Trains the Italian parser on words as the tagger would tag them, and writes its models. */
export function trainParser(code: string, data: string): void {
  if (code !== 'it') throw new Error(`no treebanks for ${code}: the parser is trained for it only`)
  const examples = makeExamples(data)
  const actions = withoutSlight(mergeModels(runs.map((run) => trainActions(examples, run))), leastAction)
  const labels = mergeModels(runs.map((run) => trainLabels(examples, run)))
  const sure = learnSure(actions, labels, data)
  const files = [[actionsFile, actions], [labelsFile, labels], [sureActionsFile, sure.actions], [sureLabelsFile, sure.labels]] as const
  for (const [file, model] of files) writeFileSync(join(packageRoot, file), encodeModel(model))
}

export function makeExamples(data: string): Example[] {
  const sentences = italianTreebanks(data)
  const words = jackknifedWords(sentences)
  const cache = new WordKeyCache()
  return sentences.map((sentence, index) => ({
    keys: (words[index] ?? []).map((word) => cache.of(word)),
    heads: Int32Array.from(sentence.words, ({ head }) => (head === 0 ? sentence.words.length : head - 1)),
    relations: sentence.words.map(({ deprel }) => plainRelation(deprel)),
  }))
}

/** The models learn relations without subtypes; rules add those (`refine.ts`). */
function plainRelation(deprel: string): string {
  const [plain = 'dep'] = deprel.split(':')
  return plain
}

export function trainActions(examples: readonly Example[], run: number): ModelParts {
  const model = new Perceptron(actionNames)
  const features = featureBuffer(featureLimit)
  const joint = new JointFeatures()
  const sentence = new SentenceKeys()
  const scores = new Float64Array(actionNames.length)
  for (let epoch = 0; epoch < actionEpochs; epoch++) {
    let right = 0
    let all = 0
    for (const index of shuffled(examples.length, 100 * run + epoch + 1)) {
      const { keys, heads } = examples[index] as Example
      const state = new ParserState(keys.length)
      sentence.read([...keys])
      while (!state.done) {
        actionFeatures(features, joint, state, sentence)
        model.score(features, scores)
        const guess = bestAllowed(state, scores)
        const good = bestActions(state, heads)
        model.tick()
        all++
        if (good.includes(guess)) right++
        else {
          const wanted = good.reduce((top, action) => ((scores[action] as number) > (scores[top] as number) ? action : top))
          model.update(features, wanted, guess)
        }
        // Exploration: after the first epoch the parser learns from its own mistakes.
        state.apply(epoch === 0 && !good.includes(guess) ? (good[0] ?? guess) : guess)
      }
    }
    console.log(`parser: epoch ${epoch + 1}, ${(right / all).toFixed(4)} right in training`)
  }
  return model.finish(actionUnit)
}

export function trainLabels(examples: readonly Example[], run: number): ModelParts {
  const classes = [...new Set(examples.flatMap(({ relations }) => relations))].filter((name) => name !== 'root').sort()
  const model = new Perceptron(classes)
  const features = featureBuffer(featureLimit)
  const labels = new LabelFeatures()
  const scores = new Float64Array(classes.length)
  for (let epoch = 0; epoch < labelEpochs; epoch++) {
    let right = 0
    let all = 0
    for (const index of shuffled(examples.length, 1000 + 100 * run + epoch)) {
      const { keys, heads, relations } = examples[index] as Example
      const tree = bareTree(keys, Array.from(heads, (head) => (head === keys.length ? -1 : head)))
      const given = new GivenLabels(keys.length)
      for (let at = 0; at < keys.length; at++) {
        if (relations[at] === 'root') continue
        labels.fill(features, tree, at, given)
        model.score(features, scores)
        const guess = best(scores)
        const wanted = classes.indexOf(relations[at] ?? 'dep')
        if (guess !== wanted) model.update(features, wanted, guess)
        else right++
        model.tick()
        all++
        given.give(at, tree.heads[at]!, guess)
      }
    }
    console.log(`labels: epoch ${epoch + 1}, ${(right / all).toFixed(4)} right in training`)
  }
  return model.finish(labelUnit)
}
