import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Graph } from './merge.ts'
import { compareStrings } from './order.ts'

/** Characters of lines held back per part before they are written. */
const bufferLength = 1 << 16
/** Parts that lines are dealt into by the first digits of their id's hash, so that sorting never holds everything. */
const hashDigits = 1

/**
 * Writes `nodes.jsonl` and `edges.jsonl` into `folder` (made if missing), one object a line, sorted by id. Each file
 * appears whole or not at all: lines go to a temporary folder beside it, then one rename puts the file in place.
 */
export function writeGraph(graph: Graph, folder: string): { readonly nodes: number; readonly edges: number } {
  mkdirSync(folder, { recursive: true })
  return { nodes: writeSorted(graph.nodes(), folder, 'nodes.jsonl'), edges: writeSorted(graph.edges(), folder, 'edges.jsonl') }
}

function writeSorted(items: Iterable<{ readonly id: string }>, folder: string, name: string): number {
  const parts = join(folder, `.${name}.parts`)
  rmSync(parts, { recursive: true, force: true })
  mkdirSync(parts, { recursive: true })
  try {
    const { names, count } = deal(items, parts)
    const whole = join(parts, name)
    const out = openSync(whole, 'w')
    try {
      for (const part of names) writeFileSync(out, sortedLines(readFileSync(join(parts, part), 'utf8')))
    } finally {
      closeSync(out)
    }
    renameSync(whole, join(folder, name))
    return count
  } finally {
    rmSync(parts, { recursive: true, force: true })
  }
}

/** Deals lines into parts whose names sort as their ids do: kind, then first digits of the hash. */
function deal(items: Iterable<{ readonly id: string }>, folder: string): { names: string[]; count: number } {
  const open = new Map<string, { file: number; buffer: string }>()
  let count = 0
  for (const item of items) {
    const name = item.id.slice(0, item.id.indexOf(':') + 1 + hashDigits).replace(':', '-')
    let part = open.get(name)
    if (!part) open.set(name, (part = { file: openSync(join(folder, name), 'w'), buffer: '' }))
    part.buffer += `${item.id}\t${JSON.stringify(item)}\n`
    count++
    if (part.buffer.length > bufferLength) {
      writeFileSync(part.file, part.buffer)
      part.buffer = ''
    }
  }
  for (const part of open.values()) {
    writeFileSync(part.file, part.buffer)
    closeSync(part.file)
  }
  return { names: [...open.keys()].sort(compareStrings), count }
}

/** `id TAB line` in order of id, without the ids. */
function sortedLines(part: string): string {
  const lines = part.split('\n').filter((line) => line !== '')
  const keyed = lines.map((line) => ({ id: line.slice(0, line.indexOf('\t')), line: line.slice(line.indexOf('\t') + 1) }))
  keyed.sort((a, b) => compareStrings(a.id, b.id))
  return keyed.map(({ line }) => `${line}\n`).join('')
}
