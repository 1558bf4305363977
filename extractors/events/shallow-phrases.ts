import type { Upos, Word } from '../../pipeline/document.ts'
import type { Range } from '../../pipeline/span.ts'

/** A noun phrase without preposition: its words and its head, which is its last noun. */
export interface NounPhrase extends Range {
  readonly head: number
  /** Joined to the next phrase as its owner: "Putin's". */
  readonly owns: boolean
}

const nouns: ReadonlySet<Upos> = new Set<Upos>(['NOUN', 'PROPN', 'X', 'SYM'])
const modifiers: ReadonlySet<Upos> = new Set<Upos>(['ADJ', 'NUM'])
const possessive = /^['’]s?$/u

/** Does something of its own begin at a word, that no phrase runs over: "by soldiers | yesterday"? */
export type Boundary = (word: number) => boolean

/** Noun phrases of a sentence in text order; their head stands last, as in English. One pass. */
export function nounPhrases(words: readonly Word[], { first, end }: Range, boundary: Boundary): readonly NounPhrase[] {
  const found: NounPhrase[] = []
  let at = first
  while (at < end) {
    const phrase = phraseAt(words, at, end, boundary)
    if (phrase) found.push(phrase)
    at = phrase ? phrase.end : at + 1
  }
  return found
}

function phraseAt(words: readonly Word[], first: number, end: number, boundary: Boundary): NounPhrase | null {
  const pos = (at: number): Upos | undefined => (at < end ? words[at]?.pos : undefined)
  if (pos(first) === 'PRON') return { first, end: first + 1, head: first, owns: false }
  let at = first
  let head = -1
  for (; at < end; at++) {
    const own = pos(at)
    if (own === undefined || (at > first && boundary(at))) break
    if (nouns.has(own)) head = at
    else if (own === 'DET' ? head >= 0 : !(modifiers.has(own) || (own === 'ADV' && (modifiers.has(pos(at + 1) ?? 'X') || at === first)))) break
    else if (own === 'ADJ' && head >= 0 && !nouns.has(pos(at + 1) ?? 'ADJ')) break
  }
  if (head < 0) return lastNumber(words, first, at)
  const after = words[head + 1]
  const owns = head + 1 < end && after !== undefined && after.pos === 'PART' && possessive.test(after.form)
  return { first, end: owns ? head + 2 : head + 1, head, owns }
}

/** "Twelve were hurt": a number stands for those it counts. */
function lastNumber(words: readonly Word[], first: number, end: number): NounPhrase | null {
  for (let at = end - 1; at >= first; at--) if (words[at]?.pos === 'NUM') return { first, end: at + 1, head: at, owns: false }
  return null
}
