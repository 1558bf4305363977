/** 32-bit hash of a string (FNV-1a over UTF-16 code units, then scrambled). */
export function hashString(text: string, seed = 0): number {
  let hash = 0x811c9dc5 ^ seed
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return scramble(hash)
}

/** One 32-bit feature out of its template's number and its values; order matters. */
export function mix(template: number, first: number, second = 0, third = 0): number {
  return mixed(premix(template) ^ first, second, third)
}

/** What `mix` makes of a template's number alone. */
export function premix(template: number): number {
  return Math.imul(template + 0x9e3779b1, 0x85ebca6b)
}

/** The rest of `mix`, begun with `premix(template) ^ first`. */
export function mixed(begun: number, second: number, third: number): number {
  let hash = (Math.imul(begun ^ (begun >>> 15), 0x2c1b3c6d) + second) | 0
  hash = (Math.imul(hash ^ (hash >>> 13), 0x297a2d39) + third) | 0
  return scramble(hash)
}

function scramble(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x7feb352d)
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b)
  return (hash ^ (hash >>> 16)) | 0
}
