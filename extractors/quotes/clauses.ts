import type { Range } from '../../pipeline/span.ts'
import type { Cue } from './cues.ts'
import type { Item } from './narration.ts'
import { isParting } from './phrases.ts'
import { hasLemma, isComma, isDash, isFinite, isPos, isStop, type Scene } from './scene.ts'

/**
 * Where the clause that begins at `from` ends: at the end of the sentence, before a coordinated cue («e ha
 * aggiunto che»), before a trailing cue («, ha detto X»), before somebody else who speaks («, mentre X sostiene che…») or what the narrator
 * adds («, commentando…»).
 */
export function clauseEnd(scene: Scene, items: readonly Item[], from: number, cues: readonly Cue[]): number {
  let brackets = 0
  for (let index = from; index < items.length; index++) {
    const item = items[index]
    if (/^[([]$/u.test(item?.norm ?? '')) brackets++
    // «(qualcuno fa notare che ha poco senso)»: the bracket that opened before the clause.
    else if (/^[)\]]$/u.test(item?.norm ?? '') && --brackets < 0 && index > from) return index
    if (index > from && (isStop(item) || leadsOn(scene, items, index))) return index
    if (index === from || !isParting(item) && !isPos(item, 'CCONJ')) continue
    if ((startsCue(scene, items, index + 1, cues) && !isProtasis(scene, items, from, index)) || (isComma(item) && stopsClause(scene, items, index + 1))) return index
    if (isPos(items[index + 1], 'CCONJ') && startsCue(scene, items, index + 2, cues)) return index
    if (isComma(item) && turnsToAnother(scene, items, index + 1, cues)) return index
  }
  return items.length
}

/** How far the verb of the other speaker may stand, in items. */
const farthestOther = 15

/** «mentre l'europarlamentare Antonio Tajani sostiene»: a contrast, somebody named, and a cue as the first verb. */
function turnsToAnother(scene: Scene, items: readonly Item[], at: number, cues: readonly Cue[]): boolean {
  if (!scene.words.contrasts.includes(items[at]?.norm ?? '')) return false
  // «…, mentre secondo i sindacati il peggio deve venire»
  if (scene.words.sources.some(({ words, verb }) => !verb && words.length === 1 && words[0] === items[at + 1]?.norm)) return true
  for (let index = at + 1; index < Math.min(items.length, at + farthestOther); index++) {
    const cue = cues.find((candidate) => candidate.items.first === index)
    if (cue) return cue.form === 'finite' && !cue.passive && scene.within(items, { first: at + 1, end: index }).some(({ entity }) => entity.type !== 'place')
    if (isStop(items[index]) || isFinite(items[index])) return false
  }
  return false
}

/** A colon before marked words or before a new line: what follows is no part of the clause. */
function leadsOn(scene: Scene, items: readonly Item[], index: number): boolean {
  const [item, next] = [items[index], items[index + 1]]
  if (item?.norm !== ':' || !next) return false
  return next.kind === 'quotation' || scene.doc.text.slice(item.end, next.start).includes('\n')
}

/** Does a cue of its own begin here: a verb group, not one inside a relative or subordinate clause? */
function startsCue(scene: Scene, items: readonly Item[], at: number, cues: readonly Cue[]): boolean {
  let index = at
  while (isPos(items[index], 'ADV')) index++
  const cue = cues.find((candidate) => candidate.items.first === at || candidate.items.first === index)
  if (!cue || cue.passive) return false
  // «…, chiedendo ai concessionari di investire» is part of what was said; «…, aggiungendo che» is not.
  return cue.form === 'finite' || (cue.form === 'gerund' && items.slice(cue.items.end, cue.items.end + 3).some((item) => scene.words.complementizers.includes(item.norm)))
}

/** «che, se passerà la legge, provvederà a pubblicare i nomi»: what stands before the comma is no clause without the verb after it. */
function isProtasis(scene: Scene, items: readonly Item[], from: number, comma: number): boolean {
  const opens = isComma(items[from]) ? from + 1 : from
  return isPos(items[opens], 'SCONJ') && !isMainClause(scene, items, { first: opens, end: comma })
}

/** A word or phrase that, after a comma, is the narrator's again. */
function stopsClause(scene: Scene, items: readonly Item[], at: number): boolean {
  return scene.words.stops.some((stop) => stop.split(' ').every((word, offset) => items[at + offset]?.norm === word)) || scene.words.relayParticiples.includes(items[at]?.norm ?? '')
}

/** Beginning of the clause that ends at `end`: after the last stop, colon or dash, and without an opening conjunction. */
export function clauseStart(scene: Scene, items: readonly Item[], end: number, floor: number): number {
  let start = floor
  for (let index = floor; index < end; index++) if (isStop(items[index]) || items[index]?.norm === ':') start = index + 1
  while (start < end && (isPos(items[start], 'CCONJ') || scene.words.openingConjunctions.includes(items[start]?.norm ?? '') || isComma(items[start]) || isDash(items[start]))) start++
  return start
}

/** Does a range hold a finite verb? Then it can be a clause. */
export function hasVerb(items: readonly Item[], range: Range): boolean {
  for (let index = range.first; index < range.end; index++) if (isFinite(items[index]) || items[index]?.kind === 'quotation') return true
  return false
}

/** Is the item a verb in the infinitive, adverbs, negations and pronouns before it allowed? */
export function isInfinitiveAt(scene: Scene, items: readonly Item[], at: number): boolean {
  let index = at
  while (index < at + 4 && (isPos(items[index], 'ADV', 'PRON', 'PART') || hasLemma(items[index], scene.words.negations))) index++
  return items[index]?.words.some((word) => word.feats.VerbForm === 'Inf' || word.pos === 'VERB') ?? false
}

/** Does a range hold a finite verb that no conjunction or relative pronoun makes subordinate («quando…, ha detto X»)? */
export function isMainClause(scene: Scene, items: readonly Item[], range: Range): boolean {
  let subordinate = false
  for (let index = range.first; index < range.end; index++) {
    const item = items[index]
    if (isPos(item, 'SCONJ') || hasLemma(item, scene.words.relatives)) subordinate = true
    else if (isComma(item) && index > range.first) subordinate = false
    if (isFinite(item) && !subordinate) return true
  }
  return false
}
