import type { Span } from '../../pipeline/span.ts'

/**
 * The smallest pieces that time expressions are made of: a run of letters, a run of digits, or one mark.
 * «13/9/2023» is one token to syntax and five atoms here; «dell'11» is three: dell, ', 11.
 */
export interface Atom extends Span {
  readonly kind: 'word' | 'number' | 'mark'
  /** As it stands in the text. */
  readonly text: string
  /** Lower case, NFC, apostrophes and dashes made plain. */
  readonly norm: string
  /** White space before it (or the start of the scanned stretch)? */
  readonly spaced: boolean
}

const pieces = /\p{L}[\p{L}\p{M}]*|\p{Nd}+|\S/gu
const apostrophes = /[’‘`´ʼ′]/gu
const dashes = /[‐‑‒–—−]/gu

/** Already in normal form, as most of a text is. */
const plain = /^[a-z0-9.,;:"'()-]+$/u

/** Precomposed Latin letters: lower case is all they need. */
const latin = /^[A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u012F\u0131-\u024F]+$/u

export function normalise(text: string): string {
  if (plain.test(text)) return text
  if (latin.test(text)) return text.toLowerCase()
  return text.normalize('NFC').toLowerCase().replace(apostrophes, "'").replace(dashes, '-').replace(/[º˚]/gu, '°')
}

/** The atoms of `text` between two offsets, in order. Linear in the length of the stretch. */
export function scanAtoms(text: string, from = 0, to = text.length): readonly Atom[] {
  const atoms: Atom[] = []
  let end = -1
  for (const piece of text.slice(from, to).matchAll(pieces)) {
    const start = from + piece.index
    const surface = piece[0]
    atoms.push({ start, end: start + surface.length, kind: kindOf(surface), text: surface, norm: normalise(surface), spaced: start !== end })
    end = start + surface.length
  }
  return atoms
}

function kindOf(piece: string): Atom['kind'] {
  const code = piece.charCodeAt(0)
  if (code < 0x80) return isAsciiLetter(code) ? 'word' : code >= 0x30 && code <= 0x39 ? 'number' : 'mark'
  return /^\p{L}/u.test(piece) && !/^[ºª]/u.test(piece) ? 'word' : /^\p{Nd}/u.test(piece) ? 'number' : 'mark'
}

function isAsciiLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
}
