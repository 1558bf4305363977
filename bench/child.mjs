// What has to be measured in a process of its own: `start LANGUAGE TEXT` prints milliseconds of processor time,
// `memory ARTICLES DATA` the peak in kilobytes.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const [task, ...rest] = process.argv.slice(2)
const { createPipeline } = await import('../dist/pipeline/library.js')
const pipeline = createPipeline()

if (task === 'start') {
  const [language, text] = rest
  const outcome = await pipeline.extract({ text, language, date: '2023-09-13' })
  const { user, system } = process.cpuUsage()
  console.log('record' in outcome ? (user + system) / 1000 : 0)
} else {
  const [count, data] = rest
  const texts = readFileSync(join(data, 'corpus/dump-it/articles.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line).text)
  for (let i = 0; i < Number(count); i++) {
    const text = texts[i % texts.length]
    const from = (Math.floor(i / texts.length) * 1500) % Math.max(1, text.length - 1500)
    await pipeline.extract({ text: `${i}. ${text.slice(from, from + 1500)}`, language: 'it' })
  }
  console.log(process.resourceUsage().maxRSS)
}
