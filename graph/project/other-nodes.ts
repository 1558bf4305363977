import type { GraphNode } from '../../schemas/graph.ts'
import type { Corpus } from '../corpus.ts'
import type { QuoteFacts } from '../facts.ts'
import { foldName } from '../names.ts'
import { shorten } from '../shorten.ts'
import { type NodeIds, nodeId } from './ids.ts'

/** Longest label of a statement, in UTF-16 units. */
const longestLabel = 120

/** A quotation, by number. */
export interface Said {
  readonly quote: number
  readonly facts: QuoteFacts
}

export function statementNode(corpus: Corpus, ids: NodeIds, root: number, said: readonly Said[]): GraphNode {
  const quotes = said.map(({ facts }) => facts)
  // the fullest direct quotation says it best
  const best = [...quotes].sort((a, b) => Number(b.kind === 'direct') - Number(a.kind === 'direct') || b.text.length - a.text.length)[0] as QuoteFacts
  return {
    id: ids.statement(root),
    kind: 'statement',
    label: shorten(best.text, longestLabel),
    members: said.map(({ quote, facts }) => ({ record: corpus.recordId(corpus.recordOfQuote(quote)), quote: facts.id })) as GraphNode['members'],
    confidence: Math.max(...quotes.map((quote) => quote.confidence)),
  }
}

export function articleNode(corpus: Corpus, ids: NodeIds, record: number): GraphNode {
  const facts = corpus.record(record)
  return {
    id: ids.article(record),
    kind: 'article',
    label: facts.title ?? facts.path,
    members: [{ record: facts.record }],
    published: facts.published,
    url: facts.url,
    outlet: facts.outlet,
    language: facts.language,
  }
}

/** Outlets by folded name, with the articles they published. */
export function* outletNodes(corpus: Corpus): Generator<GraphNode> {
  const outlets = new Map<string, { name: string; records: string[] }>()
  for (let record = 0; record < corpus.size; record++) {
    const facts = corpus.record(record)
    if (facts.outlet === null) continue
    const id = outletId(facts.outlet)
    const known = outlets.get(id)
    if (known) known.records.push(facts.record)
    else outlets.set(id, { name: facts.outlet, records: [facts.record] })
  }
  for (const [id, { name, records }] of outlets) yield { id, kind: 'outlet', label: name, members: records.map((record) => ({ record })) }
}

export function outletId(outlet: string): string {
  return nodeId('outlet', foldName(outlet))
}
