const plain = /^[\x21-\x7e]*$/u

/**
 * Lower case, NFC, plain apostrophes and hyphens, no soft hyphens or zero-width characters: the key for lexicons.
 * «L’» → «l'», «Jong‑un» → «jong-un».
 */
export function normalise(text: string): string {
  if (plain.test(text)) return text.includes('`') && text.length > 1 ? apostrophes(text).toLowerCase() : text.toLowerCase()
  return apostrophes(text.replace(/[\u00AD\u200B-\u200D\u2060]/gu, ''))
    .replace(/[‐‑]/gu, '-')
    .normalize('NFC')
    .toLowerCase()
}

function apostrophes(text: string): string {
  return /[\p{L}\p{N}]/u.test(text) ? text.replace(/[’ʼ`´‘]/gu, "'") : text
}
