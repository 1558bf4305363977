import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Quarantined, RawArticle } from '../article.ts'
import { hash } from '../identity.ts'

export interface ReadOptions {
  /** Glob patterns of file names in folders. */
  readonly include?: readonly string[]
}

/** Minimal reader: text files and JSONL named by path. */
export async function* readInputs(inputs: readonly string[], _options: ReadOptions = {}): AsyncGenerator<RawArticle | Quarantined> {
  for (const path of inputs) {
    const content = readFileSync(path, 'utf8')
    const entries = path.endsWith('.jsonl') ? content.split('\n').filter((l) => l.trim()) : [JSON.stringify({ text: content })]
    for (const [entry, line] of entries.entries()) {
      const value = JSON.parse(line) as Record<string, string | undefined>
      yield {
        path: basename(path), entry, text: value['text'] ?? '', sha256: hash(line), id: value['id'] ?? null, url: value['url'] ?? null,
        title: value['title'] ?? null, date: value['date'] ?? null, outlet: value['outlet'] ?? null, language: value['language'] ?? null, notes: [],
      }
    }
  }
}
