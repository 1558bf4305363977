import type { Atom } from './atoms.ts'
import type { Match } from './match.ts'
import { plainClasses, sensesAt } from './senses.ts'
import type { Lexicon, Sense } from './senses.ts'

/** What is known of a stretch while rules run: its atoms, their senses, and the matches of earlier phases. */
export class Chart {
  private readonly senses: (readonly Sense[] | undefined)[] = []
  private readonly found: (Match[] | undefined)[] = []

  constructor(
    readonly atoms: readonly Atom[],
    private readonly lexicon: Lexicon,
  ) {}

  sensesAt(at: number): readonly Sense[] {
    return (this.senses[at] ??= sensesAt(this.atoms, at, this.lexicon))
  }

  /** Names of the classes an atom belongs to; of most words that takes no more than a look at them. */
  classesAt(at: number): readonly string[] {
    return (this.senses[at] === undefined ? plainClasses(this.atoms[at]!, this.lexicon) : null) ?? this.sensesAt(at).map(({ name }) => name)
  }

  /** Is the atom one of these words, or of these `<classes>`? */
  isOneOf(at: number, words: ReadonlySet<string>): boolean {
    const atom = this.atoms[at]
    return atom !== undefined && words.size > 0 && (words.has(atom.norm) || this.sensesAt(at).some((sense) => words.has(`<${sense.name}>`)))
  }

  /** Longest first: a later phase takes the longest it can. */
  matchesAt(at: number): readonly Match[] {
    return this.found[at] ?? []
  }

  isEmpty(): boolean {
    return this.found.length === 0
  }

  add(match: Match): void {
    const here = (this.found[match.first] ??= [])
    here.push(match)
    here.sort((a, b) => b.end - a.end)
  }

  matches(): readonly Match[] {
    return this.found.flatMap((here) => here ?? [])
  }
}
