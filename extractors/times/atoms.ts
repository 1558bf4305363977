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

const piece = /\p{L}[\p{L}\p{M}]*|\p{Nd}+|\S/uy
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
  const stretch = text.slice(from, to)
  let last = -1
  for (let at = 0; at < stretch.length; ) {
    const end = pieceEnd(stretch, at)
    if (end > at) {
      const surface = stretch.slice(at, end)
      atoms.push({ start: from + at, end: from + end, kind: kindOf(surface), text: surface, norm: normalise(surface), spaced: at !== last })
      last = end
    }
    at = Math.max(end, at + 1)
  }
  return atoms
}

/** Where the piece that begins here ends; `at` itself where none begins. Most are plain letters or digits, which need no pattern. */
function pieceEnd(text: string, at: number): number {
  const isSame = isAsciiLetter(text.charCodeAt(at)) ? isAsciiLetter : isAsciiDigit(text.charCodeAt(at)) ? isAsciiDigit : null
  if (isSame !== null) {
    let end = at + 1
    while (end < text.length && isSame(text.charCodeAt(end))) end++
    if (end === text.length || text.charCodeAt(end) < 0x80) return end
  }
  piece.lastIndex = at
  return piece.test(text) ? piece.lastIndex : at
}

function kindOf(piece: string): Atom['kind'] {
  const code = piece.charCodeAt(0)
  if (code < 0x80) return isAsciiLetter(code) ? 'word' : isAsciiDigit(code) ? 'number' : 'mark'
  return /^\p{L}/u.test(piece) && !/^[ºª]/u.test(piece) ? 'word' : /^\p{Nd}/u.test(piece) ? 'number' : 'mark'
}

function isAsciiDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

function isAsciiLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
}

const oneWord = /^[a-z]+$/

/** Norms of the atoms of a phrase; most phrases of the data files are one plain word. */
export function normsOf(phrase: string): readonly string[] {
  return oneWord.test(phrase) ? [phrase] : scanAtoms(phrase).map(({ norm }) => norm)
}
