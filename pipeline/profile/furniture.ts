import type { RawArticle } from '../article.ts'
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

/** A line without the signs in which copies of one article differ: quotation marks, dashes, accents in two forms. */
function lettersOf(line: string): string {
  return line.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

interface Outlet {
  articles: number
  /** Lines met in one article so far (as hashes), with that article's signature: most lines never leave this map. */
  readonly once: Map<number, number>
  /** Lines met in several, with the signatures of their articles. */
  readonly often: Map<string, Set<number>>
}

/**
 * Learns which lines recur across the articles of an outlet, in any order of the articles. Articles that share their
 * longest line are copies of one another and count once.
 */
export class FurnitureLearner {
  readonly #outlets = new Map<string, Outlet>()

  add(article: RawArticle): void {
    const outlet = this.#outlet(outletKey(article))
    outlet.articles++
    const all = article.text.split(/\r\n|\r|\n/u).map(furnitureLine)
    const signature = numericHash(lettersOf(all.reduce((longest, line) => (line.length > longest.length ? line : longest), '')))
    for (const line of new Set(all)) {
      if (line.length < 2 || line.length > maxLength) continue
      const known = outlet.often.get(line)
      if (known) {
        known.add(signature)
        continue
      }
      const key = numericHash(line)
      const first = outlet.once.get(key)
      if (first === undefined) outlet.once.set(key, signature)
      else if (first !== signature) outlet.often.set(line, new Set([first, signature]))
    }
  }

  /** Recurring lines by outlet, both sorted by code unit. */
  furniture(): Record<string, string[]> {
    const entries = [...this.#outlets].map(([key, { articles, often }]): [string, string[]] => {
      const enough = Math.max(minArticles, Math.ceil(articles * minShare))
      return [key, [...often].filter(([, articlesOf]) => articlesOf.size >= enough).map(([line]) => line).sort()]
    })
    return Object.fromEntries(entries.filter(([, lines]) => lines.length > 0).sort(([a], [b]) => (a < b ? -1 : 1)))
  }

  #outlet(key: string): Outlet {
    let outlet = this.#outlets.get(key)
    if (!outlet) this.#outlets.set(key, (outlet = { articles: 0, once: new Map(), often: new Map() }))
    return outlet
  }
}

/** The first 48 bits of a line's hash: small keys for millions of lines. */
function numericHash(line: string): number {
  return Number.parseInt(hash(line, 12), 16)
}
