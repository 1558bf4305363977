import type { Node } from './pattern.ts'
import type { Lexicon } from './senses.ts'

/** What an atom can be asked for: a word, a class (`<month`), or an expression found earlier (`@day`). */
export type Key = string

/** Keys under which a pattern can begin. Throws where it may match nothing. */
export function firstKeys(nodes: readonly Node[]): ReadonlySet<Key> {
  const keys = new Set<Key>()
  if (collect(nodes, keys)) throw new Error('a pattern may not match nothing')
  return keys
}

/** Adds the keys of a sequence; true when the whole of it can be skipped. */
function collect(nodes: readonly Node[], keys: Set<Key>): boolean {
  for (const node of nodes) {
    if (node.kind === 'literal' || node.kind === 'class' || node.kind === 'ref') {
      for (const key of keysOf(node)) keys.add(key)
      return false
    }
    if (node.kind !== 'group') continue
    const skipped = node.options.map((option) => collect(option, keys))
    if (!node.optional && !skipped.includes(true)) return false
  }
  return true
}

/** Is an expression found earlier part of every match? */
export function buildsOnEarlier(nodes: readonly Node[]): boolean {
  return nodes.some((node) => node.kind === 'ref' || (node.kind === 'group' && !node.optional && node.options.every(buildsOnEarlier)))
}

function keysOf(node: Extract<Node, { kind: 'literal' | 'class' | 'ref' }>): readonly Key[] {
  if (node.kind === 'literal') return [...node.words]
  if (node.kind === 'ref') return [...node.grains].map((grain) => `@${grain}`)
  return node.names.flatMap((name) => (name.startsWith('!') ? ['<lower', '<capitalised'] : [`<${name}`]))
}

/** One of `keys` lies in every match, at most `reach` atoms after its beginning. */
export interface Need {
  readonly keys: ReadonlySet<Key>
  readonly reach: number
  /** How much its absence rules out, where one of several has to be chosen. */
  readonly weight: number
}

/** Atoms that an expression found earlier may take: more than the longest does. */
const longest = 24

/** Classes that too many atoms belong to for them to rule a pattern out. */
const common: ReadonlySet<string> = new Set(['lower', 'capitalised', 'mark', 'end', 'function'])

/**
 * What must lie where for a pattern to match at all, its first element aside: `<number> <unit> fa` needs a
 * unit within two atoms of a number's one and «fa» within three. Keeps rules off places where they are bound to fail.
 */
export function needsOf(nodes: readonly Node[], widths: ClassWidths): readonly Need[] {
  const needs: Need[] = []
  gather(nodes, 0, needs, widths)
  return needs.filter((need) => need.reach > 0)
}

/** Adds what a sequence needs that begins at most `reach` atoms from the start; gives the reach behind it. */
function gather(nodes: readonly Node[], reach: number, needs: Need[], widths: ClassWidths): number {
  let at = reach
  for (const node of nodes) {
    if (node.kind === 'group') at = gatherGroup(node, at, needs, widths)
    else if (node.kind === 'literal' || node.kind === 'class' || node.kind === 'ref') {
      if (isTelling(node)) needs.push({ keys: new Set(keysOf(node)), reach: at, weight: weightOf(node) })
      at += widthOf(node, widths)
    }
  }
  return at
}

function gatherGroup(group: Extract<Node, { kind: 'group' }>, reach: number, needs: Need[], widths: ClassWidths): number {
  let end = reach
  const inner = group.options.map((option) => {
    const own: Need[] = []
    end = Math.max(end, gather(option, reach, own, widths))
    return own
  })
  if (group.optional) return end
  if (inner.length === 1) needs.push(...inner[0]!)
  else if (inner.every((own) => own.length > 0)) {
    const telling = inner.map((own) => own.reduce((best, need) => (need.weight >= best.weight ? need : best)))
    needs.push({ keys: new Set(telling.flatMap((need) => [...need.keys])), reach: Math.max(...telling.map((need) => need.reach)), weight: Math.min(...telling.map((need) => need.weight)) })
  }
  return end
}

function isTelling(node: Extract<Node, { kind: 'literal' | 'class' | 'ref' }>): boolean {
  return node.kind !== 'class' || node.names.every((name) => !common.has(name) && !name.startsWith('!'))
}

/** Digits and marks are everywhere; a class of words is rarer than a word may be. */
const numeric: ReadonlySet<string> = new Set(['number', 'decimal', 'day', 'day2', 'hour', 'minute', 'monthnumber', 'month2', 'year', 'modernyear', 'year2'])

function weightOf(node: Extract<Node, { kind: 'literal' | 'class' | 'ref' }>): number {
  if (node.kind === 'class') return node.names.some((name) => numeric.has(name)) ? 0 : 3
  if (node.kind === 'ref') return 1
  return [...node.words].every((word) => /\p{L}/u.test(word)) ? 2 : 0
}

function widthOf(node: Extract<Node, { kind: 'literal' | 'class' | 'ref' }>, widths: ClassWidths): number {
  if (node.kind === 'literal') return 1
  if (node.kind === 'ref') return longest
  return Math.max(...node.names.map((name) => widths.get(name.replace(/^!/u, '')) ?? (name === 'decimal' ? 3 : 1)))
}

/** Longest phrase of each class, in atoms. */
export type ClassWidths = ReadonlyMap<string, number>

export function classWidths(lexicon: Lexicon): ClassWidths {
  const widths = new Map<string, number>()
  for (const entries of lexicon.values()) for (const { name, length } of entries) widths.set(name, Math.max(widths.get(name) ?? 1, length))
  for (const [name, width] of [...widths]) for (const key of [`small-${name}`, `capital-${name}`]) widths.set(key, Math.max(widths.get(key) ?? 1, width))
  return widths
}
