import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import nlp from 'compromise'
import winkNLP, { type ItemToken, type Model } from 'wink-nlp'
import model from 'wink-eng-lite-web-model'
import { compiled } from './compiled.ts'
import { medianTime, thousands } from './measure.ts'
import { bytesOf, englishArticles, italianArticles, tokensOf } from './samples.ts'

/** The whole extraction on one thread, beside other libraries on the same English text and beside the floor: reading and writing the bytes. */
export async function rates(articles: number): Promise<void> {
  const italian = italianArticles(articles)
  const english = englishArticles(italian.join('').length)
  const { createPipeline } = await compiled<typeof import('../pipeline/library.ts')>('pipeline/library.ts')
  const pipeline = createPipeline()
  const extract = async (texts: readonly string[], language: string): Promise<void> => {
    for (const text of texts) await pipeline.extract({ text, language })
  }
  const yardstick = await rate('compromise: people, places, organizations', english, () => {
    for (const text of english) {
      const doc = nlp(text)
      void [doc.people().json(), doc.places().json(), doc.organizations().json()]
    }
  })
  const against = (tokens: number): string => `${(tokens / yardstick).toFixed(2)} times compromise`
  console.log(`  ${against(await rate('cronaca, Italian', italian, () => extract(italian, 'it')))}`)
  console.log(`  ${against(await rate('cronaca, English', english, () => extract(english, 'en')))}`)
  const wink = winkNLP(model as Model, ['sbd', 'pos'])
  await rate('wink-nlp: tokens, parts of speech', english, () => {
    for (const text of english) wink.readDoc(text).tokens().each((token: ItemToken) => token.out(wink.its.pos as never))
  })
  await floor('floor, Italian: read, JSON.parse, JSON.stringify', italian)
}

async function rate(name: string, texts: readonly string[], work: () => Promise<void> | void): Promise<number> {
  const seconds = (await medianTime(work)) / 1000
  const tokens = tokensOf(texts) / seconds
  console.log(`${name.padEnd(50)} ${thousands(bytesOf(texts) / seconds).padStart(13)} bytes/s ${thousands(tokens).padStart(12)} tokens/s`)
  return tokens
}

async function floor(name: string, texts: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'cronaca-bench-'))
  const file = join(folder, 'articles.jsonl')
  writeFileSync(file, texts.map((text) => `${JSON.stringify({ text })}\n`).join(''))
  await rate(name, texts, () => {
    for (const line of readFileSync(file, 'utf8').trimEnd().split('\n')) JSON.stringify(JSON.parse(line))
  })
  rmSync(folder, { recursive: true })
}
