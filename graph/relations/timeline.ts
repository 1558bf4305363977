import type { ArticleProfiles } from '../articles/profiles.ts'
import type { Happenings } from '../happenings.ts'
import { append } from '../order.ts'
import type { Days } from '../time-values.ts'

/** Happenings further apart than this many days are not one story. */
const storyDays = 60
/** Next happenings that one is linked to per participant, at most. */
const mostNext = 3

interface Step {
  readonly root: number
  readonly days: Days
}

/**
 * Pairs of happenings told by several articles, earlier first, neighbours in the story of somebody who takes part in
 * both. By the numbers of their first mentions.
 */
export function timelinePairs(profiles: ArticleProfiles, happenings: Happenings, roots: Iterable<number>): [number, number][] {
  const byParty = new Map<number, Step[]>()
  for (const root of roots) {
    if (!happenings.isShared(root)) continue
    const { days, members } = happenings.of(root)
    if (!days) continue
    const step = { root, days }
    for (const party of new Set(members.slice(0, 6).flatMap((event) => profiles.event(event).parties.map((one) => one.root)))) append(byParty, party, step)
  }
  const pairs: [number, number][] = []
  for (const steps of byParty.values()) for (const pair of neighboursInTime(steps)) pairs.push(pair)
  return pairs
}

function neighboursInTime(steps: readonly Step[]): [number, number][] {
  const sorted = [...steps].sort((a, b) => a.days.from - b.days.from || a.root - b.root)
  const pairs: [number, number][] = []
  sorted.forEach((earlier, i) => {
    let count = 0
    let end = Infinity
    for (let k = i + 1; k < sorted.length && count < mostNext; k++) {
      const later = sorted[k] as Step
      if (later.days.from <= earlier.days.to) continue
      if (later.days.from > Math.min(end, earlier.days.to + storyDays)) break
      end = Math.min(end, later.days.to)
      pairs.push([earlier.root, later.root])
      count++
    }
  })
  return pairs
}
