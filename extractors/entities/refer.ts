import type { Entity, EntityMention, EntityRole } from '../../pipeline/document.ts'
import type { Profile } from '../../pipeline/profile/profile.ts'
import type { CountryContext } from './countries.ts'
import { definitions } from './definitions.ts'
import { introducedIn } from './introduced.ts'
import { NominalResolver } from './nominals.ts'
import type { EntityWords } from './pack.ts'
import { PhraseFinder, type Phrase } from './phrases.ts'
import { RoleFinder, spanOf, type Held } from './roles.ts'
import type { Traits } from './scopes.ts'
import { nameMap, type PhraseDoc } from './tails.ts'

/** Bounds for texts that are no articles: phrases resolved, entities and role phrases that they are compared with. */
const mostPhrases = 3000
const mostCompared = 500

/**
 * Adds to entities what the text calls them: roles where a phrase stands beside their name, nominal mentions
 * where it stands for it (a title beside a name is no mention of its own).
 */
export function addReferences(
  doc: PhraseDoc,
  words: EntityWords,
  entities: readonly Entity[],
  traits: ReadonlyMap<string, Traits>,
  countries: CountryContext,
  profile: Profile | null,
  date: string | null,
): readonly Entity[] {
  const names = nameMap(entities)
  const phrases = new PhraseFinder(doc, words, names).find()
  const held = new RoleFinder(doc, words, names).find(phrases)
  const sentenceOf = (token: number): number => doc.tokens[token]?.sentence ?? 0
  const taken = new Set(held.map((h) => h.phrase))
  const introduced = introducedIn(phrases, taken)
  const context = { words, held: held.slice(0, mostCompared), dominant: countries.dominant, demonyms: countries.demonyms, profile: profile?.roles ?? [], date, introduced }
  const resolver = new NominalResolver(context, entities.slice(0, 2 * mostCompared), traits, definitions(phrases, traits, words), sentenceOf, (sentence) => doc.sentences[sentence]?.tokens.first ?? 0)
  const nominals = new Map<string, EntityMention[]>(entities.map((e) => [e.id, []]))
  for (const phrase of phrases.slice(0, mostPhrases)) {
    if (taken.has(phrase)) continue
    const span = spanOf(doc, phrase.tokens)
    const found = resolver.resolve(phrase, doc.text.slice(span.start, span.end))
    if (found) nominals.get(found.entity.id)?.push({ ...span, form: 'nominal', tokens: phrase.tokens, confidence: found.confidence, rule: found.rule })
  }
  const roles = new Map<Entity, Held[]>()
  for (const one of held) {
    if (one.entity.type !== 'person') continue
    const known = roles.get(one.entity)
    if (known) known.push(one)
    else roles.set(one.entity, [one])
  }
  return entities.map((entity) => withReferences(doc, entity, entities, roles.get(entity) ?? [], nominals.get(entity.id) ?? []))
}

function withReferences(doc: PhraseDoc, entity: Entity, all: readonly Entity[], held: readonly Held[], nominals: readonly EntityMention[]): Entity {
  const roles = held.map((h) => role(doc, h.phrase, all))
  return { ...entity, roles, mentions: [...entity.mentions, ...nominals].sort((a, b) => a.start - b.start || a.end - b.end) }
}

/** The body or country that an office belongs to: the first complement, else the country of a nationality word. */
function role(doc: PhraseDoc, phrase: Phrase, all: readonly Entity[]): EntityRole {
  const span = spanOf(doc, phrase.tokens)
  const [iso] = phrase.isos
  const of = phrase.complements[0] ?? all.find((e) => iso !== undefined && e.links.iso3166 === iso && e.links.geonames === undefined && e.geo !== null)?.id
  return of === undefined ? span : { ...span, of }
}
