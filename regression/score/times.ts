import type { ArticleCase } from './case.ts'
import { bestPairs } from './pairing.ts'
import { agreement, locate } from './spans.ts'

/** Time expressions: found with at least half of their extent, and with an accepted value. */
export function scoreTimes({ gold, facts, score, extentOf, note }: ArticleCase): void {
  const wanted = gold.annotation.times.flatMap((time) => {
    const extent = locate(gold.text, time.text, time.nth)
    return extent ? [{ ...time, extent }] : []
  })
  const given = facts.times.flatMap((time) => {
    const extent = extentOf(time)
    return extent ? [{ ...time, extent }] : []
  })
  const pairs = bestPairs(wanted, given, (a, b) => agreement(a.extent, b.extent, 0.5))
  const right = new Set<number>()
  wanted.forEach((time, i) => {
    const at = pairs.get(i)
    if (at === undefined) return note(`missed time “${time.text}”`)
    const { value } = given[at]!
    if (time.accept.includes(value)) right.add(at)
    else note(`time “${time.text}”: ${value}, wanted ${time.accept.join(' or ')}`)
  })
  const used = new Set(pairs.values())
  given.forEach((time, i) => {
    if (!used.has(i)) note(`wrong time “${time.text}”`)
  })
  score.tallies.add('time.extent', wanted.length, given.length, pairs.size)
  score.tallies.add('time.value', wanted.length, given.length, right.size)
}
