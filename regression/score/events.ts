import type { RecordEvent } from '../../schemas/record.ts'
import type { ArticleCase } from './case.ts'
import type { GoldArgument, GoldEvent } from './gold.ts'
import { bestPairs } from './pairing.ts'
import { countFound, refersTo, type Alignment } from './references.ts'
import { common, locate, sizeOf, type Extent } from './spans.ts'

interface Placed {
  readonly triggers: readonly Extent[]
}
type WantedEvent = GoldEvent & { readonly placed: Placed }
type GivenEvent = RecordEvent & { readonly placed: Placed }

/** Events: matched by a common trigger, of the same type; then their participants, factuality and sources. */
export function scoreEvents(article: ArticleCase, alignment: Alignment): void {
  const { gold, record, facts, score, extentOf, note } = article
  const { tallies, judgements } = score
  const wanted = gold.annotation.events.map((event): WantedEvent => ({ ...event, placed: { triggers: event.triggers.flatMap((trigger) => locate(gold.text, trigger.text, trigger.nth) ?? []) } }))
  const given = facts.events.map((event): GivenEvent => ({ ...event, placed: { triggers: event.triggers.flatMap((trigger) => extentOf(trigger) ?? []) } }))
  const ofAnyType = bestPairs(wanted, given, (a, b) => {
    const shared = commonTriggers(a.placed, b.placed)
    return shared === 0 ? 0 : shared + (a.type === b.type ? 100 : 0)
  })
  const match = (event: WantedEvent, found: GivenEvent): void => {
    if (record) score.matched.set(`${record.id}|${found.id}`, `${gold.id}|${event.id}`)
  }
  if (!article.annotated('events')) {
    // Only the events that several articles tell are annotated: nothing but the graph can be scored.
    for (const [i, j] of ofAnyType) match(wanted[i]!, given[j]!)
    return
  }
  const ofSameType = bestPairs(wanted, given, (a, b) => (a.type === b.type ? commonTriggers(a.placed, b.placed) : 0))
  tallies.add('event.detect', wanted.length, given.length, ofAnyType.size)
  tallies.add('event', wanted.length, given.length, ofSameType.size)
  judgements.wanted('event', wanted.length)
  const right = new Set(ofSameType.values())
  given.forEach((event, j) => {
    judgements.add('event', event.confidence, right.has(j))
    if (!right.has(j)) note(`wrong event ${event.type} «${event.triggers.map((trigger) => trigger.text).join(' / ')}»`)
  })
  wanted.forEach((event, i) => {
    const found = given[ofSameType.get(i) ?? -1]
    const arguments_ = event.args.filter((argument) => argument.role !== 'theme')
    if (event.headline_event) tallies.add('event.headline', 1, 1, found ? 1 : 0)
    tallies.add('event.args', arguments_.length, 0, 0)
    tallies.add('fact.strict', 1, 0, 0)
    if (!found) {
      const other = given[ofAnyType.get(i) ?? -1]
      return note(`${other ? `event of type ${other.type} instead of` : 'missed event'} ${event.type} «${event.triggers.map((trigger) => trigger.text).join(' / ')}»`)
    }
    match(event, found)
    scoreMatched(article, alignment, event, arguments_, found)
  })
  for (const event of given) {
    tallies.add('event.args', 0, argumentsOf(event, facts.times).length, 0)
    tallies.add('fact.strict', 0, 1, 0)
  }
}

/** Triggers of the first that share a character with one of the second; one that swallows a whole clause shares nothing. */
function commonTriggers(a: Placed, b: Placed): number {
  return a.triggers.filter((one) => b.triggers.some((other) => common(one, other) > 0 && sizeOf(other) <= 3 * sizeOf(one) + 10)).length
}

interface GivenArgument {
  readonly role: string
  readonly entity?: string
  readonly text?: string
  readonly value?: string
}

/** Themes are not scored: their extent is a matter of taste. */
function argumentsOf(event: RecordEvent, times: readonly { readonly id: string; readonly value: string }[]): GivenArgument[] {
  return event.args.filter((argument) => argument.role !== 'theme').map((argument): GivenArgument => (argument.role === 'time' ? { role: 'time', value: argument.value ?? times.find((time) => time.id === argument.time)?.value } : argument))
}

function scoreMatched(article: ArticleCase, alignment: Alignment, event: GoldEvent, wanted: readonly GoldArgument[], found: RecordEvent): void {
  const { tallies } = article.score
  const name = `${event.type} «${event.triggers[0]?.text ?? ''}»`
  const factual = found.factuality === event.factuality
  tallies.add('event.factuality', 1, 1, factual ? 1 : 0)
  if (!factual) article.note(`factuality of ${name}: ${found.factuality}, wanted ${event.factuality}`)
  const given = argumentsOf(found, article.facts.times)
  const used = new Set<number>()
  let right = 0
  for (const want of wanted) {
    const fits = (argument: GivenArgument): boolean => argument.role === want.role && (want.role === 'time' ? argument.value !== undefined && (want.accept ?? []).includes(argument.value) : refersTo(argument, want.entity ?? want.text ?? '', article, alignment))
    const at = given.findIndex((argument, n) => !used.has(n) && fits(argument))
    if (at < 0) article.note(`${name}: missed ${want.role} ${want.entity ?? want.text ?? want.accept?.join(' or ') ?? ''}`)
    else {
      used.add(at)
      right++
    }
  }
  given.forEach((argument, n) => {
    if (!used.has(n)) article.note(`${name}: wrong ${argument.role} ${argument.text ?? argument.value ?? ''}`)
  })
  tallies.add('event.args', 0, 0, right)
  tallies.add('event.args.matched', wanted.length, given.length, right)
  if (factual && right === wanted.length && right === given.length) tallies.add('fact.strict', 0, 0, 1)
  const sources = event.attributed_to ?? []
  tallies.add('event.source', sources.length, found.attributedTo.length, countFound(found.attributedTo, sources, article, alignment, (want) => article.note(`${name}: missed source ${want}`)))
}
