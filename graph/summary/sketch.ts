import { hash32, mix32 } from '../hash.ts'

/** Numbers in a sketch, and words in a shingle. */
export const sketchSize = 32
const shingleWords = 4
const fewestWords = 30

/**
 * MinHash of a text's shingles (runs of four words): the share of equal numbers in two sketches estimates the share of
 * common shingles (Broder 1997). Null for texts too short to tell a copy from a coincidence.
 */
export function sketchOf(text: string): number[] | null {
  const words = text.normalize('NFKC').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length < fewestWords) return null
  const sketch = new Array<number>(sketchSize).fill(0xffffffff)
  for (let i = 0; i + shingleWords <= words.length; i++) {
    let hash = 0
    for (let k = 0; k < shingleWords; k++) hash = mix32(Math.imul(hash, 31) + hash32(words[i + k] as string))
    for (let k = 0; k < sketchSize; k++) {
      const value = mix32(hash ^ Math.imul(k + 1, 0x9e3779b9))
      if (value < (sketch[k] as number)) sketch[k] = value
    }
  }
  return sketch
}

/** Estimated share of common shingles, 0 to 1. */
export function likeness(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let equal = 0
  for (let i = 0; i < sketchSize; i++) if (a[i] === b[i]) equal++
  return equal / sketchSize
}
