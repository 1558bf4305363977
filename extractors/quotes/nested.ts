import type { Span } from '../../pipeline/span.ts'
import type { Composed } from './composer.ts'
import { Composer } from './composer.ts'
import type { Draft } from './draft.ts'
import { narrationsOf, type Narration, type Reading, type ReadableDocument, type ReadingWords } from './narration.ts'
import type { QuoteWords } from './pack.ts'
import type { Quotation } from './pairs.ts'
import { Scene } from './scene.ts'

/** Quotations inside quotations, with the scene they were read in. */
export interface Nested {
  readonly scene: Scene
  readonly composed: Composed
  readonly drafts: readonly Draft[]
}

/** «Il premier mi ha detto: ‘Andiamo avanti’»: marked words inside somebody's own, where that somebody says whose they are. */
export function readNested(doc: ReadableDocument, pack: QuoteWords, language: ReadingWords, reading: Reading, drafts: readonly Draft[]): Nested | null {
  const narrations = drafts.filter(({ kind }) => kind === 'direct').flatMap((draft) => within(doc, language, reading, draft))
  if (narrations.length === 0) return null
  const scene = new Scene(doc, pack, narrations)
  const composed = new Composer(scene).run()
  return { scene, composed, drafts: composed.drafts.filter(({ kind, speaker, cue }) => kind === 'direct' && speaker !== null && cue !== null) }
}

function within(doc: ReadableDocument, language: ReadingWords, reading: Reading, draft: Draft): Narration[] {
  const items = reading.narrations[draft.narration]?.items.slice(draft.items.first, draft.items.end) ?? []
  const inner = outermost(inSpan(reading.quotations, draft).filter(({ outer, start, end }) => outer.end <= draft.end && (start > draft.start || end < draft.end)))
  const [head, last] = [items[0], items.at(-1)]
  if (!head || !last || inner.length === 0) return []
  return narrationsOf(doc, { start: draft.start, end: draft.end, tokens: { first: head.tokens.first, end: last.tokens.end } }, inner, language)
}

/** Quotations whose marks begin in a span, found by halving: they are sorted by beginning. */
function inSpan(quotations: readonly Quotation[], span: Span): Quotation[] {
  let low = 0
  let high = quotations.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((quotations[middle]?.outer.start ?? Infinity) < span.start) low = middle + 1
    else high = middle
  }
  let end = low
  while ((quotations[end]?.outer.start ?? Infinity) < span.end) end++
  return quotations.slice(low, end)
}

/** Those that lie in no other of the list, which is sorted by beginning, the longer first. */
function outermost(quotations: readonly Quotation[]): Quotation[] {
  let end = -1
  return quotations.filter((quotation) => {
    if (quotation.outer.start < end) return false
    end = quotation.outer.end
    return true
  })
}
