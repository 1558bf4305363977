import { findDates } from '../dates/calendar-dates.ts'
import type { ReadingPack } from '../../languages/pack.ts'
import { capitalShare, isShouted, type Line } from './lines.ts'
import { containsPhrase, isPhrase, openingEnd, wordCount, wordsOf, type Words } from './words.ts'

/**
 * What a line looks like by itself, before its neighbours are asked:
 * - `prose` a paragraph, `sentence` a short line that ends like one, `title` a short line that does not
 * - `furniture`, `teaser` (announces titles of other articles), `closing` (no article after it), `breadcrumb`,
 *   `section`, `kicker`, `credit`, `caption`, `byline`, `date`, `signs` (no letters)
 */
export type Mark =
  | 'prose' | 'sentence' | 'title' | 'furniture' | 'teaser' | 'closing' | 'breadcrumb' | 'section' | 'kicker'
  | 'credit' | 'caption' | 'byline' | 'date' | 'signs' | 'code'

/** Furniture longer than this is told by its place, not by its words. */
const longestFurniture = 400
const longestShort = 250

export function markOf(line: Line, pack: ReadingPack): Mark {
  const { text, length } = line
  const plain: Mark = line.prose ? 'prose' : line.ends ? 'sentence' : 'title'
  if (length > longestFurniture) return isNotice(text, pack) ? 'closing' : plain
  if (!/\p{L}/u.test(text)) return findDates(text, dateWords(pack)).length > 0 ? 'date' : 'signs'
  const words = wordsOf(text)
  const region = pack.regions
  if (isClosing(text, words, length, pack)) return 'closing'
  if (isTeaser(text, words, pack)) return 'teaser'
  if (isPhrase(words, region.furnitureLines)) return isPhrase(words, region.sections) ? 'section' : 'furniture'
  if (openingEnd(words, region.furnitureOpenings) > 0) return 'furniture'
  if (length > longestShort) return plain
  if (containsPhrase(words, region.furnitureWords)) return 'furniture'
  if (containsPhrase(words, region.captionWords)) return 'caption'
  if (isByline(text, words, pack)) return 'byline'
  if (isDateLine(text, pack)) return 'date'
  if (isPhrase(words, region.sections) || isSectionList(words.keys, region.sections.all)) return 'section'
  if (isBreadcrumb(text)) return 'breadcrumb'
  if (plain === 'prose') return openingEnd(words, region.captionOpenings) > 0 && length < longestShort ? 'caption' : plain
  return shortMark(line, words, pack, plain)
}

function shortMark(line: Line, words: Words, pack: ReadingPack, plain: Mark): Mark {
  const { text, length } = line
  if (length < 120 && isCredit(text, words, pack)) return 'credit'
  if (openingEnd(words, pack.regions.captionOpenings) > 0 || /\((?:\p{Lu}[\p{L}/ -]{1,30})\)\.?$/u.test(text)) return 'caption'
  return plain === 'title' && isKicker(text) ? 'kicker' : plain
}

function dateWords(pack: ReadingPack): { readonly months: ReadingPack['months']; readonly numericDates: ReadingPack['regions']['numericDates'] } {
  return { months: pack.months, numericDates: pack.regions.numericDates }
}

/** A number as long as a tax or company number, its groups taken together. */
const longNumber = /\d{6}|\d{2,4}\/\d{4}/u

function isClosing(text: string, words: Words, length: number, pack: ReadingPack): boolean {
  const region = pack.regions
  if (/^(?:©|\(c\)|copyright\s?©)/iu.test(text) && length < longestShort && !/\p{Ll}{3,}.*[.!?]\s/u.test(text)) return true
  if (openingEnd(words, region.closingOpenings) > 0) return true
  if (length < longestShort && containsPhrase(words, region.closingWords)) return true
  return longNumber.test(text) && containsPhrase(words, region.registryWords)
}

/** Words that a long paragraph must open with in common with a closing line: fewer could begin a paragraph of the article. */
const noticeWords = 5

/** A notice about comments may be a long paragraph: «Gentile lettore, la pubblicazione dei commenti è sospesa dalle 20 alle 9…». */
function isNotice(text: string, pack: ReadingPack): boolean {
  return wordsOf(text.slice(0, 100)).openings.slice(noticeWords - 1).some((opening) => pack.regions.closingOpenings.all.has(opening))
}

/** «Approfondisci:», «Leggi anche – …»: the phrase alone or with a separator behind it. */
function isTeaser(text: string, words: Words, pack: ReadingPack): boolean {
  const { teaserOpenings } = pack.regions
  if (isPhrase(words, teaserOpenings)) return true
  const end = openingEnd(words, teaserOpenings)
  return end > 0 && /^["”»]?\s{0,2}[:–—|>»→-]/u.test(text.slice(end, end + 5))
}

const separators = /[|·•/,–—-]|\s{2,}/u

/** «A cura di Nome Cognome», «di Redazione · 24 novembre 2011», «Nome Cognome | 7 Novembre 2020, 6:43». */
function isByline(text: string, words: Words, pack: ReadingPack): boolean {
  const region = pack.regions
  if (text.length > 120 || /^[—–-]/u.test(text)) return false // «— Name (@name) August 16, 2013» signs an embedded post
  const undated = withoutDates(text, pack)
  const end = openingEnd(words, region.bylineOpenings)
  if (end === 0 && undated === text && words.keys.length > 7) return false
  if (isProfile(text, pack)) return true
  if (isPhrase(undated === text ? words : wordsOf(undated), region.bylineLines)) return true
  if (end > 0 && end < text.length) {
    const name = nameIn(text.slice(end), pack)
    const bare = !/\s/u.test(text.slice(0, end).trim())
    if (name && (!bare || /^\p{Ll}/u.test(text) || wordCount(name) >= 2)) return true
  }
  if (undated !== text && end > 0 && /^\p{Ll}/u.test(text) && /^\s\p{Lu}[\p{L}’'-]+\s\p{Lu}\p{L}+/u.test(text.slice(end))) return true
  return undated !== text && words.keys.length <= 12 && isPersonName(nameIn(undated, pack) ?? '')
}

/** «Scrittore e giornalista, The Independent»: what the author is, then perhaps where. */
function isProfile(text: string, pack: ReadingPack): boolean {
  const { authorWords, authorJoiners } = pack.regions
  const [what = '', ...where] = text.split(',').map((piece) => piece.trim())
  const isAuthor = (piece: string): boolean => isPhrase(wordsOf(piece), authorWords)
  const parts = what.split(/\s+/u)
  const joined = parts.length === 3 && authorJoiners.all.has((parts[1] ?? '').toLowerCase()) && isAuthor(parts[0] ?? '') && isAuthor(parts[2] ?? '')
  return (joined || isAuthor(what)) && where.every((piece) => isAuthor(piece) || capitalShare(piece) >= 0.6)
}

/** The name that opens a text, up to a separator, if nothing else follows that reads like a sentence. */
function nameIn(text: string, pack: ReadingPack): string | null {
  const rest = withoutDates(text, pack).replace(/\(@?[\p{L}\p{N}_.@-]{1,40}\)|@\w{1,40}/gu, ' ').replace(/^[\s:|·•–—-]+/u, '')
  const name = (rest.split(separators)[0] ?? '').replace(/(?<![.\s])[.\s]+$/u, '')
  const names = name.match(/[\p{L}\p{M}’'.-]+/gu) ?? []
  if (names.length === 0 || names.length > 6 || rest.length > name.length + 60) return null
  if (!/^\p{Lu}/u.test(name) || /[:;!?«»“”"(]/u.test(name)) return null
  const lower = names.filter((found) => /^\p{Ll}/u.test(found))
  return lower.length <= 1 && lower.every((found) => found.length <= 4) ? name : null
}

function isPersonName(name: string): boolean {
  const count = wordCount(name)
  return count >= 2 && count <= 5 && capitalShare(name) >= 0.6
}

/** A line of nothing but two to four capitalised words, as writers sign: «Gian J. Morici». */
export function isSignature(text: string): boolean {
  return text.length <= 40 && /^\p{Lu}[\p{L}’'-]+(?:\s(?:\p{Lu}\.|\p{Lu}[\p{L}’'-]+)){1,3}$/u.test(text) && !isShouted(text)
}

/** The text without dates, times of day and the words that go with them. */
function withoutDates(text: string, pack: ReadingPack): string {
  const dates = findDates(text, dateWords(pack))
  if (dates.length === 0) return text
  let out = ''
  let from = 0
  for (const date of dates) {
    out += `${text.slice(from, date.start)}|`
    from = date.end
  }
  return (out + text.slice(from)).replace(/\d{1,2}[:.,h]\d{2}/gu, ' ')
}

/** A line that says a date and nothing else: «Mercoledì 17 Luglio 2024», «Pubblicato il 3/4/2012 alle 10:30». */
function isDateLine(text: string, pack: ReadingPack): boolean {
  if (text.length > 120) return false
  const rest = withoutDates(text, pack)
  if (rest === text) return false
  if (/[|•·]/u.test(text) && wordCount(rest) <= 4) return true
  return wordsOf(rest).keys.every((found) => found === '#' || pack.regions.dateWords.all.has(found))
}

/** «Home > Esteri > Libia», «Cronaca | Politica | Sport»: short pieces between separators, the last may be a title. */
function isBreadcrumb(text: string): boolean {
  if (/^[›»>→]/u.test(text)) return true
  const pieces = text.split(/\s[>»›|/·•→]\s/u).map((piece) => piece.trim())
  return pieces.length >= 3 && pieces.slice(0, -1).every((piece) => piece.length <= 30)
}

const leastSections = 3

/** «Notizie di Cronaca, Esteri, Politica e Sport»: most words are names of sections. */
function isSectionList(words: readonly string[], sections: ReadonlySet<string>): boolean {
  const named = words.filter((found) => sections.has(found)).length
  return named >= leastSections && named * 2 > words.length
}

function isCredit(text: string, words: Words, pack: ReadingPack): boolean {
  if (/^\(?(?:©|ph\.?:)/iu.test(text)) return true
  const end = openingEnd(words, pack.regions.creditOpenings)
  return end > 0 && (words.keys.length <= 8 || text[end] === ':')
}

/** «LA STORIA infinita», «ESCLUSIVO»: a line over the headline that shouts. */
function isKicker(text: string): boolean {
  return text.length <= 80 && (isShouted(text) ? wordCount(text) <= 4 : /^\p{Lu}{3,}(?:\s\p{Lu}+)+\s\p{Ll}/u.test(text))
}
