import type { EventWords } from '../../extractors/events/pack.ts'

export function events(): EventWords {
  return Object.freeze({
    code: 'en',
    files: [],
    frames: {},
    classes: {},
    relations: { prepositions: [], agentMarker: ['by'], relativePronouns: ['who', 'which', 'that'], genitives: ['of'], reflexives: [], articles: ['the', 'a', 'an'], indefinites: ['a', 'an'], lightVerbs: [], undergoVerbs: [], occurVerbs: [], placePrepositions: ['in', 'at', 'on', 'near'], numbers: {}, noParticipants: [] },
    factuality: { governors: {}, nouns: {}, modifiers: {}, adverbs: {}, markers: {}, modals: {}, negators: ['not', "n't", 'no', 'never'] },
    model: null,
  })
}
