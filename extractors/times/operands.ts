import type { Captures } from './matcher.ts'
import type { Meaning, Part, Relative, Unit, YearMeaning } from './meaning.ts'
import { parts, units } from './meaning.ts'
import type { Operand } from './pack.ts'

/** What an operand stands for in one match: null where it was not captured. */
export type Made = string | number | Meaning | null

export type Read = (operand: Operand | undefined) => Made

export function value(operand: Operand | undefined, captures: Captures): Made {
  if (typeof operand !== 'string') return operand ?? null
  if (operand.startsWith('-$')) {
    const captured = captures[operand.slice(2)]
    return typeof captured === 'number' ? -captured : (captured ?? null)
  }
  return operand.startsWith('$') ? (captures[operand.slice(1)] ?? null) : operand
}

export function numberOf(made: Made): number | null {
  return typeof made === 'number' ? made : null
}

export function meaningOf(made: Made): Meaning | null {
  return made !== null && typeof made === 'object' ? made : null
}

/** An end of an interval: an expression, or a bare year. */
export function endOf(made: Made): Meaning | null {
  return typeof made === 'number' ? { kind: 'date', year: yearOf(made), month: null, day: null, weekday: null, relative: null } : meaningOf(made)
}

/** Two digits mean a year of 1930 to 2029. */
export function yearOf(made: Made): YearMeaning | null {
  if (typeof made === 'number') return made < 100 ? (made < 30 ? 2000 + made : 1900 + made) : made
  const meaning = meaningOf(made)
  return meaning?.kind === 'date' && typeof meaning.year === 'number' ? meaning.year : meaning
}

export function unitOf(made: Made): Unit | null {
  return units.find((unit) => unit === made) ?? null
}

export function partOf(made: Made): Part | null {
  return parts.find((part) => part === made) ?? null
}

export function relativeOf(made: Made): Relative | null {
  return made === -1 || made === 0 || made === 1 ? made : null
}
