import { foldName } from './fold.ts'

/** Spellings that transliterations use for one sound, longest first; applied to folded names. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/tsch|sch|tch|sh|ch|c(?=[ei])/gu, 'š'],
  [/kh|gh|q|ck|c(?=[aou]|$)|g(?=[aou]|$)/gu, 'k'],
  [/ph/gu, 'f'],
  [/th/gu, 't'],
  [/zh/gu, 'z'],
  [/dh/gu, 'd'],
  [/ou|oo/gu, 'u'],
  [/[yj]/gu, 'i'],
  [/w/gu, 'v'],
  [/iei|ei|ii|ai/gu, 'e'],
  [/(.)\1/gu, '$1'],
]

/** What spellings of one sound have in common: Shoigu and Šojgu, Sergei and Sergey. Takes a folded word. */
export function soundKey(word: string): string {
  let key = known.get(word)
  if (key === undefined) {
    key = sounds.reduce((text, [pattern, to]) => text.replace(pattern, to), word)
    if (known.size >= mostKnown) known.clear()
    known.set(word, key)
  }
  return key
}

/** Words whose keys are remembered: each word of an article is compared with many. */
const mostKnown = 5000
const known = new Map<string, string>()

/** Words of a name, folded: «Kim Jong-un» → kim, jong, un; «Comunità dell'Energia» → comunita, dell, energia. */
export function nameWords(name: string): readonly string[] {
  const folded = foldName(/['’]/u.test(name) ? name.replace(/(\p{Ll})['’](?=\p{Lu})/gu, '$1 ') : name)
  return folded === '' ? [] : folded.split(' ')
}

/** Are two folded words spellings of one name? Rare long ones may differ by a letter or two. */
export function similarWord(a: string, b: string): boolean {
  if (a === b) return true
  if (a.length === 1 || b.length === 1) return a[0] === b[0]
  const shorter = Math.min(a.length, b.length)
  if (shorter < 4) return false
  if (soundKey(a) === soundKey(b)) return true
  if (shorter < 6 || a[0] !== b[0] || isOtherGender(a, b)) return false
  return editDistance(a, b, shorter >= 9 ? 2 : 1) <= (shorter >= 9 ? 2 : 1)
}

/** Francesco and Francesca. */
function isOtherGender(a: string, b: string): boolean {
  return a.slice(0, -1) === b.slice(0, -1) && [a.at(-1), b.at(-1)].sort().join('') === 'ao'
}

/** Letters from which a name may stand for a longer one that begins with it, and consonants from which they tell a name. */
const shortestShortName = 4
const enoughConsonants = 3

/**
 * Are two folded given names forms of one? Short forms («chris», «christopher») and transliterations that differ in
 * their vowels («ahmed», «ahmad»; «osam», «osama»), not «mario» and «maria», «francesco» and «francesca».
 */
export function similarFirstName(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length >= shortestShortName && long.startsWith(short) && /[^aeiou]$/u.test(short)) return true
  if (short.length < shortestShortName || a[0] !== b[0] || (a.at(-1) !== b.at(-1) && /[aeiou]$/u.test(a) && /[aeiou]$/u.test(b))) return false
  const [x, y] = [consonants(a), consonants(b)]
  return x.length >= enoughConsonants && (x === y || (x.length === y.length && editDistance(x, y, 1) === 1 && [...x].sort().join('') === [...y].sort().join('')))
}

function consonants(word: string): string {
  return soundKey(word).replace(/[aeiou]/gu, '')
}

/** Insertions, deletions, replacements and neighbours swapped; stops counting above `limit`. Words only: both are short. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit || Math.max(a.length, b.length) > 40) return limit + 1
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      row.push(cost)
    }
    before = previous
    previous = row
  }
  return previous[b.length] ?? limit + 1
}
