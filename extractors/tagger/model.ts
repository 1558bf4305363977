import type { LexiconData } from './lexicon.ts'
import { labelCount } from './labels.ts'
import type { WeightData } from './weights.ts'

/** A trained tagger as stored: one binary file, little-endian. */
export interface TaggerModel {
  readonly weights: WeightData
  readonly lexicon: LexiconData
  /** Knots of the map from a name's probability under the model to how often such names were right on held-out text. */
  readonly calibration: Calibration
  /** Names of the word lists, in the order of their bits in the lexicon. */
  readonly lists: readonly string[]
}

/** Straight lines between knots: `from` ascending, both 0 to 1. */
export interface Calibration {
  readonly from: readonly number[]
  readonly to: readonly number[]
}

interface Header {
  readonly format: typeof format
  readonly step: number
  readonly calibration: Calibration
  readonly lists: readonly string[]
  /** Elements of each section, in the order of `sections`. */
  readonly lengths: readonly number[]
}

const format = 'cronaca/tagger/2'
const alignment = 8

/** Bytes of a model: length of the header, header as JSON, then the arrays, each aligned to eight bytes. */
export function writeModel(model: TaggerModel): Uint8Array {
  const arrays = sectionsOf(model)
  const header: Header = { format, step: model.weights.step, calibration: model.calibration, lists: model.lists, lengths: arrays.map((array) => array.length) }
  const head = new TextEncoder().encode(JSON.stringify(header))
  let size = aligned(4 + head.length)
  const places = arrays.map((array) => {
    const place = size
    size = aligned(size + array.byteLength)
    return place
  })
  const bytes = new Uint8Array(size)
  new DataView(bytes.buffer).setUint32(0, head.length, true)
  bytes.set(head, 4)
  arrays.forEach((array, i) => bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), places[i]!))
  return bytes
}

/** @throws Error when the bytes are no model of this format. */
export function readModel(bytes: Uint8Array): TaggerModel {
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
  const headLength = new DataView(buffer).getUint32(0, true)
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, headLength))) as Header
  if (header.format !== format) throw new Error(`not a tagger model of format ${format}: ${String(header.format)}`)
  let place = aligned(4 + headLength)
  let section = 0
  const next = <T extends { readonly byteLength: number }>(type: new (buffer: ArrayBuffer, offset: number, length: number) => T): T => {
    const array = new type(buffer, place, header.lengths[section++]!)
    place = aligned(place + array.byteLength)
    return array
  }
  const weights = { keys: next(Uint32Array), steps: next(Int8Array), transitions: next(Int16Array), step: header.step }
  if (weights.steps.length !== weights.keys.length * labelCount) throw new Error('tagger model with another set of labels: train it again')
  const lexicon = {
    phraseKeys: next(Uint32Array),
    phraseMasks: next(Uint32Array),
    openingKeys: next(Uint32Array),
    openingLengths: next(Uint8Array),
    wordKeys: next(Uint32Array),
    wordClusters: next(Uint16Array),
    wordLowerCase: next(Uint8Array),
    wordSlots: next(Uint8Array),
  }
  return { weights, lexicon, calibration: header.calibration, lists: header.lists }
}

function sectionsOf({ weights, lexicon }: TaggerModel): readonly (Uint32Array | Int8Array | Int16Array | Uint8Array | Uint16Array)[] {
  return [
    weights.keys,
    weights.steps,
    weights.transitions,
    lexicon.phraseKeys,
    lexicon.phraseMasks,
    lexicon.openingKeys,
    lexicon.openingLengths,
    lexicon.wordKeys,
    lexicon.wordClusters,
    lexicon.wordLowerCase,
    lexicon.wordSlots,
  ]
}

function aligned(offset: number): number {
  return Math.ceil(offset / alignment) * alignment
}
