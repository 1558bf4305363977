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
  ['The plan is a "disaster," Ryan said.', ['«The plan is a "disaster,"» (Ryan)']],
  ['Ryan wrote on Twitter, "Stay home."', ['«Stay home.» (Ryan; Twitter)']],
  ['Ryan, speaking on "Face the Nation," said voters should stay home.', ['«voters should stay home» (Ryan)']],
  ['"No comment," was the reply of Ryan.', ['«No comment,» (Ryan)']],
  ['"No comment," was Ryan\'s response.', ['«No comment,» (Ryan)']],
  ["Schumer's office said the plan is unfair.", ["«the plan is unfair» (Schumer's office)"]],
  ['"Why did you run?" Tapper asked. "Because I could," Ryan replied.', ['«Why did you run?» (Tapper)', '«Because I could,» (Ryan)']],
  ['He doubled down, saying the report was false.', ['«the report was false» (He)']],
])('%s', (text, quotes) => expect(readQuotes(text, pack)).toEqual(quotes))
