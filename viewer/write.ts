import { join } from 'node:path'
import { readJsonLines } from '../pipeline/run/lines.ts'
import type { OutputFolder } from '../pipeline/run/output.ts'
import type { GraphEdge, GraphNode } from '../schemas/graph.ts'
import type { ArticleRecord } from '../schemas/record.ts'
import { packArticle } from './pack-article.ts'
import { GraphPacker, type ShownArticles } from './pack-graph.ts'
import { writePage, type Write } from './page.ts'

/** Articles that one page shows; past that it says what it leaves out. */
export const reportLimit = 5000

/** Which articles of a run a page shows: the first ones that `accepts` takes. */
export interface Selection {
  readonly limit: number
  readonly served: boolean
  accepts(record: ArticleRecord): boolean
}

const firstArticles: Selection = { limit: reportLimit, served: false, accepts: () => true }

/** Writes `report.html` over what a run left in its folder. */
export async function writeReport(folder: string, output: OutputFolder): Promise<void> {
  const file = await output.open('report.html')
  try {
    await writeRun(folder, firstArticles, (piece) => file.write(piece))
  } catch (error) {
    await output.abandon()
    throw error
  }
  await output.commit()
}

/** Writes the page of a run folder. Records are read twice: which articles it shows must be known before the graph is read. */
export async function writeRun(folder: string, selection: Selection, write: Write): Promise<void> {
  const shown = await choose(join(folder, 'records.jsonl'), selection)
  const graph = new GraphPacker(shown)
  let total = 0
  for await (const node of readJsonLines<GraphNode>(join(folder, 'graph', 'nodes.jsonl'))) {
    if (node.kind === 'article') total++
    graph.node(node)
  }
  for await (const edge of readJsonLines<GraphEdge>(join(folder, 'graph', 'edges.jsonl'))) graph.edge(edge)
  await writePage(write, articleLines(join(folder, 'records.jsonl'), shown, graph), () => graph.data(total, selection.served))
}

/** Places of the shown articles and of their quotes and events. */
async function choose(path: string, selection: Selection): Promise<ShownArticles> {
  const articles = new Map<string, number>()
  const facts = new Map<string, number>()
  for await (const record of readJsonLines<ArticleRecord>(path)) {
    if (articles.size >= selection.limit) break
    if (!selection.accepts(record)) continue
    articles.set(record.id, articles.size)
    for (const list of [record.events, record.quotes]) list.forEach((fact, i) => facts.set(`${record.id} ${fact.id}`, i))
  }
  return { articles, fact: (record, id) => facts.get(`${record} ${id}`) ?? -1 }
}

async function* articleLines(path: string, { articles }: ShownArticles, graph: GraphPacker): AsyncGenerator<string> {
  let written = 0
  for await (const record of readJsonLines<ArticleRecord>(path)) {
    if (written >= articles.size) return
    if (articles.get(record.id) !== written) continue
    written++
    yield JSON.stringify(packArticle(record, graph))
  }
}
