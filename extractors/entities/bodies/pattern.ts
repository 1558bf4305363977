/** What one place of a pattern takes. */
export type Part =
  | { readonly kind: 'list'; readonly list: string; readonly capital: boolean }
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: BuiltIn }
  | { readonly kind: 'any'; readonly options: readonly Pattern[] }

export const builtIns = ['of', 'article', 'place', 'country', 'person', 'organization', 'nation', 'name', 'noun', 'adjective', 'capitals'] as const
export type BuiltIn = (typeof builtIns)[number]

export interface Step {
  readonly part: Part
  /** 0 where it may be left out. */
  readonly least: 0 | 1
  readonly most: number
}

export type Pattern = readonly Step[]

/** Times that a part with `*` may be repeated. */
const mostRepeats = 3

/**
 * Reads the pattern of a rule: parts separated by spaces, each `<list>` (a phrase of that list; `<^list>` if it is
 * capitalised), `@builtin`, a word in lower case, or `( a | b )`; `?` behind a part makes it optional, `*` lets it be
 * repeated or left out. Throws on anything else.
 *
 * `<ministry> @nation? @of ( <field> | @noun )` takes «ministero russo della Difesa».
 */
export function parsePattern(source: string): Pattern {
  const words = source.split(/\s+/u).filter((word) => word !== '')
  const { pattern, next } = sequence(words, 0, source)
  if (next < words.length) throw new Error(`pattern "${source}": "${words[next]}" has no opening bracket`)
  if (pattern.length === 0 || pattern[0]?.least === 0) throw new Error(`pattern "${source}" must begin with a part that is always there`)
  return pattern
}

function sequence(words: readonly string[], from: number, source: string): { readonly pattern: Pattern; readonly next: number } {
  const pattern: Step[] = []
  let at = from
  while (at < words.length) {
    const word = words[at] ?? ''
    if (word === '|' || /^\)[?*]?$/u.test(word)) break
    if (word !== '(') {
      pattern.push(step(single(word.replace(/[?*]$/u, ''), source), word.at(-1)))
      at++
      continue
    }
    const group = options(words, at + 1, source)
    pattern.push(step({ kind: 'any', options: group.options }, words[group.close]?.at(-1)))
    at = group.close + 1
  }
  return { pattern, next: at }
}

function options(words: readonly string[], from: number, source: string): { readonly options: readonly Pattern[]; readonly close: number } {
  const found: Pattern[] = []
  for (let at = from; ; at++) {
    const { pattern, next } = sequence(words, at, source)
    if (pattern.length === 0) throw new Error(`pattern "${source}" has an empty alternative`)
    found.push(pattern)
    at = next
    if (words[at] === undefined) throw new Error(`pattern "${source}": "(" is not closed`)
    if (words[at] !== '|') return { options: found, close: at }
  }
}

function step(part: Part, suffix: string | undefined): Step {
  return { part, least: suffix === '?' || suffix === '*' ? 0 : 1, most: suffix === '*' ? mostRepeats : 1 }
}

function single(word: string, source: string): Part {
  const list = /^<(\^?)(\p{L}[\p{L}-]*)>$/u.exec(word)
  if (list) return { kind: 'list', list: list[2] ?? '', capital: list[1] === '^' }
  if (word.startsWith('@')) {
    const kind = builtIns.find((name) => name === word.slice(1))
    if (kind === undefined) throw new Error(`pattern "${source}": there is no "${word}", only ${builtIns.map((name) => `@${name}`).join(', ')}`)
    return { kind }
  }
  if (!/^[\p{Ll}\p{M}']+$/u.test(word)) throw new Error(`pattern "${source}": "${word}" is neither a list, a built-in nor a word in lower case`)
  return { kind: 'word', word }
}
