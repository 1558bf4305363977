import type { Corpus } from '../corpus.ts'
import { profileOf } from '../events/profile.ts'
import type { Happening } from '../happenings.ts'
import type { Identity } from '../identity/identity.ts'
import { append } from '../order.ts'

/** Happenings further apart than this many days are not one story. */
const storyDays = 60
/** Next happenings that one is linked to per participant, at most. */
const mostNext = 3

/**
 * Pairs of happenings told by several articles, earlier first, neighbours in the story of somebody who takes part in
 * both. By index into `happenings`.
 */
export function timelinePairs(corpus: Corpus, identity: Identity, happenings: readonly Happening[]): [number, number][] {
  const byParty = new Map<number, number[]>()
  happenings.forEach((happening, index) => {
    if (happening.members.length < 2 || !happening.days) return
    const roots = new Set(happening.members.slice(0, 6).flatMap((event) => profileOf(corpus, identity, event).parties.map((party) => party.root)))
    for (const root of roots) append(byParty, root, index)
  })
  const pairs: [number, number][] = []
  for (const indices of byParty.values()) pairs.push(...neighboursInTime(happenings, indices))
  return pairs
}

function neighboursInTime(happenings: readonly Happening[], indices: readonly number[]): [number, number][] {
  const days = (index: number): { from: number; to: number } => (happenings[index] as Happening).days ?? { from: 0, to: 0 }
  const sorted = [...indices].sort((a, b) => days(a).from - days(b).from || a - b)
  const pairs: [number, number][] = []
  sorted.forEach((earlier, i) => {
    let count = 0
    let end = Infinity
    for (let k = i + 1; k < sorted.length && count < mostNext; k++) {
      const later = sorted[k] as number
      if (days(later).from <= days(earlier).to) continue
      if (days(later).from > Math.min(end, days(earlier).to + storyDays)) break
      end = Math.min(end, days(later).to)
      pairs.push([earlier, later])
      count++
    }
  })
  return pairs
}
