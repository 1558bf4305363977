import type { Range } from '../../pipeline/span.ts'
import { clauseEnd, clauseStart, hasVerb, isInfinitiveAt, isMainClause } from './clauses.ts'
import type { Cue } from './cues.ts'
import type { Item } from './narration.ts'
import { isParting, phraseFrom, skipFillers } from './phrases.ts'
import { canSpeak, subjectFrom } from './references.ts'
import { subjectAfter } from './speakers.ts'
import { endsInComma, hasLemma, holdsVerb, isComma, isFinite, isPos, isPreposition, isStop, type Scene } from './scene.ts'

/** Where a cue's content stands, and how it was found. */
export interface Content {
  readonly items: Range
  /** Last part of the rule id: `quote/colon`, `clause`, `infinitive`… */
  readonly shape: 'colon' | 'unmarked' | 'marked' | 'clause' | 'question' | 'infinitive' | 'object' | 'definition' | 'bare-clause' | 'after-quote' | 'after-clause' | 'around' | 'anaphor'
  readonly confidence: number
}

/** How far after a cue its content may begin, in items. */
const farthest = 30

/** What a cue introduces after it: the first shape that fits on the way over fillers, objects and the subject. */
export function contentAfter(scene: Scene, items: readonly Item[], cue: Cue, cues: readonly Cue[]): Content | null {
  const { frames } = cue.verb
  const { impersonal } = cue
  let finite = false
  // «ha dichiarato nelle scorse settimane, ingiustamente, che»: its second comma closes the insertion.
  let inserted = false
  for (let index = cue.items.end; index < Math.min(items.length, cue.items.end + farthest); index++) {
    const item = items[index] as Item
    if (isStop(item)) break
    if (item.norm === ':') return frames.has('quote') && !hasLater(cues, cue, index) && !creditedBehind(scene, items, cues, index) ? afterColon(scene, items, cue, index) : null
    if (finite) continue
    if (item.kind === 'quotation') {
      const marked = markedContent(scene, items, cue, index, cues)
      if (marked) return marked
      continue
    }
    const found = impersonal ? null : reported(scene, items, cue, index, cues)
    if (found) return found
    if (isPos(item, 'CCONJ') && isPos(items[index + 1], 'NOUN', 'PROPN')) continue
    if (isPos(item, 'CCONJ') || cues.some((other) => other !== cue && other.items.first === index)) break
    if (isFinite(item)) finite = true
    else if (isComma(item) && items[index + 1]?.kind === 'quotation' && (isParting(items[cue.items.first - 1]) || endsClause(items, index + 2))) continue
    else if (isComma(item) && inserted) inserted = false
    else if (isComma(item) && closesInsertion(items, index)) inserted = true
    else if (isComma(item)) finite = true
  }
  return impersonal || cue.owned ? null : objectContent(scene, items, cue, cues)
}

/** «possono testimoniare quanto è accaduto: "…", ha raccontato un passeggero»: who said it stands behind. */
function creditedBehind(scene: Scene, items: readonly Item[], cues: readonly Cue[], colon: number): boolean {
  const behind = items[colon + 1]?.kind === 'quotation' && isParting(items[colon + 2]) ? cues.find((other) => other.items.first === colon + 3) : undefined
  return behind?.form === 'finite' && !behind.passive && !behind.anaphor && behind.verb.frames.has('quote') && subjectAfter(scene, items, behind) !== null
}

/** «ha ricordato le parole di X, che un giorno gli disse: "…"»: another verb of saying stands nearer to the colon. */
function hasLater(cues: readonly Cue[], cue: Cue, colon: number): boolean {
  return cues.some((other) => other.items.first >= cue.items.end && other.items.end <= colon && other.form === 'finite' && !other.passive && other.verb.frames.has('quote'))
}

/** «ha escluso nuovi aumenti, "almeno per quest'anno"»: nothing comes after what the verb reports. */
function endsClause(items: readonly Item[], at: number): boolean {
  return at >= items.length || isComma(items[at]) || isStop(items[at])
}

/** A short insertion between commas: «ha detto, a proposito del vertice, che». */
function closesInsertion(items: readonly Item[], comma: number): boolean {
  for (let index = comma + 1; index < Math.min(items.length, comma + 12); index++) {
    if (isStop(items[index]) || isFinite(items[index])) return false
    if (isComma(items[index])) return true
  }
  return items[comma - 1]?.kind !== 'quotation'
}

function afterColon(scene: Scene, items: readonly Item[], cue: Cue, colon: number): Content | null {
  let end = colon + 1
  if (end >= items.length) return null
  if (items[end]?.kind !== 'quotation') return unmarked(scene, items, cue, colon)
  while (end < items.length && items[end]?.kind === 'quotation') end++
  return { items: { first: colon + 1, end }, shape: 'colon', confidence: 0.95 }
}

/** «Il presidente ha detto: la rivoluzione continua»: the rest of the sentence, without marks. */
function unmarked(scene: Scene, items: readonly Item[], cue: Cue, colon: number): Content | null {
  const [item, next] = [items[colon], items[colon + 1]]
  if (cue.impersonal || cue.passive || !cue.verb.frames.has('clause')) return null
  if (!item || !next || scene.doc.text.slice(item.end, next.start).includes('\n') || items.length - colon < 5) return null
  if (!speakerOnly(scene, items, skipFillers(scene, items, cue.items.end), colon)) return null
  return { items: { first: colon + 1, end: items.length }, shape: 'unmarked', confidence: 0.65 }
}

/** Nothing, or the inverted subject, between a verb and its colon: not «può vantare un grande eroe: Omar». */
function speakerOnly(scene: Scene, items: readonly Item[], from: number, colon: number): boolean {
  const range = from === colon ? null : phraseFrom(scene, items, from)
  return from === colon || (range?.end === colon && scene.within(items, range).some(({ entity }) => entity.type !== 'place'))
}

/** Clause, question, infinitive or definition that begins at an item. */
function reported(scene: Scene, items: readonly Item[], cue: Cue, index: number, cues: readonly Cue[]): Content | null {
  const { frames } = cue.verb
  const item = items[index] as Item
  const near = index - cue.items.end <= 12
  if (frames.has('clause') && scene.words.complementizers.includes(item.norm) && isConjunction(scene, items, index, cue)) {
    return { items: { first: index + 1, end: clauseEnd(scene, items, index + 1, cues) }, shape: 'clause', confidence: 0.9 }
  }
  if (frames.has('definition') && near && scene.words.roleMarkers.includes(item.norm)) {
    const end = items[index + 1]?.kind === 'quotation' && items[index + 2]?.kind === 'mark' ? index + 2 : clauseEnd(scene, items, index + 1, cues)
    return { items: { first: index + 1, end }, shape: 'definition', confidence: 0.7 }
  }
  if (frames.has('question') && near && scene.words.questionWords.includes(item.norm) && !isPreposition(items[index - 1]) && !items.slice(cue.items.end, index).some((between) => isPos(between, 'VERB'))) {
    const range = { first: index, end: clauseEnd(scene, items, index, cues) }
    if (!scene.words.roleMarkers.includes(item.norm) || hasVerb(items, range)) return { items: range, shape: 'question', confidence: 0.75 }
  }
  if (near && infinitiveInMarks(scene, items, cue, index)) {
    return { items: { first: index + 1, end: clauseEnd(scene, items, index + 1, cues) }, shape: 'infinitive', confidence: 0.8 }
  }
  if (frames.has('infinitive') && near && scene.words.infinitiveMarkers.includes(item.norm) && isInfinitiveAt(scene, items, index + 1) && reaches(scene, items, cue, index)) {
    const range = { first: index + 1, end: clauseEnd(scene, items, index + 1, cues) }
    return isAct(cue) && !holdsMarked(items, range) ? null : { items: range, shape: 'infinitive', confidence: 0.8 }
  }
  return null
}

/** «ha chiesto di fornire una relazione», «ordina di uscire»: the verb does something, and reports words only where some are marked. */
function isAct(cue: Cue): boolean {
  return cue.verb.class === 'question' || cue.verb.class === 'order'
}

function holdsMarked(items: readonly Item[], range: Range): boolean {
  return items.slice(range.first, range.end).some((item) => item.kind === 'quotation')
}

/** «ha promesso di "continuare la lotta"», «ha invitato tutti a "restare uniti"»: marked words in place of the infinitive. */
function infinitiveInMarks(scene: Scene, items: readonly Item[], cue: Cue, index: number): boolean {
  if (items[index + 1]?.kind !== 'quotation' || !reaches(scene, items, cue, index)) return false
  const marker = cue.verb.class === 'order' ? [...scene.words.infinitiveMarkers, ...scene.words.toMarkers] : scene.words.infinitiveMarkers
  return cue.verb.frames.has('infinitive') && marker.includes(items[index]?.norm ?? '')
}

/** Nothing but fillers before the infinitive, or whom an order is given to: not «ha sostenuto il diritto di difendersi». */
function reaches(scene: Scene, items: readonly Item[], cue: Cue, index: number): boolean {
  const at = skipFillers(scene, items, cue.items.end)
  if (at >= index || isComma(items[index - 1])) return true
  const range = cue.verb.class === 'order' || cue.verb.class === 'promise' ? phraseFrom(scene, items, at) : null
  return range?.end === index
}

/**
 * «ha detto che…»: a conjunction, not a relative pronoun after a noun («ha annunciato la riforma che cambierà»).
 * Between verb and conjunction there may be fillers, an inverted subject, an addressee, an insertion.
 */
function isConjunction(scene: Scene, items: readonly Item[], index: number, cue: Cue): boolean {
  const role = scene.words.roleMarkers.includes(items[index]?.norm ?? '')
  if (role && (cue.verb.frames.has('definition') || !hasVerb(items, { first: index + 1, end: Math.min(items.length, index + 12) }))) return false
  const at = skipFillers(scene, items, cue.items.end)
  // «ha messo in luce che», «ha annunciato alla radio che il giudice…»: a relative pronoun mostly has its verb next.
  if (index === cue.items.end || (at === index && (isPos(items[index + 1], 'DET', 'NOUN', 'PROPN', 'NUM') || scene.words.subjectPronouns.includes(items[index + 1]?.norm ?? '')))) return true
  if (cue.verb.frames.has('addressee') && beyondAddressee(scene, items, cue, at) === index) return true
  const relative = isPos(items[index], 'PRON') && isPos(items[index - 1], 'NOUN', 'PROPN', 'ADJ')
  if (relative) return false
  const range = phraseFrom(scene, items, at)
  // «Criticano una politica, quella egiziana, che ha usato…»: an object and its relative clause.
  const object = range !== null && isComma(items[index - 1]) && !namesSpeaker(scene, items, range)
  if (object && !isPreposition(items[cue.items.end])) return false
  if (at >= index || isComma(items[index - 1]) || items[index - 1]?.norm === ']') return true
  if (range === null) return isPos(items[index], 'SCONJ') && !isPos(items[index - 1], 'NOUN', 'PROPN')
  if (skipFillers(scene, items, range.end) !== index) return false
  if (scene.within(items, range).length > 0 || isPreposition(items[index - 1])) return true
  // «ricorda l'impegno che il governo ha preso»: a relative clause, where its noun can neither speak nor be told.
  const told = namesSpeaker(scene, items, range) || items.slice(range.first, range.end).some((between) => hasLemma(between, scene.words.speechNouns) || hasLemma(between, scene.words.statementNouns))
  return told && !isPos(items[cue.items.first - 1], 'NOUN', 'PROPN') && isPos(items[index], 'SCONJ')
}

function namesSpeaker(scene: Scene, items: readonly Item[], range: Range): boolean {
  const subject = subjectFrom(scene, items, range)
  return subject !== null && (canSpeak(scene, items, subject) || scene.within(items, range).some(({ entity }) => entity.type !== 'place'))
}

/** Marked words after a cue: its content, or the beginning of a clause that holds them. */
function markedContent(scene: Scene, items: readonly Item[], cue: Cue, index: number, cues: readonly Cue[]): Content | null {
  const { frames } = cue.verb
  if (!frames.has('quote')) return null
  const between = items.slice(cue.items.end, index)
  if (between.length > 0 && hasLemma(items[index - 1], scene.words.titleWords)) return null
  if (between.some((item) => isFinite(item)) || between.length > 12) return null
  const tokens = (items[index]?.tokens.end ?? 0) - (items[index]?.tokens.first ?? 0)
  // «a porte chiuse "Landscapes"»
  if (tokens < 3 && cue.verb.class === 'neutral' && !frames.has('clause') && /\p{Lu}/u.test(scene.doc.text[items[index]?.start ?? 0] ?? '') && !/[.!?]$/u.test(scene.doc.text.slice(items[index]?.start, items[index]?.end))) return null
  const long = tokens >= 4
  if (frames.has('definition')) return { items: { first: index, end: index + 1 }, shape: 'definition', confidence: 0.8 }
  // "wrote on Twitter, 'Stay home.'"
  const apart = isComma(items[index - 1]) && skipFillers(scene, items, cue.items.end) === index - 1
  const direct = between.length === 0 || apart || skipFillers(scene, items, cue.items.end) === index || phraseFrom(scene, items, cue.items.end)?.end === index
  // «ha parlato di "aggressione armata"»: a few marked words after the verb's preposition.
  const named = isPreposition(items[index - 1]) && hasLemma(items[index - 1], scene.words.ofMarkers) && tokens >= 2
  if (!direct && !long && !named) return null
  // «ha chiesto "la fine" del regime»: the phrase goes on after the mark.
  const goesOn = frames.has('clause') && index + 1 < items.length && items[index + 1]?.kind === 'word' && !isPos(items[index + 1], 'CCONJ') && !cues.some((other) => other.items.first === index + 1) && !long
  // «ha smentito "categoricamente" le voci»: one word in marks is no speech.
  if (goesOn && tokens < 2) return null
  return { items: { first: index, end: goesOn ? clauseEnd(scene, items, index, cues) : index + 1 }, shape: 'marked', confidence: direct ? 0.9 : 0.7 }
}

/** «ha annunciato la fine del governo»: the noun phrase after the verb, to the end of its clause. */
function objectContent(scene: Scene, items: readonly Item[], cue: Cue, cues: readonly Cue[]): Content | null {
  if (!(cue.verb.frames.has('object') || cue.verb.frames.has('topic')) || cue.passive || cue.form === 'participle') return null
  let first = skipFillers(scene, items, cue.items.end)
  if (cue.verb.frames.has('topic')) {
    if (!hasLemma(items[first], scene.words.ofMarkers)) return null
    first++
  }
  // «parlano di almeno venti morti»
  const range = phraseFrom(scene, items, isPos(items[first], 'ADV') ? first + 1 : first)
  // «ha denunciato Mario Rossi»: an act against somebody, no report.
  if (!range || scene.at(items[range.first]).some(({ entity }) => entity.type === 'person')) return null
  let end = clauseEnd(scene, items, first, cues)
  for (let index = first; index < end; index++) if (isComma(items[index]) && isFinite(items[index + 1])) end = index
  return { items: { first, end }, shape: 'object', confidence: 0.6 }
}

/** "she said it was late": a clause right after the verb, without a conjunction. */
export function bareClause(scene: Scene, items: readonly Item[], cue: Cue, cues: readonly Cue[]): Content | null {
  if (!cue.verb.frames.has('bare-clause') || cue.passive) return null
  const at = skipFillers(scene, items, cue.items.end)
  const first = beyondAddressee(scene, items, cue, at)
  const end = clauseEnd(scene, items, first, cues)
  if (first >= end || isPos(items[first], 'PUNCT', 'SCONJ', 'ADP') || items[first]?.kind === 'mark') return null
  return hasVerb(items, { first, end }) ? { items: { first, end }, shape: 'bare-clause', confidence: 0.75 } : null
}

/** "told reporters the deal was close": the clause after whom it is said to; not "told" with nothing but a clause. */
function beyondAddressee(scene: Scene, items: readonly Item[], cue: Cue, at: number): number {
  if (!cue.verb.frames.has('addressee')) return at
  const end = isPos(items[at], 'PRON') ? at + 1 : (phraseFrom(scene, items, at)?.end ?? at)
  return isFinite(items[end]) ? at : skipFillers(scene, items, end)
}

/** «…», ha detto X: what stands before a cue that follows its content. `from` is where the cue's own phrase begins. */
export function contentBefore(scene: Scene, items: readonly Item[], cue: Cue, from: number, floor: number): Content | null {
  if (!cue.verb.frames.has('quote') || cue.form !== 'finite' || cue.passive) return null
  let end = from
  while (end > floor && (isParting(items[end - 1]) || items[end - 1]?.norm === ':')) end--
  const parted = end < from || endsInComma(scene, items[end - 1])
  if (end <= floor) return null
  const first = clauseStart(scene, items, end, floor)
  const last = items[end - 1]
  if (last?.kind === 'quotation' && onlyQuotations(items, first, end)) return { items: { first: lastRun(items, first, end), end }, shape: 'after-quote', confidence: 0.95 }
  // «Il rapporto "La stampa nel mondo" indica», «Nella sezione "Giovani" si era imposto»: a name inside a phrase.
  const named = !parted && items[end - 2]?.kind === 'word'
  if (last?.kind === 'quotation' && !named && (!hasClauseWords(items, first, end) || !parted)) return { items: { first: end - 1, end }, shape: 'after-quote', confidence: 0.9 }
  // «"…", recita la nota, "…", prosegue il testo»: only the quotation between the commas.
  if (last?.kind === 'quotation' && parted && isParting(items[end - 2]) && from === cue.items.first && subjectAfter(scene, items, cue)) return { items: { first: end - 1, end }, shape: 'after-quote', confidence: 0.85 }
  const inverted = (from === cue.items.first && !takesObject(scene, items, cue)) || cue.verb.frames.has('bare-clause')
  // «Non ha citato la Libia ma, ha detto, "so di che parlo"»: the clause goes on after the cue.
  if (isPos(last, 'CCONJ', 'SCONJ')) return null
  if (!parted || !inverted || cue.impersonal || cue.verb.class === 'order' || !cue.verb.frames.has('clause') || !(isMainClause(scene, items, { first, end }) || opensWithSpeech(scene, items, first))) return null
  return { items: { first, end }, shape: 'after-clause', confidence: 0.8 }
}

/** «"Siamo al lavoro" per trovare i fondi, ha detto X»: the verb of the clause stands in marks. */
function opensWithSpeech(scene: Scene, items: readonly Item[], first: number): boolean {
  return items[first]?.kind === 'quotation' && holdsVerb(scene, items[first], true)
}

/** «…, poiché aveva riportato gravi lesioni»: what follows the verb is no one who could speak. */
function takesObject(scene: Scene, items: readonly Item[], cue: Cue): boolean {
  const at = isPreposition(items[cue.items.end]) ? skipFillers(scene, items, cue.items.end) : cue.items.end
  const range = isPos(items[at], 'DET', 'ADJ', 'NUM', 'NOUN') ? phraseFrom(scene, items, at) : null
  // «mentre Dovizioso, caduto due volte, conclude undicesimo»
  if (!range) return isPos(items[cue.items.end], 'ADJ', 'NUM') && !subjectAfter(scene, items, cue)
  const named = scene.within(items, range).some(({ entity }) => entity.type !== 'place')
  const { personNouns, sourcePeople, bodyNouns, outletNouns, media, sourceNouns, speechNouns } = scene.words
  return !named && !items.slice(range.first, range.end).some((item) => [personNouns, sourcePeople, bodyNouns, outletNouns, media, sourceNouns, speechNouns].some((list) => hasLemma(item, list)))
}

function onlyQuotations(items: readonly Item[], first: number, end: number): boolean {
  return items.slice(first, end).every((item) => item.kind !== 'word')
}

/** Beginning of the quotations in a row that end at `end`, nothing but white space between. */
function lastRun(items: readonly Item[], first: number, end: number): number {
  let index = end - 1
  while (index - 1 >= first && items[index - 1]?.kind === 'quotation' && !items[index]?.resumes) index--
  return index
}

/** Do the words around the quotations make a clause («"…" e intende "…" con Mosca»)? */
function hasClauseWords(items: readonly Item[], first: number, end: number): boolean {
  return items.slice(first, end).some((item) => isFinite(item) || isPos(item, 'VERB', 'AUX'))
}
