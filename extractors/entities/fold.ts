/** Letters that Unicode does not decompose, as they are usually written without their sign. */
const plain: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ə: 'e', þ: 'th' }

/** Names that are remembered: a text says the same ones again and again. */
const mostKnown = 20_000
const known = new Map<string, string>()

/**
 * What two spellings of one name have in common: lower case, no accents, no apostrophes, hyphens and
 * stops as spaces. «Dar'a», «Dar‘ā» → `dara`; «Port-au-Prince» → `port au prince`.
 */
export function foldName(name: string): string {
  let folded = known.get(name)
  if (folded === undefined) {
    folded = fold(name)
    if (known.size >= mostKnown) known.clear()
    if (name.length <= longestKnown) known.set(name, folded)
  }
  return folded
}

const longestKnown = 80
const simple = /^[a-z0-9]+$/

function fold(name: string): string {
  if (simple.test(name)) return name
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/['’‘`´ʻʼʾʿ]/gu, '')
    .replace(/[łøđðßæœıəþ]/gu, (letter) => plain[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
