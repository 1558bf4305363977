import { stemOverlap } from '../stems.ts'
import { commonWords } from '../summary/surroundings.ts'
import type { EventFacts } from '../facts.ts'

/** Letters that two forms of one word begin with: so many, or fewer when that is all of the shorter one. */
const rootLetters = 5
const fewestLetters = 4

/** Do the triggers say the same: 1 one word or one meaning («siglato», «firma»), 0 as far as words tell not. */
export function triggerScore(a: EventFacts, b: EventFacts): number {
  if (shareWord(a, b)) return 1
  return a.meanings.some((meaning) => b.meanings.includes(meaning)) ? 1 : 0
}

/** Are they told by forms of one word? */
export function shareWord(a: EventFacts, b: EventFacts): boolean {
  return a.triggerStems.some((x) => b.triggerStems.some((y) => sameRoot(x, y)))
}

/** «lanci» and «lancia», «firm» and «firmat»; not «invit» and «inviar». */
export function sameRoot(a: string, b: string): boolean {
  if (a === b) return true
  const shorter = Math.min(a.length, b.length)
  let common = 0
  while (common < shorter && a[common] === b[common]) common++
  return common >= rootLetters || (common === shorter && common >= fewestLetters)
}

/** Unnamed participants in common words, 0 to 1: «due missili balistici», «i vettori balistici». */
export function themeScore(a: EventFacts, b: EventFacts): { readonly score: number; readonly shared: readonly string[] } {
  const { shared, weight, part } = stemOverlap(a.themeStems, b.themeStems)
  return { score: weight >= 3 ? Math.min(1, part * 1.5) : 0, shared }
}

/** How far two mentions are the same sentence in other words. Three common words are the least that tells it from a common subject. */
export function wordingScore(a: readonly string[], b: readonly string[]): number {
  let best = 0
  for (const x of a) {
    for (const y of b) {
      const { count, part } = commonWords(x, y)
      if (count >= 3) best = Math.max(best, part * Math.min(1, count / 5))
    }
  }
  return best
}
