import type { RecordEvent, TextSpan } from '../../schemas/record.ts'
import type { ArgFacts, EventFacts } from '../facts.ts'
import { foldName } from '../names.ts'
import { distinct } from '../order.ts'
import type { GraphWords } from '../words.ts'
import type { SummaryContext } from './context.ts'
import { meaningsOf } from './meanings.ts'
import { none } from './pool.ts'
import type { Surroundings } from './surroundings.ts'
import { durationOf, timeOf } from './times.ts'

/** `lead`: offset up to which events are prominent. */
export function eventFacts(event: RecordEvent, lead: number, surroundings: Surroundings, context: SummaryContext): Omit<EventFacts, 'only'> {
  const { pool, words, record } = context
  const trigger = event.triggers[0]
  const args = argsOf(event, context)
  const time = timeOf(event, record)
  return {
    id: pool.text(event.id),
    type: event.type,
    factuality: event.factuality,
    confidence: event.confidence,
    prominent: event.triggers.some((span) => span.start < lead),
    trigger: trigger.text,
    extent: extentOf(event, words),
    start: trigger.start,
    end: trigger.end,
    again: event.triggers.length === 1 ? none : event.triggers.slice(1).map((span) => span.start),
    triggerStems: distinct(event.triggers.flatMap((span) => context.stems(span.text))),
    themeStems: distinct(args.filter((arg) => arg.entity < 0).flatMap((arg) => context.stems(arg.text))),
    meanings: distinct(event.triggers.flatMap((span) => meaningsOf(span.text, words))),
    sentences: surroundings.of(event),
    args,
    time,
    duration: durationOf(event),
    sources: context.sources(event.attributedTo),
  }
}

function argsOf(event: RecordEvent, context: SummaryContext): readonly ArgFacts[] {
  const args: ArgFacts[] = []
  for (const arg of event.args) {
    if (arg.role === 'time') continue
    args.push({ role: arg.role, entity: arg.entity === undefined && isPlace(arg.role) ? placeWithin(arg, context) : context.entity(arg.entity), text: arg.text, count: arg.count ?? null, inherited: arg.link === 'inherited', resolved: arg.link === 'coref' || arg.link === 'null-subject', start: arg.start, end: arg.end })
  }
  return args.length === 0 ? none : args.slice()
}

function isPlace(role: string): boolean {
  return role === 'place' || role === 'origin' || role === 'destination'
}

/** A phrase for a place with a name in it or right behind it: «regione russa dell'Amur», «centro spaziale» before «Vostochny». */
function placeWithin({ start, end }: TextSpan, { record }: SummaryContext): number {
  return record.entities.findIndex(({ type, mentions }) => type === 'place' && mentions.some((mention) => mention.form === 'name' && mention.start >= start && mention.start <= end + 1))
}

function extentOf(event: RecordEvent, words: GraphWords): EventFacts['extent'] {
  const nouns = event.triggers.flatMap((trigger) => foldName(trigger.text).split(' '))
  if (nouns.some((noun) => words.wholes.has(noun))) return 'whole'
  return nouns.some((noun) => words.parts.has(noun)) ? 'part' : null
}
