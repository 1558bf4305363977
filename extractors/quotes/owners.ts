import type { Reference } from '../../pipeline/document.ts'
import type { Range } from '../../pipeline/span.ts'
import type { Cue } from './cues.ts'
import type { Item } from './narration.ts'
import { phraseFrom } from './phrases.ts'
import { hasLemma, isComma, isFinite, isPos, isPreposition, isStop, type Scene } from './scene.ts'
import { ownerOf, subjectFrom } from './references.ts'

/** How far before an impersonal verb the medium may stand, in items: «Nella nota diramata ieri dalla Procura si legge». */
const farthest = 16
/** How far a body stands from the verb that it says something by: «dal Comune, ieri, fanno sapere». */
const nearby = 6

/** «nella nota di Amnesty», «sul Corriere», «da fonti della Procura»: whose the words are that a prepositional phrase names. */
function ownerOfMedium(scene: Scene, items: readonly Item[], from: number): Reference | null {
  const range = isPreposition(items[from]) && !hasLemma(items[from], scene.words.ofMarkers) ? phraseFrom(scene, items, from + 1) : null
  return range && ownerIn(scene, items, range)
}

/** Who says what a cue has no speaker for, before or after it; of what «emerges» only from whom: «dal rapporto emerge che». */
export function ownerOfImpersonal(scene: Scene, items: readonly Item[], cue: Cue): Reference | null {
  const from = (at: number): boolean => !cue.verb.impersonal || cue.verb.reflexive || hasLemma(items[at], scene.words.byMarkers)
  return (from(cue.items.end) ? ownerOfMedium(scene, items, cue.items.end) : null) ?? ownerBefore(scene, items, cue.items.first, from)
}

/** «Nella nota di Amnesty si legge», «Sul sito della squadra, infatti, si legge»: the same before the verb. */
function ownerBefore(scene: Scene, items: readonly Item[], end: number, accepts: (at: number) => boolean): Reference | null {
  for (let index = end - 1; index >= Math.max(0, end - farthest); index--) {
    if (isFinite(items[index]) || isStop(items[index]) || items[index]?.kind === 'quotation') return null
    if (!isPreposition(items[index]) || hasLemma(items[index], scene.words.ofMarkers) || hasLemma(items[index], scene.words.toMarkers) || !accepts(index)) continue
    const range = phraseFrom(scene, items, index + 1)
    if (range && isMedium(scene, items, range)) return ownerIn(scene, items, range)
  }
  return null
}

function isMedium(scene: Scene, items: readonly Item[], range: Range): boolean {
  const noun = items.slice(range.first, range.end).find((item) => isPos(item, 'NOUN'))
  return hasLemma(noun, scene.words.media) || hasLemma(noun, scene.words.sourceNouns) || hasLemma(noun, scene.words.speechNouns)
}

/** «la risposta di Google sostiene», «il rapporto dell'Onu afferma»: a text speaks for whom it is by, where that is named; else null. */
export function ownerOfText(scene: Scene, items: readonly Item[], range: Range): Reference | null {
  const noun = items.slice(range.first, range.end).find((item) => isPos(item, 'NOUN'))
  if (!hasLemma(noun, scene.words.speechNouns) && !hasLemma(noun, scene.words.media)) return null
  const owner = ownerOf(scene, items, range)
  return owner?.entity !== undefined && scene.typeOf(owner.entity) !== 'place' ? owner : null
}

/** The owner of a text («la nota di X», «la nota diramata da X»), a body by its name, people who speak («fonti della Procura»); else the text itself. */
function ownerIn(scene: Scene, items: readonly Item[], range: Range): Reference | null {
  const noun = items.slice(range.first, range.end).find((item) => isPos(item, 'NOUN'))
  if (hasLemma(noun, scene.words.sourcePeople) && !hasLemma(noun, scene.words.media)) return subjectFrom(scene, items, range)?.reference ?? null
  const medium = isMedium(scene, items, range)
  const of = medium ? items.findIndex((item, index) => index > range.first && index < range.end && hasLemma(item, scene.words.ofMarkers)) : -1
  const inner = (of < 0 ? null : phraseFrom(scene, items, of + 1)) ?? (medium ? issuer(scene, items, range.end) : null)
  const owner = inner ?? (medium || scene.within(items, range).some(({ entity }) => entity.type === 'organization') ? range : null)
  return owner && (subjectFrom(scene, items, owner)?.reference ?? null)
}

/** «una nota diramata dall'ospedale», «la nota ufficiale, diramata ieri dal ministero»: who issued it. */
export function issuer(scene: Scene, items: readonly Item[], end: number): Range | null {
  const participle = isComma(items[end]) ? end + 1 : end
  if (items[participle]?.words[0]?.feats.VerbForm !== 'Part') return null
  for (let index = participle + 1; index < Math.min(items.length, participle + nearby); index++) {
    if (hasLemma(items[index], scene.words.byMarkers)) return phraseFrom(scene, items, index + 1)
    if (isComma(items[index]) || isFinite(items[index]) || isStop(items[index])) return null
  }
  return null
}

/** «fanno sapere dal ministero», «dal Viminale assicurano», «da Bruxelles fanno sapere»: the body or town behind a plural verb without subject. */
export function bodyBehind(scene: Scene, items: readonly Item[], cue: Cue): Reference | null {
  if (cue.number !== 'Plur' || cue.passive || cue.form !== 'finite') return null
  for (let index = cue.items.end; index < Math.min(items.length, cue.items.end + nearby); index++) {
    if (hasLemma(items[index], scene.words.byMarkers)) return body(scene, items, phraseFrom(scene, items, index + 1))
    if (isComma(items[index]) || isStop(items[index]) || isFinite(items[index])) break
  }
  for (let index = cue.items.first - 1; index >= Math.max(0, cue.items.first - nearby); index--) {
    if (isFinite(items[index]) || isStop(items[index])) return null
    if (hasLemma(items[index], scene.words.byMarkers)) return body(scene, items, phraseFrom(scene, items, index + 1))
  }
  return null
}

function body(scene: Scene, items: readonly Item[], range: Range | null): Reference | null {
  if (!range) return null
  const noun = items.slice(range.first, range.end).find((item) => isPos(item, 'NOUN'))
  const speaks = hasLemma(noun, scene.words.sourcePeople) || scene.within(items, range).some(({ entity }) => entity.type !== 'person')
  return speaks ? (subjectFrom(scene, items, range)?.reference ?? null) : null
}
