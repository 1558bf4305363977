/** Longest run of equal classes that a shape keeps: «Repubblica» and «Roma» share the shape Aaa. */
const longestRun = 2
const longestShape = 12

/** Letter case, digits and punctuation of a token: «Obama» → `Aaa`, «G8» → `A0`, «el-Sisi» → `aa-Aaa`. */
export function shapeOf(token: string): string {
  let shape = ''
  let previous = ''
  let run = 0
  for (const character of token) {
    const kind = kindOf(character)
    run = kind === previous ? run + 1 : 1
    previous = kind
    if (run <= longestRun) shape += kind
    if (shape.length >= longestShape) break
  }
  return shape
}

function kindOf(character: string): string {
  if (character >= '0' && character <= '9') return '0'
  const lower = character.toLowerCase()
  if (lower !== character.toUpperCase()) return lower === character ? 'a' : 'A'
  return character
}

export type LetterCase = 'none' | 'lower' | 'capital' | 'upper' | 'mixed'

/** How a token is capitalised. One capital letter alone («A») counts as `capital`. */
export function letterCase(token: string): LetterCase {
  let upper = 0
  let lower = 0
  let firstUpper = false
  for (const character of token) {
    const small = character.toLowerCase()
    if (small === character.toUpperCase()) continue
    if (small === character) lower++
    else {
      if (upper + lower === 0) firstUpper = true
      upper++
    }
  }
  if (upper + lower === 0) return 'none'
  if (upper === 0) return 'lower'
  if (lower === 0) return upper === 1 ? 'capital' : 'upper'
  return firstUpper ? 'capital' : 'mixed'
}
