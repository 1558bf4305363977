import type { Range } from '../../pipeline/span.ts'
import { clauseEnd, clauseStart, hasVerb } from './clauses.ts'
import type { Cue } from './cues.ts'
import type { Item } from './narration.ts'
import type { SourcePhrase } from './pack.ts'
import { isParting } from './phrases.ts'
import { hasLemma, isComma, isPos, isPreposition, isStop, type Scene } from './scene.ts'

/** First noun of a phrase. */
export function headOf(items: readonly Item[], range: Range): Item | undefined {
  return items.slice(range.first, range.end).find((item) => isPos(item, 'NOUN', 'PROPN') || item.words.length === 0)
}

/** What a source credits: the rest of its clause, and the clause before it that it interrupts or ends. */
export function contentsAround(scene: Scene, items: readonly Item[], source: Range, cues: readonly Cue[], phrase: SourcePhrase): Range[] {
  const contents: Range[] = []
  const start = resumedClause(scene, items, source.first) ? source.first : clauseStart(scene, items, source.first, 0)
  const before = { first: start, end: source.first }
  const parted = isParting(items[source.first - 1]) || items[source.first - 1]?.norm === '('
  const quoted = items.slice(before.first, before.end).some((item) => item.kind === 'quotation')
  const own = quoted || (before.end - before.first > 2 && hasVerb(items, before))
  const next = items[source.end]
  // «…, secondo fonti citate dal sito di "al Ahram"».
  if (own && scene.words.relayParticiples.includes(next?.norm ?? '')) return [before]
  const ends = !next || isStop(next) || next.norm === ')' || source.end >= items.length
  if (phrase.weak && own && items[source.first - (parted ? 2 : 1)]?.kind !== 'quotation') return []
  // «Per il ministro la riforma "va cambiata"»: some words are surely somebody's.
  const marked = phrase.weak === true && !own && items.slice(source.end, clauseEnd(scene, items, source.end, cues)).some((item) => item.kind === 'quotation')
  const opines = phrase.weak === true && !own && givesOpinion(scene, items, source)
  if (!ends && (!phrase.weak || isComma(next) || marked || opines) && !(own && !parted && !isTrailing(items, source, cues, scene))) {
    const begin = isComma(next) || next.norm === ':' ? source.end + 1 : source.end
    // «Secondo gli attivisti, però, le vittime sono di più».
    const first = isPos(items[begin], 'ADV', 'CCONJ') && isComma(items[begin + 1]) ? begin + 2 : begin
    const after = { first, end: clauseEnd(scene, items, first, cues) }
    // «Il leader, secondo le stesse fonti, potrebbe arrivare», «Sono tre, secondo i pompieri, le persone disperse»:
    // one clause, when what stands before has no verb and is most of it, or what follows has none.
    // «Appare inverosimile, come affermato da Bossi, che il governo possa durare»; «…, secondo Fox News, che cita la polizia».
    if (own && isComma(next) && hasLemma(items[first], scene.words.relatives)) return isPos(items[first + 1], 'DET', 'NOUN', 'PROPN') ? [{ first: first + 1, end: after.end }] : [before]
    const one = own ? !quoted && isComma(next) && (!hasVerb(items, after) || isPreposition(items[first])) : length(items, before) > length(items, after)
    if (one && after.end > after.first) return [{ first: start, end: after.end }]
    // «…, come confermato dal presidente in una nota»: what follows tells where the source said it.
    if (own && !isComma(next) && !hasVerb(items, after)) return [before]
    if (after.end - after.first >= 2 || items[after.first]?.kind === 'quotation') contents.push(after)
  }
  if (own && (parted || ends)) contents.unshift(before)
  return contents
}

/** «Per gli inquirenti l'incendio è doloso»: those who are asked for their view, then a clause of its own. */
function givesOpinion(scene: Scene, items: readonly Item[], source: Range): boolean {
  const head = headOf(items, { first: source.first + 1, end: source.end })
  if (!hasLemma(head, scene.words.opinionNouns)) return false
  const clause = { first: source.end, end: Math.min(items.length, source.end + longestSubject) }
  return isPos(items[clause.first], 'DET', 'PRON', 'AUX', 'PROPN') && hasVerb(items, clause)
}

/** Farthest verb of the clause after a source without comma, in items. */
const longestSubject = 12

/** «Si terrà a ottobre secondo gli organizzatori in una nota»: no verb after the source. */
function isTrailing(items: readonly Item[], source: Range, cues: readonly Cue[], scene: Scene): boolean {
  const sure = hasLemma(items[source.end - 1], scene.words.sourcePeople) || scene.within(items, source).some(({ entity }) => entity.type !== 'place')
  return sure && !hasVerb(items, { first: source.end, end: clauseEnd(scene, items, source.end, cues) })
}

/** «anche se, secondo il sito, la cantante sarebbe affogata», «il litigio che, secondo il padre, era nato per gioco»: a conjunction or relative pronoun before the comma begins the clause anew. */
function resumedClause(scene: Scene, items: readonly Item[], first: number): boolean {
  // «…, mentre secondo i sindacati il peggio deve venire»
  if (scene.words.contrasts.includes(items[first - 1]?.norm ?? '')) return true
  const word = items[first - 2]
  return isComma(items[first - 1]) && word?.kind === 'word' && (isPos(word, 'SCONJ') || (first > 4 && hasLemma(word, scene.words.relatives)) || (isPos(word, 'CCONJ') && first > 2))
}

/** Length of a range in code units. */
function length(items: readonly Item[], range: Range): number {
  return (items[range.end - 1]?.end ?? 0) - (items[range.first]?.start ?? 0)
}
