import type { ArticleProfiles } from '../articles/profiles.ts'
import type { Happening } from '../happenings.ts'
import { Integers } from '../store/growing.ts'

/** Happenings further apart than this many days are not one story. */
const storyDays = 60
/** Next happenings that one is linked to per participant, at most. */
const mostNext = 3
/** Mentions of a happening whose participants count, at most. */
const mostMentions = 6

/** A dated happening. */
interface Step {
  readonly root: number
  readonly from: number
  readonly to: number
}

/** Happenings told by several articles in the stories of those who take part in them. */
export class Timeline {
  readonly #profiles: ArticleProfiles
  // a row of steps, and for each party a chain through the rows below from its last step to its first
  readonly #roots = new Integers()
  readonly #from = new Integers()
  readonly #to = new Integers()
  readonly #steps = new Integers()
  readonly #earlier = new Integers()
  readonly #last = new Map<number, number>()

  constructor(profiles: ArticleProfiles) {
    this.#profiles = profiles
  }

  /** `members`: mentions, the first at least. */
  add({ root, days }: Happening, members: readonly number[]): void {
    if (!days) return
    const mentions = members.slice(0, mostMentions).map((event) => this.#profiles.event(event))
    const step = this.#from.length
    this.#roots.push(root)
    this.#from.push(days.from)
    this.#to.push(days.to)
    for (const party of new Set(mentions.flatMap(({ parties }) => parties.map((one) => one.root)))) {
      this.#earlier.push(this.#last.get(party) ?? -1)
      this.#steps.push(step)
      this.#last.set(party, this.#steps.length - 1)
    }
  }

  /** Neighbours in the story of somebody who takes part in both, earlier first, by the numbers of the happenings. */
  *pairs(): Generator<readonly [earlier: number, later: number]> {
    for (const last of this.#last.values()) {
      const steps: Step[] = []
      for (let at = last; at >= 0; at = this.#earlier.at(at)) {
        const step = this.#steps.at(at)
        steps.push({ root: this.#roots.at(step), from: this.#from.at(step), to: this.#to.at(step) })
      }
      for (const [earlier, later] of neighboursInTime(steps)) yield [earlier.root, later.root]
    }
  }
}

function* neighboursInTime(steps: readonly Step[]): Generator<readonly [earlier: Step, later: Step]> {
  const sorted = [...steps].sort((a, b) => a.from - b.from || a.root - b.root)
  for (const earlier of sorted) {
    let count = 0
    let end = Infinity
    for (let k = firstAfter(sorted, earlier.to); k < sorted.length && count < mostNext; k++) {
      const later = sorted[k] as Step
      if (later.from > Math.min(end, earlier.to + storyDays)) break
      end = Math.min(end, later.to)
      yield [earlier, later]
      count++
    }
  }
}

/** Index of the first step that begins after a day. */
function firstAfter(sorted: readonly Step[], day: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] as Step).from <= day) low = middle + 1
    else high = middle
  }
  return low
}
