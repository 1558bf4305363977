/** Letters that Unicode does not decompose, as they are usually written without their sign. */
const plain: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ə: 'e', þ: 'th' }

/**
 * What two spellings of one name have in common: lower case, no accents, no apostrophes, hyphens and
 * stops as spaces. «Dar'a», «Dar‘ā» → `dara`; «Port-au-Prince» → `port au prince`.
 */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/['’‘`´ʻʼʾʿ]/gu, '')
    .replace(/[łøđðßæœıəþ]/gu, (letter) => plain[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
