import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseConllu, parseFeatures } from '../extractors/morphology/conllu.ts'
import type { Morphology } from '../extractors/morphology/pack.ts'
import { morphology } from '../languages/it/morphology.ts'

// npx tsx bench/morphology.ts: part of speech, lemma and verb features on the treebanks that only measure.

export interface MorphologyScore {
  readonly words: number
  readonly upos: number
  readonly lemma: number
  /** Share of gold verbs and auxiliaries with the same Mood, Tense, VerbForm, Person, Number. */
  readonly verbs: number
  /** Of processor time. */
  readonly seconds: number
}

const verbFeatures = ['Mood', 'Tense', 'VerbForm', 'Person', 'Number'] as const

export function scoreMorphology(conllu: string, tagger: Morphology): MorphologyScore {
  const sentences = parseConllu(conllu)
  let [words, upos, lemma, verbs, verbsRight] = [0, 0, 0, 0, 0]
  const started = process.cpuUsage()
  const analyses = sentences.map((sentence) => tagger.analyse(sentence.map(({ form }) => form)))
  const seconds = process.cpuUsage(started).user / 1e6
  sentences.forEach((sentence, index) => {
    sentence.forEach((gold, at) => {
      const got = analyses[index]?.[at]
      if (!got) return
      words++
      if (got.pos === gold.upos) upos++
      if (got.lemma === gold.lemma) lemma++
      if (gold.upos !== 'VERB' && gold.upos !== 'AUX') return
      verbs++
      const feats = parseFeatures(gold.feats)
      if (verbFeatures.every((name) => feats[name] === got.feats[name])) verbsRight++
    })
  })
  return { words, upos: upos / words, lemma: lemma / words, verbs: verbsRight / verbs, seconds }
}

if (process.argv[1]?.endsWith('morphology.ts')) {
  const folder = join(process.env['CRONACA_DATA'] ?? '../shared', 'corpus/ud-it')
  const started = performance.now()
  const tagger = morphology()
  console.log(`loaded in ${Math.round(performance.now() - started)} ms`)
  for (const name of ['isdt-dev', 'vit-dev']) {
    const text = readFileSync(join(folder, `${name}.conllu`), 'utf8')
    const { words, upos, lemma, verbs } = scoreMorphology(text, tagger)
    const { seconds } = scoreMorphology(text, tagger)
    console.log(`${name}: UPOS ${upos.toFixed(4)} lemma ${lemma.toFixed(4)} verb features ${verbs.toFixed(4)}, ${Math.round(words / seconds)} words/s of processor time, warm`)
  }
}
