import type { Range } from '../../pipeline/span.ts'
import type { Item } from './narration.ts'
import { endsInComma, hasLemma, isComma, isDash, isPos, isPreposition, type Scene } from './scene.ts'

/** Longest noun phrase looked at, in items. */
const longest = 24
/** Longest stretch between an office and the name of who holds it, in items: «all'Onu», «per i rapporti con il parlamento». */
const longestOffice = 9
/** Longest quotation that may be a name or a word in a noun phrase: «il quotidiano "Haaretz"». */
const longestName = 5

/** Could the item stand in the core of a noun phrase? */
function isNominal(scene: Scene, item: Item | undefined): boolean {
  if (!item) return false
  if (item.kind === 'quotation') return item.tokens.end - item.tokens.first <= longestName && !endsInComma(scene, item)
  if (isPossessive(scene, item)) return true
  return isPos(item, 'NOUN', 'PROPN', 'ADJ', 'DET', 'NUM', 'X') || hasLemma(item, scene.words.possessives) || scene.at(item).length > 0
}

/** The "'s" of "Schumer's office". */
export function isPossessive(scene: Scene, item: Item | undefined): boolean {
  return isPos(item, 'PART', 'PUNCT') && hasLemma(item, scene.words.ofMarkers)
}

function isHead(scene: Scene, item: Item | undefined): boolean {
  return isPos(item, 'NOUN', 'PROPN') || (item !== undefined && item.kind === 'word' && scene.at(item).length > 0)
}

/**
 * The noun phrase that begins at an item: «il portavoce del Cremlino Dmitry Peskov», «alcune fonti
 * diplomatiche europee». With its «di» phrases, without other prepositional phrases. Null where none begins.
 */
export function phraseFrom(scene: Scene, items: readonly Item[], first: number): Range | null {
  let end = first
  let heads = 0
  while (end < Math.min(items.length, first + longest)) {
    const item = items[end]
    const named = scene.at(item).find(({ mention }) => mention.start === item?.start)
    if (named) {
      end++
      while (end < items.length && (items[end]?.end ?? Infinity) <= named.mention.end) end++
      heads++
    } else if (isNominal(scene, item) || standsAsNoun(scene, items, end)) {
      // A second article begins another phrase: «la BCE il presidente».
      if (heads > 0 && isPos(item, 'DET')) break
      if (isHead(scene, item) || standsAsNoun(scene, items, end)) heads++
      end++
    } else if (heads === 0 && end > first && isPos(item, 'PRON')) {
      // «le stesse fonti»: taggers take such words for pronouns.
      end++
    } else if (heads > 0 && isPreposition(item) && hasLemma(item, scene.words.ofMarkers) && isNominal(scene, items[end + 1])) {
      end += 1
      if (isPos(items[end], 'DET')) end++
    } else break
  }
  while (end > first && !isHead(scene, items[end - 1]) && !isPos(items[end - 1], 'ADJ', 'NUM') && items[end - 1]?.kind !== 'quotation') end--
  return heads > 0 && end > first ? { first, end: titleEnd(scene, items, first, end) } : null
}

/** «il titolare della Farnesina»: an adjective, or what is taken for an infinitive, after an article and with no noun behind it. */
function standsAsNoun(scene: Scene, items: readonly Item[], at: number): boolean {
  const word = items[at]?.words[0]
  return (word?.pos === 'ADJ' || word?.feats.VerbForm === 'Inf') && isPos(items[at - 1], 'DET') && !isNominal(scene, items[at + 1])
}

/** «l'Alto commissario ai diritti umani Navi Pillay»: the name after what an office is for belongs to it. */
function titleEnd(scene: Scene, items: readonly Item[], first: number, end: number): number {
  if (!isPreposition(items[end]) || !items.slice(first, end).some((item) => hasLemma(item, scene.words.personNouns))) return end
  for (let index = end + 1; index < Math.min(items.length, end + longestOffice); index++) {
    const item = items[index]
    const name = scene.at(item).find(({ entity, mention }) => entity.type === 'person' && mention.form === 'name' && mention.start === item?.start)
    if (name && isPos(items[index - 1], 'NOUN', 'ADJ', 'PROPN')) {
      let last = index + 1
      while (last < items.length && (items[last]?.end ?? Infinity) <= name.mention.end) last++
      return last
    }
    if (!isNominal(scene, item) && !isPreposition(item)) return end
  }
  return end
}

/**
 * The noun phrase that ends just before an item and depends on no preposition: the subject of «A Berlino
 * Romano Prodi ha detto» is «Romano Prodi». With `governed`, one after a preposition will do.
 */
export function phraseBefore(scene: Scene, items: readonly Item[], end: number, governed: boolean): Range | null {
  const first = stretchBefore(scene, items, end)
  let found: Range | null = null
  // «il portavoce per la sicurezza»: the phrase before another preposition, in case none follows.
  let held: Range | null = null
  for (let index = first; index < end; index++) {
    if (isReduced(scene, items, index)) {
      // «le indagini svolte dai medici sul corpo»: the phrase before the participle.
      held = found ? { first: found.first, end: index } : held
      found = null
      continue
    }
    if (governs(scene, items[index])) {
      if (governed && !hasLemma(items[index], scene.words.ofMarkers)) found = null
      else if (!governed && (!found || !hasLemma(items[index], scene.words.ofMarkers))) {
        held = found ?? held
        found = null
      }
      if (governed && found === null && isNominal(scene, items[index + 1])) found = { first: index + 1, end }
      else if (found === null) index = skipGoverned(scene, items, index, end) - 1
      continue
    }
    // «quello russo la Corea del Sud»: a second article begins another phrase.
    if (found && opensPhrase(scene, items, index) && hasHead(scene, items, { first: found.first, end: index })) found = { first: index, end }
    if (found === null && (isPos(items[index], 'DET') || isHead(scene, items[index]) || isPos(items[index], 'ADJ', 'NUM'))) found = { first: index, end }
  }
  if (found && hasHead(scene, items, found)) return found
  return held && hasHead(scene, items, held) ? held : null
}

/** Where the nominal words, prepositions and participles in a row that end before an item begin. */
export function stretchBefore(scene: Scene, items: readonly Item[], end: number): number {
  let first = end
  while (first > Math.max(0, end - longest) && (isNominal(scene, items[first - 1]) || isPreposition(items[first - 1]) || isReduced(scene, items, first - 1) || joinsPrepositions(scene, items, first - 1))) first--
  return first
}

/** «il ministro delle Infrastrutture E dei Trasporti», «i vertici di Airbus E di Boeing». */
function joinsPrepositions(scene: Scene, items: readonly Item[], at: number): boolean {
  return isPos(items[at], 'CCONJ') && isPreposition(items[at + 1]) && isNominal(scene, items[at - 1])
}

/** A participle between its noun and a prepositional phrase: «le indagini SVOLTE dai medici». */
function isReduced(scene: Scene, items: readonly Item[], index: number): boolean {
  const word = items[index]?.words[0]
  return word?.feats.VerbForm === 'Part' && (word.pos === 'VERB' || word.pos === 'ADJ') && isPreposition(items[index + 1]) && isNominal(scene, items[index - 1])
}

/** An article or the like that no preposition governs; not a possessive: «il suo ministro». */
function opensPhrase(scene: Scene, items: readonly Item[], index: number): boolean {
  return isPos(items[index], 'DET') && !isPreposition(items[index - 1]) && !hasLemma(items[index], scene.words.possessives)
}

/** Is the item a preposition, not the first word of a name: «Al Sisi», «Di Maio»? */
function governs(scene: Scene, item: Item | undefined): boolean {
  return isPreposition(item) && !scene.at(item).some(({ mention }) => mention.form === 'name')
}

/** End of a prepositional phrase: its noun with adjectives, up to the next article, preposition or name of its own. */
function skipGoverned(scene: Scene, items: readonly Item[], preposition: number, end: number): number {
  let index = preposition + 1
  if (isPos(items[index], 'DET')) index++
  let heads = 0
  for (; index < end; index++) {
    const item = items[index]
    if (isPreposition(item) || (heads > 0 && isPos(item, 'DET'))) return index
    const starts = scene.at(item).some(({ mention }) => mention.start === item?.start)
    // «del premier Berlusconi»: the title and its name are one phrase.
    if (starts && heads > 0 && !hasLemma(items[index - 1], scene.words.personNouns)) return index
    // «nel suo discorso papa Ratzinger»: a title without article begins another phrase.
    if (heads > 0 && hasLemma(item, scene.words.personNouns) && scene.at(items[index + 1]).some(({ entity }) => entity.type === 'person')) return index
    if (isHead(scene, item)) heads++
    const inside = scene.at(item).find(({ mention }) => mention.start === item?.start)
    if (inside) while (index + 1 < end && (items[index + 1]?.end ?? Infinity) <= inside.mention.end) index++
  }
  return end
}

function hasHead(scene: Scene, items: readonly Item[], range: Range): boolean {
  for (let index = range.first; index < range.end; index++) if (isHead(scene, items[index]) || standsAsNoun(scene, items, index) || items[index]?.kind === 'quotation') return true
  return false
}

/** The end of what may stand between a verb and its content or subject: adverbs, times, prepositional phrases, brackets. */
export function skipFillers(scene: Scene, items: readonly Item[], from: number): number {
  let index = from
  for (let moved = true; moved && index < items.length; ) {
    moved = false
    // «ieri», «alle 12.30»
    const time = Math.max(scene.timeEnd(items, index), isPreposition(items[index]) ? scene.timeEnd(items, index + 1) : -1)
    if (time > 0) {
      index = time
      moved = true
    } else if (isPos(items[index], 'ADV') || items[index]?.norm === '[' || items[index]?.norm === '(') {
      index = bracketEnd(items, index)
      moved = true
    } else if (isPreposition(items[index]) && !hasLemma(items[index], scene.words.infinitiveMarkers) && !hasLemma(items[index], scene.words.byMarkers)) {
      const end = prepositionalEnd(scene, items, index)
      if (end > index) {
        index = coordinatedEnd(scene, items, end)
        moved = true
      }
    }
  }
  return index
}

/** End of a prepositional phrase that begins at an item, or the item itself when none does. */
export function prepositionalEnd(scene: Scene, items: readonly Item[], at: number): number {
  if (!isPreposition(items[at])) return at
  return phraseFrom(scene, items, at + 1)?.end ?? at
}

/** «in diretta radio e tv», «ai giornalisti e al pubblico»: a second noun after the conjunction belongs to the phrase. */
function coordinatedEnd(scene: Scene, items: readonly Item[], end: number): number {
  if (!isPos(items[end], 'CCONJ')) return end
  if (isPreposition(items[end + 1])) return phraseFrom(scene, items, end + 2)?.end ?? end
  return isPos(items[end + 1], 'NOUN', 'PROPN') ? (phraseFrom(scene, items, end + 1)?.end ?? end) : end
}

function bracketEnd(items: readonly Item[], at: number): number {
  const close = items[at]?.norm === '[' ? ']' : items[at]?.norm === '(' ? ')' : null
  if (!close) return at + 1
  for (let index = at + 1; index < Math.min(items.length, at + 15); index++) if (items[index]?.norm === close) return index + 1
  return at + 1
}

/** Is the item punctuation that parts clauses: comma or dash? */
export function isParting(item: Item | undefined): boolean {
  return isComma(item) || isDash(item)
}
