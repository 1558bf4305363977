import type { Reference } from '../../pipeline/document.ts'
import type { Range } from '../../pipeline/span.ts'
import { clauseEnd, hasVerb } from './clauses.ts'
import type { Cue } from './cues.ts'
import { contentOf, spanOf, type Draft } from './draft.ts'
import type { Item, Narration } from './narration.ts'
import { phraseFrom } from './phrases.ts'
import { canSpeak, subjectFrom } from './references.ts'
import { hasLemma, isComma, isFinite, isPos, isStop, type Scene } from './scene.ts'

/** Longest words between a noun and what it tells, in items: «L'accusa di Mario Rossi, segretario del partito, è che». */
const farthest = 14

/** Shortest clause, in items. */
const shortest = 3

/**
 * Clauses that a noun of saying introduces with its owner: «L'accusa del leader è che il governo menta», «l'annuncio di Rossi che la
 * fabbrica chiuderà», «Il monito del Quirinale: servono riforme», «La denuncia arriva da Amnesty: si pratica la tortura».
 */
export function nounStatements(scene: Scene, narration: Narration, index: number, cues: readonly Cue[]): Draft[] {
  const { items } = narration
  const found: Draft[] = []
  for (let at = 0; at < items.length; at++) {
    if (!isPos(items[at], 'NOUN') || !hasLemma(items[at], scene.words.statementNouns)) continue
    const owner = ownerAfter(scene, items, at)
    const content = owner && (afterCopula(scene, items, owner.end, cues) ?? afterConjunction(scene, items, owner.end, cues) ?? afterColon(items, at, owner.end))
    const fitted = content && contentOf(scene.doc.text, items, content)
    if (!owner || !fitted || fitted.kind === 'direct') continue
    const cueItems = { first: at, end: at + 1 }
    found.push({ narration: index, items: fitted.items, ...fitted.span, kind: fitted.kind, speaker: owner.reference, cue: spanOf(items, cueItems), cueItems, confidence: 0.6, rule: 'quote/statement' })
    at = fitted.items.end - 1
  }
  return found
}

/** Somebody who can speak, behind «di», or «da» after a verb: «l'accusa di X», «l'accusa arriva da X». */
function ownerAfter(scene: Scene, items: readonly Item[], noun: number): { readonly reference: Reference; readonly end: number } | null {
  for (let at = noun + 1; at < Math.min(items.length, noun + 5); at++) {
    const item = items[at]
    if (isComma(item) || isStop(item) || item?.kind !== 'word') return null
    const verb = items.slice(noun + 1, at).some((between) => isFinite(between))
    if (!(hasLemma(item, scene.words.ofMarkers) && !verb) && !(hasLemma(item, scene.words.byMarkers) && verb)) continue
    const range = phraseFrom(scene, items, at + 1)
    const subject = range && subjectFrom(scene, items, range)
    return range && subject && canSpeak(scene, items, subject) ? { reference: subject.reference, end: range.end } : null
  }
  return null
}

/** «… è che il governo mente». */
function afterCopula(scene: Scene, items: readonly Item[], from: number, cues: readonly Cue[]): Range | null {
  for (let at = from; at < Math.min(items.length, from + farthest); at++) {
    if (!isFinite(items[at])) continue
    const opens = isPos(items[at], 'AUX') && scene.words.complementizers[0] === items[at + 1]?.norm
    return opens ? clauseFrom(scene, items, at + 2, cues) : null
  }
  return null
}

/** «… che la fabbrica chiuderà»: a subject, not a verb, after the conjunction. */
function afterConjunction(scene: Scene, items: readonly Item[], from: number, cues: readonly Cue[]): Range | null {
  const opens = items[from]?.norm === scene.words.complementizers[0] && isPos(items[from + 1], 'DET') && isPos(items[from + 2], 'NOUN', 'PROPN')
  return opens ? clauseFrom(scene, items, from + 1, cues) : null
}

/** «…: servono riforme», where nothing but the noun, its owner and a verb stands before the colon. */
function afterColon(items: readonly Item[], noun: number, from: number): Range | null {
  if (items[from]?.norm !== ':' || items.slice(0, noun).some((item) => isFinite(item) || item.kind !== 'word')) return null
  const range = { first: from + 1, end: items.length }
  return items[range.first]?.kind === 'word' && range.end - range.first >= shortest && hasVerb(items, range) ? range : null
}

function clauseFrom(scene: Scene, items: readonly Item[], first: number, cues: readonly Cue[]): Range | null {
  const range = { first, end: clauseEnd(scene, items, first, cues) }
  return range.end - first >= shortest && hasVerb(items, range) ? range : null
}
