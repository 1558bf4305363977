import type { RecordEvent } from '../../schemas/record.ts'

export type EventType = RecordEvent['type']

/**
 * Types that different writers give to one happening: «colloqui» is a meeting to one and a negotiation to another.
 * A type in no family is only ever the same as itself.
 */
const families: readonly (readonly EventType[])[] = [
  ['meet', 'talk', 'negotiate'],
  ['travel', 'flee', 'withdraw'],
  ['agree', 'pledge', 'cooperate', 'support'],
  ['accuse', 'threaten', 'demand', 'reject'],
  ['attack', 'seize', 'repress', 'mobilize'],
  ['arrest', 'try', 'investigate', 'release'],
  ['elect', 'appoint', 'resign'],
  ['transfer', 'trade'],
  ['compete', 'award'],
]

const familyOf = new Map<string, string>(families.flatMap((family) => family.map((type) => [type, family[0] as string] as const)))

/** Name of a type's family: its first type, or the type itself. */
export function family(type: string): string {
  return familyOf.get(type) ?? type
}

/** All parties do the same: who is named first says nothing. */
const symmetric: ReadonlySet<string> = new Set<EventType>(['meet', 'talk', 'negotiate', 'agree', 'cooperate', 'compete', 'trade'])

export function isSymmetric(type: string): boolean {
  return symmetric.has(type)
}

/**
 * Acts of speech: the same two parties do many of them within days, so that who and when prove little
 * and the words must agree as well.
 */
const spoken: ReadonlySet<string> = new Set<EventType>(['accuse', 'threaten', 'demand', 'reject', 'pledge', 'support', 'agree', 'cooperate', 'talk', 'invite'])

export function isSpoken(type: string): boolean {
  return spoken.has(type)
}
