import { foldName } from './fold.ts'

/** Somebody whom the articles of a dump name as the holder of a role, with the first and last day on which they do. */
export interface RoleEvidence {
  readonly role: string
  readonly name: string
  readonly from: string | null
  readonly to: string | null
}

type ByRole = ReadonlyMap<string, readonly RoleEvidence[]>

const indices = new WeakMap<readonly RoleEvidence[], ByRole>()

/** Days before the first and after the last article that say so within which somebody still counts as the holder. */
const margin = 90
/** The forms whose reading as a day in UTC the language standard fixes. */
const isoDate = /^\d{4}(?:-\d{2}){0,2}(?:T|$)/
const dayLength = 86_400_000

/**
 * The folded names of those who held a role on a day, as far as a profile tells; who else it names for it, held it at
 * another time. Without a day, or where it names but one holder, whoever it names.
 */
export function holdersAt(profile: readonly RoleEvidence[], role: string, date: string | null): ReadonlySet<string> {
  const all = byRole(profile).get(role) ?? []
  const names = (some: readonly RoleEvidence[]): ReadonlySet<string> => new Set(some.map(({ name }) => foldName(name)))
  const everybody = names(all)
  if (date === null || everybody.size < 2) return everybody
  const distances = all.map((holder) => daysBetween(holder, date))
  const least = Math.min(margin, ...distances)
  return names(all.filter((_, at) => (distances[at] ?? Infinity) <= least))
}

/** The holders of each role, arranged once: a profile is frozen. */
function byRole(profile: readonly RoleEvidence[]): ByRole {
  let index = indices.get(profile)
  if (!index) {
    const made = new Map<string, RoleEvidence[]>()
    for (const holder of profile) {
      const known = made.get(holder.role)
      if (known) known.push(holder)
      else made.set(holder.role, [holder])
    }
    indices.set(profile, (index = made))
  }
  return index
}

/** Days from a date to the time for which there is evidence, 0 within it; none at all is infinitely far. */
function daysBetween({ from, to }: RoleEvidence, date: string): number {
  const [day, first, last] = [date, from ?? to, to ?? from].map((text) => (text !== null && isoDate.test(text) ? Date.parse(text.slice(0, 10)) / dayLength : NaN))
  if (day === undefined || first === undefined || last === undefined || Number.isNaN(day + first + last)) return Infinity
  return Math.max(0, first - day, day - last)
}
