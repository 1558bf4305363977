import type { Stage } from '../../pipeline/stage.ts'
import { buildEntities } from './build.ts'
import { countryContext } from './countries.ts'
import { group } from './group.ts'
import { locate, statedCountries } from './locate.ts'
import { surfacesOf } from './surfaces.ts'

/** Groups names into people, organisations and places, resolves places, finds roles and what refers without a name. */
export const entities: Stage<'tokens' | 'sentences' | 'words' | 'syntax' | 'names' | 'times' | 'published', 'entities'> = {
  name: 'entities',
  needs: ['tokens', 'sentences', 'words', 'syntax', 'names', 'times', 'published'],
  adds: ['entities'],
  run(doc, pack) {
    const words = pack.entities
    const surfaces = surfacesOf(doc, words)
    const drafts = group(surfaces, { lexicon: words.lexicon, nameParticles: new Set(words.grammar.nameParticles) })
    const context = { doc, words, countries: countryContext(doc, surfaces, words), isoAt: statedCountries(surfaces) }
    const located = new Map(drafts.filter((draft) => draft.type === 'place').map((draft) => [draft, locate(draft, context)]))
    return { entities: buildEntities(drafts, located).map(({ entity }) => entity) }
  },
}
