import type { Redirect } from '../../graph/redirects.ts'
import type { GraphEdge, GraphNode } from '../../schemas/graph.ts'
import type { ArticleRecord } from '../../schemas/record.ts'

export type ColumnType = 'text' | 'integer' | 'double' | 'boolean' | 'bigint'
export type Cell = string | number | boolean | null

export interface Column {
  readonly name: string
  readonly type: ColumnType
  readonly doc: string
}

/** One table of the relational form of the facts: the same for every SQL database. */
export interface Table {
  readonly name: string
  readonly doc: string
  readonly columns: readonly Column[]
  readonly key: readonly string[]
  /** Columns that name a row of another table's key. Deleting that row deletes these. */
  readonly references?: readonly { readonly columns: readonly string[]; readonly table: string }[]
  /** Columns that queries look up, beyond the key. */
  readonly indexes?: readonly (readonly string[])[]
  readonly ofRecord?: (record: ArticleRecord) => readonly (readonly Cell[])[]
  readonly ofNode?: (node: GraphNode) => readonly (readonly Cell[])[]
  readonly ofEdge?: (edge: GraphEdge) => readonly (readonly Cell[])[]
  readonly ofRedirect?: (redirect: Redirect) => readonly (readonly Cell[])[]
}

export function column(name: string, type: ColumnType, doc: string): Column {
  return { name, type, doc }
}

/** Columns of a stretch of an article's text; offsets count code points from 0, the end is not included. */
export const spanColumns: readonly Column[] = [
  column('text', 'text', 'the words'),
  column('start_offset', 'integer', 'first code point in articles.text, from 0: substring(articles.text, start_offset + 1, end_offset - start_offset)'),
  column('end_offset', 'integer', 'code point after the last'),
]

export const articleColumn = column('article_id', 'text', 'articles.id')

/** Rows that live and die with their article. */
export const ofArticle = [{ columns: ['article_id'], table: 'articles' }] as const

/** Rows that live and die with their node of the graph. */
export const ofNode = [{ columns: ['node_id'], table: 'graph_nodes' }] as const
