import type { ArticleRecord } from '../../schemas/record.ts'
import type { CauseFacts } from '../facts.ts'
import type { GraphWords } from '../words.ts'

/** Longest stretch between two triggers in which a connective is looked for, in code points. */
const farthest = 90

/**
 * Pairs of neighbouring events with a connective of cause between their triggers and no end of sentence:
 * «le proteste esplose dopo l'arresto» gives arrest → protest.
 */
export function causesOf(record: ArticleRecord, words: GraphWords): CauseFacts[] {
  if (record.text === undefined || (words.becauseOf.length === 0 && words.leadsTo.length === 0)) return []
  const triggers = record.events
    .flatMap((event, index) => event.triggers.map((trigger) => ({ index, start: trigger.start, end: trigger.end })))
    .sort((a, b) => a.start - b.start || a.index - b.index)
  const points = Array.from(record.text)
  const causes: CauseFacts[] = []
  for (let i = 0; i + 1 < triggers.length; i++) {
    const first = triggers[i] as (typeof triggers)[number]
    const second = triggers[i + 1] as (typeof triggers)[number]
    if (first.index === second.index || second.start <= first.end || second.start - first.end > farthest) continue
    const between = points.slice(first.end, second.start).join('')
    if (/[.!?;\n]/u.test(between)) continue
    const folded = ` ${between.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().replace(/[’‘`]/gu, "'").replace(/\s+/gu, ' ')} `
    const has = (list: readonly string[]): boolean => list.some((word) => folded.includes(` ${word}${word.endsWith("'") ? '' : ' '}`))
    if (has(words.becauseOf)) causes.push({ cause: second.index, effect: first.index, start: first.start, end: second.end })
    else if (has(words.leadsTo)) causes.push({ cause: first.index, effect: second.index, start: first.start, end: second.end })
  }
  return causes
}
