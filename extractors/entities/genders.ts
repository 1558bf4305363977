import type { Entity } from '../../pipeline/document.ts'
import type { Gender } from './pack.ts'

/** What given names tell of their bearers; see `languages/neutral/given-names.json`. */
export interface GivenNames {
  readonly feminineEndings: readonly string[]
  readonly masculineEndings: readonly string[]
  /** Names whose ending does not tell, or tells wrongly. */
  readonly masculine: readonly string[]
  readonly feminine: readonly string[]
}

/** The gender that a person's given name tells: known names first, then their endings; null for a surname alone. */
export function genderOfName({ name }: Entity, { feminine, masculine, feminineEndings, masculineEndings }: GivenNames): Gender | null {
  const [first = '', ...others] = name.split(/\s+/u)
  if (others.length === 0) return null
  if (masculine.includes(first)) return 'Masc'
  if (feminine.includes(first)) return 'Fem'
  if (!/^\p{Lu}\p{Ll}{2,}$/u.test(first)) return null
  if (feminineEndings.some((ending) => first.endsWith(ending))) return 'Fem'
  return masculineEndings.some((ending) => first.endsWith(ending)) ? 'Masc' : null
}
