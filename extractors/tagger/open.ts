/** Places that a word may take in a name, one bit each: first, inner and last of several words, and the only one (in the order of `positionOf`). */
export const slots = { first: 1, inner: 2, last: 4, only: 8 } as const
export const anySlot = slots.first | slots.inner | slots.last | slots.only

/** What may stand inside a name or at its end, never at its beginning. */
export const continuing = slots.inner | slots.last
const continued = slots.first | slots.inner

/**
 * Marks the words that may belong to a name, two thirds of a text do not: a word must have been part of a name in training, have a capital,
 * be unknown or stand in a listed phrase, and what only continues a name needs one to continue: in «il ministro di Roma» «Roma» alone is open.
 * @param taken slots that each word may take by itself
 * @param starts @param inner listed phrases that begin at, go on over each word, as bits
 * @param open receives the slots left to each word; 0 for one that is outside any name
 */
export function markOpen(taken: Uint8Array, length: number, starts: Int32Array, inner: Int32Array, open: Uint8Array): void {
  let before = 0
  for (let i = 0; i < length; i++) {
    let left: number = starts[i] === 0 && inner[i] === 0 ? taken[i]! : anySlot
    if ((before & continued) === 0) left &= ~continuing
    open[i] = before = left
  }
  let after = 0
  for (let i = length - 1; i >= 0; i--) {
    let left = open[i]!
    if ((after & continuing) === 0) left &= ~continued
    open[i] = after = left
  }
}
