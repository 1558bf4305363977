import type { Word } from '../../pipeline/document.ts'
import { hashString } from '../linear/hash.ts'

/** Hashes of a word that features are made of. */
export interface WordKeys {
  readonly form: number
  readonly lemma: number
  /** Part of speech, with the form or mood for verbs. */
  readonly pos: number
  /** The same with gender, number and person. */
  readonly fine: number
  /** The lemma of a function word, else the part of speech. */
  readonly mixed: number
  readonly verb: boolean
  readonly punct: boolean
  readonly agreement: number
}

const absent = hashString('absent')
const root = hashString('root')

export const absentWord: WordKeys = { form: absent, lemma: absent, pos: absent, fine: absent, mixed: absent, verb: false, punct: false, agreement: 0 }
export const rootWord: WordKeys = { form: root, lemma: root, pos: root, fine: root, mixed: root, verb: false, punct: false, agreement: 0 }

const functionWords: ReadonlySet<string> = new Set(['ADP', 'DET', 'PRON', 'SCONJ', 'CCONJ', 'AUX', 'PUNCT', 'PART'])
const cacheLimit = 50_000

/** Makes word keys and remembers them by content. */
export class WordKeyCache {
  private readonly known = new Map<string, WordKeys>()

  of({ form, lemma, pos, feats }: Word): WordKeys {
    const key = `${form} ${lemma} ${pos} ${feats.VerbForm ?? ''} ${feats.Mood ?? ''} ${feats.Gender ?? ''} ${feats.Number ?? ''} ${feats.Person ?? ''}`
    let keys = this.known.get(key)
    if (keys) return keys
    if (this.known.size >= cacheLimit) this.known.clear()
    const part = pos + (pos === 'VERB' || pos === 'AUX' ? (feats.VerbForm ?? '') + (feats.Mood ?? '') : '')
    keys = {
      form: hashString(form.toLowerCase()),
      lemma: hashString(/^\d/u.test(lemma) ? '0' : lemma),
      pos: hashString(part),
      fine: hashString(`${part} ${feats.Gender ?? ''} ${feats.Number ?? ''} ${feats.Person ?? ''}`),
      mixed: hashString(functionWords.has(pos) ? `${pos} ${lemma}` : part),
      verb: pos === 'VERB' || pos === 'AUX',
      punct: pos === 'PUNCT',
      agreement: feats.Number === 'Sing' ? 1 : feats.Number === 'Plur' ? 2 : 0,
    }
    this.known.set(key, keys)
    return keys
  }
}
