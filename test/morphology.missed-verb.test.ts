import { describe, expect, it } from 'vitest'
import { morphology } from '../languages/it/morphology.ts'

const italian = morphology()
const tags = (text: string): string => italian.analyse(text.split(' ')).map(({ pos }) => pos).join(' ')

describe('a verb taken for a noun', () => {
  it('in a sentence without another', () => expect(tags('Pyongyang lancia due missili balistici .')).toBe('PROPN VERB NUM NOUN ADJ PUNCT'))
  it('not beside a finite verb', () => expect(tags('La lancia è spezzata .').split(' ')[1]).toBe('NOUN'))
  it('not before an adjective', () => expect(tags('Tokyo , protesta formale .').split(' ')[2]).toBe('NOUN'))
})
