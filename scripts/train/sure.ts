import { join } from 'node:path'
import type { ModelParts } from '../../extractors/linear/classifier.ts'
import { formsOf } from '../../extractors/tokens/forms.ts'
import { normalise } from '../../extractors/tokens/normalise.ts'
import { tokens } from '../../languages/it/tokens.ts'
import { readCorpus } from './names-corpus.ts'

/** A context is sure when it was met so often and the model chose one class in such a share. */
const leastMet = 20
const leastShare = 0.995

/** How often each class was chosen in each context. */
export class ContextCounts {
  private readonly counts = new Map<number, Map<number, number>>()

  add(context: number, chosen: number): void {
    const known = this.counts.get(context) ?? new Map<number, number>()
    this.counts.set(context, known)
    known.set(chosen, (known.get(chosen) ?? 0) + 1)
  }

  /** The sure contexts as a model in which each has a weight of one class. */
  sure(classes: readonly string[]): ModelParts {
    const [keys, classOf]: [number[], number[]] = [[], []]
    for (const context of [...this.counts.keys()].sort((a, b) => a - b)) {
      const chosen = [...(this.counts.get(context) ?? [])].sort(([, a], [, b]) => b - a)
      const [top, times] = chosen[0] ?? [0, 0]
      const met = chosen.reduce((sum, [, count]) => sum + count, 0)
      if (met < leastMet || times < met * leastShare) continue
      keys.push(context)
      classOf.push(top)
    }
    const one = new Uint8Array(keys.length).fill(1)
    return { classes, keys: Int32Array.from(keys), counts: one, classOf: Uint8Array.from(classOf), weights: Int8Array.from(one) }
  }
}

/** News text, sentence by sentence in syntactic words: the corpus of names, without its names. */
export function newsForms(data: string): string[][] {
  const rules = tokens()
  return readCorpus(join(data, 'corpus/ner-it/train.tsv')).map((sentence) => sentence.tokens.flatMap((token) => formsOf(token, normalise(token), rules)))
}
