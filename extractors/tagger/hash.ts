// Hashes are signed, since V8 keeps small signed numbers without an object for each.

/** Signed 32-bit hash of a string's UTF-16 units: FNV-1a, then mixed so that near strings lie far apart. */
export function hashString(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return finish(hash)
}

/** Hash of an ordered pair of hashes: feature template and value, or two neighbouring words. */
export function combine(first: number, second: number): number {
  return finish(Math.imul(first ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(second + 0x165667b1, 0xc2b2ae35))
}

/** Hash of an ordered triple. */
export function combine3(first: number, second: number, third: number): number {
  const pair = Math.imul(first ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(second + 0x165667b1, 0xc2b2ae35)
  return finish(Math.imul(pair ^ (pair >>> 15), 0x27d4eb2f) + Math.imul(third ^ 0x2545f491, 0x9e3779b1))
}

// The finaliser of MurmurHash3 (Austin Appleby, public domain).
function finish(value: number): number {
  let hash = value ^ (value >>> 16)
  hash = Math.imul(hash, 0x85ebca6b)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
