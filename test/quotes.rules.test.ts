import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CueRule } from '../extractors/quotes/pack.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { loadPack } from '../languages/registry.ts'
import { readJsonData } from '../pipeline/files.ts'
import { readBody } from './quotes.read.ts'

function found(text: string, pack: LanguagePack) {
  const doc = readBody(text, pack)
  return doc.quotes.map((quote) => ({ kind: quote.kind, text: text.slice(quote.start, quote.end), speaker: quote.speaker ? text.slice(quote.speaker.start, quote.speaker.end) : null }))
}

describe.each(['it', 'en'])('cue rules: %s', (code) => {
  const { rules } = readJsonData<{ rules: CueRule[] }>(`languages/${code}/quotes/verbs.json`)
  let pack: LanguagePack
  beforeAll(async () => {
    const loaded = await loadPack(code)
    if (!loaded) throw new Error(`no pack for ${code}`)
    pack = loaded
  })

  it('data follow their schemas', () => {
    const ajv = new Ajv2020({ allErrors: true })
    for (const [kind, file] of [['quote-cues', 'verbs'], ['quote-words', 'words']] as const) {
      const validate = ajv.compile(readJsonData<object>(`schemas/${kind}.schema.json`))
      validate(readJsonData(`languages/${code}/quotes/${file}.json`))
      expect(validate.errors ?? []).toEqual([])
    }
  })

  it('has unique ids of its language', () => {
    const ids = rules.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.every((id) => id.startsWith(`${code}/`))).toBe(true)
  })

  const examples = rules.flatMap((rule) => rule.examples.map((example) => ({ id: rule.id, ...example })))
  it.each(examples)('$id finds: $text', ({ text, quotes }) => {
    const got = found(text, pack)
    expect(got.map(({ kind, text: words }) => ({ kind, text: words }))).toEqual(quotes.map(({ kind, text: words }) => ({ kind, text: words })))
    quotes.forEach(({ speaker }, index) => speaker && expect(got[index]?.speaker).toContain(speaker))
  })

  const counterExamples = rules.flatMap((rule) => rule.counterExamples.map((text) => ({ id: rule.id, text })))
  it.each(counterExamples)('$id finds nothing in: $text', ({ text }) => expect(found(text, pack)).toEqual([]))
})
