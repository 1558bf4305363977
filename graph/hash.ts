import { hash } from 'node:crypto'

/** 80 bits of SHA-256 in hexadecimal: ids of nodes and edges. */
export function digest(text: string): string {
  return hash('sha256', text, 'hex').slice(0, 20)
}

/** FNV-1a over UTF-16 code units, 32 bits unsigned: blocking keys and sketches, never ids. */
export function hash32(text: string, seed = 0): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0
  return mix32(hash)
}

/** Spreads the bits of a 32-bit number (finaliser of MurmurHash3). */
export function mix32(value: number): number {
  let hash = value >>> 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 0
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) >>> 0
  return (hash ^ (hash >>> 16)) >>> 0
}
