export interface Span {
  readonly start: number
  readonly end: number
}

export interface Piece<S extends Span> extends Span {
  readonly covers: readonly S[]
}

/** Cuts `0…size` at every border of the spans. Linear in the size plus the (short) spans that cover each cut. */
export function cut<S extends Span>(size: number, spans: readonly S[]): Piece<S>[] {
  const borders = [...new Set([0, size, ...spans.flatMap((s) => [s.start, s.end])])].sort((a, b) => a - b)
  const starting = new Map<number, S[]>()
  for (const span of spans) {
    const list = starting.get(span.start)
    if (list) list.push(span)
    else starting.set(span.start, [span])
  }
  let open: readonly S[] = []
  return borders.slice(0, -1).map((start, i) => {
    const end = borders[i + 1] ?? start
    open = [...open.filter((s) => s.end > start), ...(starting.get(start) ?? []).filter((s) => s.end > s.start)]
    return { start, end, covers: open }
  })
}
