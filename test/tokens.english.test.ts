import { describe, expect, it } from 'vitest'
import { tokenise } from '../extractors/tokens/stage.ts'
import { tokens as english } from '../languages/en/tokens.ts'
import type { Document } from '../pipeline/document.ts'

const rules = english()

function flat(text: string): string {
  const regions = [{ kind: 'body', start: 0, end: text.length, rule: 'test' }]
  const { tokens, sentences } = tokenise({ text, regions } as unknown as Document<'regions'>, rules)
  return sentences.map(({ tokens: { first, end } }) => tokens.slice(first, end).map((token) => token.text).join(' ')).join(' | ')
}

describe('English tokens and sentences', () => {
  it.each([
    ["Don't ask Putin's aides, they'll say we've lost.", "Do n't ask Putin 's aides , they 'll say we 've lost ."],
    ['Mr. Biden met U.S. Sen. John F. Kerry. He left.', 'Mr. Biden met U.S. Sen. John F. Kerry . | He left .'],
    ['“We will go.” The minister left at 10:30 a.m. on Jan. 5.', '“ We will go . ” | The minister left at 10:30 a.m. on Jan. 5 .'],
    ["The soldiers' families cannot wait", "The soldiers ' families cannot wait"],
    ["It’s Apple Inc. The company said so.", "It ’s Apple Inc. | The company said so ."],
  ])('%s', (text, expected) => {
    expect(flat(text)).toBe(expected)
  })

  it('splits cannot into words', () => {
    expect(rules.split('cannot')).toEqual(['can', 'not'])
  })
})
