/** Largest window of a frame that is accepted, in bytes: what the zstd tool itself accepts unless told otherwise. */
const largestWindow = 128 * 1024 * 1024

const frameMagic = 0xfd2fb528
const skippableMagic = 0x184d2a50

/**
 * Follows the frames of a Zstandard stream (RFC 8878) beside its decoder: says whether it ended between two frames, and finds windows
 * that would take the decoder's memory before the decoder sees them.
 */
export class ZstdFrames {
  #header = Buffer.alloc(0)
  #state: 'frame' | 'block' | 'skip' = 'frame'
  #skip = 0
  #after: 'frame' | 'block' = 'frame'
  #checksum = false

  /** True when the stream may end here. */
  get complete(): boolean {
    return this.#state === 'frame' && this.#header.length === 0
  }

  /** Takes the next bytes. Returns what is wrong with them, or null. */
  push(chunk: Uint8Array): string | null {
    for (let at = 0; at < chunk.length; ) {
      if (this.#state === 'skip') {
        const taken = Math.min(this.#skip, chunk.length - at)
        at += taken
        this.#skip -= taken
        if (this.#skip === 0) this.#state = this.#after
        continue
      }
      this.#header = Buffer.concat([this.#header, chunk.subarray(at, ++at)])
      const wrong = this.#state === 'frame' ? this.#readFrame() : this.#readBlock()
      if (wrong !== null) return wrong
    }
    return null
  }

  #readFrame(): string | null {
    const header = this.#header
    if (header.length < 5) return null
    const magic = header.readUInt32LE(0)
    if ((magic & 0xfffffff0) >>> 0 === skippableMagic) {
      if (header.length === 8) this.#pass(header.readUInt32LE(4), 'frame')
      return null
    }
    if (magic !== frameMagic) return 'there is no Zstandard frame where one should begin'
    const flags = header[4] ?? 0
    const single = (flags & 0x20) !== 0
    const sizeBytes = [single ? 1 : 0, 2, 4, 8][flags >> 6] ?? 0
    const dictionaryBytes = [0, 1, 2, 4][flags & 3] ?? 0
    const windowBytes = single ? 0 : 1
    if (header.length < 5 + windowBytes + dictionaryBytes + sizeBytes) return null
    const sizeAt = 5 + windowBytes + dictionaryBytes
    const window = single ? contentSize(header, sizeAt, sizeBytes) : windowSize(header[5] ?? 0)
    this.#checksum = (flags & 4) !== 0
    this.#pass(0, 'block')
    return window > largestWindow ? `it wants ${window} bytes of memory, more than the ${largestWindow} allowed` : null
  }

  #readBlock(): string | null {
    if (this.#header.length < 3) return null
    const block = this.#header.readUIntLE(0, 3)
    const type = (block >> 1) & 3
    const last = (block & 1) === 1
    if (type === 3) return 'a block is of no known type'
    this.#pass((type === 1 ? 1 : block >> 3) + (last && this.#checksum ? 4 : 0), last ? 'frame' : 'block')
    return null
  }

  #pass(bytes: number, after: 'frame' | 'block'): void {
    this.#header = Buffer.alloc(0)
    this.#skip = bytes
    this.#after = after
    this.#state = bytes === 0 ? after : 'skip'
  }
}

function windowSize(descriptor: number): number {
  const base = 2 ** (10 + (descriptor >> 3))
  return base + (base / 8) * (descriptor & 7)
}

function contentSize(header: Buffer, at: number, bytes: number): number {
  if (bytes === 8) return Number(header.readBigUInt64LE(at))
  return bytes === 2 ? header.readUInt16LE(at) + 256 : header.readUIntLE(at, bytes)
}
