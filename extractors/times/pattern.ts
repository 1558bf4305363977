import { grains } from './meaning.ts'
import type { Grain } from './meaning.ts'
import { normsOf } from './atoms.ts'

/** One step of a compiled pattern. */
export type Node =
  | { readonly kind: 'literal'; readonly words: ReadonlySet<string> }
  | { readonly kind: 'class'; readonly names: readonly string[]; readonly as: string | null }
  | { readonly kind: 'ref'; readonly grains: ReadonlySet<Grain>; readonly as: string | null }
  | { readonly kind: 'group'; readonly options: readonly (readonly Node[])[]; readonly optional: boolean }
  | { readonly kind: 'glue' }
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }

/**
 * Compiles the notation of the rule files:
 *
 *     il|lo? [ <weekday:w>? <day:d> ~ / ~ <month:m> ( di | del ) @year:y ]
 *
 * words stand for themselves, `a|b` is a choice of words, `<class:name>` a word class (several with `|`, `<!class>` any word outside it),
 * `@grain:name` an expression found earlier, `( … | … )` a choice, `?` makes the element before it optional,
 * `~` forbids white space, `[ ]` bound the expression where the pattern looks further than it, and `\(` is a bracket.
 * Throws on a malformed pattern: rule files are checked when they are loaded.
 */
export function compilePattern(pattern: string): readonly Node[] {
  const chunks = pattern.split(/\s+/u).filter((chunk) => chunk !== '')
  const state = { at: 0 }
  const nodes = sequence(chunks, state, pattern)
  if (state.at < chunks.length) throw new Error(`unbalanced ")" in pattern: ${pattern}`)
  return nodes
}

function sequence(chunks: readonly string[], state: { at: number }, pattern: string): readonly Node[] {
  const nodes: Node[] = []
  while (state.at < chunks.length) {
    const chunk = chunks[state.at]!
    if (chunk === '|' || chunk === ')' || chunk === ')?') break
    state.at++
    nodes.push(...(chunk === '(' ? [group(chunks, state, pattern)] : element(chunk, pattern)))
  }
  return nodes
}

function group(chunks: readonly string[], state: { at: number }, pattern: string): Node {
  const options: (readonly Node[])[] = []
  for (;;) {
    options.push(sequence(chunks, state, pattern))
    const closing = chunks[state.at++]
    if (closing === ')' || closing === ')?') return { kind: 'group', options, optional: closing === ')?' }
    if (closing !== '|') throw new Error(`missing ")" in pattern: ${pattern}`)
  }
}

function element(chunk: string, pattern: string): readonly Node[] {
  const optional = chunk.length > 1 && chunk.endsWith('?')
  const nodes = simple(optional ? chunk.slice(0, -1) : chunk, pattern)
  return optional ? [{ kind: 'group', options: [nodes], optional: true }] : nodes
}

function simple(chunk: string, pattern: string): readonly Node[] {
  if (chunk === '[') return [{ kind: 'open' }]
  if (chunk === ']') return [{ kind: 'close' }]
  if (chunk === '~') return [{ kind: 'glue' }]
  const named = chunk.startsWith('<') || chunk.startsWith('@') ? /^(?:<([^:>]+)(?::(\w+))?>|@([a-z|]+)(?::(\w+))?)$/u.exec(chunk) : null
  if (named?.[1] !== undefined) return [{ kind: 'class', names: named[1].split('|'), as: named[2] ?? null }]
  if (named?.[3] !== undefined) return [{ kind: 'ref', grains: new Set(named[3].split('|').map((name) => grain(name, pattern))), as: named[4] ?? null }]
  return literals(chunk.length === 2 && chunk.startsWith('\\') ? chunk.slice(1) : chunk)
}

function literals(chunk: string): readonly Node[] {
  const options = (chunk.length > 1 ? chunk.split('|') : [chunk]).map(normsOf)
  if (options.every((atoms) => atoms.length === 1)) return [{ kind: 'literal', words: new Set(options.map((atoms) => atoms[0]!)) }]
  const nodes = options.map((atoms) => atoms.map((word): Node => ({ kind: 'literal', words: new Set([word]) })))
  return nodes.length === 1 ? nodes[0]! : [{ kind: 'group', options: nodes, optional: false }]
}

function grain(name: string, pattern: string): Grain {
  const known = grains.find((candidate) => candidate === name)
  if (known === undefined) throw new Error(`unknown grain @${name} in pattern: ${pattern}`)
  return known
}
