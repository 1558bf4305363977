/** Units of time as ISO 8601 letters; MIN for minutes, DE for decades, C for centuries, Q for quarters, HY for half-years, X for an unstated unit. */
export const units = ['Y', 'M', 'W', 'D', 'H', 'MIN', 'S', 'DE', 'C', 'Q', 'HY', 'X'] as const
export type Unit = (typeof units)[number]

/** Parts of a day as in TIMEX3, midday and midnight as clock times. */
export const parts = ['MO', 'MI', 'AF', 'EV', 'NI', 'DT'] as const
export type Part = (typeof parts)[number]

export const seasons = ['SP', 'SU', 'FA', 'WI'] as const
export type Season = (typeof seasons)[number]

/** -1 the last one («scorso»), 0 the one that is on («questo»), 1 the next one («prossimo»). */
export type Relative = -1 | 0 | 1

/** `now` is the publication date, `then` the time the narrative is at. */
export type Base = 'now' | 'then'

export interface Amount {
  /** Null when the words do not say how many: «alcuni giorni». */
  readonly n: number | null
  readonly unit: Unit
}

/** The beginning, the middle, the end of a period. */
export const sections = ['START', 'MID', 'END'] as const
export type Section = (typeof sections)[number]

/**
 * What the words of a time expression say, before a calendar gives it a value:
 * «il 13» says the day of a month and leaves month and year open; `section` is the part of it that is meant: «fine settembre».
 */
export type Meaning = Said & { readonly section?: Section }

type Said =
  | { readonly kind: 'date'; readonly year: YearMeaning | null; readonly month: number | null; readonly day: number | null; readonly weekday: number | null; readonly relative: Relative | null }
  /** `by` is null where the words do not say how many: «alcuni giorni dopo». */
  | { readonly kind: 'shift'; readonly unit: Unit; readonly by: number | null; readonly from: Base; readonly whole: boolean; readonly weekday: number | null }
  | { readonly kind: 'part'; readonly part: Part; readonly of: Meaning | null }
  | { readonly kind: 'clock'; readonly hour: number; readonly minute: number | null; readonly second: number | null; readonly date: Meaning | null }
  | { readonly kind: 'offset'; readonly unit: Unit; readonly by: number; readonly of: Meaning }
  | { readonly kind: 'duration'; readonly amounts: readonly Amount[]; readonly type: 'DURATION' | 'DATE' }
  | { readonly kind: 'set'; readonly value: string }
  | { readonly kind: 'ref'; readonly value: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF' }
  | { readonly kind: 'interval'; readonly from: Meaning; readonly to: Meaning }
  | { readonly kind: 'decade'; readonly decade: number; readonly century: number | null }
  | { readonly kind: 'century'; readonly century: number; readonly era: string | null }
  | { readonly kind: 'season'; readonly season: Season; readonly year: YearMeaning | null; readonly relative: Relative | null }
  | { readonly kind: 'fraction'; readonly of: 'Q' | 'H'; readonly n: number | null; readonly year: YearMeaning | null; readonly relative: Relative | null }
  | { readonly kind: 'holiday'; readonly day: string; readonly by: number; readonly year: YearMeaning | null; readonly relative: Relative | null }
  /** `n` counts the weekends of the month `of`, from its end where negative. */
  | { readonly kind: 'weekend'; readonly by: number | null; readonly n: number | null; readonly of: Meaning | null }
  | { readonly kind: 'nth'; readonly n: number; readonly unit: Unit; readonly weekday: number | null; readonly of: Meaning }
  /** `within`: the length is a limit: «entro due settimane». */
  | { readonly kind: 'stretch'; readonly n: number; readonly unit: Unit; readonly direction: -1 | 1; readonly within: boolean }
  | { readonly kind: 'edge'; readonly n: number; readonly unit: Unit; readonly of: Meaning }
  /** `side` 1: what is left of a period; -1: what has gone by of it. */
  | { readonly kind: 'rest'; readonly of: Meaning; readonly side: -1 | 1 }
  /** `by`: so many weeks after that of the day: «la settimana dopo Natale». */
  | { readonly kind: 'week'; readonly n: number | null; readonly of: Meaning | null; readonly by: number }
  | { readonly kind: 'none' }

/** A year as a number, or said by another expression («dell'anno scorso»). */
export type YearMeaning = number | Meaning

/** What a pattern can ask for with `@…`: the fineness of a meaning. */
export const grains = ['day', 'bareday', 'week', 'month', 'year', 'part', 'clock', 'duration', 'set', 'ref', 'interval', 'decade', 'century', 'season', 'fraction', 'none'] as const
export type Grain = (typeof grains)[number]

export function grainOf(meaning: Meaning): Grain {
  switch (meaning.kind) {
    case 'date':
      if (meaning.day !== null && meaning.month === null && meaning.weekday === null) return 'bareday'
      return meaning.day !== null || meaning.weekday !== null ? 'day' : meaning.month !== null ? 'month' : 'year'
    case 'shift':
      return shiftGrains[meaning.unit]
    case 'holiday':
      return 'day'
    case 'offset':
      return meaning.unit === 'H' || meaning.unit === 'MIN' ? 'clock' : 'day'
    case 'weekend':
      return 'week'
    case 'stretch':
      return 'duration'
    case 'edge':
    case 'rest':
      return 'interval'
    case 'nth':
      return meaning.weekday !== null || meaning.unit === 'D' ? 'day' : meaning.unit === 'W' ? 'week' : 'month'
    default:
      return meaning.kind
  }
}

const shiftGrains: Readonly<Record<Unit, Grain>> = {
  Y: 'year', M: 'month', W: 'week', D: 'day', H: 'clock', MIN: 'clock', S: 'clock', DE: 'decade', C: 'century', Q: 'fraction', HY: 'fraction', X: 'duration',
}
