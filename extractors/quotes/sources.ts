import type { Reference } from '../../pipeline/document.ts'
import type { Range, Span } from '../../pipeline/span.ts'
import { clauseEnd, clauseStart, hasVerb } from './clauses.ts'
import type { Cue } from './cues.ts'
import type { Item } from './narration.ts'
import type { SourcePhrase } from './pack.ts'
import { isParting, phraseFrom, skipFillers } from './phrases.ts'
import { hasLemma, isComma, isFinite, isPos, isStop, type Scene } from './scene.ts'
import { subjectFrom } from './speakers.ts'

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
  for (let index = 0; index < items.length; index++) {
    const source = sourceAt(scene, items, index, cues)
    if (!source) continue
    found.push(source)
    index = source.items.end - 1
  }
  return found
}

function sourceAt(scene: Scene, items: readonly Item[], first: number, cues: readonly Cue[]): SourceMention | null {
  for (const phrase of scene.words.sources) {
    const opened = matchPhrase(items, first, phrase.words)
    if (opened < 0) continue
    if (phrase.silent) return silentSource(scene, items, { first, end: opened }, cues, phrase)
    const named = phrase.verb ? afterVerb(scene, items, opened, cues) : phraseFrom(scene, items, opened)
    if (!named) continue
    const range = withNames(scene, items, named)
    if (!speaks(scene, items, range, phrase)) continue
    const credited = creditedPart(scene, items, range)
    const subject = subjectFrom(scene, items, credited)
    const [head, last] = [items[first], items[opened - 1]]
    if (!subject || !head || !last) continue
    const contents = contentsAround(scene, items, { first, end: closing(scene, items, first, range.end) }, cues, phrase)
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

/** «secondo il portavoce, Dmitry Peskov, …»: the name in apposition belongs to the source. */
function withNames(scene: Scene, items: readonly Item[], range: Range): Range {
  if (!isComma(items[range.end])) return range
  const inner = phraseFrom(scene, items, range.end + 1)
  if (!inner || !isComma(items[inner.end])) return range
  const person = scene.within(items, inner).some(({ entity, mention }) => entity.type === 'person' && mention.form === 'name' && mention.start === items[inner.first]?.start)
  return person ? { first: range.first, end: inner.end } : range
}

/** Can the phrase name somebody who says something? A person, a body, a report; not a plan («secondo il calendario»). */
function speaks(scene: Scene, items: readonly Item[], range: Range, phrase: SourcePhrase): boolean {
  const named = scene.within(items, range)
  const head = headOf(items, range)
  const noun = hasLemma(head, scene.words.sourcePeople) || hasLemma(head, scene.words.sourceNouns) || hasLemma(head, scene.words.outletNouns) || hasLemma(head, scene.words.speechNouns)
  if (phrase.nouns) return hasLemma(head, scene.words.sourceNouns)
  if (phrase.weak) return noun || named.some(({ entity, mention }) => entity.type !== 'place' && mention.start === head?.start)
  if (noun || named.length > 0 || phrase.verb === true) return true
  // «secondo il contratto», not the ordinal of «il secondo tempo» nor the rule of «secondo la legge».
  return phrase.words.length === 1 && isPos(items[range.first], 'DET') && !isPos(items[range.first - phrase.words.length - 1], 'DET', 'ADP') && !hasLemma(head, scene.words.norms)
}

/** First noun of a phrase. */
function headOf(items: readonly Item[], range: Range): Item | undefined {
  return items.slice(range.first, range.end).find((item) => isPos(item, 'NOUN', 'PROPN') || item.words.length === 0)
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

/** End of the source with a relative clause after it: «secondo Septimius, che ha condiviso la foto, …». */
function closing(scene: Scene, items: readonly Item[], first: number, end: number): number {
  let at = end
  if (items[first - 1]?.norm === '(') {
    const close = items.findIndex((item, index) => index >= end && item.norm === ')')
    if (close >= 0) return close
  }
  if (items[at]?.norm === '[' || items[at]?.norm === '(') {
    while (at < items.length && !/^[\])]$/u.test(items[at]?.norm ?? '')) at++
    at++
  }
  // «secondo il sito online del quotidiano, …»: adjectives and places up to the comma belong to the source.
  for (let index = at; isPos(items[at], 'ADJ', 'ADP') && index < Math.min(items.length, at + 8); index++) {
    if (isFinite(items[index]) || isStop(items[index]) || items[index]?.kind === 'quotation' || isPos(items[index], 'DET', 'PRON', 'ADV', 'NUM')) break
    if (isComma(items[index])) return index
  }
  const relative = isComma(items[at]) && hasLemma(items[at + 1], scene.words.relatives)
  if (!relative && !hasLemma(items[at], scene.words.relatives)) return at
  for (let index = at + 1; index < Math.min(items.length, at + 25); index++) if (isComma(items[index])) return index
  return at
}

/** What a source credits: the rest of its clause, and the clause before it that it interrupts or ends. */
function contentsAround(scene: Scene, items: readonly Item[], source: Range, cues: readonly Cue[], phrase: SourcePhrase): Range[] {
  const contents: Range[] = []
  const start = clauseStart(scene, items, source.first, 0)
  const before = { first: start, end: source.first }
  const parted = isParting(items[source.first - 1]) || items[source.first - 1]?.norm === '('
  const quoted = items.slice(before.first, before.end).some((item) => item.kind === 'quotation')
  const own = quoted || (before.end - before.first > 2 && hasVerb(items, before))
  const next = items[source.end]
  const ends = !next || isStop(next) || next.norm === ')' || source.end >= items.length
  if (phrase.weak && own && items[source.first - (parted ? 2 : 1)]?.kind !== 'quotation') return []
  if (!ends && (!phrase.weak || isComma(next)) && !(own && !parted)) {
    const first = isComma(next) || next.norm === ':' ? source.end + 1 : source.end
    const after = { first, end: clauseEnd(scene, items, first, cues) }
    // «Il leader, secondo le stesse fonti, potrebbe arrivare», «Sono tre, secondo i pompieri, le persone disperse»:
    // one clause, when what stands before has no verb and is most of it, or what follows has none.
    const one = own ? !quoted && !hasVerb(items, after) : length(items, before) > length(items, after)
    if (one && after.end > after.first) return [{ first: start, end: after.end }]
    if (after.end - after.first >= 2) contents.push(after)
  }
  if (own && (parted || ends)) contents.unshift(before)
  return contents
}

/** Length of a range in code units. */
function length(items: readonly Item[], range: Range): number {
  return (items[range.end - 1]?.end ?? 0) - (items[range.first]?.start ?? 0)
}
