import { likeParty } from '../events/parties.ts'
import { spread } from '../time-values.ts'
import { distance, type Told } from './story.ts'

/** Done happenings that a planned one is put after: the nearest in the text. */
const mostDone = 2

/** Days between two steps of one story, at most. */
const farthestStep = 365

/** Pairs of an article's happenings, earlier first, that share somebody; what follows from two others is left out. */
export function beforePairs(story: readonly Told[]): [Told, Told][] {
  const dated = story.filter((told) => told.days !== null).sort((a, b) => from(a) - from(b) || a.index - b.index)
  const pairs: [Told, Told][] = []
  dated.forEach((earlier, i) => {
    const next: Told[] = []
    for (const later of dated.slice(i + 1)) {
      if (to(earlier) >= from(later) || earlier.index === later.index || !shareSomebody(earlier, later)) continue
      if (next.some((between) => to(between) < from(later) && shareSomebody(between, later))) continue
      next.push(later)
    }
    for (const later of next) pairs.push([earlier, later])
  })
  return [...pairs, ...mainSteps(story), ...donePlanned(story)]
}

/** The steps of the story itself, what several articles or the lead tell, day by day: each with those of the next day told. */
function mainSteps(story: readonly Told[]): [Told, Told][] {
  const steps = story.filter((told) => told.days !== null && spread(told.days) === 1 && (told.isShared || told.mention.facts.prominent))
  const days = [...new Set(steps.map(from))].sort((a, b) => a - b)
  const pairs: [Told, Told][] = []
  for (const [i, day] of days.entries()) {
    const next = days[i + 1]
    if (next === undefined || next - day > farthestStep) continue
    for (const earlier of steps) {
      if (from(earlier) !== day) continue
      for (const later of steps) if (from(later) === next && later.index !== earlier.index) pairs.push([earlier, later])
    }
  }
  return pairs
}

/** What an article tells as done comes before what it tells as planned, where no dates say it already. */
function donePlanned(story: readonly Told[]): [Told, Told][] {
  const pairs: [Told, Told][] = []
  for (const planned of story) {
    if (planned.mention.facts.factuality !== 'planned') continue
    const done = story.filter((told) => told.mention.facts.factuality === 'actual' && told.index !== planned.index && !(told.days && planned.days))
    const near = done.filter((told) => shareSomebody(told, planned)).sort((a, b) => distance(a, planned) - distance(b, planned) || a.index - b.index)
    for (const told of near.slice(0, mostDone)) pairs.push([told, planned])
  }
  return pairs
}

function shareSomebody(a: Told, b: Told): boolean {
  return a.parties.some((party) => b.parties.some((other) => likeParty(party, other) >= 0.6))
}

function from(told: Told): number {
  return told.days?.from ?? 0
}

function to(told: Told): number {
  return told.days?.to ?? 0
}
