import type { Sentence, Token, Word } from '../../pipeline/document.ts'
import type { TimeRules } from './pack.ts'

/** A word of a sentence that tells whether it speaks of what was or what will be. */
interface Signal {
  /** Index of its token. */
  readonly token: number
  readonly direction: -1 | 1
  /** A simple past, where the language keeps that for times long gone. */
  readonly remote: boolean
}

export interface Tense {
  readonly direction: -1 | 0 | 1
  readonly remote: boolean
}

const none: Tense = { direction: 0, remote: false }

/** The tense signals of a sentence, in order. */
export function tenseSignals(sentence: Sentence, tokens: readonly Token[], words: readonly Word[], rules: TimeRules): readonly Signal[] {
  const signals: Signal[] = []
  for (let at = sentence.tokens.first; at < sentence.tokens.end; at++) {
    const token = tokens[at]
    if (!token) continue
    const cue = rules.futureCues.has(token.norm) ? 1 : rules.pastCues.has(token.norm) ? -1 : 0
    if (cue !== 0) {
      signals.push({ token: at, direction: cue, remote: false })
      continue
    }
    for (let w = token.words.first; w < token.words.end; w++) {
      const direction = directionOf(words, w)
      if (direction !== 0) signals.push({ token: at, direction, remote: rules.remotePast && isRemote(words[w]) })
    }
  }
  return signals
}

/** The signal nearest to a token: «ha detto che arriverà lunedì» is future at «lunedì». */
export function tenseAt(signals: readonly Signal[], token: number): Tense {
  let [low, high] = [0, signals.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (signals[middle]!.token < token) low = middle + 1
    else high = middle
  }
  const [before, after] = [signals[low - 1], signals[low]]
  if (!before || !after) return before ?? after ?? none
  return token - before.token <= after.token - token ? before : after
}

function isRemote(word: Word | undefined): boolean {
  return word?.feats.VerbForm === 'Fin' && word.feats.Tense === 'Past'
}

function directionOf(words: readonly Word[], at: number): -1 | 0 | 1 {
  const word = words[at]
  if (!word || (word.pos !== 'VERB' && word.pos !== 'AUX')) return 0
  const { Mood, Tense, VerbForm } = word.feats
  if (VerbForm === 'Part') return Tense === 'Past' ? participle(words, at) : 0
  if (VerbForm !== 'Fin' && VerbForm !== undefined) return 0
  if (Tense === 'Fut' || Mood === 'Cnd') return 1
  return Tense === 'Past' || Tense === 'Imp' ? -1 : 0
}

/** A participle is past, unless the auxiliary before it is future («sarà eletto») or conditional. */
function participle(words: readonly Word[], at: number): -1 | 0 | 1 {
  for (let back = at - 1; back >= 0 && back >= at - 3; back--) {
    const before = words[back]
    if (before?.pos !== 'AUX') continue
    if (before.feats.Tense === 'Fut') return 1
    if (before.feats.Mood === 'Cnd') return 0
    return -1
  }
  return -1
}
