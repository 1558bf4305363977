import type { Evidence, GraphEdge } from '../../schemas/graph.ts'
import type { Corpus } from '../corpus.ts'
import { mix32 } from '../hash.ts'
import { edge } from '../project/edges.ts'
import type { NodeIds } from '../project/ids.ts'
import { Rows } from '../store/rows.ts'

const kinds = ['before', 'subevent', 'response', 'cause'] as const
export type Relation = (typeof kinds)[number]

/** Kind, two happenings, record, start and end of what proves it. */
const width = 6
/** Parts that relations are dealt into, so that never all of them are brought together at once. */
const parts = 64

/** Relations between happenings that several articles tell, with what each says for them; on disk once there are many. */
export class SharedRelations {
  readonly #corpus: Corpus
  readonly #ids: NodeIds
  readonly #rows = new Rows(width, parts)

  constructor(corpus: Corpus, ids: NodeIds) {
    this.#corpus = corpus
    this.#ids = ids
  }

  add(kind: Relation, from: number, to: number, record: number, start: number, end: number): void {
    this.#rows.add(mix32(from) % parts, [kinds.indexOf(kind), from, to, record, start, end])
  }

  /** Every relation once, with all that proves it. */
  *edges(): Generator<GraphEdge> {
    for (let part = 0; part < parts; part++) yield* this.#edgesOf([...this.#rows.read(part)])
    this.#rows.close()
  }

  *#edgesOf(chunks: readonly Int32Array[]): Generator<GraphEdge> {
    const rows = new Int32Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
    let filled = 0
    for (const chunk of chunks) {
      rows.set(chunk, filled)
      filled += chunk.length
    }
    const compare = (x: number, y: number): number => {
      for (let i = 0; i < width; i++) if (rows[x + i] !== rows[y + i]) return (rows[x + i] as number) - (rows[y + i] as number)
      return 0
    }
    const order = Uint32Array.from({ length: rows.length / width }, (_, i) => i * width).sort(compare)
    for (let at = 0; at < order.length; ) {
      const [kind, from, to] = rows.subarray(order[at] as number) as unknown as readonly [number, number, number]
      const evidence: Evidence[] = []
      for (let row = order[at] as number; at < order.length && rows[row] === kind && rows[row + 1] === from && rows[row + 2] === to; row = order[++at] as number) {
        evidence.push({ record: this.#corpus.recordId(rows[row + 3] as number), start: rows[row + 4] as number, end: rows[row + 5] as number })
      }
      yield edge(kinds[kind] as Relation, this.#ids.event(from), this.#ids.event(to), evidence)
    }
  }
}
