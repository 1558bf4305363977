import type { RawArticle } from '../article.ts'
import { copyOf } from '../copy.ts'
import { hash } from '../identity.ts'

/** A line counts as furniture when it stands in at least this many articles that are not copies of one another… */
const minArticles = 3
/** …and in at least this share of the outlet's articles. */
const minShare = 0.005
/** Longer lines are running text: an agency paragraph that many articles carry is no furniture. */
const maxLength = 200

/** The outlet whose furniture an article shares: its stated outlet, else the host of its URL, else `*`. */
export function outletKey(article: Pick<RawArticle, 'outlet' | 'url'>): string {
  if (article.outlet !== null) return article.outlet
  return /^https?:\/\/(?:www\.)?([^/:?#\s]+)/iu.exec(article.url ?? '')?.[1]?.toLowerCase() ?? '*'
}

/** The form in which lines are compared: outer white space dropped, runs of it made one space. */
export function furnitureLine(line: string): string {
  return line.trim().replace(/\s+/gu, ' ')
}

/** What a profile says recurs in an outlet's articles; outlets are named by strangers («constructor»). */
export function recurringIn(furniture: Readonly<Record<string, readonly string[]>>, outlet: string): readonly string[] | undefined {
  return Object.hasOwn(furniture, outlet) ? furniture[outlet] : undefined
}

/** A line without the signs in which copies of one article differ: quotation marks, dashes, accents in two forms. */
function lettersOf(line: string): string {
  return line.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

/** Lines remembered of one outlet at most: past that, half of its articles are forgotten, then another half… */
const mostLines = 100_000

/**
 * Learns which lines recur across the articles of an outlet, in any order of the articles. Articles that share their
 * longest line are copies of one another and count once. Of an outlet with more lines than are remembered, a sample of the articles is
 * learned from, chosen by the hash of their longest line: the same one in any order.
 */
export class FurnitureLearner {
  readonly #outlets = new Map<string, Outlet>()
  readonly #most: number

  /** `most`: lines remembered of one outlet. */
  constructor(most = mostLines) {
    this.#most = most
  }

  add(article: RawArticle): void {
    const key = outletKey(article)
    let outlet = this.#outlets.get(key)
    if (!outlet) this.#outlets.set(key, (outlet = new Outlet(this.#most)))
    outlet.add(article.text.split(/\r\n|\r|\n/u).map(furnitureLine))
  }

  /** Recurring lines by outlet, both sorted by code unit. */
  furniture(): Record<string, string[]> {
    const entries = [...this.#outlets].map(([key, outlet]): [string, string[]] => [key, outlet.furniture()])
    return Object.fromEntries(entries.filter(([, lines]) => lines.length > 0).sort(([a], [b]) => (a < b ? -1 : 1)))
  }
}

/** The lines of one outlet's articles. */
class Outlet {
  readonly #most: number
  /** Articles whose signature can be divided by 2 so many times (and no more): those of the sample at `#level` stand from there on. */
  readonly #articles = new Array<number>(signatureBits + 1).fill(0)
  /** Articles count whose signature can be divided by 2 at least so many times. */
  #level = 0
  /** Lines met in one article so far (as hashes), with that article's signature: most lines never leave this map. */
  #once = new Map<number, number>()
  /** Lines met in several, with the signatures of their articles. */
  #often = new Map<string, Set<number>>()

  constructor(most: number) {
    this.#most = most
  }

  add(all: readonly string[]): void {
    const signature = numericHash(lettersOf(all.reduce((longest, line) => (line.length > longest.length ? line : longest), '')))
    const halvings = halvingsOf(signature)
    this.#articles[halvings] = (this.#articles[halvings] ?? 0) + 1
    if (halvings < this.#level) return
    for (const line of new Set(all)) if (line.length >= 2 && line.length <= maxLength) this.#line(line, signature)
    while (this.#once.size > this.#most && this.#level < signatureBits) this.#halve()
  }

  /** Lines that recur, sorted by code unit. */
  furniture(): string[] {
    const articles = this.#articles.slice(this.#level).reduce((sum, count) => sum + count, 0)
    const enough = Math.max(minArticles, Math.ceil(articles * minShare))
    return [...this.#often].filter(([, articlesOf]) => articlesOf.size >= enough).map(([line]) => line).sort()
  }

  #line(line: string, signature: number): void {
    const known = this.#often.get(line)
    if (known) {
      known.add(signature)
      return
    }
    const key = numericHash(line)
    const first = this.#once.get(key)
    if (first === undefined) this.#once.set(key, signature)
    else if (first !== signature) this.#often.set(copyOf(line), new Set([first, signature]))
  }

  /** Forgets what only the articles said that fall out of the sample. */
  #halve(): void {
    this.#level++
    const stays = (signature: number): boolean => halvingsOf(signature) >= this.#level
    const once = new Map([...this.#once].filter(([, signature]) => stays(signature)))
    const often = new Map<string, Set<number>>()
    for (const [line, signatures] of this.#often) {
      const staying = [...signatures].filter(stays)
      const [first] = staying
      if (first !== undefined) once.set(numericHash(line), first)
      if (staying.length > 1) often.set(line, new Set(staying))
    }
    this.#once = once
    this.#often = often
  }
}

const signatureBits = 48

/** The first 48 bits of a line's hash: small keys for millions of lines. */
function numericHash(line: string): number {
  return Number.parseInt(hash(line, signatureBits / 4), 16)
}

/** How many times a number can be divided by 2. */
function halvingsOf(signature: number): number {
  let halvings = 0
  for (let rest = signature; rest % 2 === 0 && halvings < signatureBits; rest /= 2) halvings++
  return halvings
}
