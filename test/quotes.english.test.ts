import { beforeAll, expect, it } from 'vitest'
import type { LanguagePack } from '../languages/pack.ts'
import { loadPack } from '../languages/registry.ts'
import { readQuotes } from './quotes.read.ts'

let pack: LanguagePack
beforeAll(async () => {
  const loaded = await loadPack('en')
  if (!loaded) throw new Error('no English pack')
  pack = loaded
})

it.each([
  ['Two days after a summit in Brussels, a spokesman said the deal was close.', ['«the deal was close» (a spokesman)']],
  ['Clinton told reporters that the deal was close.', ['«the deal was close» (Clinton)']],
  ['Clinton told the crowd the deal was close.', ['«the deal was close» (Clinton)']],
  ['The company said in a statement that it regretted the error.', ['«it regretted the error» (The company)']],
  ['Asked about the emails, Comey said he had nothing to add.', ['«he had nothing to add» (Comey)']],
  ['Some say the law is unfair.', ['«the law is unfair» (Some)']],
  ['As Trump put it, "I alone can fix it."', ['«I alone can fix it.» (Trump)']],
  ["\"The deal is close,\" he told CNN's Jake Tapper on Sunday.", ['«The deal is close,» (he)']],
])('%s', (text, quotes) => expect(readQuotes(text, pack)).toEqual(quotes))
