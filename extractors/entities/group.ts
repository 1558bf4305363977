import type { EntityType } from '../../pipeline/document.ts'
import { likeness, type Likeness, type SameContext } from './same.ts'
import { similarWord } from './similar.ts'
import type { NameMention, Surface } from './surfaces.ts'

/** Names that mean one person, organisation or place. */
export interface Draft {
  readonly type: EntityType
  readonly surfaces: Surface[]
}

/** Different names from which a text is no article: names are then compared only where they share a word. */
const manySurfaces = 1500
/** How many things that share a word are compared then. */
const mostSharing = 20

/**
 * Joins the spellings of an article into things: fuller names first, each shorter one to the thing it best fits.
 * @param owners the keys of user names with those of their owners' names (`accountOwners`)
 */
export function group(surfaces: readonly Surface[], context: SameContext, owners: ReadonlyMap<string, string> = new Map()): readonly Draft[] {
  const drafts: Draft[] = []
  const byWord = surfaces.length > manySurfaces ? new Map<string, Draft[]>() : null
  const order = [...surfaces].sort((a, b) => b.words.length - a.words.length || start(a) - start(b))
  for (const surface of order.filter(({ key }) => !owners.has(key))) {
    const able = byWord ? sharing(surface, byWord) : drafts
    const found = bestFit(surface, able, context) ?? personSurname(surface, able) ?? misspelt(surface, able)
    const draft = found ?? { type: surface.type, surfaces: [] }
    draft.surfaces.push(surface)
    if (found) continue
    drafts.push(draft)
    for (const word of byWord ? surface.words : []) byWord?.set(word, [...(byWord.get(word) ?? []).slice(-mostSharing), draft])
  }
  return owners.size > 0 ? withAccounts(drafts, order, owners) : drafts
}

/** Gives user names to whom they belong. */
function withAccounts(drafts: Draft[], surfaces: readonly Surface[], owners: ReadonlyMap<string, string>): readonly Draft[] {
  const byKey = new Map(drafts.flatMap((draft) => draft.surfaces.map(({ key }) => [key, draft] as const)))
  for (const surface of surfaces) {
    const owner = owners.get(surface.key)
    if (owner === undefined) continue
    const draft = byKey.get(owner)
    if (draft) draft.surfaces.push(surface)
    else drafts.push({ type: surface.type, surfaces: [surface] })
  }
  return drafts
}

function sharing(surface: Surface, byWord: ReadonlyMap<string, readonly Draft[]>): readonly Draft[] {
  return [...new Set(surface.words.flatMap((word) => byWord.get(word) ?? []))]
}

/** All mentions of a draft in text order. */
export function mentionsOf(draft: Draft): readonly NameMention[] {
  return draft.surfaces.flatMap((s) => s.mentions).sort((a, b) => a.start - b.start)
}

function start(surface: Surface): number {
  return surface.mentions[0]?.start ?? 0
}

/** The one draft that a name fits best; between equals, the one named last before it. */
function bestFit(surface: Surface, drafts: readonly Draft[], context: SameContext): Draft | null {
  let best: Likeness = 0
  let fitting: Draft[] = []
  for (const draft of drafts) {
    if (draft.type !== surface.type) continue
    const score = draft.surfaces.reduce<Likeness>((top, other) => max(top, either(other, surface, context)), 0)
    if (score === 0 || score < best) continue
    if (score > best) fitting = []
    best = score
    fitting.push(draft)
  }
  if (fitting.length < 2) return fitting[0] ?? null
  return best === 1 ? null : lastBefore(fitting, start(surface))
}

function either(a: Surface, b: Surface, context: SameContext): Likeness {
  return a.words.length >= b.words.length ? likeness(a, b, context) : likeness(b, a, context)
}

function max(a: Likeness, b: Likeness): Likeness {
  return a > b ? a : b
}

function lastBefore(drafts: readonly Draft[], position: number): Draft | null {
  let best: Draft | null = null
  let nearest = -1
  for (const draft of drafts) {
    let before = -1
    for (const { mentions } of draft.surfaces) for (const { start: at } of mentions) if (at < position && at > before) before = at
    if (best === null || before > nearest) {
      best = draft
      nearest = before
    }
  }
  return best
}

/** «Pyonyang» beside «Pyongyang»: one word of a known place, a letter off, whatever the tagger took it for. */
function misspelt(surface: Surface, drafts: readonly Draft[]): Draft | null {
  const [word = ''] = surface.words
  if (surface.words.length !== 1 || word.length < 7 || surface.known || surface.towns.length > 0) return null
  const meant = drafts.filter((d) => d.type === 'place' && d.surfaces.some((s) => s.words.length === 1 && (s.known !== null || s.towns.length > 0) && similarWord(s.words[0] ?? '', word)))
  return meant.length === 1 ? (meant[0] ?? null) : null
}

/** Inhabitants from which a town is rather meant than somebody of that name. */
const wellKnown = 50_000

/** A bare surname that the tagger took for something else, where the article names its bearer in full. */
function personSurname(surface: Surface, drafts: readonly Draft[]): Draft | null {
  if (surface.type === 'person' || surface.words.length !== 1 || surface.known || (surface.towns.length > 0 ? (surface.towns[0]?.population ?? 0) >= wellKnown : surface.confidence >= 0.8)) return null
  const bearers = drafts.filter((d) => d.type === 'person' && d.surfaces.some((s) => s.words.length > 1 && s.words.at(-1) === surface.words[0]))
  return bearers.length === 1 ? (bearers[0] ?? null) : null
}
