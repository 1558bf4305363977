/** A capture of the pattern: `$n` its value, `-$n` the value negated; or a constant. */
export type Operand = string | number

/** A number and a unit: «dieci mesi». */
export interface Counted {
  readonly n: Operand
  readonly unit: Operand
  readonly half?: boolean
}

/** How a match becomes a meaning: a named operation and its operands. See `docs/times.md`. */
export type Production =
  | { readonly op: 'date'; readonly year?: Operand; readonly month?: Operand; readonly day?: Operand; readonly weekday?: Operand; readonly relative?: Operand }
  | { readonly op: 'shift'; readonly unit: Operand; readonly by: Operand; readonly sign?: Operand; readonly half?: boolean; readonly and?: Counted | readonly Counted[]; readonly from?: 'now' | 'then'; readonly whole?: boolean; readonly weekday?: Operand }
  | { readonly op: 'part'; readonly part: Operand; readonly of?: string }
  | { readonly op: 'clock'; readonly hour?: Operand; readonly packed?: Operand; readonly minute?: Operand; readonly second?: Operand; readonly before?: Operand; readonly part?: Operand; readonly date?: Operand; readonly of?: string; readonly year?: Operand; readonly month?: Operand; readonly day?: Operand }
  | { readonly op: 'hours'; readonly from: Operand; readonly fromMinute?: Operand; readonly fromPart?: Operand; readonly to: Operand; readonly toMinute?: Operand; readonly part?: Operand }
  | { readonly op: 'offset'; readonly unit: Operand; readonly by: Operand; readonly sign: Operand; readonly of?: Operand; readonly weekday?: Operand }
  | { readonly op: 'duration'; readonly n: Operand; readonly unit: Operand; readonly half?: boolean; readonly and?: Counted | readonly Counted[]; readonly type?: 'DURATION' | 'DATE' }
  | { readonly op: 'set'; readonly every?: Operand; readonly unit?: Operand; readonly weekday?: Operand; readonly part?: Operand; readonly hour?: Operand; readonly minute?: Operand; readonly season?: Operand; readonly holiday?: Operand; readonly month?: Operand; readonly day?: Operand; readonly value?: string }
  | { readonly op: 'ref'; readonly value: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF' }
  | { readonly op: 'interval'; readonly from: Operand; readonly to: Operand }
  | { readonly op: 'days'; readonly month?: Operand; readonly of?: Operand; readonly from: Operand; readonly to: Operand; readonly year?: Operand }
  | { readonly op: 'months'; readonly from: Operand; readonly to: Operand; readonly year?: Operand }
  | { readonly op: 'decade'; readonly decade: Operand; readonly century?: Operand }
  | { readonly op: 'century'; readonly century: Operand; readonly era?: Operand }
  | { readonly op: 'season'; readonly season: Operand; readonly year?: Operand; readonly relative?: Operand }
  | { readonly op: 'fraction'; readonly of: 'Q' | 'H'; readonly n?: Operand; readonly year?: Operand; readonly relative?: Operand }
  | { readonly op: 'holiday'; readonly day: Operand; readonly by?: number; readonly year?: Operand; readonly relative?: Operand }
  | { readonly op: 'weekend'; readonly by?: Operand; readonly n?: Operand; readonly of?: Operand }
  | { readonly op: 'nth'; readonly n: Operand; readonly unit?: Operand; readonly weekday?: Operand; readonly of: Operand }
  | { readonly op: 'at'; readonly clock: Operand; readonly date: Operand }
  | { readonly op: 'stretch'; readonly n?: Operand; readonly unit: Operand; readonly direction: Operand; readonly within?: boolean }
  | { readonly op: 'edge'; readonly n: Operand; readonly sign?: Operand; readonly unit: Operand; readonly of: Operand }
  | { readonly op: 'rest'; readonly of?: Operand; readonly unit?: Operand; readonly side?: -1 | 1 }
  | { readonly op: 'week'; readonly n?: Operand; readonly of?: Operand; readonly by?: Operand }
  | { readonly op: 'same'; readonly of: Operand }
  | { readonly op: 'none' }

export interface TimeExample {
  readonly text: string
  /** Publication date, as `published.value`. */
  readonly published?: string
  /** Words that must be found, exactly. */
  readonly find: string
  readonly value: string
}

export interface TimeRule {
  readonly id: string
  readonly why: string
  /** See `docs/times.md` for the notation. */
  readonly pattern: string
  readonly make: Production
  /** 1 sees words only; 2 and 3 also what earlier phases found. */
  readonly phase?: 1 | 2 | 3
  /** True when the match only serves as a piece of a longer one. */
  readonly inner?: boolean
  /** True when the match takes no place of its own but lies over the two expressions at its ends: «dal 15 aprile al 4 giugno». */
  readonly over?: boolean
  /** Set where the expression only counts beside such a tense: «presto» beside a future; `nonpast` beside any but a past. */
  readonly tense?: 'past' | 'future' | 'nonpast'
  /** Words or `<classes>` right before or right after which the rule does not apply. */
  readonly notAfter?: readonly string[]
  readonly notBefore?: readonly string[]
  readonly examples: readonly TimeExample[]
  /** Texts in which this rule must find nothing. */
  readonly counterExamples: readonly string[]
}

/** Word classes: the phrases of each, lower case, with their value. */
export type TimeWords = Readonly<Record<string, Readonly<Record<string, string | number>>>>

/** What a language contributes to time expressions. */
export interface TimeRules {
  /** ISO 639-1 code of the language. */
  readonly code: string
  readonly words: TimeWords
  readonly rules: readonly TimeRule[]
  /** Words beside a date that say it is still to come («previsto») or over, where the verb does not tell. */
  readonly futureCues: ReadonlySet<string>
  readonly pastCues: ReadonlySet<string>
  /** True where the simple past tells of times long gone (Italian «protestarono»): dates beside it take a year told before. */
  readonly remotePast: boolean
}
