// Classes of UTF-16 code units, from a table where text mostly lives (Latin), else by Unicode property.

const other = 0
const letterClass = 1
const digitClass = 2
const joinerClass = 3
const spaceClass = 4

const table = Uint8Array.from({ length: 0x250 }, (_, code) => classify(String.fromCharCode(code)))

function classify(char: string): number {
  if (/\s/u.test(char)) return spaceClass
  if (/[0-9]/u.test(char)) return digitClass
  if (/[\p{L}\p{M}\p{N}_]/u.test(char)) return letterClass
  // Soft hyphens and zero-width characters inside a word belong to it.
  return /[\u00AD\u200B-\u200D\u2060]/u.test(char) ? joinerClass : other
}

function classOf(text: string, index: number): number {
  const code = text.charCodeAt(index)
  if (code < table.length) return table[code] ?? other
  if (Number.isNaN(code)) return other
  if (code >= 0xd800 && code <= 0xdfff) return classify(pairAt(text, index))
  return classify(text[index] ?? '')
}

/** The character that the code unit at `index` is part of; a lone surrogate is itself. */
function pairAt(text: string, index: number): string {
  const code = text.charCodeAt(index)
  if (code >= 0xdc00 && code <= 0xdfff) return String.fromCodePoint(text.codePointAt(index - 1) ?? code)
  return String.fromCodePoint(text.codePointAt(index) ?? code)
}

/** A letter, mark, digit or other number, or underscore. */
export function isWordUnit(text: string, index: number): boolean {
  const kind = classOf(text, index)
  return kind === letterClass || kind === digitClass
}

/** May stand inside a word without being seen: soft hyphen, zero-width space. */
export function isInvisible(text: string, index: number): boolean {
  return classOf(text, index) === joinerClass
}

export function isDigit(text: string, index: number): boolean {
  return classOf(text, index) === digitClass
}

export function isLetter(text: string, index: number): boolean {
  return classOf(text, index) === letterClass
}

export function isSpace(text: string, index: number): boolean {
  return classOf(text, index) === spaceClass
}

export function isApostrophe(char: string | undefined): boolean {
  return char === "'" || char === '’' || char === 'ʼ' || char === '`' || char === '´'
}

export function isHyphen(char: string | undefined): boolean {
  return char === '-' || char === '‐' || char === '‑'
}

export function isUpper(char: string): boolean {
  return char !== char.toLowerCase()
}

export function isLower(char: string): boolean {
  return char !== char.toUpperCase()
}
