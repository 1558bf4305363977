import type { NounSense } from './lexicon.ts'
import type { EntityWords } from './pack.ts'
import type { Phrase } from './phrases.ts'
import type { Traits } from './scopes.ts'

/** Kinds of places whose complement is their own name. */
const own: ReadonlySet<NounSense['place']> = new Set<NounSense['place']>(['town', 'village', 'metropolis', 'region'])

/**
 * Phrases that say what the place named in them is, with those senses alone: «la città di Timbuctù», «l'isola di
 * Haingyi»; «il quartiere di Sadr City», but not «il quartiere di Roma», which lies in the town.
 */
export function definitions(phrases: readonly Phrase[], traits: ReadonlyMap<string, Traits>, { grammar }: EntityWords): readonly Phrase[] {
  const districts = new Set(grammar.districts)
  return phrases.flatMap((phrase) => {
    const [id, ...more] = phrase.complements
    if (id === undefined || more.length > 0 || phrase.hasField) return []
    const { known = null, place = null } = traits.get(id) ?? {}
    const district = phrase.determiner === 'definite' && known === null && place !== 'town' && place !== 'country'
    const senses = phrase.senses.filter((sense) => sense.kind === 'place' && sense.number === 'Sing' && (own.has(sense.place) || (district && districts.has(sense.lemma))))
    return senses.length > 0 && traits.has(id) ? [{ ...phrase, senses }] : []
  })
}
