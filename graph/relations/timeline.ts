import type { ArticleProfiles } from '../articles/profiles.ts'
import type { EventProfile } from '../events/profile.ts'
import type { Happening } from '../happenings.ts'
import { append } from '../order.ts'
import type { Evidence } from '../../schemas/graph.ts'
import type { Days } from '../time-values.ts'

/** Happenings further apart than this many days are not one story. */
const storyDays = 60
/** Next happenings that one is linked to per participant, at most. */
const mostNext = 3
/** Mentions of a happening whose participants count, at most. */
const mostMentions = 6

/** A dated happening of several mentions, named by the first, which proves it. */
interface Step {
  readonly root: number
  readonly days: Days
  readonly evidence: Evidence
}

/** Happenings told by several articles in the stories of those who take part in them. */
export class Timeline {
  readonly #profiles: ArticleProfiles
  readonly #byParty = new Map<number, Step[]>()

  constructor(profiles: ArticleProfiles) {
    this.#profiles = profiles
  }

  add({ root, members, days }: Happening): void {
    if (!days) return
    const mentions = members.slice(0, mostMentions).map((event) => this.#profiles.event(event))
    const first = mentions[0] as EventProfile
    const step = { root, days, evidence: { record: first.article.record, start: first.facts.start, end: first.facts.end } }
    for (const party of new Set(mentions.flatMap(({ parties }) => parties.map((one) => one.root)))) append(this.#byParty, party, step)
  }

  /** Neighbours in the story of somebody who takes part in both, earlier first. */
  *pairs(): Generator<readonly [earlier: Step, later: Step]> {
    for (const steps of this.#byParty.values()) yield* neighboursInTime(steps)
  }
}

function neighboursInTime(steps: readonly Step[]): [Step, Step][] {
  const sorted = [...steps].sort((a, b) => a.days.from - b.days.from || a.root - b.root)
  const pairs: [Step, Step][] = []
  sorted.forEach((earlier, i) => {
    let count = 0
    let end = Infinity
    for (let k = i + 1; k < sorted.length && count < mostNext; k++) {
      const later = sorted[k] as Step
      if (later.days.from <= earlier.days.to) continue
      if (later.days.from > Math.min(end, earlier.days.to + storyDays)) break
      end = Math.min(end, later.days.to)
      pairs.push([earlier, later])
      count++
    }
  })
  return pairs
}
