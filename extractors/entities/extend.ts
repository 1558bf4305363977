import type { Document, Name } from '../../pipeline/document.ts'
import type { Range } from '../../pipeline/span.ts'
import { foldName } from './fold.ts'
import { startsWithCapital } from './letters.ts'
import type { EntityWords } from './pack.ts'

/** Tokens that a name of a place can be too short by, on one side. */
const mostMissing = 3

/**
 * Places whose name the tagger took only a part of: «Barberino del | Mugello», «Trinidad | e Tobago», «Gravina | in
 * Puglia». The whole is a name of the lists or of a town; words that stand in another name stay there.
 */
export function extended(doc: Document<'tokens' | 'sentences'>, names: readonly Name[], words: EntityWords): readonly Name[] {
  const used = new Map<number, Name>()
  for (const name of names) for (let at = name.tokens.first; at < name.tokens.end; at++) used.set(at, name)
  const longer = new Map<Name, Name>()
  for (const name of names) {
    if (name.type !== 'place') continue
    const whole = wholeOf(doc, name, used, words)
    if (whole) longer.set(name, whole)
  }
  if (longer.size === 0) return names
  const taken = new Set<number>()
  const isFree = ({ tokens }: Name): boolean => range(tokens).every((at) => !taken.has(at))
  const wholes = [...longer.values()].filter((whole) => {
    const free = isFree(whole)
    if (free) for (const at of range(whole.tokens)) taken.add(at)
    return free
  })
  return [...names.filter(isFree), ...wholes].sort((a, b) => a.start - b.start)
}

function range({ first, end }: Range): readonly number[] {
  return Array.from({ length: end - first }, (_, i) => first + i)
}

function wholeOf(doc: Document<'tokens' | 'sentences'>, name: Name, used: ReadonlyMap<number, Name>, words: EntityWords): Name | null {
  const sentence = doc.sentences[doc.tokens[name.tokens.first]?.sentence ?? 0]?.tokens ?? name.tokens
  const free = (at: number): boolean => used.get(at) === undefined || used.get(at)?.type === 'place'
  for (let end = Math.min(sentence.end, name.tokens.end + mostMissing); end > name.tokens.end; end--) {
    const whole = range({ first: name.tokens.end, end }).every(free) ? place(doc, name, name.tokens.first, end, words) : null
    if (whole) return whole
  }
  for (let first = Math.max(sentence.first, name.tokens.first - mostMissing); first < name.tokens.first; first++) {
    const whole = range({ first, end: name.tokens.first }).every(free) ? place(doc, name, first, name.tokens.end, words) : null
    if (whole) return whole
  }
  return null
}

/** The name over these tokens, if it begins and ends with a capital and the lists or the towns know it. */
function place(doc: Document<'tokens'>, name: Name, first: number, end: number, { lexicon, towns }: EntityWords): Name | null {
  const [opening, closing] = [doc.tokens[first], doc.tokens[end - 1]]
  if (!opening || !closing || !startsWithCapital(opening.text) || !startsWithCapital(closing.text)) return null
  const text = doc.text.slice(opening.start, closing.end)
  if (/[,;:.!?()\n"«»“”]/u.test(text)) return null
  const known = lexicon.names.get(foldName(text))
  if (known ? known.type !== 'place' : towns.find(text).length === 0) return null
  return { ...name, start: opening.start, end: closing.end, tokens: { first, end }, rule: 'entities/whole-place' }
}
