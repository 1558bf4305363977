import { appendFileSync, closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Graph } from './merge.ts'
import { compareStrings } from './order.ts'
import { writeRedirects } from './redirects.ts'

/** Characters of lines that a part holds back before they go to its file: small graphs never need one. */
const bufferLength = 1 << 16
/** Parts that lines are dealt into by the first digits of their id's hash, so that sorting never holds everything. */
const hashDigits = 1

/**
 * Writes `nodes.jsonl` and `edges.jsonl` into `folder` (made if missing), one object a line, sorted by id. Each file
 * appears whole or not at all: it is written aside and put in place with one rename. Where a graph was there before,
 * `redirects.jsonl` leads from the ids that are gone to what holds their members now.
 */
export function writeGraph(graph: Graph, folder: string): { readonly nodes: number; readonly edges: number } {
  mkdirSync(folder, { recursive: true })
  return { nodes: writeSorted(graph.nodes(), folder, 'nodes.jsonl'), edges: writeSorted(graph.edges(), folder, 'edges.jsonl') }
}

function writeSorted(items: Iterable<{ readonly id: string }>, folder: string, name: string): number {
  const aside = join(folder, `${name}.partial`)
  const parts = new Parts(join(folder, `.${name}.parts`))
  try {
    for (const item of items) parts.add(item)
    const out = openSync(aside, 'w')
    try {
      for (const lines of parts.sorted()) writeFileSync(out, lines)
    } finally {
      closeSync(out)
    }
    if (name === 'nodes.jsonl') writeRedirects(folder, join(folder, name), aside)
    renameSync(aside, join(folder, name))
    return parts.count
  } finally {
    parts.remove()
    rmSync(aside, { force: true })
  }
}

/** Lines dealt by kind and first digits of the id's hash, in names that sort as the ids do. */
class Parts {
  count = 0
  readonly #folder: string
  readonly #parts = new Map<string, { buffer: string; spilled: boolean }>()

  constructor(folder: string) {
    this.#folder = folder
  }

  add(item: { readonly id: string }): void {
    const name = item.id.slice(0, item.id.indexOf(':') + 1 + hashDigits).replace(':', '-')
    let part = this.#parts.get(name)
    if (!part) this.#parts.set(name, (part = { buffer: '', spilled: false }))
    part.buffer += `${item.id}\t${JSON.stringify(item)}\n`
    this.count++
    if (part.buffer.length < bufferLength) return
    mkdirSync(this.#folder, { recursive: true })
    if (part.spilled) appendFileSync(join(this.#folder, name), part.buffer)
    else writeFileSync(join(this.#folder, name), part.buffer)
    part.spilled = true
    part.buffer = ''
  }

  /** The lines of one part after the other, each part in order of id. */
  *sorted(): Generator<string> {
    for (const [name, part] of [...this.#parts].sort(([a], [b]) => compareStrings(a, b))) {
      yield sortedLines((part.spilled ? readFileSync(join(this.#folder, name), 'utf8') : '') + part.buffer)
    }
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

/** `id TAB line` in order of id, without the ids. */
function sortedLines(part: string): string {
  const lines = part.split('\n').filter((line) => line !== '')
  const keyed = lines.map((line) => ({ id: line.slice(0, line.indexOf('\t')), line: line.slice(line.indexOf('\t') + 1) }))
  keyed.sort((a, b) => compareStrings(a.id, b.id))
  return keyed.map(({ line }) => `${line}\n`).join('')
}
