import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import nlp from 'compromise'
import { loadPack } from '../languages/registry.ts'
import { createPipeline } from '../pipeline/library.ts'
import { defaultSettings } from '../pipeline/settings.ts'
import { extraction, identification, reading } from '../pipeline/stages.ts'
import type { DocumentBase, Layer } from '../pipeline/document.ts'
import type { Stage } from '../pipeline/stage.ts'

// npm run bench [ARTICLES]: processor time by stage on the Italian dump, and the rate of the whole extraction on one
// thread beside compromise's people, places and organisations and beside the floor (JSON.parse and JSON.stringify).
// Medians of five rounds after one to warm up.
const rounds = 5
const data = process.env['CRONACA_DATA'] ?? '../shared'
const limit = Number(process.argv[2] ?? 30)

interface Sample {
  readonly text: string
}

function sampleOf(path: string): readonly Sample[] {
  return readFileSync(join(data, path), 'utf8').trim().split('\n').slice(0, limit).map((line) => JSON.parse(line) as Sample)
}

/** English articles of at least as many characters as there are Italian ones, or all there are. */
function englishSample(path: string, characters: number): readonly Sample[] {
  const folder = join(data, path)
  const found: Sample[] = []
  let length = 0
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt')).sort()) {
    if (length >= characters) break
    const text = readFileSync(join(folder, name), 'utf8')
    found.push({ text })
    length += text.length
  }
  return found
}

function millisecondsSince(from: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(from)
  return (user + system) / 1000
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
}

async function rate(name: string, samples: readonly Sample[], work: (sample: Sample) => unknown): Promise<void> {
  const bytes = samples.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)
  const tokens = samples.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0)
  const times: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const before = process.cpuUsage()
    for (const sample of samples) await work(sample)
    if (round > 0) times.push(millisecondsSince(before))
  }
  const seconds = median(times) / 1000
  console.log(`${name.padEnd(44)} ${Math.round(bytes / seconds).toString().padStart(12)} bytes/s ${Math.round(tokens / seconds).toString().padStart(10)} tokens/s`)
}

/** Processor time of every stage over all samples, in milliseconds. */
async function stageTimes(samples: readonly Sample[]): Promise<ReadonlyMap<string, number>> {
  const pack = await loadPack('it')
  if (!pack) throw new Error('no Italian pack')
  const spent = new Map<string, number>()
  for (const { text } of samples) {
    const article = { path: 'bench', entry: 0, text, sha256: '', id: null, url: null, title: null, date: null, outlet: null, language: 'it', notes: [] }
    let doc: DocumentBase = { article, text, settings: defaultSettings }
    for (const [pipeline, words] of [[identification, null], [reading, pack], [extraction, pack]] as const) {
      for (const stage of pipeline.stages as readonly Stage<Layer, Layer, unknown>[]) {
        const before = process.cpuUsage()
        doc = { ...doc, ...stage.run(doc as never, words, () => undefined) }
        spent.set(stage.name, (spent.get(stage.name) ?? 0) + millisecondsSince(before))
      }
    }
  }
  return spent
}

const italian = sampleOf('corpus/dump-it/articles.jsonl')
await stageTimes(italian)
const spent = await stageTimes(italian)
const total = [...spent.values()].reduce((sum, time) => sum + time, 0)
console.log(`${italian.length} articles, ${Math.round(total)} ms of processor time`)
for (const [name, time] of [...spent].sort((a, b) => b[1] - a[1])) console.log(`  ${name.padEnd(12)} ${time.toFixed(0).padStart(7)} ms ${((time / total) * 100).toFixed(1).padStart(5)} %`)

const pipeline = createPipeline()
await rate('cronaca, Italian', italian, ({ text }) => pipeline.extract({ text, language: 'it' }))
const english = englishSample('corpus/en/quotes-dev', italian.reduce((sum, { text }) => sum + text.length, 0))
await rate('cronaca, English', english, ({ text }) => pipeline.extract({ text, language: 'en' }))
await rate('compromise people, places, organizations', english, ({ text }) => {
  const doc = nlp(text)
  return [doc.people().json(), doc.places().json(), doc.organizations().json()]
})
await rate('floor: JSON.parse, JSON.stringify', italian, (sample) => JSON.parse(JSON.stringify(sample)) as unknown)
