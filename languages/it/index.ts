import type { LanguagePack } from '../pack.ts'
import { entities } from './entities.ts'
import { events } from './events.ts'
import { morphology } from './morphology.ts'
import { loadLexicon } from './morphology/lexicon.ts'
import { names } from './names.ts'
import { parser } from './parser.ts'
import { quotes } from './quotes.ts'
import { months, regions } from './regions.ts'
import { times } from './times.ts'
import { tokens } from './tokens.ts'

export function italian(): LanguagePack {
  const lexicon = loadLexicon()
  return Object.freeze({
    code: 'it',
    name: 'Italian',
    months: months(),
    regions: regions(),
    tokens: tokens(lexicon),
    morphology: morphology(lexicon),
    parser: parser(),
    names: names(),
    entities: entities(),
    times: times(),
    quotes: quotes(),
    events: events(),
  })
}
