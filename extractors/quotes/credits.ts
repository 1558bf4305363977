import type { Reference } from '../../pipeline/document.ts'
import type { Range } from '../../pipeline/span.ts'
import { spanOf, type Draft } from './draft.ts'
import type { Item } from './narration.ts'
import { issuer } from './owners.ts'
import { isParting, isPossessive, phraseBefore, phraseFrom, prepositionalEnd } from './phrases.ts'
import { hasLemma, holdsVerb, isComma, isFinite, isPos, isStop, type Scene } from './scene.ts'
import { canSpeak, ownerOf, subjectFrom } from './references.ts'
import { firstSubject, nearestSubject, withApposition } from './speakers.ts'

/** Who speaks in a quotation that no verb of saying claims, and by which sign. */
export type Credit = Pick<Draft, 'speaker' | 'cue' | 'cueItems' | 'confidence' | 'rule'>

/** «Kim: '…'», «Il Papa ai giovani: "…"», «La replica di Tizio: "…"», «Poi l'affondo: "…"»: what stands before a colon. `carried`: who spoke last. */
export function afterColon(scene: Scene, items: readonly Item[], at: number, carried: Reference | null): Credit | null {
  const colon = at - 1
  if (items[colon]?.norm !== ':') return null
  const start = lineStart(items, colon)
  const range = phraseBefore(scene, items, colon, false)
  const noun = range && range.first >= start ? headOf(scene, items, range) : undefined
  if (range && noun && hasLemma(noun, scene.words.speechNouns)) {
    const issued = items.slice(range.first, colon).findIndex((item) => item === noun) + range.first
    const by = issuer(scene, items, issued + 1)
    const speaker = ownerOf(scene, items, range) ?? (by && subjectFrom(scene, items, by)?.reference) ?? firstSubject(scene, items, range.first)?.reference ?? carried
    return { speaker, cue: spanOf(items, range), cueItems: range, confidence: speaker?.entity ? 0.9 : 0.6, rule: 'quote/name-colon' }
  }
  const clause = items.slice(start, colon).some((item) => isFinite(item))
  if (!clause && hasLemma(noun, scene.words.titleWords)) return null
  const owner = range && hasLemma(noun, scene.words.moodNouns) ? ownerOf(scene, items, range) : null
  const speaker = owner ?? (clause ? actorOf(scene, items, start, colon, range, carried) : speakerBefore(scene, items, start, range, carried))
  if (!speaker && !(range && !clause)) return null
  // «Il ministro ha in tasca il libro di Rossi: "La nave"»: a name.
  const short = tokensOf(items[at]) < 4 && !holdsVerb(scene, items[at], false)
  if (clause && !owner && short && (!scene.isPerson(speaker) || items.slice(start, colon).some((item) => hasLemma(item, scene.words.titleWords)))) return null
  return { speaker, cue: spanOf(items, { first: colon, end: at }), cueItems: { first: colon, end: at }, confidence: speaker?.entity ? 0.9 : 0.6, rule: 'quote/name-colon' }
}

function tokensOf(item: Item | undefined): number {
  return item ? item.tokens.end - item.tokens.first : 0
}

/** «Kim incontra Putin: "…"», «Il sindaco non ha dubbi: "…"»: the subject speaks, not the object; where it cannot («Le condizioni sono gravi: "…"»), whoever spoke last. */
function actorOf(scene: Scene, items: readonly Item[], start: number, colon: number, range: Range | null, carried: Reference | null): Reference | null {
  const own = items.slice(start, colon)
  const subject = firstSubject(scene, own, own.length)
  if (subject) return canSpeak(scene, own, subject) ? subject.reference : carried
  const last = range && subjectFrom(scene, items, range)
  if (last && canSpeak(scene, items, last)) return last.reference
  // «È convinto del contrario Amr Moussa, candidato alla presidenza: "…"»: the only person named.
  const persons = scene.within(items, { first: start, end: colon }).filter(({ entity, mention }) => entity.type === 'person' && mention.form === 'name')
  const [person] = persons
  if (person && persons.every(({ entity }) => entity === person.entity)) return { entity: person.entity.id, start: person.mention.start, end: person.mention.end }
  return carried
}

/** Without a verb: the person named in the phrase before the colon, else one before («Meloni al Senato:», «Maria Rossi, 45 anni, residente in zona:»), else the phrase. */
function speakerBefore(scene: Scene, items: readonly Item[], start: number, range: Range | null, carried: Reference | null): Reference | null {
  const last = range ? subjectFrom(scene, items, range) : null
  if (last?.reference.entity !== undefined) return last.reference
  const first = phraseFrom(scene, items, start)
  const opener = first && subjectFrom(scene, items, first)
  if (opener && (canSpeak(scene, items, opener) || (!scene.within(items, opener.items).length && isPos(items[start], 'PROPN')))) return opener.reference
  // «Prevista per domani una tavola rotonda sul piano di rilancio: "…"»: nobody in it could speak.
  if (range && range.first - start > longestLead && last && !canSpeak(scene, items, last)) return carried
  return last?.reference ?? null
}

/** Most words before the phrase that a colon follows, where that phrase itself is taken for who speaks. */
const longestLead = 3

/** First item of the line or sentence that holds an item: after the last stop or quotation. */
function lineStart(items: readonly Item[], before: number): number {
  for (let index = before - 1; index >= 0; index--) if (isStop(items[index]) || items[index]?.kind === 'quotation') return index + 1
  return 0
}

function headOf(scene: Scene, items: readonly Item[], range: Range): Item | undefined {
  return items.slice(range.first, range.end).find((item) => isPos(item, 'NOUN', 'PROPN') || scene.at(item).length > 0)
}

/** «E ancora: "…"», «Poi: "…"»: whoever spoke goes on. */
export function continued(scene: Scene, items: readonly Item[], at: number, speaker: Reference | null): Credit | null {
  const colon = at - 1
  if (items[colon]?.norm !== ':' || !speaker) return null
  let first = colon
  while (first > 0 && (isPos(items[first - 1], 'CCONJ', 'ADV') || scene.words.additives.includes(items[first - 1]?.norm ?? ''))) first--
  const opens = first < colon && (first === 0 || items[first - 1]?.kind === 'quotation' || isStop(items[first - 1]))
  return opens ? { speaker, cue: spanOf(items, { first: colon, end: at }), cueItems: { first: colon, end: at }, confidence: 0.65, rule: 'quote/continued' } : null
}

/** «"Valuteremo", così il sindaco»: the phrase after the word that credits. */
export function thus(scene: Scene, items: readonly Item[], at: number): Credit | null {
  const word = isParting(items[at + 1]) || items[at + 1]?.norm === ':' ? at + 2 : at + 1
  if (!scene.words.thus.includes(items[word]?.norm ?? '')) return null
  const range = phraseFrom(scene, items, word + 1)
  const speaker = range && subjectFrom(scene, items, withApposition(scene, items, range))?.reference
  const cueItems = { first: word, end: word + 1 }
  return speaker ? { speaker, cue: spanOf(items, cueItems), cueItems, confidence: 0.75, rule: 'quote/thus' } : null
}

/** «gridavano lo slogan "…"», «"…": questo il giudizio dell'avvocato», «"…": la rabbia degli operai»: a noun that names a statement or the mood of one. */
export function besideNoun(scene: Scene, items: readonly Item[], at: number): Credit | null {
  const tokens = tokensOf(items[at])
  const places = [at - 1, at - 2, at + 1, at + 2, at + 3, at + 4, at + 5, ...(tokens >= 4 ? [at - 3, at - 4, at - 5, at - 6, at - 7] : [])]
  for (const near of places) {
    const item = items[near]
    if (near < at - 2 && items.slice(near + 1, at).some((between) => isFinite(between))) return null
    const mood = near > at && hasLemma(item, scene.words.moodNouns)
    if (!item || item.kind !== 'word' || !isPos(item, 'NOUN') || !(mood || hasLemma(item, scene.words.speechNouns) || scene.words.inscriptions.includes(item.norm))) continue
    if (tokens < 2 && !/[!?]$/u.test(scene.doc.text.slice(items[at]?.start, items[at]?.end))) return null
    const parted = isParting(items[at + 1]) || items[at + 1]?.norm === ':'
    // «"…" è lo slogan dei manifestanti»
    if (near > at && !parted && !(isCopula(items, at + 1) && tokens >= 2)) continue
    // «"…": Salvini all'attacco del governo»: who acts stands first.
    const actor = near > at + 2 && parted ? phraseFrom(scene, items, at + 2) : null
    const person = actor && actor.end <= near ? subjectFrom(scene, items, actor) : null
    if (person && scene.isPerson(person.reference)) return { speaker: person.reference, cue: null, cueItems: { first: 0, end: 0 }, confidence: 0.6, rule: 'quote/actor' }
    const range = phraseFrom(scene, items, near) ?? { first: near, end: near + 1 }
    const owner = ownerOfNoun(scene, items, { first: near, end: Math.max(range.end, near + 1) }, at)
    if (mood && !owner) continue
    return { speaker: owner ?? (near < at ? nearestSubject(scene, items, near) : null)?.reference ?? firstSubject(scene, items, at)?.reference ?? laterSubject(scene, items, at), cue: spanOf(items, { first: near, end: near + 1 }), cueItems: { first: near, end: near + 1 }, confidence: 0.6, rule: 'quote/noun' }
  }
  return null
}

/** A finite «to be», no auxiliary of another verb: «"Chi l'ha visto?" ha letto le scuse» credits nobody. */
function isCopula(items: readonly Item[], at: number): boolean {
  return isPos(items[at], 'AUX') && isFinite(items[at]) && !isPos(items[at + 1], 'VERB')
}

/** «il commento di Rossi», «il commento a caldo di Rossi», «l'accusa lanciata da Rossi»; not what stands in the quotation itself. */
function ownerOfNoun(scene: Scene, items: readonly Item[], range: Range, quotation: number): Reference | null {
  const by = issuer(scene, items, range.end)
  const possessor = isPossessive(scene, items[range.first - 1]) ? phraseBefore(scene, items, range.first - 1, true) : null
  const owner = (possessor && (subjectFrom(scene, items, possessor)?.reference ?? null)) ?? ownerOf(scene, items, range) ?? ownerOf(scene, items, { first: range.end - 1, end: prepositionalEnd(scene, items, range.end) }) ?? (by && (subjectFrom(scene, items, by)?.reference ?? null))
  return owner && owner.start >= (items[quotation]?.quotation?.outer.start ?? Infinity) && owner.start < (items[quotation]?.end ?? 0) ? null : owner
}

/** «"…": con queste parole, X ha proclamato la sua innocenza»: the subject of the verb after the quotation. */
function laterSubject(scene: Scene, items: readonly Item[], at: number): Reference | null {
  const rest = items.slice(at + 1)
  return firstSubject(scene, rest, rest.length)?.reference ?? null
}

/** «Bagnasco, "L'Europa intervenga subito"», «Libia: Frattini, "Gheddafi se ne vada"», «"Non mollo", Trump sfida i giudici»: nothing but a comma between the words and who acts. */
export function besideActor(scene: Scene, items: readonly Item[], at: number): Credit | null {
  const cueItems = { first: 0, end: 0 }
  const tokens = tokensOf(items[at])
  if (tokens < 3) return null
  const colon = items.slice(0, at).findLastIndex((item) => item.norm === ':')
  const before = isComma(items[at - 1]) ? phraseFrom(scene, items, colon + 1) : null
  const name = before?.end === at - 1 ? subjectFrom(scene, items, before) : null
  if (name && scene.isPerson(name.reference) && holdsVerb(scene, items[at], false) && items.slice(at + 1).every((item) => item.kind === 'mark')) return { speaker: name.reference, cue: null, cueItems, confidence: 0.6, rule: 'quote/name-comma' }
  const after = at === 0 && (isComma(items[1]) || items[1]?.norm === ':') ? phraseFrom(scene, items, 2) : null
  const actor = after && isFinite(items[after.end]) ? subjectFrom(scene, items, after) : null
  return actor && scene.isPerson(actor.reference) ? { speaker: actor.reference, cue: null, cueItems, confidence: 0.6, rule: 'quote/actor' } : null
}
