import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hash32, mix32 } from '../graph/hash.ts'
import type { ArticleRecord, RecordEntity } from '../schemas/record.ts'
import { dateOf, daysOf } from '../graph/time-values.ts'
import { compiled } from './compiled.ts'
import { generator } from './random.ts'
import { italianArticles } from './samples.ts'

// How long merging takes, on records grown from real ones, in seconds of processor time.
// The real ones are pages of ordinary length: a few pages of the dump hold comment threads of half a million characters.
// Every copy of a story gets its own names, dates and two in five of its longer words; three in four stories are told by several copies of their articles.

/** Longest page of the dump that records are grown from, in UTF-16 units. */
const longestPage = 10_000

/** Merges `sizes` records grown from those of the dump's articles. */
export async function merge(articles: number, sizes: readonly number[]): Promise<void> {
  const { createPipeline } = await compiled<typeof import('../pipeline/library.ts')>('pipeline/library.ts')
  const { RecordMerger } = await compiled<typeof import('../graph/merge.ts')>('graph/merge.ts')
  const { writeGraph } = await compiled<typeof import('../graph/write.ts')>('graph/write.ts')
  const pipeline = createPipeline({ language: 'it', date: '2012-06-01' })
  const base: ArticleRecord[] = []
  for await (const outcome of pipeline.stream(italianArticles(articles).filter((text) => text.length <= longestPage))) if ('record' in outcome) base.push(outcome.record)
  let previous: number | null = null
  for (const size of sizes) {
    const merger = new RecordMerger()
    const start = processorSeconds()
    let making = 0
    for (let i = 0; i < size; i++) {
      const before = processorSeconds()
      const record = grow(base, i)
      making += processorSeconds() - before
      merger.add(record)
    }
    const folder = mkdtempSync(join(tmpdir(), 'cronaca-bench-'))
    const summarised = processorSeconds() - start - making
    const counts = writeGraph(merger.graph(), folder)
    const seconds = processorSeconds() - start - making
    rmSync(folder, { recursive: true })
    const growth = previous === null ? '' : `  ×${(seconds / previous).toFixed(2)}`
    console.log(`merge, ${String(size).padStart(6)} records  ${seconds.toFixed(1).padStart(6)} s (summaries ${summarised.toFixed(1)})  ${((seconds * 1000) / size).toFixed(2)} ms each${growth}  peak ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB  ${counts.nodes} nodes  ${counts.edges} edges`)
    previous = seconds
  }
}

/** Processor time of this process: other work on the machine does not count. */
function processorSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** Record number `i`: an article of the base with names and dates of its story. Stories are told one to four times. */
function grow(records: readonly ArticleRecord[], i: number): ArticleRecord {
  const story = Math.floor(i / 3)
  const record = records[(story * 7 + (i % 3 === 2 ? 1 : 0)) % records.length] as ArticleRecord
  const random = generator(story)
  const shift = Math.floor(random() * 365)
  const names = new Map(record.entities.map((entity) => [entity.id, nameFor(entity, random)]))
  return {
    ...record,
    id: `r${i.toString(36)}x${record.id.slice(0, 8)}`,
    revision: `${record.revision}${i}`,
    ...(record.text === undefined ? {} : { text: ownWords(record.text, story) }),
    published: record.published ? { ...record.published, value: shiftDate(record.published.value, shift) } : null,
    entities: record.entities.map((entity) => ({ ...entity, name: names.get(entity.id) ?? entity.name, links: { ...entity.links, ...(entity.links.geonames === undefined ? {} : { geonames: entity.links.geonames + (story % 500) }) } })),
    events: record.events.map((event) => ({ ...event, args: event.args.map((arg) => (arg.role === 'time' ? { ...arg, value: shiftDate(arg.value, shift) } : arg)) })),
  }
}

/** Two in five of the longer words give way to words that only this story has, of the same length, so that all offsets stay. */
function ownWords(text: string, story: number): string {
  return text.replace(/\p{Ll}{5,}/gu, (word) => (hash32(word, story) % 5 < 2 ? madeUp(word.length, hash32(word, story)) : word))
}

function madeUp(length: number, seed: number): string {
  let word = ''
  for (let rest = seed; word.length < length; rest = mix32(rest)) word += 'bcdfglmnprstvz'.charAt(rest % 14) + 'aeiou'.charAt((rest >>> 8) % 5)
  return word.slice(0, length)
}

/** Half of the people and bodies keep their name (the news is about the same ones again and again), the others get one of their own. */
function nameFor(entity: RecordEntity, random: () => number): string {
  const pick = random()
  if (entity.type === 'place' || pick < 0.3) return entity.name
  const syllables = ['ba', 'ren', 'to', 'li', 'mar', 'ko', 'ves', 'du', 'na', 'gri', 'sol', 'pe', 'zan', 'or', 'chi', 'fu']
  const word = (): string => {
    let name = ''
    for (let k = 0; k < 3; k++) name += syllables[Math.floor(random() * syllables.length)] ?? ''
    return name.charAt(0).toUpperCase() + name.slice(1)
  }
  return entity.type === 'person' ? `${word()} ${word()}` : word()
}

function shiftDate(value: string, days: number): string {
  const span = /^\d{4}-\d{2}-\d{2}/u.test(value) ? daysOf(value.slice(0, 10)) : null
  return span ? dateOf(span.from + days) + value.slice(10) : value
}
