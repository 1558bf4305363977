import { parseArgs } from 'node:util'
import { memory } from './memory.ts'
import { merge } from './merge.ts'
import { rates } from './rates.ts'
import { stages } from './stages.ts'
import { start } from './start.ts'
import { tagger } from './tagger.ts'
import { workers } from './workers.ts'

// npm run bench [-- PART… --articles N]: everything below, or only the named parts, on the first N articles of the dump; `--sizes`: numbers of records to merge.
const { values, positionals } = parseArgs({ options: { articles: { type: 'string', default: '30' }, sizes: { type: 'string', default: '12500,25000' } }, allowPositionals: true })
const articles = Number(values.articles)
const parts: Readonly<Record<string, () => Promise<void> | void>> = {
  rates: () => rates(articles),
  stages: () => stages(articles),
  tagger,
  start,
  workers,
  merge: () => merge(articles, values.sizes.split(',').map(Number)),
  memory: () => memory([1_000, 10_000]),
}
for (const name of positionals.length > 0 ? positionals : Object.keys(parts)) {
  const part = parts[name]
  if (part === undefined) {
    console.error(`no bench called ${name}; there are: ${Object.keys(parts).join(', ')}`)
    process.exit(2)
  }
  await part()
}
