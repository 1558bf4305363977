import { TemporaryFile } from './temporary-file.ts'

/** Numbers in a block. */
const blockSize = 1 << 10
/** Numbers up to which all rows stay in memory. */
const mostInMemory = 1 << 22

/** Rows of integers of one width, dealt into parts; in a temporary file once there are many. */
export class Rows {
  readonly #width: number
  readonly #mostInMemory: number
  readonly #blocks: Int32Array[][]
  /** Numbers in the last block of each part. */
  readonly #used: Int32Array
  #inMemory = 0
  #file: TemporaryFile | null = null
  /** Where the blocks of each part begin in the file, all full but the last of each time that memory was emptied, with their lengths. */
  readonly #written: number[][]

  /** `inMemory`: numbers up to which all rows stay in memory. */
  constructor(width: number, parts = 1, inMemory = mostInMemory) {
    this.#width = width
    this.#mostInMemory = inMemory
    this.#blocks = Array.from({ length: parts }, () => [])
    this.#written = Array.from({ length: parts }, () => [])
    this.#used = new Int32Array(parts)
  }

  add(part: number, row: ArrayLike<number>): void {
    const blocks = this.#blocks[part] as Int32Array[]
    const room = blockSize - (blockSize % this.#width)
    if (blocks.length === 0 || (this.#used[part] as number) === room) {
      if (this.#inMemory >= this.#mostInMemory) this.#empty()
      blocks.push(new Int32Array(room))
      this.#used[part] = 0
      this.#inMemory += room
    }
    const block = blocks.at(-1) as Int32Array
    const at = this.#used[part] as number
    for (let i = 0; i < this.#width; i++) block[at + i] = row[i] as number
    this.#used[part] = at + this.#width
  }

  /** The rows of a part in the order in which they came, many at a time. */
  *read(part: number): Generator<Int32Array> {
    const written = this.#written[part] as number[]
    for (let i = 0; i < written.length; i += 2) {
      const values = new Int32Array(written[i + 1] as number)
      this.#file?.readInto(new Uint8Array(values.buffer), written[i] as number)
      yield values
    }
    const blocks = this.#blocks[part] as Int32Array[]
    for (const [i, block] of blocks.entries()) yield i + 1 < blocks.length ? block : block.subarray(0, this.#used[part])
  }

  /** The disk space goes; what is in memory stays readable no longer. */
  close(): void {
    this.#file?.close()
    this.#file = null
  }

  #empty(): void {
    const file = (this.#file ??= new TemporaryFile())
    this.#blocks.forEach((blocks, part) => {
      if (blocks.length === 0) return
      const last = blocks.length - 1
      const whole = blocks.map((block, i) => (i < last ? block : block.subarray(0, this.#used[part])))
      const length = whole.reduce((sum, block) => sum + block.length, 0)
      const start = file.append(Buffer.concat(whole.map((block) => new Uint8Array(block.buffer, block.byteOffset, block.byteLength))))
      ;(this.#written[part] as number[]).push(start, length)
      blocks.length = 0
    })
    this.#inMemory = 0
  }
}
