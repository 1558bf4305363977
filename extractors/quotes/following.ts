import type { Reference } from '../../pipeline/document.ts'
import type { Range, Span } from '../../pipeline/span.ts'
import { spanOf } from './draft.ts'
import type { Item, Narration } from './narration.ts'
import { phraseFrom, skipFillers } from './phrases.ts'
import { hasLemma, isComma, isFinite, isPos, isPreposition, type Scene } from './scene.ts'
import { ownerOf, subjectFrom } from './references.ts'
import { subjectAfter, subjectBefore, withApposition } from './speakers.ts'

/** Who said the sentence before: «"…". Così il ministro Rossi», «"…". Sono le parole di Rossi». */
export interface Following {
  readonly speaker: Reference
  readonly cue: Span | null
  /** Items of the whole credit in its narration. */
  readonly items: Range
  /** The narration may tell more than the credit. */
  readonly goesOn?: boolean
}

/** Most words before the noun that names a statement: «Queste sono le». */
const mostOpening = 3

/** The credit that a narration is, if it is nothing else. */
export function creditBehind(scene: Scene, { items }: Narration): Following | null {
  return thusCredit(scene, items) ?? nounCredit(scene, items) ?? comesFrom(scene, items) ?? withTheseWords(scene, items) ?? speakingCredit(scene, items)
}

/** «Così su Twitter il leader Matteo Salvini.»: no verb of its own, relative clauses aside. */
function thusCredit(scene: Scene, items: readonly Item[]): Following | null {
  if (!scene.words.thus.includes(items[0]?.norm ?? '')) return null
  const range = phraseFrom(scene, items, skipFillers(scene, items, 1))
  if (!range || !endsThere(scene, items, range.end)) return null
  const subject = subjectFrom(scene, items, withApposition(scene, items, range))
  return subject && { speaker: subject.reference, cue: spanOf(items, { first: 0, end: 1 }), items: { first: 0, end: subject.items.end } }
}

/** «Queste sono le parole di Rossi», «Parola di Ancelotti», «Questo il commento dei vertici dell'azienda.», «È amaro il commento di Rossi.» */
function nounCredit(scene: Scene, items: readonly Item[]): Following | null {
  let first = 0
  while (first < mostOpening && (isPos(items[first], 'PRON', 'DET') || isCopula(items[first]) || (isPos(items[first], 'ADJ') && isPos(items[first + 1], 'DET')))) first++
  const noun = items[first]
  if (!noun || !isPos(noun, 'NOUN') || !hasLemma(noun, scene.words.speechNouns)) return null
  const range = phraseFrom(scene, items, first)
  const speaker = range && ownerOf(scene, items, { first, end: range.end })
  if (!speaker || !endsThere(scene, items, range.end)) return null
  return { speaker, cue: spanOf(items, { first: 0, end: first + 1 }), items: { first: 0, end: range.end } }
}

/** «La denuncia è di Amnesty International», «L'accusa arriva dal sindacato»: the noun, a verb, whose it is. */
function comesFrom(scene: Scene, items: readonly Item[]): Following | null {
  const [article, noun, verb, marker] = items
  if (!isPos(article, 'DET') || !isPos(noun, 'NOUN') || !hasLemma(noun, scene.words.speechNouns) || !isFinite(verb)) return null
  if (!hasLemma(marker, isCopula(verb) ? scene.words.ofMarkers : scene.words.byMarkers)) return null
  const range = phraseFrom(scene, items, 4)
  const subject = range && endsThere(scene, items, range.end) ? subjectFrom(scene, items, withApposition(scene, items, range)) : null
  return subject && { speaker: subject.reference, cue: spanOf(items, { first: 0, end: 2 }), items: { first: 0, end: subject.items.end } }
}

/** «Con queste parole si è dimesso il presidente Mohamed Nasheed»: the subject of the first verb. */
function withTheseWords(scene: Scene, items: readonly Item[]): Following | null {
  const opens = isPreposition(items[0]) && hasLemma(items[1], scene.words.anaphors) && hasLemma(items[2], scene.words.speechNouns)
  const verb = opens ? items.findIndex((item) => isFinite(item)) : -1
  const feats = items[verb]?.words.find(({ feats: { Mood } }) => Mood !== undefined)?.feats
  if (!feats) return null
  let [first, end] = [verb, verb + 1]
  while (isPos(items[first - 1], 'PRON')) first--
  while (isPos(items[end], 'AUX', 'VERB')) end++
  const place = { items: { first, end }, number: feats.Number ?? null }
  const subject = subjectBefore(scene, items, place, 3) ?? subjectAfter(scene, items, place)
  return subject && { speaker: subject.reference, cue: spanOf(items, { first: 0, end: 3 }), items: { first: 0, end: subject.items.end }, goesOn: true }
}

/** «A parlare è il generale Shahin, membro della giunta.»: an infinitive of saying, the copula, who it is. */
function speakingCredit(scene: Scene, items: readonly Item[]): Following | null {
  const verb = items[1]?.words.length === 1 ? items[1].words[0] : undefined
  if (!hasLemma(items[0], scene.words.toMarkers) || verb?.feats.VerbForm !== 'Inf' || !scene.pack.verbs.has(verb.lemma) || !isCopula(items[2])) return null
  const range = phraseFrom(scene, items, skipFillers(scene, items, 3))
  const subject = range && subjectFrom(scene, items, withApposition(scene, items, range))
  return subject && { speaker: subject.reference, cue: spanOf(items, { first: 0, end: 2 }), items: { first: 0, end: subject.items.end } }
}

function isCopula(item: Item | undefined): boolean {
  return isPos(item, 'AUX') && isFinite(item)
}

/** No clause of its own follows: nothing finite before the next comma or relative pronoun. */
function endsThere(scene: Scene, items: readonly Item[], from: number): boolean {
  for (let index = from; index < items.length; index++) {
    if (isComma(items[index]) || items[index]?.kind === 'quotation' || hasLemma(items[index], scene.words.relatives)) return true
    if (isFinite(items[index])) return false
  }
  return true
}
