import type { Reference } from '../../pipeline/document.ts'
import type { Range } from '../../pipeline/span.ts'
import { afterColon, besideActor, besideNoun, continued, thus, type Credit } from './credits.ts'
import { contentOf, spanOf, type Draft } from './draft.ts'
import type { Item, Narration } from './narration.ts'
import type { Memory } from './memory.ts'
import { phraseBefore, phraseFrom, prepositionalEnd } from './phrases.ts'
import { hasLemma, holdsVerb, isComma, isFinite, isPos, isPreposition, type Scene } from './scene.ts'
import { ownerOf, subjectFrom } from './references.ts'
import { firstSubject } from './speakers.ts'

/** A stretch of marked words counts as speech without a cue from this many tokens on: shorter ones are titles or irony. */
const enoughTokens = 5

/** The same for a sentence of its own after somebody spoke. */
const enoughForSentence = 3

/** Farthest colon that opens the statement of a headline, in items. */
const longestOpening = 10

/** Quotations of a narration that no cue claimed: «Kim: '…'», «lo slogan "…"», and those that go on from the last one. `drafts`: those of the narration so far. */
export function looseQuotations(scene: Scene, narration: Narration, index: number, drafts: readonly Draft[], memory: Memory): Draft[] {
  const { items } = narration
  const found: Draft[] = []
  items.forEach((item, at) => {
    if (item.kind !== 'quotation' || [...drafts, ...found].some((draft) => draft.items.first <= at && at < draft.items.end)) return
    const here = [...drafts, ...found].filter((draft) => draft.speaker ?? draft.cue)
    if (isTitle(scene, items, at)) return
    const carried = memory.carried(index, narration.paragraph)
    const speaker = here.findLast((draft) => draft.speaker)?.speaker ?? carried
    const credit =
      resumed(items, at, here) ??
      afterColon(scene, items, at, carried) ??
      continued(scene, items, at, speaker) ??
      thus(scene, items, at) ??
      besideNoun(scene, items, at) ??
      besideActor(scene, items, at) ??
      goesOn(scene, narration, items, at, here, speaker)
    const fitted = credit && contentOf(scene.doc.text, items, { first: at, end: at + 1 })
    if (!credit || !fitted) return
    found.push({ narration: index, items: fitted.items, ...fitted.span, kind: 'direct', ...credit })
  })
  return found
}

/** «un video intitolato "…"», «la manifestazione chiamata "…"»: a name, not speech. «le parole: "…"» are speech, «la parola "…"» is not. */
function isTitle(scene: Scene, items: readonly Item[], at: number): boolean {
  if (items[at - 1]?.kind === 'word' && hasLemma(items[at - 1], scene.words.outletNouns)) return true
  return [at - 1, at - 2].some((near) => {
    const item = items[near]
    if (item?.kind !== 'word' || !hasLemma(item, scene.words.titleWords)) return false
    return !hasLemma(item, scene.words.speechNouns) || (near === at - 1 && item.words.at(-1)?.feats.Number !== 'Plur')
  })
}

/** A headline «Grasso: commissione d'inchiesta sulle stragi», «Ucraina, Meloni a Bruxelles: l'Italia farà la sua parte»: what follows the name of a person, without marks. */
export function headlineStatement(scene: Scene, narration: Narration, index: number): Draft | null {
  const { items } = narration
  const colon = narration.region === 'headline' ? items.findIndex((item) => item.norm === ':') : -1
  if (colon < 1 || colon > longestOpening || items.slice(colon).some((item) => item.kind === 'quotation') || items.slice(0, colon).some((item) => isFinite(item))) return null
  const comma = items.slice(0, colon).findLastIndex((item) => isComma(item))
  const range = phraseFrom(scene, items, comma + 1)
  const person = range && subjectFrom(scene, items, range)
  const reaches = range?.end === colon || (range !== null && isPreposition(items[range.end]) && prepositionalEnd(scene, items, range.end) === colon)
  const fitted = person && scene.isPerson(person.reference) && reaches && items.length - colon > 3 ? contentOf(scene.doc.text, items, { first: colon + 1, end: items.length }) : null
  if (!person || !fitted) return null
  return { narration: index, items: fitted.items, ...fitted.span, kind: 'indirect', speaker: person.reference, cue: spanOf(items, { first: colon, end: colon + 1 }), cueItems: { first: colon, end: colon + 1 }, confidence: 0.5, rule: 'quote/headline' }
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

const none: Range = { first: 0, end: 0 }

/** The second half of a quotation that a cue interrupted. */
function resumed(items: readonly Item[], at: number, here: readonly Draft[]): Credit | null {
  const before = items[at]?.resumes ? here.findLast((draft) => draft.items.end <= at) : undefined
  return before ? { speaker: before.speaker, cue: before.cue, cueItems: before.cueItems, confidence: before.confidence, rule: 'quote/resumed' } : null
}

/** A quotation with the same speaker as the one before: in the same narration, or alone in the next. */
function goesOn(scene: Scene, narration: Narration, items: readonly Item[], at: number, here: readonly Draft[], speaker: Reference | null): Credit | null {
  const item = items[at]
  const tokens = item ? item.tokens.end - item.tokens.first : 0
  const near = here.findLast((draft) => Math.abs(draft.items.end - at) <= 3)
  const direct = here.findLast((draft) => draft.kind === 'direct')
  const same = near && tokens >= 4 ? near : direct && tokens >= 3 ? direct : null
  if (same) return { speaker: same.speaker, cue: same.cue, cueItems: same.cueItems, confidence: same === near ? 0.7 : 0.55, rule: 'quote/coordinated' }
  const headline = narration.region === 'headline' ? inHeadline(scene, items, at, speaker) : null
  if (headline) return headline
  if (tokens < (isAnswer(items, at) && here.length === 0 && speaker ? enoughForSentence : enoughTokens) || !holdsVerb(scene, item, tokens < 8)) return null
  return { speaker, cue: null, cueItems: none, confidence: speaker ? 0.6 : 0.4, rule: speaker ? 'quote/carried' : 'quote/alone' }
}

/** A sentence that is nothing but the quotation: «…, ha detto Rossi. "Ma ce la faremo".» */
function isAnswer(items: readonly Item[], at: number): boolean {
  return items.every((item, index) => index === at || item.kind === 'mark')
}

/** «Kim incontra Putin e brinda alla "sacra lotta"»: marked words of a headline are somebody's, if no name or title. */
function inHeadline(scene: Scene, items: readonly Item[], at: number, known: Reference | null): Credit | null {
  const item = items[at]
  const words = scene.doc.tokens.slice(item?.tokens.first, item?.tokens.end)
  const speaker = known ?? firstSubject(scene, items, at)?.reference ?? null
  const person = scene.isPerson(speaker)
  if (words.length < 2 || words.some(({ start }) => /[\p{Lu}\p{N}]/u.test(scene.doc.text[start] ?? '')) || !speaker || !person) return null
  return { speaker, cue: null, cueItems: none, confidence: 0.5, rule: 'quote/headline-words' }
}
