import { compareStrings } from '../order.ts'
import { TemporaryFile } from './temporary-file.ts'

/** Characters of lines held back before they go to the file: small graphs never need one. */
const mostInMemory = 1 << 24
/** Digits of an id's hash, behind its kind, that say which part its line belongs to. */
const hashDigits = 2
const [tab, newline] = [9, 10]

interface Part {
  lines: string[]
  /** Start and length of what is in the file. */
  readonly written: number[]
}

/** Lines in order of id, however many: dealt into parts by kind and first digits, each part sorted on its own. */
export class SortedLines {
  count = 0
  readonly #folder: string
  readonly #mostInMemory: number
  readonly #parts = new Map<string, Part>()
  #inMemory = 0
  #file: TemporaryFile | null = null

  /** `folder`: takes the temporary file; `inMemory`: characters up to which none is needed. */
  constructor(folder: string, inMemory = mostInMemory) {
    this.#folder = folder
    this.#mostInMemory = inMemory
  }

  /** Ids are of the form `kind:hash`. */
  add(item: { readonly id: string }): void {
    const name = item.id.slice(0, item.id.indexOf(':') + 1 + hashDigits)
    let part = this.#parts.get(name)
    if (!part) this.#parts.set(name, (part = { lines: [], written: [] }))
    const line = `${item.id}\t${JSON.stringify(item)}\n`
    part.lines.push(line)
    this.count++
    this.#inMemory += line.length
    if (this.#inMemory > this.#mostInMemory) this.#empty()
  }

  /** All lines, many at a time. */
  *sorted(): Generator<Uint8Array> {
    for (const [, { lines, written }] of [...this.#parts].sort(([a], [b]) => compareStrings(a, b))) {
      const blocks: Buffer[] = []
      for (let i = 0; i < written.length; i += 2) blocks.push((this.#file as TemporaryFile).read(written[i] as number, written[i + 1] as number))
      yield sortedBytes(Buffer.concat([...blocks, Buffer.from(lines.join(''))]))
    }
  }

  close(): void {
    this.#file?.close()
    this.#file = null
  }

  #empty(): void {
    const file = (this.#file ??= new TemporaryFile(this.#folder))
    const blocks: Buffer[] = []
    const parts = [...this.#parts.values()].filter(({ lines }) => lines.length > 0)
    for (const part of parts) {
      blocks.push(Buffer.from(part.lines.join('')))
      part.lines = []
    }
    let start = file.append(Buffer.concat(blocks))
    parts.forEach(({ written }, i) => {
      const { length } = blocks[i] as Buffer
      written.push(start, length)
      start += length
    })
    this.#inMemory = 0
  }
}

/** `id TAB line NEWLINE` in order of id, without the ids. */
function sortedBytes(part: Buffer): Uint8Array {
  const lines: { id: string; start: number; end: number }[] = []
  for (let start = 0; start < part.length; ) {
    const from = part.indexOf(tab, start) + 1
    const end = part.indexOf(newline, from) + 1
    lines.push({ id: part.toString('latin1', start, from - 1), start: from, end })
    start = end
  }
  lines.sort((a, b) => compareStrings(a.id, b.id))
  const sorted = Buffer.allocUnsafe(lines.reduce((sum, { start, end }) => sum + end - start, 0))
  let at = 0
  for (const { start, end } of lines) at += part.copy(sorted, at, start, end)
  return sorted
}
