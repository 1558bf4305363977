import { describe, expect, it } from 'vitest'
import type { TimeRules } from '../extractors/times/pack.ts'
import { tagTimes, timeTagger } from '../extractors/times/tag.ts'
import { times as english } from '../languages/en/times.ts'
import { times as italian } from '../languages/it/times.ts'
import { timedText } from './times.support.ts'

const packs: readonly TimeRules[] = [italian(), english()]

for (const rules of packs) {
  const tagger = timeTagger(rules)
  describe(`time rules of ${rules.code}`, () => {
    for (const rule of rules.rules) {
      it(`${rule.id} finds its examples`, () => {
        for (const example of rule.examples) {
          const found = tagTimes(tagger, timedText(example.text, example.published))
          expect(found.map((time) => [example.text.slice(time.start, time.end), time.value])).toContainEqual([example.find, example.value])
        }
      })
      it(`${rule.id} leaves its counter-examples alone`, () => {
        for (const text of rule.counterExamples) expect(tagTimes(tagger, timedText(text)).filter((time) => time.rule === rule.id)).toEqual([])
      })
    }
  })
}
