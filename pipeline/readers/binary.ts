/** First bytes of formats that are not text, with what to do about them. */
const signatures: readonly (readonly [name: string, bytes: readonly number[], next: string])[] = [
  ['gzip', [0x1f, 0x8b], 'Unpack it with gzip -d first.'],
  ['Zstandard', [0x28, 0xb5, 0x2f, 0xfd], 'Unpack it with zstd -d first.'],
  ['bzip2', [0x42, 0x5a, 0x68], 'Unpack it with bzip2 -d first.'],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a], 'Unpack it with xz -d first.'],
  ['ZIP or Office', [0x50, 0x4b, 0x03, 0x04], 'Unpack it, or save the document as plain text.'],
  ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d], 'Convert it to plain text first.'],
  ['PNG', [0x89, 0x50, 0x4e, 0x47], 'An image holds no article: leave it out.'],
  ['JPEG', [0xff, 0xd8, 0xff], 'An image holds no article: leave it out.'],
  ['GIF', [0x47, 0x49, 0x46, 0x38], 'An image holds no article: leave it out.'],
  ['ELF', [0x7f, 0x45, 0x4c, 0x46], 'A program holds no article: leave it out.'],
]

const sample = 65_536

/** More control bytes than this share of the sample, and it is no text in any single-byte character set. */
const controlShare = 0.1

export interface BinaryKind {
  readonly name: string
  /** What to do about it. */
  readonly next: string
}

/** The format that these bytes announce, if it is one that holds no plain text. */
export function knownFormat(bytes: Uint8Array): BinaryKind | null {
  const found = signatures.find(([, start]) => start.every((byte, i) => bytes[i] === byte))
  return found ? { name: found[0], next: found[2] } : null
}

/** What kind of binary these bytes are and what to do, or null for what may be text. */
export function binaryKind(bytes: Uint8Array): BinaryKind | null {
  const known = knownFormat(bytes)
  if (known) return known
  const length = Math.min(bytes.length, sample)
  let control = 0
  for (let i = 0; i < length; i++) if (isControl(bytes[i] ?? 0)) control++
  return control > length * controlShare ? { name: 'unknown', next: 'Name text files or JSONL; leave this one out or convert it.' } : null
}

/** Control bytes that text does not use: all but tab, line feed, vertical tab, form feed, carriage return, escape. */
function isControl(byte: number): boolean {
  return (byte < 32 && !(byte >= 9 && byte <= 13) && byte !== 27) || byte === 127
}
