import type { Range } from '../../pipeline/span.ts'
import type { Cue } from './cues.ts'
import type { Item } from './narration.ts'
import { isParting, phraseBefore, phraseFrom, skipFillers, stretchBefore } from './phrases.ts'
import { subjectFrom, type Subject } from './references.ts'
import { endsInComma, hasLemma, isComma, isFinite, isPos, isPreposition, type Scene } from './scene.ts'

/** Longest apposition or relative clause between a subject and its verb, in items. */
const longestInsertion = 30

/** The subject of a cue in its own clause: after it, before it, or as antecedent of its relative pronoun. */
export function subjectOf(scene: Scene, items: readonly Item[], cue: Cue, floor: number): Subject | null {
  if (cue.passive) return byPhrase(scene, items, cue.items.end)
  if (cue.form === 'gerund') return null
  return subjectBefore(scene, items, cue, floor) ?? subjectAfter(scene, items, cue)
}

/** «, ha detto ieri in un briefing il portavoce»: fillers, then a noun phrase. */
export function subjectAfter(scene: Scene, items: readonly Item[], cue: VerbPlace): Subject | null {
  const at = beyondPredicate(scene, items, skipFillers(scene, items, cue.items.end))
  const head = items[at]
  if (head && hasLemma(head, scene.words.indefinites) && !isPos(items[at + 1], 'NOUN', 'ADJ', 'PROPN') && items[at + 1]?.kind !== 'quotation') return someOf(scene, items, at)
  if (!head || isPos(head, 'PRON')) return null
  const range = phraseFrom(scene, items, at)
  if (!range || !agrees(items, range, cue) || !standsAlone(scene, items, range)) return null
  return subjectFrom(scene, items, withApposition(scene, items, range))
}

/** «alcuni», «uno dei portavoce, Ali Fatah»: a pronoun with those it is taken from, and the name in apposition. */
function someOf(scene: Scene, items: readonly Item[], at: number): Subject | null {
  const of = hasLemma(items[at + 1], scene.words.ofMarkers) ? phraseFrom(scene, items, at + 2) : null
  const range = { first: at, end: of?.end ?? at + 1 }
  const whole = withApposition(scene, items, range)
  const name = whole.end > range.end ? scene.within(items, { first: range.end, end: whole.end }).find(({ entity }) => entity.type === 'person') : undefined
  if (name) return { reference: { entity: name.entity.id, start: name.mention.start, end: name.mention.end }, items: whole }
  const [first, last] = [items[range.first], items[range.end - 1]]
  return first && last ? { reference: { start: first.start, end: last.end }, items: range } : null
}

/** «racconta commossa Maria Rossi», «dice sicuro il ministro»: what the speaker is like, before who it is. */
function beyondPredicate(scene: Scene, items: readonly Item[], at: number): number {
  const word = items[at]?.words[0]
  if (word === undefined || !(word.pos === 'ADJ' || word.feats.VerbForm === 'Part') || scene.at(items[at]).length > 0) return at
  const next = items[at + 1]
  return isPos(next, 'DET') || scene.at(next).some(({ entity, mention }) => entity.type === 'person' && mention.start === next?.start) ? at + 1 : at
}

/** A subject has an article or a name, or is a bare plural: «hanno detto fonti europee», not «ha detto ottimista». */
function standsAlone(scene: Scene, items: readonly Item[], range: Range): boolean {
  const head = items[range.first]
  if (!isPos(head, 'NOUN', 'ADJ')) return true
  return scene.within(items, range).length > 0 || items.slice(range.first, range.end).some((item) => item.words.at(-1)?.pos === 'NOUN' && item.words.at(-1)?.feats.Number === 'Plur')
}

/** «viene definita dagli esperti»: the noun phrase after the marker of the passive agent. */
function byPhrase(scene: Scene, items: readonly Item[], from: number): Subject | null {
  for (let index = from; index < Math.min(items.length, from + 8); index++) {
    if (!hasLemma(items[index], scene.words.byMarkers)) continue
    const range = phraseFrom(scene, items, index + 1)
    return range && subjectFrom(scene, items, withApposition(scene, items, range))
  }
  return null
}

/** What agreement and position need to know of a verb. */
export type VerbPlace = Pick<Cue, 'items' | 'number'>

/** The noun phrase before a verb group, over adverbs, appositions between commas and relative pronouns. */
export function subjectBefore(scene: Scene, items: readonly Item[], cue: VerbPlace, floor: number): Subject | null {
  const end = beforeFillers(scene, items, cue.items.first, floor)
  const previous = items[end - 1]
  if (end <= floor || !previous) return null
  if (isRelative(scene, items, end - 1)) return antecedent(scene, items, end - 1, cue, floor)
  if (isPos(previous, 'CCONJ')) return earlierSubject(scene, items, end - 1, cue, floor)
  // «L'agenzia di stampa coreana (KCNA), ha dettagliato»
  if (isComma(previous) && (items[end - 2]?.norm === ')' || items[end - 2]?.norm === ']')) return acrossInsertion(scene, items, end - 2, cue, floor)
  if (endsInComma(scene, previous)) return acrossInsertion(scene, items, end, cue, floor)
  if (isParting(previous) || previous.norm === ')' || previous.norm === ']') return acrossInsertion(scene, items, end - 1, cue, floor)
  const range = phraseBefore(scene, items, end, false)
  if (!range) return pronounBefore(scene, items, end, cue, floor)
  if (range.first < floor || !agrees(items, range, cue)) return null
  return subjectFrom(scene, items, backOverApposition(scene, items, range, floor))
}

/** The item after the subject: adverbs and times before the verb are passed over. */
function beforeFillers(scene: Scene, items: readonly Item[], from: number, floor: number): number {
  let end = from
  for (let moved = true; moved && end > floor; ) {
    const time = timeStart(scene, items, end)
    const start = isPos(items[end - 1], 'ADV') && !hasLemma(items[end - 1], scene.words.indefinites) ? end - 1 : time
    moved = start < end && start >= floor
    if (moved) end = start
  }
  return end
}

/** Beginning of the time expression that ends before an item, or that item. */
function timeStart(scene: Scene, items: readonly Item[], end: number): number {
  for (let index = end - 1; index >= Math.max(0, end - 6); index--) if (scene.timeEnd(items, index) === end) return index
  return end
}

/** «Alcuni dicono», «uno dei manifestanti ha detto»; «Versace, che sul discorso di Monti alla Camera osserva»: a pronoun before the verb and its prepositional phrases. */
function pronounBefore(scene: Scene, items: readonly Item[], end: number, cue: VerbPlace, floor: number): Subject | null {
  const first = stretchBefore(scene, items, end)
  // "as Trump put it": what such a word opens is a clause, and its phrase the subject.
  const clause = scene.words.sources.some(({ verb, words }) => verb && words.length === 1 && words[0] === items[first]?.norm) ? phraseFrom(scene, items, first + 1) : null
  if (clause && clause.end === end && clause.first >= floor) return subjectFrom(scene, items, clause)
  const pronoun = hasLemma(items[end - 1], scene.words.indefinites) ? end - 1 : first - 1
  if (pronoun < floor) return null
  if (isRelative(scene, items, pronoun)) return antecedent(scene, items, pronoun, cue, floor)
  const item = items[pronoun]
  if (!item || !hasLemma(item, scene.words.indefinites)) return null
  const range = { first: pronoun, end: pronoun + 1 === end || hasLemma(items[pronoun + 1], scene.words.ofMarkers) ? end : pronoun + 1 }
  return { reference: { start: item.start, end: items[range.end - 1]?.end ?? item.end }, items: range }
}

function isRelative(scene: Scene, items: readonly Item[], at: number): boolean {
  return hasLemma(items[at], scene.words.relatives) && (isPos(items[at], 'PRON', 'DET', 'SCONJ'))
}

/** «Tantawi, che ha promesso»: what the relative pronoun refers to, whatever governs it. */
export function antecedent(scene: Scene, items: readonly Item[], pronoun: number, cue: VerbPlace, floor: number): Subject | null {
  let end = pronoun
  if (isPos(items[end - 1], 'DET')) end--
  if (isComma(items[end - 1]) || items[end - 1]?.norm === '(') end--
  const titled = beforeTitle(scene, items, end, cue, floor)
  if (titled) return titled
  const range = phraseBefore(scene, items, end, true)
  if (!range || range.first < floor) return null
  const subject = subjectFrom(scene, items, backOverApposition(scene, items, range, floor))
  if (!subject) return null
  const agreeing = agrees(items, subject.items, cue)
  if (agreeing && subject.reference.entity !== undefined) return subject
  return lastPerson(scene, items, subject.items, end, agreeing) ?? (agreeing ? subject : null)
}

/** «Versace, ex deputato del Pdl ora nel Gruppo misto, che osserva»: who stands before an apposition that ends at an item. */
function beforeTitle(scene: Scene, items: readonly Item[], end: number, cue: VerbPlace, floor: number): Subject | null {
  const comma = items.slice(0, end).findLastIndex((item) => isComma(item))
  if (comma <= floor || end - comma > longestInsertion || !isPos(items[comma + 1], 'NOUN', 'ADJ', 'ADV')) return null
  if (!items.slice(comma + 1, comma + 3).some((item) => hasLemma(item, scene.words.personNouns)) || items.slice(comma, end).some((item) => isFinite(item))) return null
  const range = phraseBefore(scene, items, comma, false)
  return range && range.first >= floor && agrees(items, range, cue) && scene.within(items, range).length > 0 ? subjectFrom(scene, items, range) : null
}

/** «i messaggi di Katy Perry, che ha scritto», «il malumore di Prestigiacomo, che ha annunciato»: the person named last in the phrase speaks, not the messages; with `agreeing` only where the phrase names no one who could speak itself. */
function lastPerson(scene: Scene, items: readonly Item[], range: Range, end: number, agreeing: boolean): Subject | null {
  const head = items.slice(range.first, range.end).find((item) => isPos(item, 'NOUN', 'PROPN'))
  if (agreeing && (hasLemma(head, scene.words.personNouns) || hasLemma(head, scene.words.sourcePeople) || hasLemma(head, scene.words.speechNouns))) return null
  const named = scene.within(items, range).findLast(({ entity, mention }) => entity.type === 'person' && mention.form === 'name' && mention.end === items[end - 1]?.end)
  return named ? { reference: { entity: named.entity.id, start: named.mention.start, end: named.mention.end }, items: range } : null
}

/** «Il capo di Gabinetto, Hirokazu Matsuno, ha detto»; «Kim, arrivato a Vladivostok, ha detto»; «Mauro, ex Forza Italia, ha detto»: a person before a body. */
function acrossInsertion(scene: Scene, items: readonly Item[], close: number, cue: VerbPlace, floor: number): Subject | null {
  const opening = items[close]?.norm === ')' ? '(' : items[close]?.norm === ']' ? '[' : null
  let nearest: Subject | null = null
  for (let open = close - 1; open > Math.max(floor, close - longestInsertion); open--) {
    const here = items[open]
    if (opening ? here?.norm !== opening : !isParting(here)) continue
    const range = phraseBefore(scene, items, open, false)
    if (range && range.first >= floor && agrees(items, range, cue)) {
      // «David Richards, presidente di Motorsport, organizzatore della gara, ha confermato»
      const whole = opening || isPos(items[range.first], 'DET') ? range : backOverApposition(scene, items, range, floor)
      const subject = subjectFrom(scene, items, { first: whole.first, end: opening ? range.end : insertionEnd(scene, items, open, close, range) })
      if (opening || !subject || !isBody(scene, subject)) return nearest && subject && !scene.isPerson(subject.reference) ? nearest : subject
      nearest ??= subject
    }
    if (opening) return null
  }
  return nearest
}

function isBody(scene: Scene, { reference }: Subject): boolean {
  return reference.entity !== undefined && !scene.isPerson(reference)
}

/** An apposition belongs to the subject's phrase; a relative clause or participle does not. */
function insertionEnd(scene: Scene, items: readonly Item[], open: number, close: number, range: Range): number {
  for (let index = open + 1; index < close; index++) if (isFinite(items[index])) return range.end
  const inner = phraseFrom(scene, items, open + 1)
  return inner ? Math.max(range.end, inner.end) : range.end
}

/** «Nasheed, che ha giurato, affermando che…»: the subject of the finite verb nearest before an item; relative clauses count where a comma parts them. */
export function nearestSubject(scene: Scene, items: readonly Item[], end: number): Subject | null {
  for (let verb = end - 1; verb >= 0; verb--) {
    const word = items[verb]?.words.find((candidate) => candidate.feats.VerbForm === 'Fin' || candidate.feats.Mood)
    if (!word || !isFinite(items[verb])) continue
    const first = clauseVerbStart(items, verb)
    if (isRelativeClause(scene, items, verb) && !isComma(items[first - 2])) continue
    return subjectBefore(scene, items, { items: { first, end: verb + 1 }, number: word.feats.Number ?? null }, 0)
  }
  return null
}

/** The subject of the first finite verb before an item, whatever the verb means. */
export function firstSubject(scene: Scene, items: readonly Item[], end: number): Subject | null {
  const verb = items.findIndex((item, index) => index < end && isFinite(item) && !isRelativeClause(scene, items, index))
  const word = verb < 0 ? undefined : items[verb]?.words.find((candidate) => candidate.feats.VerbForm === 'Fin' || candidate.feats.Mood)
  if (!word) return null
  return subjectBefore(scene, items, { items: { first: clauseVerbStart(items, verb), end: verb + 1 }, number: word.feats.Number ?? null }, 0)
}

function isRelativeClause(scene: Scene, items: readonly Item[], verb: number): boolean {
  return isRelative(scene, items, clauseVerbStart(items, verb) - 1)
}

/** «Kim ha incontrato Putin e ha detto che»: the subject of the verb before the conjunction. */
function earlierSubject(scene: Scene, items: readonly Item[], conjunction: number, cue: VerbPlace, floor: number): Subject | null {
  for (let index = floor; index < conjunction; index++) {
    if (!isFinite(items[index])) continue
    const range = phraseBefore(scene, items, clauseVerbStart(items, index), false)
    if (range && range.first >= floor && agrees(items, range, cue)) return subjectFrom(scene, items, backOverApposition(scene, items, range, floor))
    return acrossInsertion(scene, items, index - 1, cue, floor)
  }
  return null
}

function clauseVerbStart(items: readonly Item[], verb: number): number {
  let first = verb
  while (first > 0 && isPos(items[first - 1], 'ADV', 'PRON', 'AUX')) first--
  return first
}

/** «il portavoce, Dmitry Peskov»: takes in a name between commas after a phrase. */
export function withApposition(scene: Scene, items: readonly Item[], range: Range): Range {
  if (!isComma(items[range.end])) return range
  const inner = phraseFrom(scene, items, range.end + 1)
  if (!inner || isPreposition(items[range.end + 1])) return range
  const names = scene.within(items, inner)
  const closes = inner.end >= items.length || isComma(items[inner.end]) || /^[.:;]$/u.test(items[inner.end]?.norm ?? '') || hasLemma(items[inner.end], scene.words.relatives)
  return names.some(({ entity, mention }) => entity.type === 'person' && mention.form === 'name') && closes && !hasPerson(scene, items, range) ? { first: range.first, end: inner.end } : range
}

/** «Sergey Shoigu, ministro della Difesa», read from the right: the name stands before the phrase. */
function backOverApposition(scene: Scene, items: readonly Item[], range: Range, floor: number): Range {
  if (!isComma(items[range.first - 1]) || hasPerson(scene, items, range)) return range
  const earlier = phraseBefore(scene, items, range.first - 1, false)
  if (!earlier || earlier.first < floor) return range
  // «Two days after talks with Kim, a spokesman said»: a person who depends on something has no apposition there.
  const name = subjectFrom(scene, items, earlier)
  return name && scene.isPerson(name.reference) ? { first: earlier.first, end: range.end } : range
}

function hasPerson(scene: Scene, items: readonly Item[], range: Range): boolean {
  return scene.within(items, range).some(({ entity, mention }) => entity.type === 'person' && mention.form === 'name')
}

/** Number of the phrase's head against the number of the verb; what is not known agrees. */
function agrees(items: readonly Item[], range: Range, cue: VerbPlace): boolean {
  if (!cue.number) return true
  for (let index = range.first; index < range.end; index++) {
    const word = items[index]?.words.at(-1)
    if (!word || (word.pos !== 'NOUN' && word.pos !== 'PROPN')) continue
    return word.pos === 'PROPN' || !word.feats.Number || word.feats.Number === cue.number || hasConjunction(items, range)
  }
  return true
}

function hasConjunction(items: readonly Item[], range: Range): boolean {
  for (let index = range.first; index < range.end; index++) if (isPos(items[index], 'CCONJ')) return true
  return false
}
