import type { RawArticle } from '../article.ts'

export type Note = RawArticle['notes'][number]

const replaced = /\0|\p{Surrogate}/gu

/**
 * Replaces what no database stores and no valid UTF-8 holds, U+0000 and lone surrogates, by U+FFFD.
 * Length and offsets stay as they are.
 */
export function cleanText(text: string, what = 'text'): { readonly text: string; readonly notes: readonly Note[] } {
  let nulls = 0
  let surrogates = 0
  const clean = text.replace(replaced, (char) => {
    if (char === '\0') nulls++
    else surrogates++
    return '\ufffd'
  })
  const notes: Note[] = []
  if (nulls > 0) notes.push({ rule: 'read/null-characters', reason: `${nulls} U+0000 in the ${what} became U+FFFD.` })
  if (surrogates > 0) notes.push({ rule: 'read/lone-surrogates', reason: `${surrogates} lone surrogates in the ${what} became U+FFFD.` })
  return { text: clean, notes }
}
