import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { tagTimes, timeTagger } from '../extractors/times/tag.ts'
import type { TimeTagger } from '../extractors/times/tag.ts'
import { loadPack } from '../languages/registry.ts'
import type { Time } from '../pipeline/document.ts'
import { defaultSettings } from '../pipeline/settings.ts'
import { analyse } from '../pipeline/extract.ts'
import { overlap } from '../pipeline/span.ts'
import { asFar, canonical, openValue, withoutLast } from './times-values.ts'

// Time expressions in short sentences: `npx tsx bench/times.ts [LANGUAGE…]` prints how many cases come out right.
// Data: `times/<language>.jsonl` of the corpora (CRONACA_DATA, default ../shared).

interface Case {
  readonly text: string
  /** Date and time that the sentence is said at. */
  readonly reference: string
  /** Where an expression has no accepted value at all, it only has to be found. */
  readonly expect: readonly { readonly text: string; readonly accept: readonly string[] }[]
  /** Kind of expression. */
  readonly from: string
}

export interface Tally {
  readonly cases: number
  /**
   * Cases with every expected expression overlapped by a time that has one of its accepted values, however spelt, or covers
   * these days; the present is the reference's minute.
   */
  readonly right: number
  /** The same, the spans sharing at least half of each. */
  readonly aligned: number
  /**
   * As `right`, by the conventions of news where the data has others: the last day of a stated range («dal 4 al 22») may count or not
   * (the data leaves it out), months and years counted from now («tre mesi fa») may be whole ones (the data has the day as far away), and
   * the day or year of an open expression («alle 8», «in estate») may be filled in (the data leaves some of them open).
   */
  readonly asNews: number
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
      const old = tallies.get(key) ?? { cases: 0, right: 0, aligned: 0, asNews: 0 }
      tallies.set(key, { cases: old.cases + 1, right: old.right + Number(result.right), aligned: old.aligned + Number(result.aligned), asNews: old.asNews + Number(result.asNews) })
    }
  }
  return tallies
}

/** The accepted values, spelt one way; to the minute where the reference has seconds, which we don't read. */
function accepted(values: readonly string[], reference: string): ReadonlySet<string> {
  const seconds = !/T\d{2}:\d{2}:00$/u.test(reference)
  return new Set(values.map((value) => canonical(seconds ? value.replace(/(T\d{2}:\d{2}):\d{2}/gu, '$1') : value)))
}

/** Of `2016-11-07T16:12`. */
const minuteLength = 16

type Outcome = { readonly [Key in 'right' | 'aligned' | 'asNews']: boolean }

async function outcome(tagger: TimeTagger, item: Case, language: string): Promise<Outcome> {
  const article = { path: 'case', entry: 0, text: item.text, sha256: '', id: null, url: null, title: null, date: item.reference, outlet: null, language, notes: [] }
  const { full } = await analyse(article, { ...defaultSettings, language })
  if (!full) return { right: false, aligned: false, asNews: false }
  const whole = full.sentences.length > 0 ? full.sentences : [{ start: 0, end: item.text.length, tokens: { first: 0, end: 0 }, region: 'body' as const, paragraph: 0 }]
  const times = tagTimes(tagger, { text: item.text, published: { value: item.reference.slice(0, 16) }, sentences: whole, tokens: full.tokens, words: full.words })
  const found = (share: number, spelling: (time: Time) => readonly string[]): boolean =>
    item.expect.every((want) => {
      const values = accepted(want.accept, item.reference)
      const start = item.text.toLowerCase().indexOf(want.text.toLowerCase())
      const span = { start, end: start + want.text.length }
      return times.some((time) => {
        const common = overlap(span, time)
        return common > 0 && common >= share * (span.end - span.start) && common >= share * (time.end - time.start) && (values.size === 0 || spelling(time).some((value) => values.has(value)))
      })
    })
  const exact = (time: Time): readonly string[] => [time.value, time.covers ?? [], time.value === 'PRESENT_REF' ? item.reference.slice(0, minuteLength) : []].flat().map(canonical)
  const asNews = (time: Time): readonly string[] => [...exact(time), ...withoutLast(time.value), ...openValue(time.value), ...asFar(time.value, item.reference)]
  return { right: found(0, exact), aligned: found(0.5, exact), asNews: found(0, asNews) }
}

async function main(languages: readonly string[]): Promise<void> {
  for (const language of languages) {
    const tallies = await measure(language)
    for (const [kind, { cases, right, aligned, asNews }] of [...tallies].sort(([a], [b]) => (a < b ? -1 : 1))) {
      console.log(`${language} ${kind.padEnd(24)} ${(right / cases).toFixed(3)} of ${cases} (half of each span shared ${(aligned / cases).toFixed(3)}; by the conventions of news ${(asNews / cases).toFixed(3)})`)
    }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(process.argv.length > 2 ? process.argv.slice(2) : ['it', 'en'])
