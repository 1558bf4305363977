import type { Atom } from './atoms.ts'
import { Chart } from './chart.ts'
import type { Meaning } from './meaning.ts'
import { grainOf } from './meaning.ts'
import { make } from './make.ts'
import { compileMatcher } from './matcher.ts'
import type { Captures, Matcher, Run } from './matcher.ts'
import { buildsOnEarlier, classWidths, firstKeys, needsOf } from './needs.ts'
import type { ClassWidths, Key, Need } from './needs.ts'
import type { TimeRule, TimeRules } from './pack.ts'
import { compilePattern } from './pattern.ts'
import { withHundreds } from './compounds.ts'
import { buildLexicon } from './senses.ts'
import type { Lexicon } from './senses.ts'

/** An expression that a rule found: atoms `first` to `end` (without context), and what they say. */
export interface Match {
  readonly rule: TimeRule
  readonly first: number
  readonly end: number
  readonly meaning: Meaning
}

interface CompiledRule {
  readonly rule: TimeRule
  /** Its place among the rules of its phase. */
  readonly index: number
  readonly matcher: Matcher
  /** Numbers of needs in the phase, and how far away each may lie. */
  readonly needs: readonly { readonly id: number; readonly reach: number }[]
  readonly notAfter: ReadonlySet<string>
  readonly notBefore: ReadonlySet<string>
}

/** What a key means to the rules of a phase. */
interface KeyUse {
  /** Rules that can begin with it. */
  readonly rules: CompiledRule[]
  /** Needs that it meets. */
  readonly needs: number[]
}

interface Phase {
  readonly rules: number
  readonly needs: number
  /** Scratch of a run over a stretch, filled anew by each: the nearest place of every need ahead, and where each rule was tried last. */
  readonly ahead: Int32Array
  readonly tried: Int32Array
  /** True when every rule is built on an expression found earlier: without one there is nothing to do. */
  readonly builds: boolean
  readonly words: ReadonlyMap<string, KeyUse>
  readonly classes: ReadonlyMap<string, KeyUse>
  readonly grains: ReadonlyMap<string, KeyUse>
}

/** A language's rules, ready to match. */
export interface Grammar {
  readonly lexicon: Lexicon
  readonly phases: readonly Phase[]
}

/** Compiles the rules of a language. Throws on a malformed rule. */
export function compileGrammar(rules: TimeRules): Grammar {
  const lexicon = buildLexicon(withHundreds(rules.words))
  const widths = classWidths(lexicon)
  return { lexicon, phases: [1, 2, 3].map((phase) => compilePhase(rules.rules.filter((rule) => passOf(rule) === phase), widths)) }
}

/** When a rule is matched: one that asks for no expression found earlier with the first, whatever its phase, which then only says what it outranks. */
function passOf(rule: TimeRule): number {
  return /@[a-z]/u.test(rule.pattern) ? (rule.phase ?? 1) : 1
}

function compilePhase(rules: readonly TimeRule[], widths: ClassWidths): Phase {
  const uses = { words: new Map<string, KeyUse>(), classes: new Map<string, KeyUse>(), grains: new Map<string, KeyUse>() }
  const use = (key: Key): KeyUse => {
    const [map, name] = key.length > 1 && key.startsWith('<') ? [uses.classes, key.slice(1)] : key.length > 1 && key.startsWith('@') ? [uses.grains, key.slice(1)] : [uses.words, key]
    const known = map.get(name) ?? { rules: [], needs: [] }
    map.set(name, known)
    return known
  }
  let builds = true
  const ids = new Map<string, number>()
  const needId = (need: Need): number => {
    const name = [...need.keys].sort().join(' ')
    const id = ids.get(name) ?? ids.size
    if (id === ids.size) for (const key of need.keys) use(key).needs.push(id)
    ids.set(name, id)
    return id
  }
  rules.forEach((rule, index) => {
    const nodes = compilePattern(rule.pattern)
    // What is rarest is looked for first.
    const needs = [...needsOf(nodes, widths)].sort((a, b) => b.weight - a.weight).map((need) => ({ id: needId(need), reach: need.reach }))
    const compiled = { rule, index, matcher: compileMatcher(nodes), needs, notAfter: new Set(rule.notAfter ?? []), notBefore: new Set(rule.notBefore ?? []) }
    for (const key of firstKeys(nodes)) use(key).rules.push(compiled)
    builds &&= buildsOnEarlier(nodes)
  })
  return { rules: rules.length, needs: ids.size, ahead: new Int32Array(ids.size), tried: new Int32Array(rules.length), builds, ...uses }
}

/** Counts the work of matching, for tests: it has to grow with the text and no faster. */
export interface Work {
  attempts: number
}

/** All matches of a stretch of atoms, in no useful order; each rule's first reading at each place. */
export function findMatches(grammar: Grammar, atoms: readonly Atom[], work: Work = { attempts: 0 }): readonly Match[] {
  const chart = new Chart(atoms, grammar.lexicon)
  for (const phase of grammar.phases) {
    if (phase.builds && chart.isEmpty()) continue
    for (const match of matchesOf(phase, chart, work)) chart.add(match)
  }
  return chart.matches()
}

/** The matches of one phase. Goes backwards, so that the nearest place of each need ahead is always known. */
function matchesOf(phase: Phase, chart: Chart, work: Work): readonly Match[] {
  const places: (readonly Match[])[] = []
  const ahead = phase.ahead.fill(nowhere)
  const tried = phase.tried.fill(-1)
  for (let at = chart.atoms.length - 1; at >= 0; at--) {
    const uses = usesAt(phase, chart, at)
    if (uses.length === 0) continue
    const here: { readonly index: number; readonly match: Match }[] = []
    for (const use of uses) for (const need of use.needs) ahead[need] = at
    for (const use of uses) {
      for (const compiled of use.rules) {
        if (tried[compiled.index] === at) continue
        tried[compiled.index] = at
        if (!within(compiled.needs, ahead, at)) continue
        work.attempts++
        const match = attempt(compiled, chart, at)
        if (match) here.push({ index: compiled.index, match })
      }
    }
    // Of readings of the same words, later phases see that of the earlier rule first.
    if (here.length > 0) places.push(here.sort((a, b) => a.index - b.index).map(({ match }) => match))
  }
  return places.reverse().flat()
}

/** A place beyond any text. */
const nowhere = 0x7fffffff

/** Does everything a rule needs lie near enough ahead? */
function within(needs: CompiledRule['needs'], ahead: Int32Array, at: number): boolean {
  for (const { id, reach } of needs) if (ahead[id]! - at > reach) return false
  return true
}

const nothing: readonly KeyUse[] = []

function usesAt(phase: Phase, chart: Chart, at: number): readonly KeyUse[] {
  let uses: KeyUse[] | null = null
  const word = phase.words.get(chart.atoms[at]!.norm)
  if (word) (uses ??= []).push(word)
  for (const name of chart.classesAt(at)) {
    const use = phase.classes.get(name)
    if (use) (uses ??= []).push(use)
  }
  for (const match of chart.matchesAt(at)) {
    const use = phase.grains.get(grainOf(match.meaning))
    if (use) (uses ??= []).push(use)
  }
  return uses ?? nothing
}

/** A try of a rule at a place. */
class Attempt implements Run {
  readonly captures: Captures = {}
  open = -1
  close = -1
  result: Match | null = null

  constructor(
    private readonly compiled: CompiledRule,
    readonly chart: Chart,
    private readonly at: number,
  ) {}

  accept(end: number): boolean {
    const { rule, notAfter, notBefore } = this.compiled
    const first = this.open < 0 ? this.at : this.open
    const last = this.close < 0 ? end : this.close
    if (!standsAlone(this.chart.atoms, first, last) || this.chart.isOneOf(first - 1, notAfter) || this.chart.isOneOf(last, notBefore)) return false
    const meaning = make(rule.make, this.captures)
    if (meaning === null) return false
    this.result = { rule, first, end: last, meaning }
    return true
  }
}

function attempt(compiled: CompiledRule, chart: Chart, at: number): Match | null {
  const run = new Attempt(compiled, chart, at)
  compiled.matcher(at, run)
  return run.result
}

/** No part of a longer run: the 2005 of «Omar2005» and the 20 of «20enne» are none. */
function standsAlone(atoms: readonly Atom[], first: number, end: number): boolean {
  return !glued(atoms[first - 1], atoms[first]) && !glued(atoms[end - 1], atoms[end])
}

function glued(left: Atom | undefined, right: Atom | undefined): boolean {
  return left !== undefined && right !== undefined && !right.spaced && left.kind !== 'mark' && right.kind !== 'mark'
}
