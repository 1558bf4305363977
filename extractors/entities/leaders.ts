import type { Entity } from '../../pipeline/document.ts'
import { nameWords, similarWord } from './similar.ts'

export const leaderOffices = ['president', 'premier', 'monarch', 'leader'] as const

/** Who led a country when: what every reader of news knows. */
export interface Leader {
  readonly iso: string
  readonly office: (typeof leaderOffices)[number]
  /** The full name first, then other spellings and what the press calls him or her. */
  readonly names: readonly string[]
  /** First and last day in office, ISO 8601, to the day, month or year; no `to` while in office. */
  readonly from: string
  readonly to?: string
  /** Nouns that the press of a language uses for him or her, in office or not: «il colonnello», «il raìs». */
  readonly epithets?: Readonly<Record<string, readonly string[]>>
}

/** What a phrase says of the leader that it means. */
export interface LeaderQuery {
  /** Null for any country. */
  readonly isos: ReadonlySet<string> | null
  /** Offices that the noun can mean; all of them for «leader», «capo». */
  readonly offices: ReadonlySet<string>
  /** «l'ex presidente egiziano». */
  readonly former: boolean
  /** «il neopresidente»: whoever is about to take office or has just done so. */
  readonly newly: boolean
}

/** The one person among those named who led that country on that day, or last before it; null where several did. */
export function leaderAmong(people: readonly Entity[], { isos, offices, former, newly }: LeaderQuery, date: string | null, leaders: readonly Leader[]): Entity | null {
  const able = leaders.filter((l) => (isos === null || isos.has(l.iso)) && (l.office === 'leader' || offices.has(l.office)) && (date === null || (former ? isOver(l, date) : newly ? isEntering(l, date) : isIn(l, date))))
  const found = people.flatMap((person) => able.filter((leader) => isCalled(person, leader)).map((leader) => ({ person, leader })))
  const last = former && date !== null ? found.reduce((latest, { leader: { to = '' } }) => (to > latest ? to : latest), '') : null
  const meant = new Set(found.filter(({ leader }) => last === null || leader.to === last).map(({ person }) => person))
  return meant.size === 1 ? ([...meant][0] ?? null) : null
}

/** The one person among those named whom the press of a language calls so; null where there are several. */
export function leaderCalled(people: readonly Entity[], lemmas: readonly string[], code: string, leaders: readonly Leader[]): Entity | null {
  const able = leaders.filter(({ epithets }) => epithets?.[code]?.some((epithet) => lemmas.includes(epithet)))
  const found = people.filter((person) => able.some((leader) => isCalled(person, leader)))
  return found.length === 1 ? (found[0] ?? null) : null
}

/** ISO dates of unequal precision compare by their common beginning. */
function isIn({ from, to }: Leader, date: string): boolean {
  return !isBefore(date, from) && !(to !== undefined && isBefore(to, date))
}

/** Days between an election and the day of taking office, and after it, within which a leader is new. */
const entering = { before: 120, after: 240 } as const
const dayLength = 86_400_000

function isEntering({ from }: Leader, date: string): boolean {
  const [start, day] = [from, date].map((text) => Date.parse(text.slice(0, 10)) / dayLength)
  return start !== undefined && day !== undefined && day >= start - entering.before && day <= start + entering.after
}

function isOver({ to }: Leader, date: string): boolean {
  return to !== undefined && isBefore(to, date)
}

function isBefore(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length)
  return a.slice(0, length) < b.slice(0, length)
}

function isCalled(person: Entity, { names }: Leader): boolean {
  const called = nameWords(person.name)
  return names.some((name, at) => {
    const words = nameWords(name)
    if (called.length === 1) return similarWord(called[0] ?? '', words.length === 1 || at === 0 ? (words.at(-1) ?? '') : '')
    return words.length > 1 && similarWord(words.at(-1) ?? '', called.at(-1) ?? '') && similarWord(words[0] ?? '', called[0] ?? '')
  })
}
