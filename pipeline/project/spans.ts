import { CodePoints } from '../code-points.ts'
import type { Reference } from '../document.ts'
import type { Span } from '../span.ts'

export interface TextOffsets {
  text: string
  start: number
  end: number
}

/** Turns UTF-16 spans of one text into code-point offsets with their words. */
export class SpanProjector {
  readonly #text: string
  readonly #points: CodePoints

  constructor(text: string) {
    this.#text = text
    this.#points = new CodePoints(text)
  }

  offsets({ start, end }: Span): { start: number; end: number } {
    return { start: this.#points.fromUnit(start), end: this.#points.fromUnit(end) }
  }

  text(span: Span): TextOffsets {
    return { text: this.#text.slice(span.start, span.end), ...this.offsets(span) }
  }

  reference(r: Reference): TextOffsets & { entity?: string } {
    return { ...(r.entity !== undefined && { entity: r.entity }), ...this.text(r) }
  }
}
