import type { Reference } from '../../pipeline/document.ts'
import type { Range } from '../../pipeline/span.ts'
import type { Item } from './narration.ts'
import { isParting, isPossessive, phraseFrom } from './phrases.ts'
import { hasLemma, isPos, isPreposition, type Named, type Scene } from './scene.ts'

/** Somebody who may be the subject of a cue, and where the narration names them. */
export interface Subject {
  readonly reference: Reference
  /** Items of the noun phrase with its apposition. */
  readonly items: Range
}

/** Who a noun phrase stands for: a name that depends on nothing, else what its head refers to, else only the words. */
export function subjectFrom(scene: Scene, items: readonly Item[], range: Range): Subject | null {
  const first = items[range.first]
  const last = items[withoutTurn(scene, items, range) - 1]
  if (!first || !last) return null
  const free = scene.within(items, range).filter((named) => !isGoverned(scene, items, range, named) && !modifies(scene, items, range, named))
  const best = free.reduce<Named | null>((chosen, named) => (chosen === null || rank(named) > rank(chosen) ? named : chosen), null)
  if (best) return { reference: { entity: best.entity.id, start: best.mention.start, end: best.mention.end }, items: range }
  const role = holderOfRole(scene, items, range)
  const span = { start: first.start, end: last.kind === 'quotation' ? (last.quotation?.outer.end ?? last.end) : last.end }
  return { reference: role ? { entity: role, ...span } : span, items: range }
}

/** End of a phrase without «dal canto suo», «da parte loro» behind it. */
function withoutTurn(scene: Scene, items: readonly Item[], { first, end }: Range): number {
  const turn = hasLemma(items[end - 1], scene.words.possessives) && isPreposition(items[end - 3])
  return turn && end - 3 > first ? end - 3 : end
}

function rank({ entity, mention }: Named): number {
  const person = entity.type === 'person'
  if (mention.form === 'name') return person ? 5 : entity.type === 'organization' ? 3 : 1
  return person ? 4 : 2
}

/** Somebody who can speak: a person or body by name, or called one («il sindaco», «i testimoni»). */
export function canSpeak(scene: Scene, items: readonly Item[], { reference, items: range }: Subject): boolean {
  if (reference.entity !== undefined) return scene.typeOf(reference.entity) !== 'place'
  const head = items.slice(range.first, range.end).find((item) => isPos(item, 'NOUN', 'PROPN'))
  return hasLemma(head, scene.words.personNouns) || hasLemma(head, scene.words.sourcePeople) || hasLemma(head, scene.words.bodyNouns)
}

/** Does the mention hang on a preposition inside the phrase? «il presidente della Fiat» is not Fiat. */
function isGoverned(scene: Scene, items: readonly Item[], range: Range, named: Named): boolean {
  let index = range.first
  while (index < range.end && (items[index]?.start ?? 0) < named.mention.start) index++
  for (index--; index >= range.first; index--) {
    const item = items[index]
    if (isPreposition(item)) return true
    if (isParting(item)) return false
    if (isPos(item, 'NOUN') && named.entity.type !== 'person' && !hasLemma(item, scene.words.outletNouns)) continue
    const title = isPos(item, 'NOUN') && /^\p{Ll}/u.test(item?.norm ?? '') && isPreposition(items[index - 1]) && named.entity.type === 'person'
    if (title) return index - 1 > range.first && hasLemma(item, scene.words.sourcePeople)
    if (scene.at(item).length > 0 || isPos(item, 'PROPN')) return false
    if (!isPos(item, 'DET', 'ADJ', 'NUM')) return false
  }
  return false
}

/** «la senatrice Pd», «il leader Ue»: the name of a body after the noun of a person tells whose, not who. */
function modifies(scene: Scene, items: readonly Item[], range: Range, named: Named): boolean {
  // "Schumer's office": the office speaks.
  const behind = items.findIndex((item, index) => index >= range.first && item.start >= named.mention.end)
  if (behind >= 0 && behind < range.end && isPossessive(scene, items[behind])) return true
  if (named.entity.type === 'person' || named.mention.form !== 'name') return false
  const head = items.slice(range.first, range.end).find((item) => isPos(item, 'NOUN', 'PROPN'))
  return head !== undefined && head.start < named.mention.start && hasLemma(head, scene.words.personNouns)
}

/** The entity that the article gives the role to: «il portavoce del Cremlino» after «Dmitry Peskov, portavoce del Cremlino». */
function holderOfRole(scene: Scene, items: readonly Item[], range: Range): string | null {
  const words = contentWords(items, range)
  return scene.holderOf(words)?.id ?? null
}

function contentWords(items: readonly Item[], range: Range): string[] {
  return items.slice(range.first, range.end).filter((item) => isPos(item, 'NOUN', 'PROPN', 'ADJ')).map((item) => item.norm)
}

/** «la replica del ministro»: the phrase after the marker «di». */
export function ownerOf(scene: Scene, items: readonly Item[], range: Range): Reference | null {
  for (let index = range.first + 1; index < Math.min(items.length, range.end + 1); index++) {
    if (!hasLemma(items[index], scene.words.ofMarkers)) continue
    const inner = phraseFrom(scene, items, index + 1)
    return inner ? (subjectFrom(scene, items, inner)?.reference ?? null) : null
  }
  return null
}
