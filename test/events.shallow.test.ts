import { describe, expect, it } from 'vitest'
import { nounPhrases } from '../extractors/events/shallow-phrases.ts'
import type { Upos, Word } from '../pipeline/document.ts'

/** Words from «form/POS» pairs. */
function words(text: string): Word[] {
  return text.split(' ').map((pair, token) => {
    const [form = '', pos = 'X'] = pair.split('/')
    return { token, form, lemma: form.toLowerCase(), pos: pos as Upos, feats: {} }
  })
}

function phrases(text: string, boundary: (word: number) => boolean = () => false): string[] {
  const all = words(text)
  return nounPhrases(all, { first: 0, end: all.length }, boundary).map(({ first, end, head, owns }) => `${all.slice(first, end).map(({ form }) => form).join(' ')} [${all[head]?.form ?? ''}]${owns ? ' owns' : ''}`)
}

describe('noun phrases without a parser', () => {
  it.each([
    ['the head stands last', 'British/PROPN Prime/PROPN Minister/PROPN Rishi/PROPN Sunak/PROPN met/VERB the/DET French/ADJ president/NOUN', ['British Prime Minister Rishi Sunak [Sunak]', 'the French president [president]']],
    ['an owner is a phrase of its own', "Putin/PROPN 's/PART visit/NOUN", ["Putin 's [Putin] owns", 'visit [visit]']],
    ['a second article begins a second phrase', 'told/VERB reporters/NOUN the/DET deal/NOUN was/AUX dead/ADJ', ['reporters [reporters]', 'the deal [deal]']],
    ['a number stands alone', 'Twelve/NUM were/AUX hurt/VERB', ['Twelve [Twelve]']],
    ['an adjective without noun is none', 'is/AUX very/ADV rich/ADJ', []],
  ])('%s', (_why, text, expected) => {
    expect(phrases(text)).toEqual(expected)
  })

  it('ends where something of its own begins', () => {
    expect(phrases('by/ADP soldiers/NOUN yesterday/NOUN', (word) => word === 2)).toEqual(['soldiers [soldiers]', 'yesterday [yesterday]'])
  })
})
