import type { EntityType } from '../../../pipeline/document.ts'

export type Reason = 'list' | 'head' | 'title' | 'given-name' | 'acronym' | 'town' | 'region' | 'same' | 'says' | 'cue' | 'preposition' | 'shape'

/** A run of words that may be a name. */
export interface Candidate {
  /** Tokens of the sentence. */
  readonly first: number
  readonly end: number
  /** Its words in lower case. */
  readonly key: string
  /** Null where nothing in its sentence tells. */
  readonly type: EntityType | null
  readonly reason: Reason
  /** Other places of the text may know better. */
  readonly weak: boolean
}

/**
 * Types of names by their words, and of surnames by the full names of people. What is well known counts first; else
 * what most sentences say.
 */
export function sameNames(candidates: readonly Candidate[]): ReadonlyMap<string, EntityType> {
  const types = new Map<string, EntityType>()
  for (const { key, type, weak } of candidates) {
    if (type === null || weak) continue
    if (!types.has(key)) types.set(key, type)
    if (type === 'person') addSurname(types, key)
  }
  const votes = new Map<string, Map<EntityType, number>>()
  for (const { key, type, weak, reason } of candidates) {
    if (type === null || !weak || reason === 'shape') continue
    const count = votes.get(key) ?? new Map<EntityType, number>()
    votes.set(key, count.set(type, (count.get(type) ?? 0) + 1))
  }
  for (const [key, count] of votes) {
    if (types.has(key)) continue
    const [best, second] = [...count].sort((a, b) => b[1] - a[1])
    if (best === undefined || second?.[1] === best[1]) continue
    types.set(key, best[0])
    if (best[0] === 'person') addSurname(types, key)
  }
  return types
}

function addSurname(types: Map<string, EntityType>, key: string): void {
  const surname = key.slice(key.lastIndexOf(' ') + 1)
  if (surname.length > 2 && !types.has(surname)) types.set(surname, 'person')
}
