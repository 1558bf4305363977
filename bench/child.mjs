// What has to be measured in a process of its own: `start LANGUAGE TEXT` prints milliseconds of processor time,
// `memory ARTICLES DATA` the peak in kilobytes, `command NAME ARGUMENT…` runs a command of the program and ends standard error with a line
// `usage {processor: seconds, clock: seconds, peak: MB}`.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'

const [task, ...rest] = process.argv.slice(2)
const tasks = { start, memory, command }
await tasks[task]()

async function start() {
  const [language, text] = rest
  const outcome = await (await pipeline()).extract({ text, language, date: '2023-09-13' })
  const { user, system } = process.cpuUsage()
  console.log('record' in outcome ? (user + system) / 1000 : 0)
}

async function memory() {
  const [count, data] = rest
  const texts = readFileSync(join(data, 'corpus/dump-it/articles.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line).text)
  const extractor = await pipeline()
  for (let i = 0; i < Number(count); i++) {
    const text = texts[i % texts.length]
    const from = (Math.floor(i / texts.length) * 1500) % Math.max(1, text.length - 1500)
    await extractor.extract({ text: `${i}. ${text.slice(from, from + 1500)}`, language: 'it' })
  }
  console.log(process.resourceUsage().maxRSS)
}

async function command() {
  const begin = performance.now()
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
    console.error(`\nusage ${JSON.stringify({ processor: (userCPUTime + systemCPUTime) / 1e6, clock: (performance.now() - begin) / 1000, peak: maxRSS / 1024 })}`)
  })
  process.argv.splice(2, 1)
  await import('../dist/bin/cronaca.js')
}

async function pipeline() {
  const { createPipeline } = await import('../dist/pipeline/library.js')
  return createPipeline()
}
