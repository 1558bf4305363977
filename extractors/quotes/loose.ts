import type { Reference } from '../../pipeline/document.ts'
import type { Range, Span } from '../../pipeline/span.ts'
import { contentOf, type Draft } from './draft.ts'
import type { Item, Narration } from './narration.ts'
import type { Memory } from './memory.ts'
import { isParting, phraseBefore, phraseFrom } from './phrases.ts'
import { hasLemma, isFinite, isPos, isStop, type Scene } from './scene.ts'
import { firstSubject, subjectFrom, withApposition } from './speakers.ts'

/** A stretch of marked words counts as speech without a cue from this many tokens on: shorter ones are titles or irony. */
const enoughTokens = 5

/** Quotations of a narration that no cue claimed: «Kim: '…'», «lo slogan "…"», and those that go on from the last one. `drafts`: those of the narration so far. */
export function looseQuotations(scene: Scene, narration: Narration, index: number, drafts: readonly Draft[], memory: Memory): Draft[] {
  const { items } = narration
  const found: Draft[] = []
  items.forEach((item, at) => {
    if (item.kind !== 'quotation' || [...drafts, ...found].some((draft) => draft.items.first <= at && at < draft.items.end)) return
    const here = [...drafts, ...found].filter((draft) => draft.speaker)
    if (isTitle(scene, items, at)) return
    const credit = resumed(items, at, here) ?? afterName(scene, items, at, memory.carried(index, narration.paragraph)) ?? continued(scene, items, at, here.at(-1)?.speaker ?? memory.carried(index, narration.paragraph)) ?? thus(scene, items, at) ?? besideNoun(scene, items, at) ?? goesOn(scene, narration, items, at, index, here, memory)
    const fitted = credit && contentOf(scene.doc.text, items, { first: at, end: at + 1 })
    if (!credit || !fitted) return
    found.push({ narration: index, items: fitted.items, ...fitted.span, kind: 'direct', ...credit })
  })
  return found
}

/** «un video intitolato "…"», «la manifestazione chiamata "…"»: a name, not speech. */
function isTitle(scene: Scene, items: readonly Item[], at: number): boolean {
  if (items[at - 1]?.kind === 'word' && hasLemma(items[at - 1], scene.words.outletNouns)) return true
  return [at - 1, at - 2].some((near) => items[near]?.kind === 'word' && hasLemma(items[near], scene.words.titleWords))
}

/** A headline «Grasso: commissione d'inchiesta sulle stragi»: what follows the name of a person, without marks. */
export function headlineStatement(scene: Scene, narration: Narration, index: number): Draft | null {
  const { items } = narration
  const colon = narration.region === 'headline' ? items.findIndex((item) => item.norm === ':') : -1
  if (colon < 1 || colon > 6 || items.slice(colon).some((item) => item.kind === 'quotation')) return null
  const names = scene.within(items, { first: 0, end: colon })
  const range = phraseFrom(scene, items, 0)
  const person = names.find(({ entity, mention }) => entity.type === 'person' && mention.form === 'name' && mention.end === items[colon - 1]?.end)
  const fitted = person && range?.end === colon && items.length - colon > 3 ? contentOf(scene.doc.text, items, { first: colon + 1, end: items.length }) : null
  if (!person || !fitted) return null
  const { start, end } = person.mention
  return { narration: index, items: fitted.items, ...fitted.span, kind: 'indirect', speaker: { entity: person.entity.id, start, end }, cue: spanOf(items, { first: colon, end: colon + 1 }), cueItems: { first: colon, end: colon + 1 }, confidence: 0.5, rule: 'quote/headline' }
}

/** «Il motto della sua campagna era: America First!»: what follows a noun that names words, «to be» and a colon, without marks. */
export function mottoStatement(scene: Scene, narration: Narration, index: number): Draft | null {
  const { items } = narration
  const colon = items.findIndex((item, at) => item.norm === ':' && isPos(items[at - 1], 'AUX') && isFinite(items[at - 1]))
  if (colon < 2 || items.length - colon < 3 || items.slice(colon).some((item) => item.kind === 'quotation')) return null
  const range = phraseBefore(scene, items, colon - 1, false)
  const noun = range && items.slice(range.first, range.end).find((item) => isPos(item, 'NOUN'))
  const fitted = noun && hasLemma(noun, scene.words.mottoNouns) ? contentOf(scene.doc.text, items, { first: colon + 1, end: items.length }) : null
  if (!range || !fitted) return null
  const cueItems = { first: range.first, end: colon }
  return { narration: index, items: fitted.items, ...fitted.span, kind: 'direct', speaker: ownerOf(scene, items, range), cue: spanOf(items, cueItems), cueItems, confidence: 0.6, rule: 'quote/motto' }
}

type Credit = Pick<Draft, 'speaker' | 'cue' | 'cueItems' | 'confidence' | 'rule'>
const none: Range = { first: 0, end: 0 }

/** The second half of a quotation that a cue interrupted. */
function resumed(items: readonly Item[], at: number, here: readonly Draft[]): Credit | null {
  const before = items[at]?.resumes ? here.findLast((draft) => draft.items.end <= at) : undefined
  return before ? { speaker: before.speaker, cue: before.cue, cueItems: before.cueItems, confidence: before.confidence, rule: 'quote/resumed' } : null
}

/** «Kim: '…'», «Il vicesindaco di Berzo Demo: "…"», «La replica di Tizio: "…"», «Poi l'affondo: "…"»: the phrase before a colon. `carried`: who spoke last. */
function afterName(scene: Scene, items: readonly Item[], at: number, carried: Reference | null): Credit | null {
  const colon = at - 1
  if (items[colon]?.norm !== ':') return null
  const range = phraseBefore(scene, items, colon, false)
  const cue = spanOf(items, { first: colon, end: at })
  if (!range) return null
  const noun = items.slice(range.first, range.end).find((item) => isPos(item, 'NOUN', 'PROPN') || scene.at(item).length > 0)
  const speech = hasLemma(noun, scene.words.speechNouns)
  // «Kim incontra Putin: "…"»: the subject speaks, not the object.
  const clause = items.slice(0, range.first).some((item) => isFinite(item)) ? firstSubject(scene, items, range.first) : null
  const subject = speech ? (ownerOf(scene, items, range) ?? firstSubject(scene, items, range.first)?.reference ?? carried) : (clause ?? subjectFrom(scene, items, range))?.reference
  const credited = subject ?? null
  return { speaker: credited, cue: speech ? spanOf(items, range) : cue, cueItems: speech ? range : { first: colon, end: at }, confidence: credited?.entity ? 0.9 : 0.6, rule: 'quote/name-colon' }
}

/** «E ancora: "…"», «Poi: "…"»: whoever spoke goes on. */
function continued(scene: Scene, items: readonly Item[], at: number, speaker: Reference | null): Credit | null {
  const colon = at - 1
  if (items[colon]?.norm !== ':' || !speaker) return null
  let first = colon
  while (first > 0 && (isPos(items[first - 1], 'CCONJ', 'ADV') || scene.words.additives.includes(items[first - 1]?.norm ?? ''))) first--
  const opens = first < colon && (first === 0 || items[first - 1]?.kind === 'quotation' || isStop(items[first - 1]))
  return opens ? { speaker, cue: spanOf(items, { first: colon, end: at }), cueItems: { first: colon, end: at }, confidence: 0.65, rule: 'quote/continued' } : null
}

/** «"Valuteremo", così il sindaco»: the phrase after the word that credits. */
function thus(scene: Scene, items: readonly Item[], at: number): Credit | null {
  const word = isParting(items[at + 1]) ? at + 2 : at + 1
  if (!scene.words.thus.includes(items[word]?.norm ?? '')) return null
  const range = phraseFrom(scene, items, word + 1)
  const speaker = range && subjectFrom(scene, items, withApposition(scene, items, range))?.reference
  const cueItems = { first: word, end: word + 1 }
  return speaker ? { speaker, cue: spanOf(items, cueItems), cueItems, confidence: 0.75, rule: 'quote/thus' } : null
}

/** «gridavano lo slogan "…"», «"…": questo il giudizio dell'avvocato»: a noun that names a statement. */
function besideNoun(scene: Scene, items: readonly Item[], at: number): Credit | null {
  const tokens = (items[at]?.tokens.end ?? 0) - (items[at]?.tokens.first ?? 0)
  const places = [at - 1, at - 2, at + 1, at + 2, at + 3, at + 4, at + 5, ...(tokens >= 4 ? [at - 3, at - 4, at - 5, at - 6, at - 7] : [])]
  for (const near of places) {
    const item = items[near]
    if (near < at - 2 && items.slice(near + 1, at).some((between) => isFinite(between))) return null
    if (!item || item.kind !== 'word' || !isPos(item, 'NOUN') || !(hasLemma(item, scene.words.speechNouns) || scene.words.inscriptions.includes(item.norm))) continue
    if (tokens < 2 && !/[!?]$/u.test(scene.doc.text.slice(items[at]?.start, items[at]?.end))) return null
    if (near > at && !/^[:,]$/u.test(items[at + 1]?.norm ?? '')) continue
    const range = phraseFrom(scene, items, near) ?? { first: near, end: near + 1 }
    return { speaker: ownerOf(scene, items, { first: near, end: Math.max(range.end, near + 1) }) ?? firstSubject(scene, items, at)?.reference ?? laterSubject(scene, items, at) ?? null, cue: spanOf(items, { first: near, end: near + 1 }), cueItems: { first: near, end: near + 1 }, confidence: 0.6, rule: 'quote/noun' }
  }
  return null
}

/** «"…": con queste parole, X ha proclamato la sua innocenza»: the subject of the verb after the quotation. */
function laterSubject(scene: Scene, items: readonly Item[], at: number): Reference | null {
  const rest = items.slice(at + 1)
  return firstSubject(scene, rest, rest.length)?.reference ?? null
}

/** «la replica del ministro»: the phrase after the marker «di». */
function ownerOf(scene: Scene, items: readonly Item[], range: Range): Reference | null {
  for (let index = range.first + 1; index < Math.min(items.length, range.end + 1); index++) {
    if (!hasLemma(items[index], scene.words.ofMarkers)) continue
    const inner = phraseFrom(scene, items, index + 1)
    return inner ? (subjectFrom(scene, items, inner)?.reference ?? null) : null
  }
  return null
}

/** A quotation with the same speaker as the one before: in the same narration, or alone in the next. */
function goesOn(scene: Scene, narration: Narration, items: readonly Item[], at: number, index: number, here: readonly Draft[], memory: Memory): Credit | null {
  const item = items[at]
  const tokens = item ? item.tokens.end - item.tokens.first : 0
  const near = here.findLast((draft) => Math.abs(draft.items.end - at) <= 3)
  const direct = here.findLast((draft) => draft.kind === 'direct')
  const same = near && tokens >= 4 ? near : direct && tokens >= 3 ? direct : null
  if (same) return { speaker: same.speaker, cue: same.cue, cueItems: same.cueItems, confidence: same === near ? 0.7 : 0.55, rule: 'quote/coordinated' }
  const headline = narration.region === 'headline' ? inHeadline(scene, items, at, here, memory.carried(index, narration.paragraph)) : null
  if (headline) return headline
  if (tokens < enoughTokens || !holdsVerb(scene, item, tokens < 8)) return null
  const speaker = here.at(-1)?.speaker ?? memory.carried(index, narration.paragraph)
  return { speaker, cue: null, cueItems: none, confidence: speaker ? 0.6 : 0.4, rule: speaker ? 'quote/carried' : 'quote/alone' }
}

/** «Kim incontra Putin e brinda alla "sacra lotta"»: marked words of a headline are somebody's, if no name or title. */
function inHeadline(scene: Scene, items: readonly Item[], at: number, here: readonly Draft[], carried: Reference | null): Credit | null {
  const item = items[at]
  const words = scene.doc.tokens.slice(item?.tokens.first, item?.tokens.end)
  const speaker = here.at(-1)?.speaker ?? firstSubject(scene, items, at)?.reference ?? carried
  const person = scene.isPerson(speaker)
  if (words.length < 2 || words.some(({ start }) => /[\p{Lu}\p{N}]/u.test(scene.doc.text[start] ?? '')) || !speaker || !person) return null
  return { speaker, cue: null, cueItems: none, confidence: 0.5, rule: 'quote/headline-words' }
}

/** Names and titles have no verb, short ones no finite one. */
function holdsVerb(scene: Scene, item: Item | undefined, finite: boolean): boolean {
  for (let token = item?.tokens.first ?? 0; token < (item?.tokens.end ?? 0); token++) {
    const range = scene.doc.tokens[token]?.words
    const words = scene.doc.words.slice(range?.first ?? 0, range?.end ?? 0)
    if (words.some((word) => (word.pos === 'VERB' || word.pos === 'AUX') && (!finite || word.feats.Mood !== undefined))) return true
  }
  return false
}

function spanOf(items: readonly Item[], range: Range): Span | null {
  const [first, last] = [items[range.first], items[range.end - 1]]
  return first && last ? { start: first.start, end: last.end } : null
}
