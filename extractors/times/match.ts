import type { Atom } from './atoms.ts'
import type { Meaning } from './meaning.ts'
import { grainOf } from './meaning.ts'
import { make } from './make.ts'
import type { TimeRule, TimeRules } from './pack.ts'
import { compilePattern, firstKeys, neededKeys } from './pattern.ts'
import type { Node } from './pattern.ts'
import { buildLexicon, sensesAt } from './senses.ts'
import type { Lexicon, Sense } from './senses.ts'

export type Captures = Readonly<Record<string, string | number | Meaning>>

/** An expression that a rule found: atoms `first` to `end` (without context), and what they say. */
export interface Match {
  readonly rule: TimeRule
  readonly first: number
  readonly end: number
  readonly meaning: Meaning
}

interface CompiledRule {
  readonly rule: TimeRule
  readonly nodes: readonly Node[]
  /** One of these keys lies in every match. */
  readonly needed: ReadonlySet<string> | null
  readonly notAfter: ReadonlySet<string>
  readonly notBefore: ReadonlySet<string>
}

/** A language's rules, ready to match. */
export interface Grammar {
  readonly lexicon: Lexicon
  /** Rules of each phase by the key they can begin with. */
  readonly phases: readonly ReadonlyMap<string, readonly CompiledRule[]>[]
}

/** Compiles the rules of a language. Throws on a malformed rule. */
export function compileGrammar(rules: TimeRules): Grammar {
  const phases = [1, 2, 3].map((phase) => {
    const byKey = new Map<string, CompiledRule[]>()
    for (const rule of rules.rules.filter((candidate) => (candidate.phase ?? 1) === phase)) {
      const compiled = compileRule(rule)
      for (const key of firstKeys(compiled.nodes)) byKey.set(key, [...(byKey.get(key) ?? []), compiled])
    }
    return byKey
  })
  return { lexicon: buildLexicon(rules.words), phases }
}

function compileRule(rule: TimeRule): CompiledRule {
  const nodes = compilePattern(rule.pattern)
  return { rule, nodes, needed: neededKeys(nodes), notAfter: new Set(rule.notAfter ?? []), notBefore: new Set(rule.notBefore ?? []) }
}

/** All matches of a stretch of atoms, in no useful order; each rule's first reading at each place. */
export function findMatches(grammar: Grammar, atoms: readonly Atom[]): readonly Match[] {
  const chart = new Chart(atoms, grammar.lexicon)
  for (const phase of grammar.phases) {
    const found: Match[] = []
    const near = new Nearness(chart)
    for (let at = 0; at < atoms.length; at++) {
      for (const compiled of rulesAt(phase, chart, at)) {
        const match = near.has(compiled.needed, at) ? attempt(compiled, chart, at) : null
        if (match) found.push(match)
      }
    }
    for (const match of found) chart.add(match)
  }
  return chart.matches()
}

function rulesAt(phase: ReadonlyMap<string, readonly CompiledRule[]>, chart: Chart, at: number): ReadonlySet<CompiledRule> {
  const rules = new Set<CompiledRule>()
  for (const key of chart.keysAt(at)) for (const rule of phase.get(key) ?? []) rules.add(rule)
  return rules
}

/** What is known of a stretch while rules run: its atoms, their senses, and the matches of earlier phases. */
class Chart {
  private readonly senses: (readonly Sense[] | undefined)[] = []
  private readonly found = new Map<number, Match[]>()

  constructor(
    readonly atoms: readonly Atom[],
    private readonly lexicon: Lexicon,
  ) {}

  sensesAt(at: number): readonly Sense[] {
    return (this.senses[at] ??= sensesAt(this.atoms, at, this.lexicon))
  }

  /** Is the atom one of these words, or of these `<classes`? */
  isOneOf(at: number, words: ReadonlySet<string>): boolean {
    const atom = this.atoms[at]
    return atom !== undefined && words.size > 0 && (words.has(atom.norm) || this.sensesAt(at).some((sense) => words.has(`<${sense.name}>`)))
  }

  /** `<class>` matches its phrases, `<!class>` any one word that is in none of them. */
  readingsAs(at: number, name: string): readonly Sense[] {
    const senses = this.sensesAt(at)
    if (!name.startsWith('!')) return senses.filter((sense) => sense.name === name)
    return senses.some((sense) => sense.name === name.slice(1)) ? [] : senses.filter((sense) => sense.name === 'lower' || sense.name === 'capitalised')
  }

  matchesAt(at: number): readonly Match[] {
    return this.found.get(at) ?? []
  }

  keysAt(at: number): ReadonlySet<string> {
    const keys = new Set<string>([this.atoms[at]?.norm ?? ''])
    for (const sense of this.sensesAt(at)) keys.add(`<${sense.name}`)
    for (const match of this.matchesAt(at)) keys.add(`@${grainOf(match.meaning)}`)
    return keys
  }

  /** Longer matches come first: a later phase takes the longest it can. */
  add(match: Match): void {
    const here = this.found.get(match.first) ?? []
    here.push(match)
    here.sort((a, b) => b.end - a.end)
    this.found.set(match.first, here)
  }

  matches(): readonly Match[] {
    return [...this.found.values()].flat()
  }
}

/** Atoms within which a needed key must turn up: more than the longest expression takes. */
const window = 24

/** Whether a key occurs soon: what keeps rules that begin with any number off text without time words. */
class Nearness {
  private scanned = 0
  /** Last place of each key up to `scanned`. */
  private readonly last = new Map<string, number>()

  constructor(private readonly chart: Chart) {}

  has(needed: ReadonlySet<string> | null, at: number): boolean {
    if (needed === null) return true
    for (; this.scanned < Math.min(at + window, this.chart.atoms.length); this.scanned++) {
      for (const key of this.chart.keysAt(this.scanned)) this.last.set(key, this.scanned)
    }
    for (const key of needed) if ((this.last.get(key) ?? -1) >= at) return true
    return false
  }
}

interface Progress {
  readonly captures: Captures
  readonly open: number | null
  readonly close: number | null
}

function attempt({ rule, nodes, notAfter, notBefore }: CompiledRule, chart: Chart, at: number): Match | null {
  let result: Match | null = null
  walk(nodes, 0, at, { captures: {}, open: null, close: null }, chart, (end, progress) => {
    const first = progress.open ?? at
    const last = progress.close ?? end
    if (!standsAlone(chart.atoms, first, last) || chart.isOneOf(first - 1, notAfter) || chart.isOneOf(last, notBefore)) return false
    const meaning = make(rule.make, progress.captures)
    if (meaning === null) return false
    result = { rule, first, end: last, meaning }
    return true
  })
  return result
}

/** No part of a longer run: the 2005 of «Omar2005» and the 20 of «20enne» are none. */
function standsAlone(atoms: readonly Atom[], first: number, end: number): boolean {
  const [before, start, last, after] = [atoms[first - 1], atoms[first], atoms[end - 1], atoms[end]]
  const glued = (left: Atom | undefined, right: Atom | undefined): boolean => !!left && !!right && !right.spaced && left.kind !== 'mark' && right.kind !== 'mark'
  return !glued(before, start) && !glued(last, after)
}

type Done = (end: number, progress: Progress) => boolean

/** Depth-first over the pattern; true as soon as `done` accepts. Patterns have no repetition, so the work per place is bounded. */
function walk(nodes: readonly Node[], index: number, at: number, progress: Progress, chart: Chart, done: Done): boolean {
  const node = nodes[index]
  if (node === undefined) return done(at, progress)
  const next = (to: number, after: Progress): boolean => walk(nodes, index + 1, to, after, chart, done)
  switch (node.kind) {
    case 'open':
      return next(at, { ...progress, open: at })
    case 'close':
      return next(at, { ...progress, close: at })
    case 'glue':
      return chart.atoms[at]?.spaced === false && next(at, progress)
    case 'literal':
      return node.words.has(chart.atoms[at]?.norm ?? '') && next(at + 1, progress)
    case 'class':
      if (node.names.includes('end') && at === chart.atoms.length) return next(at, progress)
      return node.names.some((name) => chart.readingsAs(at, name).some((sense) => next(at + sense.length, capture(progress, node.as, sense.value))))
    case 'ref':
      return chart.matchesAt(at).some((match) => node.grains.has(grainOf(match.meaning)) && next(match.end, capture(progress, node.as, match.meaning)))
    case 'group':
      return (
        node.options.some((option) => walk(option, 0, at, progress, chart, (to, after) => next(to, after))) || (node.optional && next(at, progress))
      )
  }
}

function capture(progress: Progress, name: string | null, value: string | number | Meaning): Progress {
  return name === null ? progress : { ...progress, captures: { ...progress.captures, [name]: value } }
}
