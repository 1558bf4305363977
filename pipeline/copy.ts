/** Shorter pieces are copied by the engine itself when they are cut. */
const shortestView = 13

/**
 * A string with characters of its own. What is cut from a text is a view into it, and would hold all of the text in memory for as
 * long as the piece is kept.
 */
export function copyOf(piece: string): string {
  if (piece.length < shortestView) return piece
  const copy = Buffer.from(piece).toString()
  return copy === piece ? copy : piece // half of a surrogate pair has no bytes of its own
}
