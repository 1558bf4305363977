import type { Argument, Event, Factuality, Participant, Reference } from '../../pipeline/document.ts'
import { compareSpans, contains, slice } from '../../pipeline/span.ts'
import { sourcesOf } from '../quotes/attribution.ts'
import { calibrated } from '../tagger/calibrate.ts'
import type { Scored } from './arguments.ts'
import { spanOfWords, wordsOfSpan, type Context } from './context.ts'
import { groupTriggers } from './coreference.ts'
import type { Decided } from './decide.ts'
import { determinerOf, type Reading } from './features.ts'
import type { Grammar } from './grammar.ts'
import type { EventModel, EventWords } from './pack.ts'
import type { Readings } from './reader.ts'
import { happeningOf } from './happening.ts'
import { placeMap } from './places-around.ts'
import { timeMap } from './times-around.ts'
import type { Compared } from './trigger.ts'
import { timeOf } from './when.ts'
import { placesOf } from './where.ts'

/** Without a trained model two triggers are one happening when their words agree and nothing speaks against it. */
const untrainedSame = {
  weights: { bias: -2, 'lemmas=same': 2.5, 'lemmas=stem': 2, 'agents=disjoint': -2, 'patients=disjoint': -2, 'times=other': -2, 'agents=shared': 1, 'patients=shared': 1 },
  threshold: 0.5,
}

/**
 * Makes events of the triggers that are told: groups them, joins their arguments, numbers them in text order. Who takes part
 * is not where it happens: «Pyongyang fornirà armi a Mosca» is told of two states, not of two cities.
 */
export function assemble(read: Readings, decided: readonly Decided[], words: EventWords): readonly Event[] {
  const { context, grammar } = read
  const calibration = words.model?.calibration
  const times = timeMap(context, read.readings)
  const places = placeMap(context, read.readings)
  return groupReadings(read, decided, words).map(({ readings, confidence }, index) => {
    const factuality = joinFactuality(context, readings)
    const happening = happeningOf(context, readings, factuality)
    const time = timeOf(context, grammar, times, happening, words.model?.time ?? null)
    const where = placesOf(context, grammar, places, happening, words.model?.place ?? null)
    const participants = joinParticipants(read, readings, words.model)
    const acting = new Set(participants.flatMap(({ entity }) => entity ?? []))
    const settings = where.filter(({ entity }) => entity === undefined || !acting.has(entity))
    const args: Argument[] = [...participants, ...settings, ...(time ? [time] : [])]
    return {
      id: `ev${index + 1}`,
      type: readings[0]?.candidate.rule.type ?? '',
      factuality,
      confidence: Math.round((calibration ? calibrated(confidence, calibration) : confidence) * 100) / 100,
      rule: readings[0]?.candidate.rule.source.id ?? '',
      triggers: readings.map(({ candidate }) => spanOfWords(context, candidate.words)),
      args,
      attributedTo: attributionOf(read, readings),
    }
  })
}

/** The verb whose subject or object a trigger is, or null. */
export function verbOf(grammar: Grammar, word: number): number | null {
  const governor = grammar.governor(word)
  return governor && (governor.slot === 'subject' || governor.slot === 'object') ? governor.word : null
}

/** The triggers of one happening, with what the surest of them gives. */
export interface Told {
  readonly readings: readonly Reading[]
  readonly confidence: number
}

/** Groups the triggers that are told, those of one happening together. In text order. */
export function groupReadings({ context, grammar }: Readings, decided: readonly Decided[], { relations, model }: EventWords): readonly Told[] {
  const values = new Map(context.doc.times.map((time) => [time.id, time.value]))
  const confidences = new Map(decided.map(({ reading, confidence }) => [reading, confidence]))
  const compared = decided.map(({ reading }): Compared => ({
    reading,
    determiner: determinerOf(context, grammar, relations, reading.candidate.word),
    timeValue: reading.time === null ? null : (values.get(reading.time) ?? null),
    verb: verbOf(grammar, reading.candidate.word),
  }))
  const groups = groupTriggers(context, compared, model?.same ?? untrainedSame.weights, model?.sameThreshold ?? untrainedSame.threshold)
  return groups.map((group) => ({
    readings: group.map(({ reading }) => reading),
    confidence: Math.max(...group.map(({ reading }) => confidences.get(reading) ?? 0)),
  }))
}

/**
 * Whom the article credits: the speakers of the quotations that hold the triggers, when the body first tells the
 * happening in somebody's words. What it first tells itself is its own statement, though others are quoted on it later;
 * a headline says in short what the body credits («Sparatoria a Dallas», then «secondo la polizia la sparatoria…»).
 */
function attributionOf({ context }: Readings, readings: readonly Reading[]): readonly Reference[] {
  const { headline, quotes } = context.doc
  const triggers = readings.map(({ candidate }) => spanOfWords(context, candidate.words)).sort(compareSpans)
  const body = triggers.filter((trigger) => headline === null || !contains(headline, trigger))
  const sources = (body.length > 0 ? body : triggers).map((trigger) => sourcesOf(quotes, trigger))
  if (sources[0]?.length === 0) return []
  const all = sources.flat()
  return all.filter((source, index) => all.findIndex((other) => (source.entity !== undefined ? other.entity === source.entity : other.start === source.start)) === index)
}

/** A noun without any sign says little: «il vertice» may lie ahead. Verbs and signs say more. */
const bareNoun = 0.5

/** What the triggers say, weighed; where they are even, what is said later, which is the body after the headline. */
export function joinFactuality(context: Context, readings: readonly Reading[]): Factuality {
  const sums = new Map<Factuality, number>()
  for (const { candidate, factuality } of readings) {
    const bare = factuality === 'actual' && context.words[candidate.word]?.pos !== 'VERB'
    sums.set(factuality, (sums.get(factuality) ?? 0) + (bare ? bareNoun : 1))
  }
  let best: Factuality = readings[0]?.factuality ?? 'actual'
  for (const { factuality } of readings) if ((sums.get(factuality) ?? 0) >= (sums.get(best) ?? 0)) best = factuality
  return best
}

/** The first noun of an unnamed participant, or -1: «due attacchi aerei» → «attacchi». */
function headOf(context: Context, participant: Participant): number {
  const { first, end } = wordsOfSpan(context.doc, participant)
  for (let word = first; word < end; word++) if (context.words[word]?.pos === 'NOUN') return word
  return -1
}

/** The participants of all triggers, places aside; one who could fill several roles fills the likeliest. */
function joinParticipants(read: Readings, readings: readonly Reading[], model: EventModel | null): Participant[] {
  const scored = readings.flatMap((reading): readonly Scored[] => {
    const framed = reading.args.filter(({ role }) => role !== 'place').map((participant) => ({ participant, score: 1 }))
    return model ? [...read.arguments.decide(reading, model.roles, model.rolesThreshold), ...framed.filter(({ participant }) => participant.role === 'theme')] : framed
  })
  const words = new Set(readings.filter(({ candidate, args }) => !args.some((arg) => headOf(read.context, arg) === candidate.word)).map(({ candidate }) => candidate.word))
  const best = new Map<string, Scored>()
  for (const one of scored) {
    const { participant } = one
    if (participant.entity === undefined && words.has(headOf(read.context, participant))) continue // «un [attacco] ha [colpito]»: it is the happening
    const key = participant.entity ?? slice(read.context.doc.text, participant).toLowerCase()
    const known = best.get(key)
    if (!known || one.score > known.score) best.set(key, one)
  }
  return [...best.values()].map(({ participant }) => participant)
}
