import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ConlluWord } from '../../extractors/morphology/conllu.ts'
import { parseConllu, parseFeatures } from '../../extractors/morphology/conllu.ts'
import type { Features, Upos } from '../../pipeline/document.ts'

export interface TreebankWord extends Omit<ConlluWord, 'feats'> {
  readonly feats: Features
}

export interface TreebankSentence {
  readonly words: readonly TreebankWord[]
  /** 1 for the first treebank, 2 for the second. */
  readonly domain: number
}

/** The Italian training treebanks in the folder of corpora, brought to one set of conventions. */
export function italianTreebanks(data: string): TreebankSentence[] {
  const folder = join(data, 'corpus/ud-it')
  return [...read(join(folder, 'parlamint-train.conllu'), 2), ...read(join(folder, 'pud-train.conllu'), 1)]
}

function read(path: string, domain: number): TreebankSentence[] {
  const text = readFileSync(path, 'utf8')
  return parseConllu(text).map((words) => ({ words: words.map((word, index) => toConvention(word, words[index + 1])), domain }))
}

const possessives = new Set(['mio', 'tuo', 'suo', 'nostro', 'vostro', 'proprio', 'loro', 'sua', 'suoi', 'sue'])
const always: Readonly<Record<string, Upos>> = { ciò: 'PRON', qualcosa: 'PRON', qualcuno: 'PRON', nulla: 'PRON', niente: 'PRON', coloro: 'PRON', ogni: 'DET', qualche: 'DET' }

/** PUD was annotated on its own terms; this brings a word to those of the other Italian treebanks (UD documentation). */
function toConvention(word: ConlluWord, next: ConlluWord | undefined): TreebankWord {
  const norm = word.form.toLowerCase()
  const upos = convertPos(word, norm, next)
  return { ...word, upos, lemma: convertLemma(word, norm, upos), feats: convertFeatures(word, norm, upos) }
}

function convertPos({ upos, lemma, deprel, form }: ConlluWord, norm: string, next: ConlluWord | undefined): Upos {
  const fixed = always[norm]
  if (fixed && (upos === 'NOUN' || upos === 'DET' || upos === 'ADJ')) return fixed
  if (possessives.has(lemma.toLowerCase()) && deprel === 'det:poss') return 'DET'
  if (lemma === 'tutto' && upos === 'ADJ') return 'DET'
  if ((lemma === 'tutto' || lemma === 'altro' || lemma === 'alcuno') && upos === 'NOUN') return 'PRON'
  if (lemma === 'altro' && upos === 'DET') return 'ADJ'
  if (norm === 'se' && upos === 'ADP') return 'SCONJ'
  if (norm === 'mentre' && upos !== 'SCONJ') return 'SCONJ'
  if ((lemma === 'milione' || lemma === 'miliardo') && upos === 'NUM') return 'NOUN'
  if (/^un[oa]$/u.test(norm) && upos === 'NUM' && (next?.form === 'di' || next?.form.startsWith("de"))) return 'PRON'
  if (lemma === 'essere' && upos === 'AUX' && deprel !== 'cop' && !deprel.startsWith('aux')) return 'VERB'
  if ((norm === 'vi' || norm === 'ci') && upos !== 'PRON') return 'PRON'
  if (upos === 'PART') return form === "'s" ? 'PART' : 'ADV'
  return upos
}

function convertLemma({ lemma, form }: ConlluWord, norm: string, upos: Upos): string {
  if (upos === 'ADV' && norm.endsWith('mente')) return norm
  if (norm === 'ad' && upos === 'ADP') return 'a'
  if (norm === "l'" && upos === 'PRON') return 'lo'
  if (upos === 'PROPN' || upos === 'X' || upos === 'SYM') return form
  const [first = lemma] = lemma.split('|')
  return first.toLowerCase()
}

function convertFeatures({ feats, upos: written }: ConlluWord, norm: string, upos: Upos): Features {
  const { VerbForm, Mood, Tense, ...rest } = parseFeatures(feats)
  if (upos !== 'VERB' && upos !== 'AUX') return rest
  if (written === 'VERB' && VerbForm !== undefined) return parseFeatures(feats)
  const imperfect = feats.includes('Aspect=Imp') || (Mood === 'Sub' && Tense === 'Past')
  if (Mood !== undefined) return { Mood, ...(Tense ? { Tense: imperfect ? 'Imp' : Tense } : {}), ...rest, VerbForm: 'Fin' }
  if (VerbForm !== undefined) return parseFeatures(feats)
  if (Tense === 'Past') return { ...rest, Tense, VerbForm: 'Part' }
  if (/ndo$/u.test(norm)) return { VerbForm: 'Ger' }
  return /(?:re?|ar|er|ir)$/u.test(norm) ? { VerbForm: 'Inf' } : { ...rest, Tense: 'Past', VerbForm: 'Part' }
}
