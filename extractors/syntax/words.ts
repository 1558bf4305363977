import { copyOf } from '../../pipeline/copy.ts'
import type { Features, Word } from '../../pipeline/document.ts'
import { hashString } from '../linear/hash.ts'
import { RecentWords } from '../linear/recent.ts'

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
  /** What a model says of the word on its own in each role; empty in training. */
  readonly scores: Int16Array
}

const noScores = new Int16Array(0)

function standIn(name: string): WordKeys {
  const hash = hashString(name)
  return { form: hash, lemma: hash, pos: hash, fine: hash, mixed: hash, verb: false, punct: false, agreement: 0, scores: noScores }
}

export const absentWord = standIn('absent')
export const rootWord = standIn('root')

const functionWords: ReadonlySet<string> = new Set(['ADP', 'DET', 'PRON', 'SCONJ', 'CCONJ', 'AUX', 'PUNCT', 'PART'])
/** Word forms kept. */
const keptForms = 12_288

interface KnownWord {
  readonly lemma: string
  readonly pos: string
  readonly feats: Features
  readonly keys: WordKeys
}

/** Makes word keys and remembers them by content. */
export class WordKeyCache {
  readonly absent: WordKeys
  readonly root: WordKeys
  /** By form: the readings of a form are few, and comparing them costs less than building a key of all parts. */
  private readonly known = new RecentWords<KnownWord[]>(keptForms, () => [])

  /** @param score what a model says of a word on its own */
  constructor(private readonly score: (keys: WordKeys) => Int16Array = () => noScores) {
    this.absent = { ...absentWord, scores: score(absentWord) }
    this.root = { ...rootWord, scores: score(rootWord) }
  }

  of({ form, lemma, pos, feats }: Word): WordKeys {
    const readings = this.known.of(form)
    for (const known of readings) if (known.lemma === lemma && known.pos === pos && sameFeatures(known.feats, feats)) return known.keys
    const keys = this.make(form, lemma, pos, feats)
    readings.push({ lemma: copyOf(lemma), pos, feats, keys })
    return keys
  }

  private make(form: string, lemma: string, pos: string, feats: Features): WordKeys {
    const part = pos + (pos === 'VERB' || pos === 'AUX' ? (feats.VerbForm ?? '') + (feats.Mood ?? '') : '')
    const keys = {
      form: hashString(form.toLowerCase()),
      lemma: hashString(/^\d/u.test(lemma) ? '0' : lemma),
      pos: hashString(part),
      fine: hashString(`${part} ${feats.Gender ?? ''} ${feats.Number ?? ''} ${feats.Person ?? ''}`),
      mixed: hashString(functionWords.has(pos) ? `${pos} ${lemma}` : part),
      verb: pos === 'VERB' || pos === 'AUX',
      punct: pos === 'PUNCT',
      agreement: feats.Number === 'Sing' ? 1 : feats.Number === 'Plur' ? 2 : 0,
      scores: noScores,
    }
    return { ...keys, scores: this.score(keys) }
  }
}

function sameFeatures(one: Features, other: Features): boolean {
  return one === other || (one.VerbForm === other.VerbForm && one.Mood === other.Mood && one.Gender === other.Gender && one.Number === other.Number && one.Person === other.Person)
}
