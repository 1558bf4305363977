import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseConllu } from '../extractors/morphology/conllu.ts'
import type { Arc, Word } from '../pipeline/document.ts'
import { morphology } from '../languages/it/morphology.ts'
import { parser } from '../languages/it/parser.ts'

// npx tsx bench/syntax.ts: attachment scores and F1 per relation on the treebanks that only measure, over gold
// syntactic words with predicted part of speech, lemma and features. Punctuation counts.

const shown = ['nsubj', 'nsubj:pass', 'obj', 'iobj', 'obl', 'obl:agent', 'nmod', 'amod', 'conj', 'acl', 'acl:relcl', 'ccomp', 'xcomp', 'advcl', 'appos', 'flat:name', 'aux', 'aux:pass', 'cop', 'root']

const folder = join(process.env['CRONACA_DATA'] ?? '../shared', 'corpus/ud-it')
const tagger = morphology()
const parse = parser()
if (!parse) throw new Error('no parser for Italian')

for (const name of ['isdt-dev', 'vit-dev']) {
  const sentences = parseConllu(readFileSync(join(folder, `${name}.conllu`), 'utf8'))
  const words: Word[][] = sentences.map((sentence) => tagger.analyse(sentence.map(({ form }) => form)).map((analysis, token) => ({ token, form: sentence[token]?.form ?? '', ...analysis })))
  const started = process.cpuUsage()
  const trees: (readonly Arc[])[] = words.map((sentence) => parse.parse(sentence))
  const seconds = process.cpuUsage(started).user / 1e6
  let [all, unlabelled, plain, labelled] = [0, 0, 0, 0]
  const counts = new Map<string, [right: number, got: number, wanted: number]>()
  const count = (relation: string, index: 0 | 1 | 2): void => {
    const entry = counts.get(relation) ?? [0, 0, 0]
    entry[index]++
    counts.set(relation, entry)
  }
  sentences.forEach((sentence, index) => {
    sentence.forEach((gold, at) => {
      const got = trees[index]?.[at]
      if (!got) return
      const sameHead = got.head === gold.head - 1
      all++
      if (sameHead) unlabelled++
      if (sameHead && got.relation.split(':')[0] === gold.deprel.split(':')[0]) plain++
      if (sameHead && got.relation === gold.deprel) {
        labelled++
        count(gold.deprel, 0)
      }
      count(got.relation, 1)
      count(gold.deprel, 2)
    })
  })
  console.log(`${name}: UAS ${(unlabelled / all).toFixed(4)} LAS ${(plain / all).toFixed(4)} (with subtypes ${(labelled / all).toFixed(4)}), ${Math.round(all / seconds)} words/s of processor time`)
  console.log(shown.map((relation) => {
    const [right, got, wanted] = counts.get(relation) ?? [0, 0, 0]
    return `${relation} ${((2 * right) / (got + wanted || 1)).toFixed(2)}`
  }).join(', '))
}
