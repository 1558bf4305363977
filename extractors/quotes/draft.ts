import type { Quote, Reference } from '../../pipeline/document.ts'
import type { Range, Span } from '../../pipeline/span.ts'
import type { Item } from './narration.ts'

/** A quotation in the making: where its words stand in the narration, and what was found out about it so far. */
export interface Draft {
  /** Index of its narration. */
  readonly narration: number
  /** Items of the content. */
  readonly items: Range
  readonly start: number
  readonly end: number
  readonly kind: Quote['kind']
  readonly speaker: Reference | null
  readonly cue: Span | null
  /** Items of the cue, where it stands in the same narration; empty otherwise. */
  readonly cueItems: Range
  readonly confidence: number
  readonly rule: string
}

/** The drafts of a document by narration: to ask for those of one costs no look at the others. */
export class Drafts {
  private readonly lists = new Map<number, Draft[]>()

  add(draft: Draft): void {
    const list = this.lists.get(draft.narration)
    if (list) list.push(draft)
    else this.lists.set(draft.narration, [draft])
  }

  of(narration: number): readonly Draft[] {
    return this.lists.get(narration) ?? []
  }

  remove(narration: number): void {
    this.lists.delete(narration)
  }

  all(): Draft[] {
    return [...this.lists.values()].flat()
  }
}

/** From the first to the last item of a range; null for an empty one. */
export function spanOf(items: readonly Item[], range: Range): Span | null {
  const [first, last] = [items[range.first], items[range.end - 1]]
  return first && last ? { start: first.start, end: last.end } : null
}

/** Fits a content to its words: white space, closing punctuation and outermost marks do not belong to it. */
export function contentOf(text: string, items: readonly Item[], range: Range): { span: Span; kind: Quote['kind']; items: Range } | null {
  let { first, end } = range
  while (first < end && items[first]?.kind === 'mark' && !opensBracket(items[first])) first++
  while (end > first && items[end - 1]?.kind === 'mark' && !closesBracket(items[end - 1])) end--
  const head = items[first]
  const last = items[end - 1]
  if (!head || !last || first >= end) return null
  const kind = kindOf(items, { first, end })
  const whole = { start: head.start, end: last.end }
  const span = kind === 'direct' ? whole : { start: head.quotation && head.start === head.quotation.start ? head.quotation.outer.start : whole.start, end: last.quotation && last.end === last.quotation.end ? last.quotation.outer.end : whole.end }
  return text.slice(span.start, span.end).trim() === '' ? null : { span, kind, items: { first, end } }
}

/** Only marked words: direct; some: mixed; none: indirect. */
function kindOf(items: readonly Item[], range: Range): Quote['kind'] {
  const inside = items.slice(range.first, range.end)
  if (!inside.some((item) => item.kind === 'quotation')) return 'indirect'
  return inside.every((item) => item.kind !== 'word') ? 'direct' : 'mixed'
}

function opensBracket(item: Item | undefined): boolean {
  return item !== undefined && /^[@#([]$/u.test(item.norm)
}

function closesBracket(item: Item | undefined): boolean {
  return item !== undefined && /^[)\]%°€$?!]$/u.test(item.norm)
}
