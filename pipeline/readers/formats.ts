import type { Format } from './format.ts'

/** Every format that can be read; a new one is one file and one entry. */
export const formats: readonly Format[] = [
  { name: 'text', doc: 'one article, plain text in any character set', extensions: ['.txt', '.md'], load: async () => (await import('./text.ts')).readText },
  { name: 'jsonl', doc: 'one JSON object a line', extensions: ['.jsonl', '.ndjson'], load: async () => (await import('./jsonl.ts')).readJsonl },
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
