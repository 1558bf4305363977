import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { hashString } from '../../extractors/tagger/hash.ts'
import { entryHash, entryWords, normalise, type LexiconData } from '../../extractors/tagger/lexicon.ts'
import { labelsFromBio, positionOf } from '../../extractors/tagger/labels.ts'
import { anySlot, continuing } from '../../extractors/tagger/open.ts'
import { letterCase } from '../../extractors/tagger/shape.ts'
import type { CorpusSentence } from './names-corpus.ts'

export interface NameList {
  readonly list: string
  readonly why: string
  readonly entries: readonly string[]
}

/** The word lists of `names/` folders (a language's and the worldwide one), by file name: each is one bit of the tagger's features. */
export function readNameLists(folders: readonly string[]): readonly NameList[] {
  const files = folders.flatMap((folder) => readdirSync(folder).filter((file) => file.endsWith('.json')).map((file) => ({ file, path: join(folder, file) })))
  return files.sort((a, b) => (a.file < b.file ? -1 : 1)).map(({ path }) => JSON.parse(readFileSync(path, 'utf8')) as NameList)
}

/** Bits of the three lists made from GeoNames, above those of the written lists. */
const townBits = { large: 1 << 28, medium: 1 << 29, italian: 1 << 30 } as const
const largeTown = 100_000
const mediumTown = 15_000

/** Town names with their list bits. Rows of GeoNames' `cities500.txt`: name 1, ASCII name 2, other names 3, country 8, population 14. */
export function townNames(geonames: string, homeCountry: string): ReadonlyMap<string, number> {
  const names = new Map<string, number>()
  const add = (name: string, bits: number): void => {
    if (/^\p{Lu}[\p{L}'’ .-]{2,}$/u.test(name) && /^[ -\u024f’]+$/.test(name)) names.set(name, (names.get(name) ?? 0) | bits)
  }
  for (const row of geonames.split('\n')) {
    const cells = row.split('\t')
    const population = Number(cells[14] ?? 0)
    const home = cells[8] === homeCountry
    if (!home && population < mediumTown) continue
    const bits = (population >= largeTown ? townBits.large : population >= mediumTown ? townBits.medium : 0) | (home ? townBits.italian : 0)
    add(cells[1] ?? '', bits)
    add(cells[2] ?? '', bits)
    if (population >= largeTown) for (const other of (cells[3] ?? '').split(',')) add(other, bits)
  }
  return names
}

/** Everything the tagger looks words up in, compiled to hashes. */
export function compileLexicon(lists: readonly NameList[], towns: ReadonlyMap<string, number>, corpus: readonly CorpusSentence[], clusters: ReadonlyMap<string, number>): LexiconData {
  const masks = new Map<number, number>()
  const openings = new Map<number, number>()
  const add = (entry: string, bits: number): void => {
    const words = entryWords(entry)
    const key = entryHash(words)
    masks.set(key, ((masks.get(key) ?? 0) | bits) >>> 0)
    if (words.length < 2) return
    const opening = hashString(words[0]!)
    openings.set(opening, Math.min(8, Math.max(openings.get(opening) ?? 0, words.length)))
  }
  lists.forEach((list, bit) => list.entries.forEach((entry) => add(entry, 1 << bit)))
  for (const [name, bits] of towns) add(name, bits)
  const phrases = sorted(masks)
  const starts = sorted(openings)
  const places = slotTable(corpus, (word) => masks.has(word))
  const words = sorted(wordTable(corpus, clusters, places))
  return {
    phraseKeys: Uint32Array.from(phrases, ([key]) => key),
    phraseMasks: Uint32Array.from(phrases, ([, mask]) => mask),
    openingKeys: Uint32Array.from(starts, ([key]) => key),
    openingLengths: Uint8Array.from(starts, ([, length]) => length),
    wordKeys: Uint32Array.from(words, ([key]) => key),
    wordClusters: Uint16Array.from(words, ([, packed]) => packed >> 2),
    wordLowerCase: Uint8Array.from(words, ([, packed]) => packed & 3),
    wordSlots: Uint8Array.from(words, ([key]) => places.get(key) ?? anySlot),
  }
}

function sorted(map: ReadonlyMap<number, number>): readonly (readonly [number, number])[] {
  return [...map].sort((a, b) => a[0] - b[0])
}

/** Cluster and lower-case habit of every word that has either, packed: cluster * 4 + habit. */
function wordTable(corpus: readonly CorpusSentence[], clusters: ReadonlyMap<string, number>, places: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const lower = new Map<string, number>()
  const capital = new Map<string, number>()
  for (const { tokens } of corpus) {
    tokens.forEach((token, i) => {
      const letters = letterCase(token)
      if (letters === 'lower') count(lower, normalise(token))
      else if (letters !== 'none' && i > 0) count(capital, normalise(token))
    })
  }
  const table = new Map<number, number>()
  for (const [word, low] of lower) {
    if (low < 2) continue
    const high = capital.get(word) ?? 0
    table.set(hashString(word), high * 5 < low ? 3 : high < low * 2 ? 2 : 1)
  }
  for (const word of places.keys()) if (!table.has(word)) table.set(word, 0)
  for (const [word, cluster] of clusters) table.set(hashString(word), (table.get(hashString(word)) ?? 0) + cluster * 4)
  return table
}

/** Occurrences without a capital from which on the places of a word in names are taken as known. */
const leastSeen = 2

/** Longest function word, in letters: such words and signs stand in names where they were seen, others also elsewhere in them. */
const functionWordLength = 4

/** Places that words without a capital may take in names (`slots`), by hash of the word; `isListed` is asked with that hash. */
function slotTable(corpus: readonly CorpusSentence[], isListed: (word: number) => boolean): ReadonlyMap<number, number> {
  const seen = new Map<string, number>()
  const taken = new Map<string, number>()
  for (const { tokens, bio } of corpus) {
    const labels = labelsFromBio(bio)
    tokens.forEach((token, i) => {
      const letters = letterCase(token)
      if (letters !== 'lower' && letters !== 'none') return
      const word = normalise(token)
      count(seen, word)
      const position = positionOf(labels[i]!)
      if (position >= 0) taken.set(word, (taken.get(word) ?? 0) | (1 << position))
    })
  }
  const known = [...seen].filter(([, times]) => times >= leastSeen)
  return new Map(known.map(([word]) => [hashString(word), slotsOf(word, taken.get(word) ?? 0, isListed(hashString(word)))]))
}

function slotsOf(word: string, taken: number, listed: boolean): number {
  if (word.length <= functionWordLength || letterCase(word) === 'none') return taken
  if ((taken & ~continuing) !== 0) return anySlot
  return taken !== 0 || listed ? continuing : 0
}

function count(counts: Map<string, number>, word: string): void {
  counts.set(word, (counts.get(word) ?? 0) + 1)
}
