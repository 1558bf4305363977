import type { EntityFacts, EventFacts } from '../facts.ts'
import { hash32 } from '../hash.ts'
import { compareStrings } from '../order.ts'
import { type Days, spread } from '../time-values.ts'

/** What the keys follow from. */
interface KeyFacts {
  readonly entities: readonly EntityFacts[]
  readonly events: readonly EventFacts[]
  readonly publishedDays: Days | null
  /** The article's weightiest words. */
  readonly topicWords: readonly string[]
}

/** Days in a window. */
const windowDays = 30
/** Days around publication in which other articles on the same are looked for. */
const aroundPublication = 15
/** Most names, pairs of countries and windows of told days that an article is filed under. */
const mostNames = 16
const mostPairs = 8
const mostWindows = 4

/**
 * Keys under which an article is compared with others: its names and weightiest words, each with the windows of time in
 * which it was published or that it tells of; and pairs of countries that do something to each other. Local to the
 * article: no class of names enters, so that what is added elsewhere changes no key.
 */
export function articleKeys(facts: KeyFacts): number[] {
  const keys = new Set<number>()
  const near = facts.publishedDays ? range({ from: facts.publishedDays.from - aroundPublication, to: facts.publishedDays.to + aroundPublication }) : ['undated']
  const windows = [...new Set([...near, ...toldWindows(facts)])]
  for (const name of namesOf(facts)) for (const window of windows) keys.add(hash32(`${name}|${window}`))
  for (const word of facts.topicWords) for (const window of near) keys.add(hash32(`word ${word}|${window}`))
  for (const pair of countryPairs(facts)) for (const window of windows) keys.add(hash32(`${pair}|${window}`))
  return [...keys].sort((a, b) => a - b)
}

/** People by surname, bodies and towns by name; those named first count. */
function namesOf(facts: KeyFacts): string[] {
  const names = facts.entities.filter((entity) => !entity.isCountry && entity.key !== '').sort((a, b) => rank(a) - rank(b) || a.start - b.start)
  return [...new Set(names.map((entity) => (entity.type === 'person' ? (entity.key.split(' ').at(-1) as string) : entity.key)))].slice(0, mostNames)
}

function rank(entity: EntityFacts): number {
  return entity.type === 'place' ? 1 : 0
}

/** Windows of the days that its events are told for, the most told first. */
function toldWindows(facts: KeyFacts): string[] {
  const counts = new Map<string, number>()
  for (const { time } of facts.events) {
    if (!time?.stated || spread(time.days) > 62) continue
    for (const window of range(time.days)) counts.set(window, (counts.get(window) ?? 0) + 1)
  }
  return [...counts].sort(([a, x], [b, y]) => y - x || compareStrings(a, b)).slice(0, mostWindows).map(([window]) => window)
}

function countryPairs(facts: KeyFacts): string[] {
  const pairs = new Set<string>()
  for (const event of facts.events) {
    const countries = [...new Set(event.args.flatMap((arg) => (arg.entity < 0 ? [] : (facts.entities[arg.entity]?.country ?? []))))].sort(compareStrings)
    for (const [i, first] of countries.entries()) for (const second of countries.slice(i + 1)) pairs.add(`${event.type} ${first} ${second}`)
  }
  return [...pairs].sort(compareStrings).slice(0, mostPairs)
}

function range(days: Days): string[] {
  const windows: string[] = []
  for (let at = Math.floor(days.from / windowDays); at <= Math.floor(days.to / windowDays); at++) windows.push(`w${at}`)
  return windows
}
