import type { EventProfile, Party } from './profile.ts'

/** Pairs of participants taken for the same, and whether what is left on both sides excludes that the events are one. */
export interface Met {
  readonly matched: readonly (readonly [Party, Party, number])[]
  readonly conflict: boolean
}

/** Weight of common participants from which they count in full: two people, or a person and an organisation. */
const fullWeight = 1.7

/** How sure two parties are the same: one class 1, a surname 0.7, a country and who acts for it less. */
export function likeParty(a: Party, b: Party): number {
  if (a.root === b.root) return 1
  const shortName = a.shortNames.some((name) => b.shortNames.includes(name))
  if (shortName) return a.type === b.type ? 0.7 : 0.6
  if (!a.countries.some((country) => b.countries.includes(country))) return 0
  if (a.state && b.state) return 0.9
  return a.type === 'person' && b.type === 'person' ? 0 : a.type !== 'person' && b.type !== 'person' ? 0.6 : 0.4
}

const nobody: Met = { matched: [], conflict: false }

export function matchParties(a: EventProfile, b: EventProfile): Met {
  if (a.parties.length === 0 || b.parties.length === 0) return nobody
  const options: [number, number, number][] = []
  a.parties.forEach((x, i) => b.parties.forEach((y, k) => {
    const likeness = likeParty(x, y) * (x.side === y.side ? 1 : 0.5)
    if (likeness > 0) options.push([likeness, i, k])
  }))
  options.sort((x, y) => y[0] - x[0] || x[1] - y[1] || x[2] - y[2])
  const usedA = new Set<number>()
  const usedB = new Set<number>()
  const matched: [Party, Party, number][] = []
  for (const [likeness, i, k] of options) {
    if (usedA.has(i) || usedB.has(k)) continue
    usedA.add(i)
    usedB.add(k)
    matched.push([a.parties[i] as Party, b.parties[k] as Party, likeness])
  }
  const leftA = a.parties.filter((_, i) => !usedA.has(i))
  const leftB = b.parties.filter((_, i) => !usedB.has(i))
  return { matched, conflict: partiesConflict(a, matched, leftA, leftB) }
}

/** Both name somebody for the same part and they are different people: Putin meets Kim, Putin meets Xi. */
function partiesConflict(a: EventProfile, matched: Met['matched'], leftA: readonly Party[], leftB: readonly Party[]): boolean {
  for (const side of ['agent', 'target'] as const) {
    const x = leftA.filter((party) => party.side === side && party.sure)
    const y = leftB.filter((party) => party.side === side && party.sure)
    if (!x.some((one) => y.some((other) => exclude(one, other)))) continue
    const met = matched.filter(([party]) => party.side === side).length
    if (a.symmetric ? met < 2 : met === 0) return true
  }
  if (a.symmetric || matched.length < 2) return false
  // who did it to whom, turned round
  return matched.every(([x, y]) => x.side !== y.side)
}

/** A body without a country («ministero degli Esteri») may act for any; people, and bodies of two countries, are two. */
function exclude(a: Party, b: Party): boolean {
  return !mayActFor(a, b) && !mayActFor(b, a)
}

function mayActFor(one: Party, other: Party): boolean {
  return one.type === 'organization' && one.countries.length === 0 && other.type !== 'person'
}

/** Common weight, against what the event with fewer of them names. */
export function participantScore(a: EventProfile, b: EventProfile, matched: Met['matched']): number {
  const smaller = Math.min(a.partyWeight, b.partyWeight)
  if (smaller === 0) return 0
  const named = matched.reduce((sum, [x, y, likeness]) => sum + Math.min(x.weight, y.weight) * likeness, 0)
  const common = named + placedParties(a, b, matched) + placedParties(b, a, matched)
  return Math.min(1, common / fullWeight) * (0.5 + 0.5 * Math.min(1, common / smaller))
}

/** «la guerra contro l'Ucraina» and «la guerra in Ucraina»: a target here is a place there. */
function placedParties(a: EventProfile, b: EventProfile, matched: Met['matched']): number {
  let weight = 0
  for (const party of a.parties) {
    if (party.side !== 'target' || matched.some(([x, y]) => x === party || y === party)) continue
    if (b.sites.some((site) => site.role === 'place' && site.root === party.root)) weight += party.weight * 0.8
  }
  return weight
}
