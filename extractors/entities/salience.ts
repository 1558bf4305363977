import type { Entity, EntityMention, EntityType, Sentence, Token } from '../../pipeline/document.ts'
import type { EntityWords, Gender } from './pack.ts'

/** What the words that look for an antecedent say of it. */
export interface Wanted {
  readonly types: readonly EntityType[]
  readonly gender?: Gender
  /** A null subject or pronoun in the plural has no single antecedent here. */
  readonly number?: 'Sing' | 'Plur'
  /** Entities that it cannot be: the other participants of the same clause. */
  readonly not?: ReadonlySet<string>
}

export interface Antecedent {
  readonly entity: Entity
  readonly mention: EntityMention
  /** 0 to 1: how far ahead of the next candidate. */
  readonly confidence: number
}

interface SalienceDoc {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly entities: readonly Entity[]
}

/** Sentences back that are looked at. */
const reach = 3

/**
 * The entity that a pronoun or an unsaid subject at `token` most plausibly means: named or described in the
 * same or the last sentences of its paragraph or the one before, recent before old, first in its sentence (where subjects
 * stand) before later, often mentioned before once mentioned. Null where nothing fits or two are level.
 */
export function antecedent(doc: SalienceDoc, token: number, wanted: Wanted, words: EntityWords): Antecedent | null {
  if (wanted.number === 'Plur') return null
  const sentence = doc.tokens[token]?.sentence
  if (sentence === undefined) return null
  const ranked = doc.entities
    .filter((e) => wanted.types.includes(e.type) && !wanted.not?.has(e.id) && agrees(doc, e, wanted.gender, words))
    .flatMap((entity) => best(doc, entity, token, sentence))
    .sort((a, b) => b.score - a.score || b.mention.start - a.mention.start)
  const [first, second] = ranked
  if (!first) return null
  const lead = first.score - (second?.score ?? 0)
  if (second && lead < 0.25) return null
  return { entity: first.entity, mention: first.mention, confidence: Math.min(0.9, 0.5 + lead / 5) }
}

function best(doc: SalienceDoc, entity: Entity, token: number, sentence: number): readonly { entity: Entity; mention: EntityMention; score: number }[] {
  const before = entity.mentions.filter((m) => m.tokens.end <= token)
  const scored = before.flatMap((mention) => {
    const at = doc.tokens[mention.tokens.first]?.sentence ?? 0
    if (sentence - at > reach) return []
    const recency = reach + 1 - (sentence - at)
    const opens = mention.tokens.first - (doc.sentences[at]?.tokens.first ?? 0) < 4 ? 1 : 0
    return [{ entity, mention, score: recency + opens + Math.min(1, before.length / 5) }]
  })
  return scored.sort((a, b) => b.score - a.score || b.mention.start - a.mention.start).slice(0, 1)
}

/** Does anything said of the entity speak against this gender? Names alone do not tell. */
function agrees(doc: SalienceDoc, entity: Entity, gender: Gender | undefined, { lexicon }: EntityWords): boolean {
  if (!gender || entity.type !== 'person') return true
  for (const { start, end } of entity.roles) {
    const nouns = doc.text.slice(start, end).toLowerCase().split(/[\s']+/u).map((word) => lexicon.nouns.get(word))
    const genders = new Set(nouns.find((senses) => senses !== undefined)?.map((sense) => sense.gender) ?? [])
    if (genders.size === 1 && !genders.has(null) && !genders.has(gender)) return false
  }
  return true
}
