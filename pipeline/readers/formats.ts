import type { Format } from './format.ts'

/** Every format that can be read; a new one is one file and one entry. */
export const formats: readonly Format[] = [
  { name: 'text', doc: 'one article, plain text in any character set', extensions: ['.txt', '.md'], load: async () => (await import('./text.ts')).readText },
  { name: 'jsonl', doc: 'one JSON object a line', extensions: ['.jsonl', '.ndjson'], load: async () => (await import('./jsonl.ts')).readJsonl },
  { name: 'csv', doc: 'a table with a header line; comma, semicolon, tab or bar between cells', extensions: ['.csv'], load: async () => (await import('./csv.ts')).readCsv },
  { name: 'tsv', doc: 'a table with a header line and tabs between cells', extensions: ['.tsv', '.tab'], load: async () => (await import('./csv.ts')).readTsv },
  { name: 'html', doc: 'a saved web page: its main text, title, date, address', extensions: ['.html', '.htm', '.xhtml'], load: async () => (await import('./html.ts')).readHtml },
  { name: 'feed', doc: 'RSS or Atom: an article an item', extensions: ['.rss', '.atom', '.xml'], load: async () => (await import('./feed.ts')).readFeed },
  { name: 'warc', doc: 'web archive: its HTML pages (WARC), or their text (WET)', extensions: ['.warc', '.wet'], load: async () => (await import('./warc.ts')).readWarc },
  { name: 'parquet', doc: 'a table in columns', extensions: ['.parquet'], load: async () => (await import('./parquet.ts')).readParquet },
]

export const formatNames: readonly string[] = formats.map(({ name }) => name)

/** The format that a file name announces, with what it is packed with; plain text where it announces none. */
export function formatOf(name: string): { readonly format: Format; readonly packed: 'gzip' | 'zstd' | null } {
  const lower = name.toLowerCase()
  const packed = lower.endsWith('.gz') ? 'gzip' : lower.endsWith('.zst') ? 'zstd' : null
  const inner = packed === null ? lower : lower.slice(0, lower.lastIndexOf('.'))
  return { format: formats.find(({ extensions }) => extensions.some((end) => inner.endsWith(end))) ?? formatNamed('text'), packed }
}

export function formatNamed(name: string): Format {
  const format = formats.find((candidate) => candidate.name === name)
  if (!format) throw new Error(`there is no format "${name}"; there are ${formatNames.join(', ')}`)
  return format
}
