import type { ArticleCase } from './case.ts'
import { bestPairs } from './pairing.ts'
import { alike } from './phrases.ts'
import { countFound, refersTo, type Alignment } from './references.ts'
import { agreement, insideMarks, locate } from './spans.ts'

/** Quotes: found with seven tenths of their extent; who says them, who relays them, by which words. */
export function scoreQuotes(article: ArticleCase, alignment: Alignment): void {
  const { gold, record, facts, score, extentOf, note } = article
  const { tallies, judgements } = score
  const wanted = gold.annotation.quotes.flatMap((quote, number) => {
    const extent = locate(gold.text, quote.text, quote.nth)
    return extent ? [{ ...quote, number, extent: insideMarks(gold.text, extent) }] : []
  })
  const given = facts.quotes.flatMap((quote) => {
    const extent = extentOf(quote)
    return extent ? [{ ...quote, extent: insideMarks(gold.text, extent) }] : []
  })
  const pairs = bestPairs(wanted, given, (a, b) => agreement(a.extent, b.extent, 0.7))
  const optional = new Set([...pairs].filter(([i]) => wanted[i]!.optional).map(([, j]) => j))
  const required = wanted.filter((quote) => !quote.optional).length
  const right = { quote: new Set<number>(), speaker: new Set<number>(), kind: 0, cue: 0 }
  const via = { gold: 0, system: 0, right: 0 }
  let cues = 0
  wanted.forEach((quote, i) => {
    if (quote.optional) return
    const at = pairs.get(i)
    const found = at === undefined ? undefined : given[at]
    if (at === undefined || !found) return note(`missed ${quote.kind} quote “${shorten(quote.text)}”`)
    right.quote.add(at)
    if (record) score.matched.set(`${record.id}|${found.id}`, `${gold.id}|q${quote.number}`)
    if (found.kind === quote.kind) right.kind++
    const speaker = quote.speaker ?? null
    if (speaker === null ? found.speaker === null : refersTo(found.speaker, speaker, article, alignment)) right.speaker.add(at)
    else note(`speaker of “${shorten(quote.text)}”: ${found.speaker?.text ?? 'none'}, wanted ${speaker ?? 'none'}`)
    const relays = quote.via ?? []
    via.gold += relays.length
    via.system += found.via.length
    via.right += countFound(found.via, relays, article, alignment, (want) => note(`quote “${shorten(quote.text)}”: missed via ${want}`))
    if (quote.cue !== undefined && quote.cue.length > 1) {
      cues++
      if (alike(found.cue?.text ?? '', quote.cue)) right.cue++
    }
  })
  const used = new Set(pairs.values())
  given.forEach((quote, j) => {
    if (!used.has(j)) note(`wrong quote “${shorten(quote.text)}”`)
    if (optional.has(j)) return
    judgements.add('quote', quote.confidence, right.quote.has(j))
    judgements.add('quote.speaker', quote.confidence, right.speaker.has(j))
  })
  judgements.wanted('quote', required)
  judgements.wanted('quote.speaker', required)
  tallies.add('quote', required, given.length - optional.size, right.quote.size)
  tallies.add('quote.speaker', required, given.length - optional.size, right.speaker.size)
  tallies.add('quote.kind', right.quote.size, right.quote.size, right.kind)
  tallies.add('quote.via', via.gold, via.system, via.right)
  tallies.add('quote.cue', cues, cues, right.cue)
  const direct = [...wanted.keys()].filter((i) => wanted[i]!.kind === 'direct' && !wanted[i]!.optional)
  tallies.add('quote.direct', direct.length, direct.length, direct.filter((i) => pairs.has(i)).length)
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
