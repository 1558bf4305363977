import { hash32 } from '../hash.ts'
import type { SummaryContext } from './context.ts'
import { none } from './pool.ts'
import type { RecordEvent } from '../../schemas/record.ts'
import type { TextStems } from './text-stems.ts'

/** Code points on each side of a trigger in which its sentence is looked for. */
const reach = 160
/** Triggers of one event whose sentences are kept. */
const mostSentences = 4

/**
 * The other content words of the sentences that tell an event, names left out: a string of 15-bit hashes per sentence,
 * ascending. Papers that draw on one agency keep half of its words, whatever extraction makes of the sentence.
 */
export class Surroundings {
  readonly #text: TextStems | null
  readonly #names: ReadonlySet<string>
  readonly #context: SummaryContext

  constructor(context: SummaryContext, text: TextStems | null, names: ReadonlySet<string>) {
    this.#text = text
    this.#names = names
    this.#context = context
  }

  of(event: RecordEvent): readonly string[] {
    const text = this.#text
    if (text === null) return none
    const own = new Set(event.triggers.flatMap((trigger) => this.#context.stems(trigger.text)))
    const sentences = new Set<string>()
    for (const { start, end } of event.triggers.slice(0, mostSentences)) {
      const [from, to] = text.sentenceAround(start, end, reach)
      const words = [...text.between(from, start), ...text.between(end, to)].filter((stem) => !this.#names.has(stem) && !own.has(stem))
      if (words.length > 0) sentences.add(packed(words))
    }
    return [...sentences]
  }
}

/** Hashes as characters, ascending, each once; below 256 and above 0x7fff there are none, so that no separator or surrogate comes in. */
export function packed(words: readonly string[]): string {
  const hashes = [...new Set(words.map((word) => 0x100 + (hash32(word) % 0x7f00)))].sort((a, b) => a - b)
  return String.fromCharCode(...hashes)
}

/** Words that two sentences have in common: how many, and which share of the shorter sentence. */
export function commonWords(a: string, b: string): { count: number; part: number } {
  let count = 0
  for (let i = 0, k = 0; i < a.length && k < b.length; ) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(k)
    if (x === y) {
      count++
      i++
      k++
    } else if (x < y) i++
    else k++
  }
  return { count, part: count / Math.min(a.length, b.length) }
}
