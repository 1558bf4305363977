import type { DocumentBase, Layer } from '../pipeline/document.ts'
import type { Stage } from '../pipeline/stage.ts'
import { compiled } from './compiled.ts'
import { median, millisecondsSince, rounds } from './measure.ts'
import { englishArticles, italianArticles } from './samples.ts'

/** Processor time of every stage, Italian and English. */
export async function stages(articles: number): Promise<void> {
  const italian = italianArticles(articles)
  await table('it', italian)
  await table('en', englishArticles(italian.join('').length))
}

async function table(language: string, texts: readonly string[]): Promise<void> {
  const all: (readonly (readonly [stage: string, milliseconds: number])[])[] = []
  for (let round = 0; round <= rounds; round++) all.push(await stageTimes(language, texts))
  const names = (all[0] ?? []).map(([name]) => name)
  const times = names.map((name, at) => ({ name, time: median(all.slice(1).map((round) => round[at]?.[1] ?? 0)) }))
  const total = times.reduce((sum, { time }) => sum + time, 0)
  console.log(`stages, ${language}: ${texts.length} articles, ${total.toFixed(0)} ms of processor time`)
  for (const { name, time } of times.sort((a, b) => b.time - a.time)) console.log(`  ${name.padEnd(12)} ${time.toFixed(0).padStart(7)} ms ${((time / total) * 100).toFixed(1).padStart(5)} %`)
}

async function stageTimes(language: string, texts: readonly string[]): Promise<readonly (readonly [string, number])[]> {
  const { loadPack } = await compiled<typeof import('../languages/registry.ts')>('languages/registry.ts')
  const { defaultSettings } = await compiled<typeof import('../pipeline/settings.ts')>('pipeline/settings.ts')
  const { extraction, identification, reading } = await compiled<typeof import('../pipeline/stages.ts')>('pipeline/stages.ts')
  const pack = await loadPack(language)
  if (!pack) throw new Error(`no language pack for ${language}`)
  const spent = new Map<string, number>()
  for (const text of texts) {
    const article = { path: 'bench', entry: 0, text, sha256: '', id: null, url: null, title: null, date: null, outlet: null, language, notes: [] }
    let doc: DocumentBase = { article, text, settings: defaultSettings }
    for (const [pipeline, words] of [[identification, null], [reading, pack], [extraction, pack]] as const) {
      for (const stage of pipeline.stages as readonly Stage<Layer, Layer, unknown>[]) {
        const before = process.cpuUsage()
        doc = { ...doc, ...stage.run(doc as never, words, () => undefined) }
        spent.set(stage.name, (spent.get(stage.name) ?? 0) + millisecondsSince(before))
      }
    }
  }
  return [...spent]
}
