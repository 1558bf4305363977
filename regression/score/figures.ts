/** How a figure reads: by precision and recall, by recall or accuracy alone, or as a plain count of faults. */
export type FigureKind = 'f1' | 'recall' | 'accuracy' | 'count'

const kinds: Readonly<Record<string, FigureKind>> = {
  'quote.direct': 'recall',
  'event.headline': 'recall',
  'graph.relations': 'recall',
  'graph.conflicts': 'recall',
  'boilerplate.leaks': 'count',
  'graph.false-merges': 'count',
  'event.factuality': 'accuracy',
  'quote.kind': 'accuracy',
  'quote.cue': 'accuracy',
}

/** One figure. `gold`: how many were wanted; `system`: how many the run gave; `right`: how many of those are wanted. */
export interface Figure {
  readonly name: string
  readonly kind: FigureKind
  readonly gold: number
  readonly system: number
  readonly right: number
  /** Right ones among those given, 0 to 1; 1 where nothing is given and nothing wanted. */
  readonly precision: number
  /** Right ones among those wanted, 0 to 1; 1 where nothing is wanted. */
  readonly recall: number
  /** Harmonic mean of precision and recall. */
  readonly f1: number
}

interface Tally {
  gold: number
  system: number
  right: number
}

/** Counts, added up article by article. */
export class Tallies {
  readonly #tallies = new Map<string, Tally>()

  add(name: string, gold: number, system: number, right: number): void {
    const tally = this.#tallies.get(name) ?? { gold: 0, system: 0, right: 0 }
    tally.gold += gold
    tally.system += system
    tally.right += right
    this.#tallies.set(name, tally)
  }

  /** In the order in which they were first counted. */
  figures(): Figure[] {
    return [...this.#tallies].map(([name, { gold, system, right }]) => ({
      name,
      kind: kinds[name] ?? 'f1',
      gold,
      system,
      right,
      precision: system > 0 ? right / system : gold > 0 ? 0 : 1,
      recall: gold > 0 ? right / gold : 1,
      f1: gold + system > 0 ? (2 * right) / (gold + system) : 1,
    }))
  }
}
