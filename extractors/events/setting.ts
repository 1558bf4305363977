import type { EventTime, Participant, Time } from '../../pipeline/document.ts'
import type { Context } from './context.ts'
import type { Grammar } from './grammar.ts'
import type { Reading } from './features.ts'

/** Values that name a day, month, year or part of them; durations and sets place nothing. */
const dated = /^\d{3}[\dX]/

/** The time nearest to a trigger within its own clause, or null. */
export function ownTime(context: Context, grammar: Grammar, word: number): Time | null {
  const { first, end } = grammar.clause(word)
  let best: Time | null = null
  let bestDistance = Infinity
  for (let at = first; at < end; at++) {
    const time = context.timeAt[at]
    if (!time || !dated.test(time.value) || time.type === 'DURATION' || time.type === 'SET') continue
    const distance = Math.abs(at - word)
    if (distance < bestDistance) {
      best = time
      bestDistance = distance
    }
  }
  return best
}

/** The one dated time of the sentence, or null where there are several or none. */
function sentenceTime(context: Context, word: number): Time | null {
  const range = context.sentenceWords[context.sentenceOf[word] ?? 0] ?? { first: 0, end: 0 }
  const found = new Set<Time>()
  for (let at = range.first; at < range.end; at++) {
    const time = context.timeAt[at]
    if (time && dated.test(time.value) && time.type !== 'DURATION' && time.type !== 'SET') found.add(time)
  }
  return found.size === 1 ? ([...found][0] ?? null) : null
}

/** When it happened: in the clause of one of its triggers, else the sentence's only date, else the day of publication. */
export function timeOf(context: Context, readings: readonly Reading[]): EventTime | null {
  const byId = new Map(context.doc.times.map((time) => [time.id, time]))
  const own = readings.flatMap((reading) => (reading.time !== null ? (byId.get(reading.time) ?? []) : []))
  const stated = own.sort((a, b) => b.value.length - a.value.length || a.start - b.start)[0]
  if (stated) return { role: 'time', time: stated.id, value: stated.value, link: 'stated' }
  if (readings.some((reading) => reading.factuality !== 'actual')) return null
  for (const reading of readings) {
    const near = sentenceTime(context, reading.candidate.word)
    if (near) return { role: 'time', time: near.id, value: near.value, link: 'inherited' }
  }
  const published = context.doc.published?.value
  return published !== undefined && published.length === 10 ? { role: 'time', value: published, link: 'inherited' } : null
}

/** The place most of the article is set in: the first place named in a headline or dateline, else the most mentioned. */
export function dominantPlace(context: Context): Participant | null {
  const places = context.doc.entities.filter((entity) => entity.type === 'place')
  let best: { readonly count: number; readonly id: string; readonly start: number; readonly end: number } | null = null
  for (const place of places) {
    const used = place.mentions.filter((mention) => mention.form === 'name' && mention.use !== 'actor')
    const first = used[0]
    if (first && used.length > (best?.count ?? 0)) best = { count: used.length, id: place.id, start: first.start, end: first.end }
  }
  return best ? { role: 'place', entity: best.id, start: best.start, end: best.end, link: 'inherited' } : null
}
