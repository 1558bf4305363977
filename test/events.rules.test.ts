import { beforeAll, describe, expect, it } from 'vitest'
import { readDocument } from '../extractors/events/reader.ts'
import type { TriggerRule } from '../extractors/events/pack.ts'
import { loadPack } from '../languages/registry.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { events as english } from '../languages/en/events.ts'
import { events as italian } from '../languages/it/events.ts'
import { analyseText } from './support/analyse-text.ts'

/** Ids of the rules that confirm a trigger on the bracketed words of an example. */
async function confirmed(pack: LanguagePack, example: string): Promise<readonly string[]> {
  const open = example.indexOf('[')
  const end = example.indexOf(']') - 1
  const text = example.replace('[', '').replace(']', '')
  const doc = await analyseText(text, pack.code)
  const { context, readings } = readDocument(doc, pack.events)
  return readings
    .filter(({ candidate }) => candidate.confirmed)
    .filter(({ candidate }) => {
      const token = context.doc.tokens[context.words[candidate.word]?.token ?? 0]
      return token !== undefined && token.start < end && token.end > open
    })
    .map(({ candidate }) => candidate.rule.source.id)
}

describe.each([['it', italian()], ['en', english()]] as const)('trigger rules of %s', (code, words) => {
  let pack: LanguagePack
  beforeAll(async () => {
    const loaded = await loadPack(code)
    if (!loaded) throw new Error(`no pack ${code}`)
    pack = loaded
  })

  const rules: [string, TriggerRule][] = words.files.flatMap((file) => file.rules.map((rule): [string, TriggerRule] => [rule.id, rule]))
  it.each(rules)('%s tells its examples and leaves its counter-examples', async (id, rule) => {
    for (const example of rule.examples) expect(await confirmed(pack, example), example).toContain(id)
    for (const example of rule.counterExamples) if (example.includes('[')) expect(await confirmed(pack, example), example).not.toContain(id)
  })
})
