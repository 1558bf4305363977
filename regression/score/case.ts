import type { ArticleRecord } from '../../schemas/record.ts'
import type { Tallies } from './figures.ts'
import type { GoldArticle, GoldLayer } from './gold.ts'
import type { Judgements } from './reliability.ts'
import { common, locate, sizeOf, type Extent } from './spans.ts'

/** The layers of a record that are scored; empty where the run has no record of the article. */
export type ScoredRecord = Pick<ArticleRecord, 'entities' | 'times' | 'quotes' | 'events'>

/** A miss or a fault, for `--show`. */
export interface Note {
  /** Id of the gold article, `graph` for what several articles tell. */
  readonly article: string
  readonly message: string
}

/** Where the scorers of all layers put what they find. */
export interface Score {
  readonly tallies: Tallies
  readonly judgements: Judgements
  readonly notes: Note[]
  /** Gold events and quotes that a record matched: `record|ev3` → `seed-000|ev7`, `record|q1` → `seed-000|q0`. */
  readonly matched: Map<string, string>
  /** Gold article of each record. */
  readonly articleOf: Map<string, string>
}

/** A gold article beside what the run says of it. */
export interface ArticleCase {
  readonly gold: GoldArticle
  readonly record: ArticleRecord | null
  readonly facts: ScoredRecord
  readonly score: Score
  /** Is this layer annotated? */
  annotated(layer: GoldLayer): boolean
  /** Extent in the gold's text (UTF-16) of a span of the record (code points); null where it has none. */
  extentOf(span: { readonly start?: number; readonly end?: number }): Extent | null
  /** Does it stand wholly in what is annotated as boilerplate? */
  inBoilerplate(extent: Extent | null): boolean
  note(message: string): void
}

export function articleCase(gold: GoldArticle, record: ArticleRecord | null, score: Score): ArticleCase {
  const { annotation, text } = gold
  const toExtent = extents(text, record?.text ?? text)
  const boilerplate = (annotation.boilerplate ?? []).flatMap((words) => locate(text, words.text, words.nth) ?? [])
  return {
    gold,
    record,
    facts: record ?? { entities: [], times: [], quotes: [], events: [] },
    score,
    annotated: (layer) => annotation.layers === undefined || annotation.layers.includes(layer),
    extentOf: ({ start, end }) => (start === undefined || end === undefined ? null : toExtent(start, end)),
    inBoilerplate: (extent) => extent !== null && sizeOf(extent) > 0 && boilerplate.some((part) => common(part, extent) === sizeOf(extent)),
    note: (message) => void score.notes.push({ article: gold.id, message }),
  }
}

/** Code points of the record's text to UTF-16 units of the gold's, which may have a byte order mark or outer white space more. */
function extents(goldText: string, recordText: string): (start: number, end: number) => Extent {
  const units: number[] = []
  let unit = 0
  for (const character of recordText) {
    units.push(unit)
    unit += character.length
  }
  units.push(unit)
  const beginning = recordText.trim().slice(0, 80)
  const shift = recordText === goldText ? 0 : Math.max(0, goldText.indexOf(beginning)) - recordText.indexOf(beginning)
  const at = (point: number): number => (units[point] ?? -1) + shift
  return (start, end) => ({ start: at(start), end: at(end) })
}
