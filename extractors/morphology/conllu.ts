import type { Features, Upos } from '../../pipeline/document.ts'
import type { Morphology } from './pack.ts'

/** One syntactic word of a CoNLL-U sentence. */
export interface ConlluWord {
  readonly form: string
  readonly lemma: string
  readonly upos: Upos
  /** As written: `Gender=Masc|Number=Sing` or `_`. */
  readonly feats: string
  /** 1 for the first word; 0 is the root. */
  readonly head: number
  readonly deprel: string
}

/** The syntactic words of a CoNLL-U text, sentence by sentence; ranges (`1-2`) and empty nodes (`1.1`) left out. */
export function parseConllu(text: string): ConlluWord[][] {
  const sentences: ConlluWord[][] = []
  for (const block of text.split(/\r?\n\s*\r?\n/u)) {
    const words: ConlluWord[] = []
    for (const line of block.split(/\r?\n/u)) {
      const columns = line.split('\t')
      if (columns.length < 8 || !/^\d+$/u.test(columns[0] ?? '')) continue
      const [, form = '', lemma = '', upos = 'X', , feats = '_', head = '0', deprel = ''] = columns
      words.push({ form, lemma, upos: upos as Upos, feats, head: Number(head), deprel })
    }
    if (words.length > 0) sentences.push(words)
  }
  return sentences
}

/** The same CoNLL-U text with predicted part of speech, lemma and features for its syntactic words. */
export function tagConllu(text: string, morphology: Morphology): string {
  return text
    .split(/(?<=\n)\s*?\n/u)
    .map((block) => tagBlock(block, morphology))
    .join('\n')
}

function tagBlock(block: string, morphology: Morphology): string {
  const lines = block.split('\n').map((line) => line.replace(/\r$/u, '').split('\t'))
  const isWord = (columns: readonly string[]): boolean => columns.length >= 8 && /^\d+$/u.test(columns[0] ?? '')
  const analyses = morphology.analyse(lines.filter(isWord).map((columns) => columns[1] ?? ''))
  let next = 0
  return lines
    .map((columns) => {
      const analysis = isWord(columns) ? analyses[next++] : undefined
      if (!analysis) return columns.join('\t')
      return [columns[0], columns[1], analysis.lemma, analysis.pos, '_', formatFeatures(analysis.feats), ...columns.slice(6)].join('\t')
    })
    .join('\n')
}

/** `Gender=Masc|Number=Sing`, names in alphabetical order; `_` for none. */
export function formatFeatures(feats: Features): string {
  const names = Object.keys(feats).sort() as (keyof Features)[]
  return names.map((name) => `${name}=${feats[name] ?? ''}`).join('|') || '_'
}

const names: ReadonlySet<string> = new Set(['Gender', 'Number', 'Person', 'Mood', 'Tense', 'VerbForm'])

/** The features that we use out of a CoNLL-U features column. */
export function parseFeatures(column: string): Features {
  const pairs = column.split('|').map((pair) => pair.split('='))
  return Object.fromEntries(pairs.filter(([name]) => names.has(name ?? ''))) as Features
}
