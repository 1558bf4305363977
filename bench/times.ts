import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { tagTimes, timeTagger } from '../extractors/times/tag.ts'
import type { TimeTagger } from '../extractors/times/tag.ts'
import { loadPack } from '../languages/registry.ts'
import { defaultSettings } from '../pipeline/settings.ts'
import { analyse } from '../pipeline/extract.ts'
import { overlap } from '../pipeline/span.ts'
import { canonical } from './times-values.ts'

// Time expressions in short sentences: `npx tsx bench/times.ts [LANGUAGE…]` prints how many cases come out right.
// Data: `times/<language>.jsonl` of the corpora (CRONACA_DATA, default ../shared).

interface Case {
  readonly text: string
  /** Date and time that the sentence is said at. */
  readonly reference: string
  readonly expect: readonly { readonly text: string; readonly accept: readonly string[] }[]
  /** Kind of expression. */
  readonly from: string
}

export interface Tally {
  readonly cases: number
  /** Cases with every expected expression found at one of its accepted values, however spelt; the spans share at least half of each. */
  readonly right: number
  /** The same, if any overlap of the spans will do. */
  readonly touching: number
}

export function corpusPath(language: string): string {
  return join(process.env['CRONACA_DATA'] ?? '../shared', 'corpus', 'times', `${language}.jsonl`)
}

/** Runs a language's cases through the pipeline; figures per kind and, under `all`, together. */
export async function measure(language: string): Promise<ReadonlyMap<string, Tally>> {
  const pack = await loadPack(language)
  if (!pack) throw new Error(`no language pack for "${language}"`)
  const tagger = timeTagger(pack.times)
  const tallies = new Map<string, Tally>()
  for (const line of readFileSync(corpusPath(language), 'utf8').split('\n')) {
    if (line.trim() === '') continue
    const item = JSON.parse(line) as Case
    const result = await outcome(tagger, item, language)
    for (const key of ['all', item.from]) {
      const old = tallies.get(key) ?? { cases: 0, right: 0, touching: 0 }
      tallies.set(key, { cases: old.cases + 1, right: old.right + (result.right ? 1 : 0), touching: old.touching + (result.touching ? 1 : 0) })
    }
  }
  return tallies
}

function accepted(values: readonly string[]): ReadonlySet<string> {
  return new Set(values.map(canonical))
}

async function outcome(tagger: TimeTagger, item: Case, language: string): Promise<{ right: boolean; touching: boolean }> {
  const article = { path: 'case', entry: 0, text: item.text, sha256: '', id: null, url: null, title: null, date: item.reference, outlet: null, language, notes: [] }
  const { full } = await analyse(article, { ...defaultSettings, language })
  if (!full) return { right: false, touching: false }
  const whole = full.sentences.length > 0 ? full.sentences : [{ start: 0, end: item.text.length, tokens: { first: 0, end: 0 }, region: 'body' as const, paragraph: 0 }]
  const times = tagTimes(tagger, { text: item.text, published: { value: item.reference.slice(0, 16) }, sentences: whole, tokens: full.tokens, words: full.words })
  const found = (share: number): boolean =>
    item.expect.every((want) => {
      const start = item.text.toLowerCase().indexOf(want.text.toLowerCase())
      const span = { start, end: start + want.text.length }
      return times.some((time) => {
        const common = overlap(span, time)
        return common > 0 && common >= share * (span.end - span.start) && common >= share * (time.end - time.start) && accepted(want.accept).has(canonical(time.value))
      })
    })
  return { right: found(0.5), touching: found(0) }
}

async function main(languages: readonly string[]): Promise<void> {
  for (const language of languages) {
    const tallies = await measure(language)
    for (const [kind, { cases, right, touching }] of [...tallies].sort(([a], [b]) => (a < b ? -1 : 1))) {
      console.log(`${language} ${kind.padEnd(24)} ${(right / cases).toFixed(3)} of ${cases} (any overlap ${(touching / cases).toFixed(3)})`)
    }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(process.argv.length > 2 ? process.argv.slice(2) : ['it', 'en'])
