import { createWriteStream, type WriteStream } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { once } from 'node:events'
import { dirname, join } from 'node:path'
import { finished } from 'node:stream/promises'

/** Writes files under a folder so that each appears whole or not at all: aside first, renamed on `commit`. */
export class OutputFolder {
  readonly folder: string
  readonly #open: { readonly path: string; readonly stream: WriteStream }[] = []

  constructor(folder: string) {
    this.folder = folder
  }

  path(name: string): string {
    return join(this.folder, name)
  }

  /** Opens a file of lines. */
  async lines(name: string): Promise<LineWriter> {
    return new LineWriter(await this.open(name))
  }

  /** Opens a file that is written in pieces. */
  async open(name: string): Promise<TextWriter> {
    const path = this.path(name)
    await mkdir(dirname(path), { recursive: true })
    const stream = createWriteStream(`${path}.partial`)
    await once(stream, 'open')
    stream.on('error', () => undefined) // kept in `errored`, thrown by the next write or by commit
    this.#open.push({ path, stream })
    return new TextWriter(stream)
  }

  /** Writes a small file at once. */
  async write(name: string, content: string): Promise<void> {
    const path = this.path(name)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(`${path}.partial`, content)
    await rename(`${path}.partial`, path)
  }

  /** Closes the files of lines and puts them in place. */
  async commit(): Promise<void> {
    for (const { path, stream } of this.#open.splice(0)) {
      stream.end()
      await finished(stream)
      await rename(`${path}.partial`, path)
    }
  }

  /** Drops what was not committed. */
  async abandon(): Promise<void> {
    for (const { path, stream } of this.#open.splice(0)) {
      stream.destroy()
      await rm(`${path}.partial`, { force: true })
    }
  }
}

/** Appends text and waits when the disk is slower than the program. */
export class TextWriter {
  readonly #stream: WriteStream

  constructor(stream: WriteStream) {
    this.#stream = stream
  }

  async write(text: string): Promise<void> {
    if (this.#stream.errored) throw this.#stream.errored
    if (!this.#stream.write(text)) await once(this.#stream, 'drain')
  }
}

/** Appends lines and counts them. */
export class LineWriter {
  readonly #writer: TextWriter
  count = 0

  constructor(writer: TextWriter) {
    this.#writer = writer
  }

  async write(line: string): Promise<void> {
    this.count++
    await this.#writer.write(`${line}\n`)
  }
}
