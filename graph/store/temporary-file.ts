import { closeSync, mkdtempSync, openSync, readSync, rmSync, unlinkSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Bytes that are written and read back, on disk. Gone when it is closed, at the latest when the process ends. */
export class TemporaryFile {
  readonly #file: number
  #length = 0
  #close: () => void

  /** `within`: the folder that it takes its space from; by default the system's for temporary files. */
  constructor(within: string = tmpdir()) {
    const folder = mkdtempSync(join(within, 'cronaca-merge-'))
    const path = join(folder, 'data')
    const file = openSync(path, 'w+')
    this.#file = file
    this.#close = () => closeSync(file)
    try {
      // the open file lives on without a name, and with it the space it takes
      unlinkSync(path)
      rmSync(folder, { recursive: true })
    } catch {
      const remove = (): void => {
        closeSync(file)
        rmSync(folder, { recursive: true, force: true })
      }
      process.once('exit', remove)
      this.#close = () => {
        process.off('exit', remove)
        remove()
      }
    }
  }

  /** Returns where the data begins. */
  append(data: Uint8Array): number {
    const start = this.#length
    for (let done = 0; done < data.length; ) done += writeSync(this.#file, data, done, data.length - done, start + done)
    this.#length += data.length
    return start
  }

  read(start: number, length: number): Buffer {
    const data = Buffer.allocUnsafe(length)
    this.readInto(data, start)
    return data
  }

  readInto(data: Uint8Array, start: number): void {
    for (let done = 0; done < data.length; ) {
      const count = readSync(this.#file, data, done, data.length - done, start + done)
      if (count === 0) throw new Error('a temporary file ends before what was written to it')
      done += count
    }
  }

  close(): void {
    this.#close()
    this.#close = () => undefined
  }
}
