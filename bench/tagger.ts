import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { names } from '../languages/it/names.ts'
import { packageRoot } from '../pipeline/files.ts'
import { readCorpus } from '../scripts/train/names-corpus.ts'

// Speed of the Italian name tagger (features, both passes and decoding) in tokens per second of processor time, on
// one thread, its load time and size: `npm run build`, then `node dist/…` is what users run; `npx tsx bench/tagger.ts`
// pays for the loader's accessors and is about a third slower.
const rounds = 12

const data = process.env['CRONACA_DATA'] ?? '../shared'
const start = process.cpuUsage()
const tagger = names()
const load = millisecondsSince(start)
const path = join(data, 'corpus/ner-it/dev.tsv')
const sentences = readCorpus(path).map(({ tokens }) => tokens)
const tokens = sentences.reduce((sum, sentence) => sum + sentence.length, 0)
const speeds = Array.from({ length: rounds }, () => {
  const before = process.cpuUsage()
  tagger.spans(sentences)
  return (tokens / millisecondsSince(before)) * 1000
}).sort((a, b) => a - b)
const { size } = statSync(join(packageRoot, 'languages/it/models/names.bin'))
console.log(`${readFileSync(path).length} bytes, ${tokens} tokens, ${rounds} rounds`)
console.log(`load ${load.toFixed(0)} ms, model ${size} bytes, tokens/s median ${Math.round(speeds[rounds >> 1] ?? 0)} best ${Math.round(speeds.at(-1) ?? 0)}`)

function millisecondsSince(from: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(from)
  return (user + system) / 1000
}
