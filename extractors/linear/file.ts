import type { ModelParts } from './classifier.ts'

// A weights file: a line of JSON (classes, numbers of features and pairs), then the columns of `ModelParts`,
// little-endian, one after the other.

interface Header {
  readonly format: 'cronaca/linear/1'
  readonly classes: readonly string[]
  readonly features: number
  readonly pairs: number
}

export function encodeModel(parts: ModelParts): Uint8Array {
  const header: Header = { format: 'cronaca/linear/1', classes: parts.classes, features: parts.keys.length, pairs: parts.weights.length }
  const head = new TextEncoder().encode(JSON.stringify(header) + '\n')
  const bytes = new Uint8Array(head.length + parts.keys.length * 5 + parts.weights.length * 2)
  bytes.set(head)
  const view = new DataView(bytes.buffer)
  parts.keys.forEach((key, index) => view.setInt32(head.length + index * 4, key, true))
  let at = head.length + parts.keys.length * 4
  for (const column of [parts.counts, parts.classOf, new Uint8Array(parts.weights.buffer, parts.weights.byteOffset, parts.weights.length)]) {
    bytes.set(column, at)
    at += column.length
  }
  return bytes
}

const littleEndian = new Uint8Array(Int32Array.of(1).buffer)[0] === 1

/** The little-endian numbers in these bytes, which begin a buffer of their own. */
function readIntegers({ buffer, length }: Uint8Array): Int32Array {
  if (littleEndian) return new Int32Array(buffer, 0, length / 4)
  const view = new DataView(buffer)
  return Int32Array.from({ length: length / 4 }, (_, index) => view.getInt32(index * 4, true))
}

/** Throws when the bytes are no weights file of this format. The columns of bytes that it gives are views of the file. */
export function decodeModel(file: Uint8Array): ModelParts {
  const lineEnd = file.indexOf(10)
  const header = JSON.parse(new TextDecoder().decode(file.subarray(0, lineEnd))) as Header
  if (header.format !== 'cronaca/linear/1') throw new Error('not a weights file of format cronaca/linear/1: train it again')
  const { classes, features, pairs } = header
  let at = lineEnd + 1 + features * 4
  // A copy, since integers begin at a multiple of their size; of a Node Buffer, `slice` would be none.
  const keys = readIntegers(Uint8Array.prototype.slice.call(file, lineEnd + 1, at))
  const column = (length: number): Uint8Array => file.subarray(at, (at += length))
  const counts = column(features)
  const classOf = column(pairs)
  const weights = column(pairs)
  return { classes, keys, counts, classOf, weights: new Int8Array(weights.buffer, weights.byteOffset, weights.length) }
}
