import type { Chart } from './chart.ts'
import type { Meaning } from './meaning.ts'
import { grainOf } from './meaning.ts'
import type { Node } from './pattern.ts'

export type Captures = Record<string, string | number | Meaning | undefined>

/** One try of a pattern at one place. */
export interface Run {
  readonly chart: Chart
  readonly captures: Captures
  /** Bounds of the expression where the pattern sets them, else -1. */
  open: number
  close: number
  /** Called with the place where the whole pattern ends; true to stop there. */
  accept(end: number): boolean
}

/** Matches the rest of a pattern from an atom on: true once accepted. */
export type Matcher = (at: number, run: Run) => boolean

/**
 * Depth-first matcher of a pattern: alternatives in their order, the first reading that is accepted.
 * Patterns have no repetition, so the work per place is bounded.
 */
export function compileMatcher(nodes: readonly Node[]): Matcher {
  return sequence(nodes, (at, run) => run.accept(at))
}

function sequence(nodes: readonly Node[], last: Matcher): Matcher {
  return nodes.reduceRight<Matcher>((next, node) => step(node, next), last)
}

function step(node: Node, next: Matcher): Matcher {
  switch (node.kind) {
    case 'open':
      return bound('open', next)
    case 'close':
      return bound('close', next)
    case 'glue':
      return (at, run) => run.chart.atoms[at]?.spaced === false && next(at, run)
    case 'literal':
      return (at, run) => node.words.has(run.chart.atoms[at]?.norm ?? '') && next(at + 1, run)
    case 'class':
      return node.names.length === 1 ? wordClass(node.names[0]!, node.as, next) : anyOf(node.names.map((name) => wordClass(name, node.as, next)))
    case 'ref':
      return (at, run) => run.chart.matchesAt(at).some((match) => node.grains.has(grainOf(match.meaning)) && captured(run, node.as, match.meaning, next, match.end))
    case 'group': {
      const options = node.options.map((option) => sequence(option, next))
      return anyOf(node.optional ? [...options, next] : options)
    }
  }
}

function anyOf(options: readonly Matcher[]): Matcher {
  return (at, run) => {
    for (const option of options) if (option(at, run)) return true
    return false
  }
}

function bound(which: 'open' | 'close', next: Matcher): Matcher {
  return (at, run) => {
    const before = run[which]
    run[which] = at
    if (next(at, run)) return true
    run[which] = before
    return false
  }
}

/** `<class>` matches its phrases, `<!class>` any one word that is in none of them, `<end>` the end of the sentence. */
function wordClass(name: string, as: string | null, next: Matcher): Matcher {
  if (name === 'end') return (at, run) => at === run.chart.atoms.length && next(at, run)
  if (name.startsWith('!')) return wordOutside(name.slice(1), as, next)
  return (at, run) => {
    for (const sense of run.chart.sensesAt(at)) if (sense.name === name && captured(run, as, sense.value, next, at + sense.length)) return true
    return false
  }
}

function wordOutside(name: string, as: string | null, next: Matcher): Matcher {
  return (at, run) => {
    const senses = run.chart.sensesAt(at)
    if (senses.some((sense) => sense.name === name)) return false
    return senses.some((sense) => (sense.name === 'lower' || sense.name === 'capitalised') && captured(run, as, sense.value, next, at + sense.length))
  }
}

function captured(run: Run, as: string | null, value: string | number | Meaning, next: Matcher, at: number): boolean {
  if (as === null) return next(at, run)
  const before = run.captures[as]
  run.captures[as] = value
  if (next(at, run)) return true
  run.captures[as] = before
  return false
}
