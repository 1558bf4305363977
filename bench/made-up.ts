import { mix32 } from '../graph/hash.ts'

/** A name that no list knows, of so many letters: the same for the same seed. */
export function madeUpName(length: number, seed: number): string {
  const word = madeUpWord(length, seed)
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function madeUpWord(length: number, seed: number): string {
  let word = ''
  for (let rest = seed; word.length < length; rest = mix32(rest)) word += 'bcdfglmnprstvz'.charAt(rest % 14) + 'aeiou'.charAt((rest >>> 8) % 5)
  return word.slice(0, length)
}
