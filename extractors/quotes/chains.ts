import type { Reference } from '../../pipeline/document.ts'
import type { Range } from '../../pipeline/span.ts'
import type { Composed } from './composer.ts'
import type { Draft } from './draft.ts'
import type { Item } from './narration.ts'
import { phraseFrom } from './phrases.ts'
import { hasLemma, isFinite, isPreposition, isStop, type Scene } from './scene.ts'
import { subjectFrom } from './references.ts'

/** Whom a statement was made to, what carried it, who passed it on. */
export interface Chain {
  readonly speaker: Reference | null
  readonly addressee: Reference | null
  readonly medium: Reference | null
  readonly via: readonly Reference[]
}

/** How far after its cue an addressee or medium may stand, in items. */
const farthest = 14

/** The chain of one draft: outlet → relaying medium → source → speaker. */
export function chainOf(scene: Scene, draft: Draft, composed: Composed): Chain {
  const told = toldTo(scene, draft)
  const relayed = relays(scene, draft, composed)
  const cited = citedSource(scene, draft) ?? citedByOutlet(scene, draft)
  const speaker = cited ?? draft.speaker
  const via = [...(cited && draft.speaker ? [draft.speaker] : []), ...relayed, ...told.via].filter((reference, index, all) => !same(scene, reference, speaker) && all.findIndex((other) => same(scene, other, reference)) === index)
  const addressee = told.addressee && !same(scene, told.addressee, speaker) ? told.addressee : null
  return { speaker, addressee, medium: told.medium, via }
}

function relays(scene: Scene, draft: Draft, composed: Composed): Reference[] {
  const here = (composed.relays.get(draft.narration) ?? []).filter((relay) => !relay.backwards)
  const later = (composed.relays.get(draft.narration + 1) ?? []).filter((relay) => relay.backwards)
  const found = [...here, ...later].map(({ reference }) => reference)
  for (const narration of [draft.narration, draft.narration + 1]) {
    if (narration > draft.narration && !creditsBefore(scene, draft, narration)) continue
    found.push(...byParticiple(scene, scene.narrations[narration]?.items ?? [], narration === draft.narration ? draft.items : null))
  }
  return found
}

/** The cue of the draft stands in this later narration: «…. Lo ha detto Peskov, citato dalla Tass». */
function creditsBefore(scene: Scene, draft: Draft, narration: number): boolean {
  const span = scene.narrations[narration]
  return draft.cue !== null && span !== undefined && span.start <= draft.cue.start && draft.cue.end <= span.end
}

/** «citato dalla Tass», "quoted by Reuters", outside the content. */
function byParticiple(scene: Scene, items: readonly Item[], content: Range | null): Reference[] {
  const found: Reference[] = []
  items.forEach((item, index) => {
    if (content && content.first <= index && index < content.end) return
    if (!scene.words.relayParticiples.includes(item.norm)) return
    const by = [index + 1, index + 2].find((at) => hasLemma(items[at], scene.words.byMarkers))
    const range = by === undefined ? null : phraseFrom(scene, items, by + 1)
    const subject = range && subjectFrom(scene, items, range)
    if (subject) found.push(subject.reference)
  })
  return found
}

/** «Lo riporta Bloomberg citando alcune fonti»: the cited ones are the source, the subject relays. */
function citedSource(scene: Scene, draft: Draft): Reference | null {
  if (!draft.rule.endsWith('/anaphor')) return null
  const narration = [draft.narration, draft.narration + 1].find((index) => creditsBefore(scene, draft, index))
  const items = narration === undefined ? [] : (scene.narrations[narration]?.items ?? [])
  const at = items.findIndex((_, index) => cites(scene, items, index))
  const range = at < 0 ? null : phraseFrom(scene, items, at + 1)
  return range ? (subjectFrom(scene, items, range)?.reference ?? null) : null
}

/** How far after an outlet it may be told whom it cites, in items. */
const citesWithin = 5

/** «Secondo la Reuters, che cita due funzionari, …», «riferisce la Bbc citando fonti locali»: those spoke, the outlet relays. */
function citedByOutlet(scene: Scene, draft: Draft): Reference | null {
  const { speaker } = draft
  if (!speaker || draft.rule.endsWith('/anaphor')) return null
  const items = scene.narrations[draft.narration]?.items ?? []
  const first = items.findIndex((item) => item.start >= speaker.start)
  const after = items.findIndex((item) => item.start >= speaker.end)
  if (first < 0 || after < 0 || (draft.items.first <= first && first < draft.items.end) || !isOutlet(scene, items, { first: Math.max(0, first - 1), end: after })) return null
  for (let index = after; index < Math.min(items.length, after + citesWithin); index++) {
    if (isStop(items[index]) || items[index]?.kind === 'quotation') return null
    const range = cites(scene, items, index) ? phraseFrom(scene, items, index + 1) : null
    if (range) return subjectFrom(scene, items, range)?.reference ?? null
  }
  return null
}

/** «citando», «che cita». */
function cites(scene: Scene, items: readonly Item[], at: number): boolean {
  return scene.words.citingGerunds.includes(items[at]?.norm ?? '') || (hasLemma(items[at], scene.words.citingVerbs) && hasLemma(items[at - 1], scene.words.relatives))
}

interface Told {
  readonly addressee: Reference | null
  readonly medium: Reference | null
  readonly via: readonly Reference[]
}

/** «ha detto ai giornalisti», «in un comunicato», «su Facebook»: prepositional phrases around the cue. */
function toldTo(scene: Scene, draft: Draft): Told {
  const narration = [draft.narration, draft.narration + 1].find((index) => creditsBefore(scene, draft, index))
  const items = narration === undefined ? [] : (scene.narrations[narration]?.items ?? [])
  const cue = draft.cueItems.end > draft.cueItems.first ? draft.cueItems : { first: 0, end: 1 }
  const outside = (index: number): boolean => narration !== draft.narration || index < draft.items.first || index >= draft.items.end
  let addressee: Reference | null = null
  let medium: Reference | null = null
  const via: Reference[] = []
  for (let index = Math.max(0, cue.first - farthest); index < Math.min(items.length, cue.end + farthest); index++) {
    if (!outside(index) || !isPreposition(items[index])) continue
    if (index > cue.end && (isStop(items[index - 1]) || isFinite(items[index - 1]))) break
    const range = phraseFrom(scene, items, index + 1)
    if (!range) continue
    const reference = subjectFrom(scene, items, range)?.reference ?? null
    // «In un'intervista a Repubblica, Lavrov afferma»: also before the verb, where a medium is told first.
    const to = hasLemma(items[index], scene.words.toMarkers) && (index >= cue.end || leadsTo(scene, items, index - 1))
    if (to && addressee === null && isAddressee(scene, items, range)) {
      addressee = reference
      // «ai giornalisti», «alla stampa» pass on nothing that others would not; «alla Tass» does.
      if (reference && isOutlet(scene, items, range) && (reference.entity !== undefined || !hasLemma(items[range.end - 1], scene.words.addressees))) via.push(reference)
    } else if (medium === null && scene.words.mediumPrepositions.some((word) => hasLemma(items[index], [word])) && isMedium(scene, items, range)) {
      medium = reference
      if (reference && isPlatform(scene, items, range)) via.push(platformOf(scene, items, range) ?? reference)
    }
  }
  return { addressee, medium, via }
}

/** «in un'intervista (rilasciata)», «parlando»: what stands before whom it was said to, ahead of the cue. */
function leadsTo(scene: Scene, items: readonly Item[], at: number): boolean {
  const word = items[at]?.words[0]
  if (word?.feats.VerbForm === 'Ger') return scene.pack.verbs.has(word.lemma)
  return hasLemma(items[word?.feats.VerbForm === 'Part' ? at - 1 : at], scene.words.media)
}

function isAddressee(scene: Scene, items: readonly Item[], range: Range): boolean {
  return some(items, range, (item) => hasLemma(item, scene.words.addressees)) || scene.within(items, range).some(({ entity }) => entity.type !== 'place')
}

function isMedium(scene: Scene, items: readonly Item[], range: Range): boolean {
  return some(items, range, (item) => hasLemma(item, scene.words.media)) || isPlatform(scene, items, range)
}

function isPlatform(scene: Scene, items: readonly Item[], range: Range): boolean {
  return some(items, range, (item) => scene.words.platforms.includes(item.norm))
}

function platformOf(scene: Scene, items: readonly Item[], range: Range): Reference | null {
  const item = items.slice(range.first, range.end).find((candidate) => scene.words.platforms.includes(candidate.norm))
  const entity = scene.at(item)[0]?.entity.id
  return item ? { ...(entity ? { entity } : {}), start: item.start, end: item.end } : null
}

/** A news medium: by its name, or because it is called one. */
export function isOutlet(scene: Scene, items: readonly Item[], range: Range): boolean {
  const named = scene.within(items, range).map(({ entity }) => entity.name.toLowerCase())
  return some(items, range, (item) => hasLemma(item, scene.words.outletNouns)) || named.some((name) => scene.words.outlets.includes(name))
}

function some(items: readonly Item[], range: Range, test: (item: Item) => boolean): boolean {
  return items.slice(range.first, range.end).some(test)
}

/** Do two references stand for the same one? */
function same(scene: Scene, a: Reference, b: Reference | null): boolean {
  if (!b) return false
  if (a.entity !== undefined && a.entity === b.entity) return true
  return a.start === b.start || scene.doc.text.slice(a.start, a.end).toLowerCase() === scene.doc.text.slice(b.start, b.end).toLowerCase()
}
