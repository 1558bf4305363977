import type { Lexicon } from './lexicon.ts'
import { editDistance, similarFirstName, similarWord, soundKey } from './similar.ts'
import type { Surface } from './surfaces.ts'

/**
 * How surely a shorter name `b` means the same as a fuller one `a`: 0 not at all, 1 where only context can
 * tell (a first name), 2 by its form (a surname, an acronym), 3 the same name in another spelling.
 */
export type Likeness = 0 | 1 | 2 | 3

export interface SameContext {
  readonly lexicon: Lexicon
  readonly nameParticles: ReadonlySet<string>
}

export function likeness(a: Surface, b: Surface, context: SameContext): Likeness {
  if (a.known && b.known) return a.known.id === b.known.id ? 3 : 0
  if (joined(a) === joined(b) || isHandleOf(a, b) || isHandleOf(b, a)) return 3
  switch (a.type) {
    case 'person':
      return likePerson(a.words, b.words)
    case 'organization':
      return likeOrganization(a, b, context)
    case 'place':
      return likePlace(a, b, context)
  }
}

/** «@IbnOmar2005» begins with all of «Ibn Omar». */
function isHandleOf(handle: Surface, name: Surface): boolean {
  const text = handle.mentions[0]?.text ?? ''
  return text.startsWith('@') && name.words.length > 1 && joined(handle).startsWith(joined(name))
}

/** @HalaGorani and Hala Gorani. */
function joined(surface: Surface): string {
  return surface.words.join('')
}

/** «Kim Jong-un» ⊃ «Kim», «Jong Un»; «José Manuel Barroso» ⊃ «José Barroso», «Barroso»; surname first in lists of athletes. */
function likePerson(a: readonly string[], b: readonly string[]): Likeness {
  if (a.length < b.length) return 0
  if (a.length === b.length) {
    if (b.every((word, i) => similarWord(a[i] ?? '', word)) || isSameFirstName(a, b)) return 3
    return b.length > 1 && [...a].sort().join(' ') === [...b].sort().join(' ') ? 3 : 0
  }
  if (!isSubsequence(a, b)) return 0
  const last = b.at(-1) ?? ''
  if (similarWord(a.at(-1) ?? '', last) && last.length > 1) return 2
  if (b.length > 1) return 2
  return similarWord(a[0] ?? '', last) && last.length > 2 ? 1 : 0
}

/** «Chris Stevens» and «Christopher Stevens», «Ahmad Shafik» and «Ahmed Shafik»: the rest is written alike. */
function isSameFirstName(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < 2 || !a.slice(1).every((word, i) => similarWord(word, b[i + 1] ?? ''))) return false
  return similarFirstName(a[0] ?? '', b[0] ?? '')
}

function isSubsequence(a: readonly string[], b: readonly string[]): boolean {
  let at = 0
  for (const word of a) if (at < b.length && similarWord(word, b[at] ?? '')) at++
  return at === b.length
}

/** «Consiglio Supremo delle Forze Armate» ⊃ «Consiglio»; «Banca Intesa» ⊃ «Intesa»; «Comunità Economica Europea» and «CEE». */
function likeOrganization(a: Surface, b: Surface, context: SameContext): Likeness {
  if (isAcronymOf(b, a, context) || isAcronymOf(a, b, context)) return 3
  if (a.words.length === b.words.length) return longSpelling(a, b) ? 3 : 0
  if (a.words.length < b.words.length) return 0
  const shorter = b.words.length
  if (startsWith(a.words, b.words)) return 2
  if (!startsWith(a.words.slice(a.words.length - shorter), b.words)) return 0
  const rest = a.words.slice(0, a.words.length - shorter)
  // «gruppo Atlantia» is Atlantia, «Università di Torino» is not Torino
  return rest.every((word) => context.lexicon.organizationHeads.has(word)) || shorter > 1 || !context.nameParticles.has(rest.at(-1) ?? '') ? 2 : 0
}

function isAcronymOf(short: Surface, long: Surface, { nameParticles }: SameContext): boolean {
  const letters = joined(short)
  const text = short.mentions[0]?.text ?? ''
  if (letters.length < 2 || letters.length > 8 || long.words.length < 2 || !/^\p{Lu}/u.test(text) || /\s/u.test(text)) return false
  const initials = long.words.filter((word) => !nameParticles.has(word)).map((word) => word[0] ?? '').join('')
  return initials === letters || (letters.length > 2 && initials.startsWith(letters)) || long.words.map((word) => word[0] ?? '').join('') === letters
}

/** «regione dell'Amur» ⊃ «Amur», «Piazza dei Martiri di Tripoli» ⊃ «Piazza dei Martiri», «Benghazi» and «Bengazhi». */
function likePlace(a: Surface, b: Surface, { lexicon, nameParticles }: SameContext): Likeness {
  const town = a.towns[0]?.id
  if (town !== undefined && town === b.towns[0]?.id && !b.known && !a.known) return 3
  if (a.words.length === b.words.length) return !(a.known || b.known) && (a.towns.length === 0 || b.towns.length === 0) && longSpelling(a, b) ? 3 : 0
  if (a.words.length < b.words.length) return 0
  const rest = a.words.slice(0, a.words.length - b.words.length)
  if (startsWith(a.words.slice(rest.length), b.words) && isHead(rest, a, b, lexicon, nameParticles)) return 2
  return b.words.length > 1 && startsWith(a.words, b.words) && nameParticles.has(a.words[b.words.length] ?? '') ? 2 : 0
}

/** Head nouns that name the area itself, not something in it: «provincia di Alessandria», «fiume Piave», but not «aeroporto di Catania». */
function isHead(rest: readonly string[], a: Surface, b: Surface, lexicon: Lexicon, particles: ReadonlySet<string>): boolean {
  const head = lexicon.placeHeads.get(rest[0] ?? '')
  if (head === undefined || !rest.slice(1).every((word) => particles.has(word))) return false
  if (head !== 'facility') return true
  return rest.length === 1 || !(b.known || b.towns.length > 0) || a.known !== null
}

function startsWith(a: readonly string[], b: readonly string[]): boolean {
  return b.length > 0 && b.every((word, i) => word === a[i])
}

/** Spellings of one rare name: «Vostochny», «Vostotchny». Short names are too alike to tell. */
function longSpelling(a: Surface, b: Surface): boolean {
  const [x, y] = [joined(a), joined(b)]
  const shorter = Math.min(x.length, y.length)
  if (shorter < 6 || x[0] !== y[0]) return false
  const limit = shorter >= 9 ? 2 : 1
  return soundKey(x) === soundKey(y) || editDistance(x, y, limit) <= limit
}
