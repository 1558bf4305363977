import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Graph } from './merge.ts'
import { writeRedirects } from './redirects.ts'
import { SortedLines } from './store/sorted-lines.ts'

/**
 * Writes `nodes.jsonl` and `edges.jsonl` into `folder` (made if missing), one object a line, sorted by id. Each file
 * appears whole or not at all: it is written aside and put in place with one rename. Where a graph was there before,
 * `redirects.jsonl` leads from the ids that are gone to what holds their members now.
 */
export function writeGraph(graph: Graph, folder: string): { readonly nodes: number; readonly edges: number } {
  mkdirSync(folder, { recursive: true })
  const nodes = new SortedLines(folder)
  const edges = new SortedLines(folder)
  const paths = ['nodes.jsonl', 'edges.jsonl'].map((name) => join(folder, name)) as [string, string]
  const aside = paths.map((path) => `${path}.partial`) as [string, string]
  try {
    for (const { node, edge } of graph.each()) {
      if (node) nodes.add(node)
      if (edge) edges.add(edge)
    }
    writeLines(nodes, aside[0])
    writeLines(edges, aside[1])
    writeRedirects(folder, paths[0], aside[0])
    renameSync(aside[0], paths[0])
    renameSync(aside[1], paths[1])
    return { nodes: nodes.count, edges: edges.count }
  } finally {
    nodes.close()
    edges.close()
    for (const path of aside) rmSync(path, { force: true })
  }
}

function writeLines(lines: SortedLines, path: string): void {
  const file = openSync(path, 'w')
  try {
    for (const data of lines.sorted()) writeFileSync(file, data)
  } finally {
    closeSync(file)
    lines.close()
  }
}
