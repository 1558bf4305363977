import { describe, expect, it } from 'vitest'
import type { Tag } from '../extractors/morphology/tags.ts'
import { Auxiliaries } from '../languages/it/morphology/auxiliaries.ts'
import { loadLexicon } from '../languages/it/morphology/lexicon.ts'

const auxiliaries = new Auxiliaries(loadLexicon())

function corrected(sentence: string): string {
  const pairs = sentence.split(' ').map((pair) => pair.split('/'))
  const tags: Tag[] = pairs.map(([, tag]) => tag ?? 'X')
  auxiliaries.correct(pairs.map(([form]) => form ?? ''), tags)
  return tags.join(' ')
}

describe('Italian auxiliaries', () => {
  it('help a participle, also over adverbs', () => {
    expect(corrected('ha/VERB:Ind escluso/VERB:Part')).toBe('AUX:Ind VERB:Part')
    expect(corrected('hanno/VERB:Ind anche/ADV ricevuto/VERB:Part la/DET')).toBe('AUX:Ind ADV VERB:Part DET')
    expect(corrected('ha/VERB:Ind composto/ADJ sei/NUM opere/NOUN')).toBe('AUX:Ind VERB:Part NUM NOUN')
    expect(corrected('deve/VERB:Ind ora/ADV partire/VERB:Inf')).toBe('AUX:Ind ADV VERB:Inf')
  })

  it('are verbs where a noun phrase follows', () => {
    expect(corrected('hanno/AUX:Ind un/DET piano/NOUN')).toBe('VERB:Ind DET NOUN')
    expect(corrected('ci/PRON sono/AUX:Ind due/NUM feriti/NOUN')).toBe('PRON VERB:Ind NUM NOUN')
  })

  it('stay as the tagger said where nothing decides', () => {
    expect(corrected('è/AUX:Ind un/DET medico/NOUN')).toBe('AUX:Ind DET NOUN')
    expect(corrected('era/AUX:Ind in/ADP casa/NOUN')).toBe('AUX:Ind ADP NOUN')
    expect(corrected('crede/VERB:Ind perso/VERB:Part')).toBe('VERB:Ind VERB:Part')
    expect(corrected('ha/VERB:Ind ,/PUNCT')).toBe('VERB:Ind PUNCT')
  })
})
