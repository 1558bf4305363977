import type { Quote, Reference } from '../../pipeline/document.ts'
import { wordsOfSpan, type Context } from './context.ts'

/** Who speaks where a trigger is itself the verb of saying: «"Non cederemo", ha avvertito il sindaco». */
export class Speakers {
  private readonly quoteAt = new Map<number, Quote>()

  constructor(private readonly context: Context) {
    for (const quote of context.doc.quotes) {
      if (!quote.cue || !quote.speaker) continue
      const { first, end } = wordsOfSpan(context.doc, quote.cue)
      for (let word = first; word < end; word++) if (!this.quoteAt.has(word)) this.quoteAt.set(word, quote)
    }
  }

  /** The speaker of the quotation that a word signals, or null where it signals none. */
  of(trigger: number): Reference | null {
    return this.quoteAt.get(trigger)?.speaker ?? null
  }

  /** Is a phrase, given by its head and the word that names it, the one referred to? */
  denotes({ entity, ...span }: Reference, head: number, named: number): boolean {
    if (entity !== undefined && this.context.mentionAt[named]?.entity.id === entity) return true
    const { first, end } = wordsOfSpan(this.context.doc, span)
    return head >= first && head < end
  }
}
