import type { Corpus } from './corpus.ts'
import { hash32 } from './hash.ts'
import { compareStrings } from './order.ts'
import { BlockingKeys, visitPairs } from './pairs.ts'
import { likeness, sketchSize } from './summary/sketch.ts'
import { UnionFind } from './union-find.ts'

/** Estimated share of common shingles from which two articles are copies. */
const copyLikeness = 0.8
const bandSize = 4

/** Number of a record → number of the canonical copy of its text: the earliest, then the smallest id. Itself where there is no copy. */
export function findCopies(corpus: Corpus): Int32Array {
  const classes = new UnionFind(corpus.size)
  visitPairs(
    new BlockingKeys(corpus.size, (record) => bandsOf(corpus.record(record).sketch, corpus.record(record).revision)),
    (record) => corpus.publishedDays(record)?.from ?? 0,
    (record) => record,
    (a, b) => {
      const x = corpus.record(a).sketch
      const y = corpus.record(b).sketch
      if (corpus.record(a).revision === corpus.record(b).revision || (x && y && likeness(x, y) >= copyLikeness)) classes.join(a, b)
    },
  )
  return canonicalCopies(corpus, classes)
}

/** Locality-sensitive hashing: copies agree in at least one band of four numbers with near certainty. */
function bandsOf(sketch: ArrayLike<number> | null, revision: string): number[] {
  const keys = new Set([hash32(`revision ${revision}`)])
  if (sketch) for (let at = 0; at < sketchSize; at += bandSize) keys.add(hash32(`${at} ${Array.from({ length: bandSize }, (_, i) => sketch[at + i]).join(' ')}`))
  return [...keys].sort((a, b) => a - b)
}

function canonicalCopies(corpus: Corpus, classes: UnionFind): Int32Array {
  const best = new Map<number, number>()
  for (let record = 0; record < corpus.size; record++) {
    const root = classes.find(record)
    const current = best.get(root)
    if (current === undefined || isEarlier(corpus, record, current)) best.set(root, record)
  }
  return Int32Array.from({ length: corpus.size }, (_, record) => best.get(classes.find(record)) as number)
}

/** Undated articles come last; records are numbered by id. */
function isEarlier(corpus: Corpus, a: number, b: number): boolean {
  return (compareStrings(corpus.record(a).published ?? '9', corpus.record(b).published ?? '9') || a - b) < 0
}
