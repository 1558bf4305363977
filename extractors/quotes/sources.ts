import type { Reference } from '../../pipeline/document.ts'
import type { Range, Span } from '../../pipeline/span.ts'
import { clauseEnd, hasVerb } from './clauses.ts'
import type { Cue } from './cues.ts'
import type { Item } from './narration.ts'
import type { SourcePhrase } from './pack.ts'
import { isParting, phraseFrom, skipFillers } from './phrases.ts'
import { hasLemma, holdsVerb, isComma, isFinite, isPos, isPreposition, isStop, type Scene } from './scene.ts'
import { canSpeak, subjectFrom, type Subject } from './references.ts'
import { contentsAround, headOf } from './source-contents.ts'
import { byFirstWord } from './source-phrases.ts'
import { antecedent } from './speakers.ts'

/** «secondo X», with what X says in the same narration. */
export interface SourceMention {
  /** Null: whoever spoke last («a suo dire»). */
  readonly reference: Reference | null
  /** Items from the opening words to the end of the source. */
  readonly items: Range
  readonly cue: Span
  /** Parts of the narration that it credits; none when it stands at an end without a clause. */
  readonly contents: readonly Range[]
  readonly confidence: number
  readonly rule: string
}

/** All phrases that name a source, in order. */
export function findSources(scene: Scene, items: readonly Item[], cues: readonly Cue[]): SourceMention[] {
  const found: SourceMention[] = []
  const phrases = byFirstWord(scene.words.sources)
  for (let index = 0; index < items.length; index++) {
    const opening = phrases.get(items[index]!.norm)
    const source = opening && sourceAt(scene, items, index, cues, opening)
    if (!source) continue
    found.push(source)
    index = source.items.end - 1
  }
  return found
}

function sourceAt(scene: Scene, items: readonly Item[], first: number, cues: readonly Cue[], phrases: readonly SourcePhrase[]): SourceMention | null {
  for (const phrase of phrases) {
    const opened = matchPhrase(items, first, phrase.words)
    if (opened < 0) continue
    if (phrase.silent) return silentSource(scene, items, { first, end: opened }, cues, phrase)
    const relative = phrase.verb || phrase.weak || phrase.nouns ? null : relativeSource(scene, items, { first, end: opened }, cues, phrase)
    if (relative) return relative
    const named = phrase.verb ? afterVerb(scene, items, opened, cues) : (phraseFrom(scene, items, opened) ?? (opensClause(items, first) ? articled(scene, items, opened) : null))
    if (!named) continue
    const range = withNames(scene, items, beforeSpeech(scene, items, named))
    if (!speaks(scene, items, range, phrase)) continue
    const credited = creditedPart(scene, items, range)
    const subject = subjectFrom(scene, items, credited)
    const [head, last] = [items[first], items[opened - 1]]
    if (!subject || !head || !last) continue
    const contents = phrase.relays ? [] : contentsAround(scene, items, { first: opening(items, first), end: closing(scene, items, first, range) }, cues, phrase)
    if (phrase.weak && (contents.length === 0 || !opensClause(items, first))) continue
    return {
      reference: subject.reference,
      items: { first, end: range.end },
      cue: { start: head.start, end: last.end },
      contents,
      confidence: phrase.weak ? 0.6 : 0.8,
      rule: ruleOf(scene, phrase),
    }
  }
  return null
}

/** «Secondo al Jazeera»: an Arabic article looks like a preposition. */
function articled(scene: Scene, items: readonly Item[], at: number): Range | null {
  const name = isPreposition(items[at]) && items[at]?.words.length === 2 && isPos(items[at + 1], 'PROPN') ? phraseFrom(scene, items, at + 1) : null
  return name && { first: at, end: name.end }
}

/** «Ali Fatah, secondo il quale "le idee non muoiono"», «voci secondo cui il governo cadrà»: the pronoun stands for what is before it. */
function relativeSource(scene: Scene, items: readonly Item[], opening: Range, cues: readonly Cue[], phrase: SourcePhrase): SourceMention | null {
  const pronoun = isPos(items[opening.end], 'DET') && hasLemma(items[opening.end + 1], scene.words.relatives) ? opening.end + 1 : opening.end
  if (!hasLemma(items[pronoun], scene.words.sourceRelatives) && pronoun === opening.end) return null
  const subject = antecedent(scene, items, opening.first, { items: opening, number: null }, 0)
  const begin = isPos(items[pronoun + 1], 'ADV') && items[pronoun + 2]?.kind === 'quotation' ? pronoun + 2 : pronoun + 1
  const after = { first: begin, end: clauseEnd(scene, items, begin, cues) }
  const [head, last] = [items[opening.first], items[opening.end - 1]]
  if (!subject || !head || !last || !hasVerb(items, after) || !tells(scene, items, subject)) return null
  return { reference: subject.reference, items: { first: opening.first, end: pronoun + 1 }, cue: { start: head.start, end: last.end }, contents: [after], confidence: 0.75, rule: ruleOf(scene, phrase) }
}

/** Somebody who can speak, or what was told: «voci», «indiscrezioni»; not a theory or a code, nor the «bilancio» that «parla di dieci morti». */
export function tells(scene: Scene, items: readonly Item[], subject: Subject): boolean {
  const head = headOf(items, subject.items)
  return canSpeak(scene, items, subject) || scene.within(items, subject.items).length > 0 || [scene.words.sourceNouns, scene.words.speechNouns, scene.words.outletNouns, scene.words.media].some((list) => hasLemma(head, list))
}

/** «a suo dire», «secondo lui»: only with a clause that it credits. */
function silentSource(scene: Scene, items: readonly Item[], range: Range, cues: readonly Cue[], phrase: SourcePhrase): SourceMention | null {
  const [head, last] = [items[range.first], items[range.end - 1]]
  const contents = contentsAround(scene, items, range, cues, phrase)
  if (!head || !last || contents.length === 0) return null
  return { reference: null, items: range, cue: { start: head.start, end: last.end }, contents, confidence: 0.6, rule: ruleOf(scene, phrase) }
}

function ruleOf(scene: Scene, phrase: SourcePhrase): string {
  return `${scene.pack.code}/quote/source/${phrase.words.join('-')}`
}

/** «, per il presidente, …», not «il giudice per le indagini preliminari». */
function opensClause(items: readonly Item[], first: number): boolean {
  return first === 0 || items[first - 1]?.kind !== 'word' || isPos(items[first - 1], 'CCONJ')
}

/** The opening words in a row, the last one possibly fused with an article («a detta della polizia»); gives the item after them. */
function matchPhrase(items: readonly Item[], first: number, words: readonly string[]): number {
  for (const [offset, word] of words.entries()) {
    const item = items[first + offset]
    const fused = offset === words.length - 1 && offset > 0 && item?.words[0]?.form.toLowerCase() === word
    if (item?.norm !== word && !fused) return -1
  }
  return first + words.length
}

/** «secondo quanto riporta la Tass», «come ha scritto Bloomberg», «come dichiarato dal funzionario». */
function afterVerb(scene: Scene, items: readonly Item[], from: number, cues: readonly Cue[]): Range | null {
  const cue = cues.find((candidate) => candidate.items.first <= from + 1 && candidate.items.first >= from && candidate.form !== 'gerund')
  if (cue) {
    const at = skipFillers(scene, items, cue.items.end)
    const by = hasLemma(items[at], scene.words.byMarkers) ? at + 1 : at
    return phraseFrom(scene, items, by)
  }
  const verb = isPos(items[from], 'VERB', 'AUX') ? from : isPos(items[from + 1], 'VERB') ? from + 1 : -1
  if (verb < 0 || !hasLemma(items[verb], scene.words.relayVerbs)) return null
  const at = skipFillers(scene, items, verb + 1)
  return phraseFrom(scene, items, hasLemma(items[at], scene.words.byMarkers) ? at + 1 : at)
}

/** «Secondo Leon "l'accordo è vicino"»: marked words with a verb are what the source says, no part of its name. */
function beforeSpeech(scene: Scene, items: readonly Item[], range: Range): Range {
  const speech = items.findIndex((item, index) => index > range.first && index < range.end && item.kind === 'quotation' && holdsVerb(scene, item, true))
  return speech < 0 ? range : { first: range.first, end: speech }
}

/** «secondo il portavoce, Dmitry Peskov, …»: the name in apposition belongs to the source. */
function withNames(scene: Scene, items: readonly Item[], range: Range): Range {
  if (!isComma(items[range.end])) return range
  const inner = phraseFrom(scene, items, range.end + 1)
  const plural = headOf(items, range)?.words.at(-1)?.feats.Number === 'Plur'
  if (!inner || plural || !isComma(items[inner.end])) return range
  const person = scene.within(items, inner).some(({ entity, mention }) => entity.type === 'person' && mention.form === 'name' && mention.start === items[inner.first]?.start)
  return person ? { first: range.first, end: inner.end } : range
}

/** Can the phrase name somebody who says something? A person, a body, a report; not a plan («secondo il calendario»). */
function speaks(scene: Scene, items: readonly Item[], range: Range, phrase: SourcePhrase): boolean {
  const named = scene.within(items, range)
  const head = headOf(items, range)
  const noun = hasLemma(head, scene.words.sourcePeople) || hasLemma(head, scene.words.sourceNouns) || hasLemma(head, scene.words.outletNouns) || hasLemma(head, scene.words.speechNouns)
  if (phrase.nouns) return hasLemma(head, scene.words.sourceNouns)
  // «al secondo Schumacher»: the ordinal.
  if (phrase.words.length === 1 && !phrase.weak && !phrase.verb && isPos(items[range.first - 2], 'DET', 'ADP', 'NUM')) return false
  if (phrase.weak) return noun || named.some(({ entity, mention }) => entity.type !== 'place' && mention.start === head?.start)
  if (noun || named.length > 0 || phrase.verb === true) return true
  // «secondo il contratto», not the ordinal of «il secondo tempo» nor the rule of «secondo la legge».
  return (phrase.words.length > 1 || isPos(items[range.first], 'DET', 'ADP')) && !hasLemma(head, scene.words.norms)
}

/** «le dichiarazioni di X», «i dati dell'Istat»: X, not the declarations. */
function creditedPart(scene: Scene, items: readonly Item[], range: Range): Range {
  const head = headOf(items, range)
  if (!hasLemma(head, scene.words.sourceNouns)) return range
  for (let index = range.first; index < range.end; index++) {
    if (!hasLemma(items[index], scene.words.ofMarkers)) continue
    const inner = phraseFrom(scene, items, index + 1)
    if (inner && scene.within(items, inner).length > 0) return { first: inner.first, end: Math.max(inner.end, range.end) }
  }
  return range
}

/** Beginning of the source with the adverbs before it: «, sempre secondo l'accusa, …», «almeno stando ai medici». */
function opening(items: readonly Item[], first: number): number {
  let at = first
  while (at > 0 && at > first - 2 && isPos(items[at - 1], 'ADV')) at--
  return at === first || at === 0 || isParting(items[at - 1]) || items[at - 1]?.norm === '(' ? at : first
}

/** Longest name in marks, in tokens. */
const longestName = 3

/** Longest apposition, participle or place after a source, in items. */
const longestTail = 16

/** End of the source with what is said of it: «secondo Septimius, che ha condiviso la foto, …», «secondo una notizia proveniente da Roma, …», «secondo Bianchi, presidente della Lega, …». */
function closing(scene: Scene, items: readonly Item[], first: number, range: Range): number {
  let at = range.end
  if (items[first - 1]?.norm === '(') {
    const close = items.findIndex((item, index) => index >= range.end && item.norm === ')')
    if (close >= 0) return close
  }
  if (items[at]?.norm === '[' || items[at]?.norm === '(') {
    while (at < items.length && !/^[\])]$/u.test(items[at]?.norm ?? '')) at++
    at++
  }
  // «Secondo quanto riporta la Bbc citando fonti locali, …»
  const cites = scene.words.citingGerunds.includes(items[isComma(items[at]) ? at + 1 : at]?.norm ?? '')
  if (cites) return commaAfter(items, at + 1) ?? at
  if (isPos(items[at], 'ADJ', 'ADP') || (isParticiple(items[at]) && agreesWith(headOf(items, range), items[at]))) at = commaAfter(items, at) ?? at
  if (isComma(items[at]) && ((isParticiple(items[at + 1]) && agreesWith(headOf(items, range), items[at + 1])) || isTitleOf(scene, items, range, at + 1))) at = commaAfter(items, at + 1) ?? quotationAfter(items, at + 1) ?? at
  const relative = isComma(items[at]) && hasLemma(items[at + 1], scene.words.relatives) && !isPos(items[at + 2], 'DET', 'NOUN', 'PROPN')
  if (!relative && !hasLemma(items[at], scene.words.relatives)) return at
  for (let index = at + 1; index < Math.min(items.length, at + 25); index++) if (isComma(items[index])) return index
  return at
}

/** Do noun and participle have one gender or number, as far as they are known? */
function agreesWith(noun: Item | undefined, participle: Item | undefined): boolean {
  const [a, b] = [noun?.words.at(-1)?.feats, participle?.words[0]?.feats]
  return !a?.Gender || !b?.Gender || a.Gender === b.Gender || !a.Number || !b.Number || a.Number === b.Number
}

/** A participle without auxiliary, not inflected for a person. */
function isParticiple(item: Item | undefined): boolean {
  return item?.words[0]?.feats.VerbForm === 'Part' || (isPos(item, 'VERB') && item?.words[0]?.feats.Mood === undefined && item?.words[0]?.feats.VerbForm === undefined)
}

/** The comma that ends a stretch without finite verb and quotation, or null. */
function commaAfter(items: readonly Item[], from: number): number | null {
  for (let index = from; index < Math.min(items.length, from + longestTail); index++) {
    if (isFinite(items[index]) || isStop(items[index]) || (items[index]?.kind === 'quotation' && !isNameLike(items[index]))) return null
    if (isComma(items[index])) return index
  }
  return null
}

/** Short enough for the name of a paper: «citate dal quotidiano "al Ahram"». */
function isNameLike(item: Item | undefined): boolean {
  return item !== undefined && item.tokens.end - item.tokens.first <= longestName
}

/** The quotation that follows a stretch without finite verb, or null. */
function quotationAfter(items: readonly Item[], from: number): number | null {
  for (let index = from; index < Math.min(items.length, from + longestTail); index++) {
    if (isFinite(items[index]) || isStop(items[index]) || isComma(items[index])) return null
    if (items[index]?.kind === 'quotation') return index
  }
  return null
}

/** «Bianchi, presidente della Lega, …»: after a person, a noun that names one, without article. */
function isTitleOf(scene: Scene, items: readonly Item[], range: Range, at: number): boolean {
  const person = scene.within(items, range).some(({ entity, mention }) => entity.type === 'person' && mention.form === 'name')
  // «Gary Ginn, coroner della contea, …»: any noun without article, where a comma closes it.
  if (person && isPos(items[at], 'NOUN') && scene.at(items[at]).length === 0 && commaAfter(items, at) !== null) return true
  return person && isPos(items[at], 'NOUN', 'ADJ', 'ADV', 'X', 'PROPN') && items.slice(at, at + 3).some((item) => hasLemma(item, scene.words.personNouns))
}
