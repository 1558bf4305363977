import { isUtf8 } from 'node:buffer'
import { analyse } from 'chardet'
import iconv from 'iconv-lite'
import { binaryKind } from './binary.ts'
import { cleanText, type Note } from './clean.ts'
import type { Trouble } from './quarantine.ts'

/** `charset` is a name that iconv-lite knows. */
export type Decoded = { readonly text: string; readonly charset: string; readonly notes: readonly Note[] } | { readonly trouble: Trouble }

/**
 * Bytes to text: byte order mark, then strict UTF-8, then UTF-8 with few damaged places, then a guess.
 * A byte order mark is a signature, no text: it is taken off. Line ends stay as they are.
 */
export function decodeText(bytes: Buffer): Decoded {
  const mark = byteOrderMark(bytes)
  if (mark) return cleaned(mark.decode(bytes.subarray(mark.length)), mark.name, [{ rule: 'read/byte-order-mark', reason: `A byte order mark says ${mark.name}; it is not part of the text.` }])
  if (isUtf16(bytes)) return cleaned(iconv.decode(bytes, 'utf-16le'), 'UTF-16LE', [guessNote('UTF-16LE')])
  const binary = binaryKind(bytes)
  if (binary) return { trouble: { stage: 'decode', rule: 'read/binary', reason: `These bytes are no text (${binary.name}).`, next: binary.next } }
  if (isUtf8(bytes)) return cleaned(bytes.toString('utf8'), 'UTF-8', [])
  return cleanedGuess(bytes)
}

interface Mark {
  readonly name: string
  /** Bytes. */
  readonly length: number
  readonly decode: (bytes: Buffer) => string
}

/** UTF-32 is asked before UTF-16: the little-endian marks begin alike. */
function byteOrderMark(bytes: Buffer): Mark | null {
  const starts = (...mark: number[]): boolean => mark.every((byte, i) => bytes[i] === byte)
  if (starts(0xef, 0xbb, 0xbf)) return { name: 'UTF-8', length: 3, decode: (b) => b.toString('utf8') }
  if (starts(0xff, 0xfe, 0, 0)) return { name: 'UTF-32LE', length: 4, decode: (b) => iconv.decode(b, 'utf-32le') }
  if (starts(0, 0, 0xfe, 0xff)) return { name: 'UTF-32BE', length: 4, decode: (b) => iconv.decode(b, 'utf-32be') }
  if (starts(0xff, 0xfe)) return { name: 'UTF-16LE', length: 2, decode: (b) => iconv.decode(b, 'utf-16le') }
  if (starts(0xfe, 0xff)) return { name: 'UTF-16BE', length: 2, decode: (b) => iconv.decode(b, 'utf-16be') }
  return null
}

/** Western text in UTF-16 without a mark: nearly every second byte is zero, and none of the others. */
function isUtf16(bytes: Buffer): boolean {
  const length = Math.min(bytes.length & ~1, 4096)
  if (length < 16) return false
  let high = 0
  let low = 0
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) low++
    if (bytes[i + 1] === 0) high++
  }
  return low === 0 && high > length * 0.35
}

/** What the guess is made from, in bytes: character sets do not change inside an article. */
const guessSample = 65_536

/** Below this, out of 100, the guess says nothing; Western European is then the likeliest. */
const leastConfidence = 20

/** Sets whose Windows superset decodes the same text and also the quotation marks that people typed. */
const supersets: Readonly<Record<string, string>> = { 'ISO-8859-1': 'windows-1252', 'ISO-8859-9': 'windows-1254', ASCII: 'windows-1252' }

function cleanedGuess(bytes: Buffer): Decoded {
  const lenient = bytes.toString('utf8')
  const bad = count(lenient, /\ufffd/gu)
  const good = count(lenient, /[^\0-\u007f\ufffd]/gu)
  if (good >= 2 * bad) return cleaned(lenient, 'UTF-8', [{ rule: 'read/damaged-utf8', reason: `${bad} damaged places in UTF-8 became U+FFFD.` }])
  const best = analyse(bytes.subarray(0, guessSample)).find((match) => !match.name.startsWith('UTF-') && iconv.encodingExists(match.name))
  const name = best && best.confidence >= leastConfidence ? (supersets[best.name] ?? best.name) : 'windows-1252'
  return cleaned(iconv.decode(bytes, name), name, [guessNote(name)])
}

function guessNote(name: string): Note {
  return { rule: 'read/guessed-charset', reason: `The text is not UTF-8; read as ${name}, a guess from its bytes.` }
}

/** UTF-8 that was once read as Windows-1252 and saved again: «perchÃ©», «lâ€™Onu». */
const mojibake = /[ÂÃ][\u0080-\u00bf]|â€[™œ\u0093-\u009d]/gu

function cleaned(text: string, charset: string, notes: readonly Note[]): Decoded {
  const clean = cleanText(text)
  const garbled = count(clean.text, mojibake)
  const warning: Note[] = garbled >= 2 ? [{ rule: 'read/mojibake', reason: `${garbled} places look like UTF-8 that was decoded wrongly before it came here («Ã©» for «é»); the text is kept as it is.` }] : []
  return { text: clean.text, charset, notes: [...notes, ...clean.notes, ...warning] }
}

function count(text: string, pattern: RegExp): number {
  let n = 0
  for (const _ of text.matchAll(pattern)) n++
  return n
}
