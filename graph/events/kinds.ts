import type { RecordEvent } from '../../schemas/record.ts'

export type EventType = RecordEvent['type']

/**
 * Types that different writers give to one happening: «colloqui» is a meeting to one and a negotiation to another,
 * an approved law an agreement or a vote.
 */
const families: readonly (readonly EventType[])[] = [
  ['meet', 'talk', 'negotiate'],
  ['meet', 'invite'],
  ['travel', 'flee', 'withdraw', 'release'],
  ['agree', 'pledge', 'cooperate', 'support'],
  ['agree', 'legislate', 'elect'],
  ['accuse', 'threaten', 'demand', 'reject'],
  ['accuse', 'protest'],
  ['attack', 'seize', 'repress', 'mobilize'],
  ['attack', 'disaster'],
  ['arrest', 'try', 'investigate', 'release'],
  ['arrest', 'abduct', 'seize'],
  ['elect', 'appoint', 'resign'],
  ['repress', 'legislate', 'sanction', 'demand'],
  ['transfer', 'trade', 'cooperate'],
  ['rescue', 'travel'],
  ['create', 'trade'],
  ['compete', 'award'],
]

const kin = new Map<string, ReadonlySet<string>>()
for (const type of new Set(families.flat())) kin.set(type, new Set(families.filter((family) => family.includes(type)).flat()))

const numbers = new Map([...kin.keys()].sort().map((type, i) => [type, i + 1]))

/** How many numbers `kindNumber` gives. */
export const kindCount = numbers.size + 1

/** Number of a type, 0 for all that have no family. */
export function kindNumber(type: string): number {
  return numbers.get(type) ?? 0
}

/** 1 at `kindNumber(a) * kindCount + kindNumber(b)` where two types are akin; for two of number 0 they may be. */
export const kinTable: Uint8Array = tableOf(numbers)

function tableOf(known: ReadonlyMap<string, number>): Uint8Array {
  const table = new Uint8Array(kindCount * kindCount)
  table[0] = 1
  for (const [a, i] of known) for (const b of kin.get(a) ?? []) table[i * kindCount + (known.get(b) ?? 0)] = 1
  return table
}

/** May two writers give these types to one happening? */
export function akin(a: string, b: string): boolean {
  return a === b || (kin.get(a)?.has(b) ?? false)
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

/** What it is about tells one of them from the next: what was given, said, made. */
const ofSomething: ReadonlySet<string> = new Set<EventType>([...spoken, 'transfer', 'trade', 'create', 'negotiate'] as EventType[])

export function isOfSomething(type: string): boolean {
  return ofSomething.has(type)
}

/** One affair holds many of them, told with the same words by articles on all of it: charges, crimes, inquiries, bills. */
const plural: ReadonlySet<string> = new Set<EventType>(['crime', 'try', 'investigate', 'legislate'])

export function isPlural(type: string): boolean {
  return plural.has(type) || isSpoken(type)
}
