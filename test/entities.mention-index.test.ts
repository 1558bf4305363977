import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MentionIndex } from '../extractors/entities/mention-index.ts'
import type { Entity, EntityMention } from '../pipeline/document.ts'

function entityWith(ranges: readonly (readonly [number, number])[]): Entity {
  const mentions = ranges.map(([first, length]): EntityMention => ({ start: first, end: first + length, form: 'name', tokens: { first, end: first + length }, confidence: 1, rule: 'test' }))
  return { id: 'e1', type: 'person', name: 'A', aliases: [], confidence: 1, roles: [], links: {}, geo: null, mentions: mentions.sort((a, b) => a.start - b.start) }
}

describe('mentions before a token', () => {
  it('are those that a look through all of them finds, names within names included', () => {
    const range = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 6 }))
    fc.assert(
      fc.property(fc.array(range, { maxLength: 30 }), fc.nat(70), (ranges, token) => {
        const entity = entityWith(ranges)
        const before = entity.mentions.filter(({ tokens }) => tokens.end <= token)
        const { count, last } = new MentionIndex(entity).before(token)
        expect(count).toBe(before.length)
        expect(last).toBe(before.at(-1)?.tokens.first ?? -1)
      }),
    )
  })
})
