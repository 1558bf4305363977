import type { Entity } from '../../pipeline/document.ts'
import { MentionIndex } from './mention-index.ts'
import type { Phrase } from './phrases.ts'

/** Sentences back within which a place or organisation can be resumed by a common noun. */
export const reach = 5

/** When each entity was last named before a phrase, and who of several is meant by it. */
export class Recency {
  private readonly mentions = new Map<Entity, MentionIndex>()
  /** The phrase that last meant an entity. */
  private readonly resumed = new Map<Entity, number>()

  constructor(private readonly sentenceOf: (token: number) => number) {}

  /** One candidate, or the only one named in the last sentences. */
  single(candidates: readonly Entity[], phrase: Phrase): Entity | null {
    if (candidates.length < 2) return candidates[0] ?? null
    const near = candidates.filter((e) => this.lastBefore(e, phrase) >= phrase.sentence - 1)
    return near.length === 1 ? (near[0] ?? null) : null
  }

  /** Takes in what a phrase was found to mean; phrases come in the order of the text. */
  resume(entity: Entity, { tokens }: Phrase): void {
    this.resumed.set(entity, tokens.first)
  }

  /** The one named or meant last before the phrase, not too far back. */
  recent(candidates: readonly Entity[], phrase: Phrase): Entity | null {
    let [nearest, best]: [number, Entity | null] = [-1, null]
    for (const entity of candidates) {
      const token = this.lastToken(entity, phrase)
      if (token > nearest) [nearest, best] = [token, entity]
    }
    return nearest >= 0 && this.sentenceOf(nearest) >= phrase.sentence - reach ? best : null
  }

  /** The sentence in which an entity was named or meant last. */
  lastBefore(entity: Entity, phrase: Phrase): number {
    const token = this.lastToken(entity, phrase)
    return token < 0 ? -Infinity : this.sentenceOf(token)
  }

  tokenBefore(entity: Entity, phrase: Phrase): number {
    return this.mentionsOf(entity).before(phrase.tokens.first).last
  }

  private lastToken(entity: Entity, phrase: Phrase): number {
    const named = this.tokenBefore(entity, phrase)
    return named < 0 ? named : Math.max(named, this.resumed.get(entity) ?? -1)
  }

  mentionsOf(entity: Entity): MentionIndex {
    let index = this.mentions.get(entity)
    if (!index) this.mentions.set(entity, (index = new MentionIndex(entity)))
    return index
  }
}
