import { isWide } from './texts.ts'

/**
 * Texts one after the other in one buffer: their number, then the place of each one's end, then one byte or two for each
 * of a text's characters, whichever does, behind a byte that says which.
 */
export function partsOf(texts: readonly string[]): Buffer {
  const wide = texts.map(isWide)
  const head = 4 * (texts.length + 1)
  const size = texts.reduce((sum, text, i) => sum + 1 + text.length * (wide[i] === true ? 2 : 1), head)
  const data = Buffer.allocUnsafeSlow(size)
  data.writeUInt32LE(texts.length, 0)
  let at = head
  texts.forEach((text, i) => {
    data[at++] = wide[i] === true ? 1 : 0
    at += data.write(text, at, wide[i] === true ? 'utf16le' : 'latin1')
    data.writeUInt32LE(at, 4 * (i + 1))
  })
  return data
}

/** Reads single texts of such a buffer. */
export class PartsReader {
  readonly data: Buffer

  constructor(data: Buffer) {
    this.data = data
  }

  text(index: number): string {
    const { data } = this
    const from = index === 0 ? 4 * (data.readUInt32LE(0) + 1) : data.readUInt32LE(4 * index)
    const to = data.readUInt32LE(4 * (index + 1))
    return data.toString(data[from] === 1 ? 'utf16le' : 'latin1', from + 1, to)
  }
}
