/** Does a text begin with a letter, a capital, a small letter? Nearly all begin with an ASCII character, which needs no pattern. */
export function startsWithLetter(text: string): boolean {
  const code = text.charCodeAt(0)
  return code < 128 ? isCapital(code) || isSmall(code) : /^\p{L}/u.test(text)
}

export function startsWithCapital(text: string): boolean {
  const code = text.charCodeAt(0)
  return code < 128 ? isCapital(code) : /^\p{Lu}/u.test(text)
}

export function startsWithSmall(text: string): boolean {
  const code = text.charCodeAt(0)
  return code < 128 ? isSmall(code) : /^\p{Ll}/u.test(text)
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90
}

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122
}
