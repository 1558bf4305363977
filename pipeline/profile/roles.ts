import type { Entity } from '../document.ts'
import type { RoleHolder } from './profile.ts'

/** One article saying that somebody holds a role. */
export interface RoleObservation {
  /** As the article puts it, in lower case: «leader nordcoreano». */
  readonly role: string
  /** The holder's fullest name. */
  readonly name: string
  /** Publication date of the article, ISO 8601. */
  readonly date: string | null
}

/** Articles that must agree before a dump's word counts: one alone may be wrong. */
const minArticles = 2
/** A name of one word could be anybody of that family. */
const minNameWords = 2
/** Bare nouns («presidente») have too many holders; a phrase of two words names whose. */
const minRoleWords = 2

/** What an article says about who holds what, each pair once. */
export function observedRoles(entities: readonly Entity[], text: string, date: string | null): readonly RoleObservation[] {
  const found = new Map<string, RoleObservation>()
  for (const { type, name, roles } of entities) {
    if (type !== 'person' || name.split(/\s+/u).length < minNameWords) continue
    for (const { start, end } of roles) {
      const role = text.slice(start, end).toLowerCase().replace(/\s+/gu, ' ')
      if (role.split(' ').length >= minRoleWords) found.set(`${role}\n${name}`, { role, name, date })
    }
  }
  return [...found.values()]
}

interface Evidence {
  from: string | null
  to: string | null
  articles: number
}

/** Learns who holds which role from many articles; the order in which they come does not matter. */
export class RoleLearner {
  private readonly evidence = new Map<string, Map<string, Evidence>>()

  /** Takes what one article says (`observedRoles`). */
  add(observations: readonly RoleObservation[]): void {
    for (const { role, name, date } of observations) {
      const holders = this.evidence.get(role) ?? new Map<string, Evidence>()
      this.evidence.set(role, holders)
      const seen = holders.get(name) ?? { from: null, to: null, articles: 0 }
      seen.articles++
      if (date !== null && (seen.from === null || date < seen.from)) seen.from = date
      if (date !== null && (seen.to === null || date > seen.to)) seen.to = date
      holders.set(name, seen)
    }
  }

  /** Holders that enough articles name, sorted by role and name. */
  roles(): readonly RoleHolder[] {
    const all: RoleHolder[] = []
    for (const [role, holders] of this.evidence) {
      for (const [name, { from, to, articles }] of holders) if (articles >= minArticles) all.push({ role, name, from, to, articles })
    }
    return all.sort((a, b) => compare(a.role, b.role) || compare(a.name, b.name))
  }
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
