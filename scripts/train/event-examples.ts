/** Training examples for the models of events, from annotated articles. */
import { joinFactuality, verbOf } from '../../extractors/events/assemble.ts'
import type { Context } from '../../extractors/events/context.ts'
import { countLemmas } from '../../extractors/events/decide.ts'
import { determinerOf, keepFeatures, type Reading } from '../../extractors/events/features.ts'
import type { Example } from '../../extractors/events/logistic.ts'
import type { EventWords } from '../../extractors/events/pack.ts'
import { decidedRoles } from '../../extractors/events/role-features.ts'
import { sameFeatures } from '../../extractors/events/same.ts'
import type { Compared } from '../../extractors/events/trigger.ts'
import { happeningOf } from '../../extractors/events/happening.ts'
import { placedRow, placeMap, placeRow } from '../../extractors/events/places-around.ts'
import { timedRow, timeMap } from '../../extractors/events/times-around.ts'
import { timeOptionRow, timeOptions } from '../../extractors/events/when.ts'
import type { Row } from './boosting.ts'
import { goldOf, rightReadings, sameParticipant, sameEntity, type Item } from './event-gold.ts'

/** Is the reading of this word told? */
export function keepExamples(item: Item, words: EventWords): Example[] {
  const { context, grammar, readings } = item.read
  const counts = countLemmas(context, readings)
  return readings.map((reading) => ({ features: keepFeatures(context, grammar, words.relations, reading, counts), label: goldOf(item, reading) !== null, article: articleOf(item) }))
}

function articleOf({ doc }: Item): string {
  return doc.article.id ?? ''
}

/** Pairs of right triggers of one type: those of one gold event are one happening. */
export function sameExamples(item: Item, words: EventWords): Example[] {
  const { context, grammar } = item.read
  const times = new Map(context.doc.times.map((time) => [time.id, time.value]))
  const compared = (reading: Reading): Compared => ({ reading, determiner: determinerOf(context, grammar, words.relations, reading.candidate.word), timeValue: reading.time === null ? null : (times.get(reading.time) ?? null), verb: verbOf(grammar, reading.candidate.word) })
  const right = [...rightReadings(item)].flatMap(([gold, readings]) => readings.map((reading) => ({ gold, compared: compared(reading) }))).sort((a, b) => a.compared.reading.candidate.word - b.compared.reading.candidate.word)
  return right.flatMap((a, index) => right.slice(index + 1).filter((b) => a.gold.type === b.gold.type).map((b) => ({ features: sameFeatures(context, a.compared, b.compared), label: a.gold === b.gold, article: articleOf(item) })))
}

/** For every right event, each time it may have happened at; with the day of publication known, its month, or nothing. */
export function timeRows(item: Item, types: readonly string[]): Row[] {
  const { published } = item.read.context.doc
  const month = published && { ...published, value: published.value.slice(0, '2023-09'.length) }
  const known = [published, month, null].filter((one, index, all) => all.findIndex((other) => other?.value === one?.value) === index)
  return known.flatMap((one) => timeRowsOf(item, { ...item.read.context, doc: { ...item.read.context.doc, published: one } }, types))
}

function timeRowsOf(item: Item, context: Context, types: readonly string[]): Row[] {
  const { grammar, readings: all } = item.read
  const map = timeMap(context, all)
  return [...rightReadings(item)].flatMap(([gold, readings]) => {
    const accepted = new Set(gold.args.flatMap((arg) => (arg.role === 'time' ? (arg.accept ?? []) : [])))
    const happening = happeningOf(context, readings, joinFactuality(context, readings))
    const shared = timedRow(context, grammar, happening, types)
    return timeOptions(context, map, happening).map((option) => ({ values: [...shared, ...timeOptionRow(context, grammar, map, happening, option)], label: accepted.has(option.value) }))
  })
}

/** For every right event, each place it may have happened in. */
export function placeRows(item: Item, types: readonly string[]): Row[] {
  const { context, grammar, readings: all } = item.read
  const map = placeMap(context, all)
  return [...rightReadings(item)].flatMap(([gold, readings]) => {
    const happening = happeningOf(context, readings, joinFactuality(context, readings))
    const shared = placedRow(context, happening, types)
    return map.options.map((option) => ({
      values: [...shared, ...placeRow(context, grammar, map, happening, option)],
      label: gold.args.some((arg) => arg.role === 'place' && arg.entity !== undefined && sameEntity(item, option.entity, arg.entity)),
    }))
  })
}

/** For every right trigger, each phrase in each role. */
export function roleExamples(item: Item): Example[] {
  return [...rightReadings(item)].flatMap(([gold, readings]) => readings.flatMap((reading) => {
    const options = item.read.arguments.options(reading)
    const features = item.read.arguments.features(reading, options)
    return options.flatMap((option, index) => {
      const participant = item.read.arguments.participant(option, 'agent')
      if (!participant) return []
      return decidedRoles.map((role, column) => ({
        features: features[index]?.[column] ?? [],
        label: gold.args.some((arg) => arg.role === role && sameParticipant(item, participant, arg)),
        article: articleOf(item),
      }))
    })
  }))
}
