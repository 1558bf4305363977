import { foldName } from './fold.ts'

export interface RoleEvidence {
  readonly role: string
  readonly name: string
}

type NamesByRole = ReadonlyMap<string, ReadonlySet<string>>

const indices = new WeakMap<readonly RoleEvidence[], NamesByRole>()

/** The folded names of the holders of each role in a profile, arranged once: a profile is frozen. */
export function namesByRole(profile: readonly RoleEvidence[]): NamesByRole {
  let index = indices.get(profile)
  if (!index) {
    const made = new Map<string, Set<string>>()
    for (const { role, name } of profile) made.set(role, (made.get(role) ?? new Set<string>()).add(foldName(name)))
    indices.set(profile, (index = made))
  }
  return index
}
