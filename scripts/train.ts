import { parseArgs } from 'node:util'
import { trainEvents } from './train/events.ts'
import { trainNames } from './train/names.ts'
import { trainParser } from './train/parser.ts'
import { trainPos } from './train/pos.ts'
import { trainEnglishPos } from './train/pos-english.ts'

// Trains the models of a language from the corpora in $CRONACA_DATA (default ../shared): `npm run train -- --lang it names`.
const { values, positionals } = parseArgs({ options: { lang: { type: 'string', default: 'it' } }, allowPositionals: true })
const data = process.env['CRONACA_DATA'] ?? '../shared'
type Trainers = Readonly<Record<string, (code: string, data: string) => void | Promise<void>>>
const italian: Trainers = { pos: trainPos, parser: trainParser, names: trainNames, events: trainEvents }
const english: Trainers = { pos: (_, folder) => trainEnglishPos(folder) }
const trainers = new Map([['it', italian], ['en', english]]).get(values.lang) ?? {}
const wanted = positionals.length > 0 ? positionals : Object.keys(trainers)

for (const name of wanted) {
  const train = trainers[name]
  if (train === undefined) {
    process.stderr.write(`no trainer called ${name}; there are: ${Object.keys(trainers).join(', ')}\n`)
    process.exit(2)
  }
  await train(values.lang, data)
}
