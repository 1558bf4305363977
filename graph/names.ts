/**
 * A name without case, accents, punctuation and hyphens: «Kim Jong-un», «KIM JONG UN» → `kim jong un`.
 * Dotted initials close up: «O.N.U.» → `onu`.
 */
export function foldName(name: string): string {
  return known(folded, name, fold)
}

function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/(?<=\p{L})\.(?=\p{L}(?:\.|$|\s))/gu, '')
    .replace(/['’‘`´ʼ]/gu, "'")
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .replace(/'s(?= |$)/gu, '')
    .replace(/'/gu, ' ')
    .replace(/ +/gu, ' ')
    .trim()
}

// Letters that transcriptions of one foreign name exchange. Order matters: longer groups first.
const transcriptions: readonly (readonly [RegExp, string])[] = [
  [/tch|tsch/gu, 'ch'],
  [/sch|sh|sc(?=[ei])/gu, 's'],
  [/ch|ck|kh/gu, 'k'],
  [/zh/gu, 'z'],
  [/ts|tz/gu, 'z'],
  [/gh/gu, 'g'],
  [/ph/gu, 'f'],
  [/th|dh/gu, 't'],
  [/dj/gu, 'i'],
  [/ou|oo/gu, 'u'],
  [/ks/gu, 'x'],
  [/[yj]/gu, 'i'],
  [/w/gu, 'v'],
  [/q/gu, 'k'],
  [/c(?=[^ei]|$)/gu, 'k'],
]

/**
 * Key under which transcriptions of one word fall together: Zelensky, Zelenskyy, Zelenskij → `zelenski`;
 * Vostochny, Vostotchny → `vostokni`; Sergei, Sergey → `sergei`. Only for whole names, never alone as proof.
 */
export function transcriptionKey(word: string): string {
  let key = word
  for (const [from, to] of transcriptions) key = key.replace(from, to)
  return key.replace(/(.)\1+/gu, '$1')
}

/** Words of a folded name; single letters inside a longer name are left out («John F. Kirby» → john, kirby). */
export function nameWords(folded: string): string[] {
  const words = folded.split(' ').filter((word) => word !== '')
  if (words.length < 3) return words
  return words.filter((word, i) => i === 0 || i === words.length - 1 || word.length > 1)
}

/** Key of a whole name: its words by transcription. */
export function nameKey(name: string): string {
  return known(keys, name, (of) => nameWords(foldName(of)).map(transcriptionKey).join(' '))
}

/** Names met lately, which news repeats, with what was made of them. */
const folded = new Map<string, string>()
const keys = new Map<string, string>()
const mostKnown = 20_000

function known(results: Map<string, string>, name: string, make: (name: string) => string): string {
  let result = results.get(name)
  if (result === undefined) {
    result = make(name)
    if (results.size >= mostKnown) results.clear()
    results.set(name, result)
  }
  return result
}
