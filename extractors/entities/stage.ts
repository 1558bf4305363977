import type { Entity, EntityType } from '../../pipeline/document.ts'
import type { Stage } from '../../pipeline/stage.ts'
import { accountOwners } from './accounts.ts'
import { buildEntities } from './build.ts'
import { countryContext } from './countries.ts'
import { foldName } from './fold.ts'
import { group, type Draft } from './group.ts'
import { locate, statedCountries } from './locate.ts'
import { settleNames } from './names.ts'
import { indexOf, type KnowledgeIndex } from './kb.ts'
import type { EntityWords } from './pack.ts'
import { addReferences } from './refer.ts'
import { surfacesOf, type Surface } from './surfaces.ts'
import type { Traits } from './scopes.ts'
import { markUse } from './use.ts'

/** Groups names into people, organisations and places, resolves places, finds roles and what refers without a name. */
export const entities: Stage<'tokens' | 'sentences' | 'words' | 'syntax' | 'names' | 'times' | 'published', 'entities'> = {
  name: 'entities',
  needs: ['tokens', 'sentences', 'words', 'syntax', 'names', 'times', 'published'],
  adds: ['entities'],
  run(doc, pack) {
    const words = pack.entities
    const kb = doc.settings.kb && indexOf(doc.settings.kb)
    const tagged = settleNames(doc, words)
    const surfaces = surfacesOf(doc, kb ? [...tagged, ...kb.names(doc, tagged)].sort((a, b) => a.start - b.start) : tagged, words)
    const likely = surfaces.filter(isLikely)
    const drafts = group(likely, { lexicon: words.lexicon, nameParticles: new Set(words.grammar.nameParticles.map(foldName)) }, accountOwners(doc, likely))
    const countries = countryContext(doc, surfaces, words)
    const context = { doc, words, countries, isoAt: statedCountries(surfaces) }
    const located = new Map(drafts.filter((draft) => draft.type === 'place').map((draft) => [draft, locate(draft, context)]))
    const built = buildEntities(drafts, located)
    const traits = new Map(built.map(({ draft, entity }) => [entity.id, traitsOf(draft, entity, words)]))
    const named = markUse(doc, words, built.map(({ entity }) => entity))
    const complete = addReferences(doc, words, named, traits, countries, doc.settings.profile, doc.published?.value ?? null)
    return { entities: kb ? complete.map((entity) => linked(entity, kb, doc.published?.value ?? null)) : complete }
  },
}

/** Below this, what the tagger takes for a name of that type is more often none. */
const leastLikely: Readonly<Record<EntityType, number>> = { person: 0.25, organization: 0.4, place: 0.25 }

function isLikely({ type, mentions, known }: Surface): boolean {
  return known !== null || mentions.some(({ confidence }) => confidence >= leastLikely[type])
}

function linked(entity: Entity, kb: KnowledgeIndex, date: string | null): Entity {
  const entry = kb.link(entity, date)
  return entry ? { ...entity, links: { ...entity.links, kb: entry.id } } : entity
}

const regions: ReadonlySet<string> = new Set(['continent', 'world-region', 'us-state', 'region', 'island'])

function traitsOf({ surfaces }: Draft, entity: Entity, { lexicon }: EntityWords): Traits {
  const known = surfaces.find((s) => s.known)?.known ?? null
  if (entity.type !== 'place') return { known, place: null, capital: false }
  if (known?.kind === 'country') return { known, place: 'country', capital: false }
  if (known) return { known, place: regions.has(known.class ?? '') ? 'region' : 'facility', capital: false }
  const town = surfaces.flatMap((s) => s.towns).find((t) => t.id === entity.links.geonames)
  if (town) return { known, place: 'town', capital: town.capital, population: town.population }
  const head = surfaces.map((s) => lexicon.placeHeads.get(s.words[0] ?? '')).find((place) => place !== undefined)
  return { known, place: head ?? null, capital: false }
}
