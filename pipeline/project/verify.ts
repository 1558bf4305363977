import type { ArticleRecord } from '../../schemas/record.ts'
import { CodePointSlices } from './slices.ts'

/** A span of a record that does not give its text back. */
export interface OffsetFault {
  /** Where in the record, e.g. `quotes/0/speaker`. */
  readonly path: string
  readonly expected: string
  readonly found: string
}

/**
 * Every object of a record with `text`, `start` and `end` must give its text back when the record's text
 * is sliced by code points, and every reference must name something that is there. Returns the faults, none when all is well. A record
 * that was written without its text has its references checked only.
 */
export function verifyOffsets(record: ArticleRecord): OffsetFault[] {
  if (record.text === undefined) return danglingReferences(record)
  const slices = new CodePointSlices(record.text)
  const faults: OffsetFault[] = []
  const facts = { regions: record.regions, headline: record.headline, published: record.published, entities: record.entities, times: record.times, quotes: record.quotes, events: record.events }
  const path: (string | number)[] = ['']
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if (Array.isArray(value)) {
      for (let i = 0; i < value.length; i++) {
        path.push(i)
        walk(value[i])
        path.pop()
      }
      return
    }
    const { text: words, start, end } = value as { text?: unknown; start?: unknown; end?: unknown }
    if (typeof start === 'number' && typeof end === 'number') {
      const found = start > end || end > slices.length || typeof words === 'string' ? slices.slice(start, end) : null
      if (start > end || end > slices.length || (found !== null && words !== found)) faults.push({ path: path.join('/'), expected: String(words), found: found ?? '' })
    }
    for (const key in value) {
      const child = (value as Readonly<Record<string, unknown>>)[key]
      if (typeof child !== 'object' || child === null) continue
      path.push(key)
      walk(child)
      path.pop()
    }
  }
  walk(facts)
  return [...faults, ...danglingReferences(record)]
}

function danglingReferences(record: ArticleRecord): OffsetFault[] {
  const entities = new Set(record.entities.map((e) => e.id))
  const times = new Set(record.times.map((t) => t.id))
  const faults: OffsetFault[] = []
  const check = (known: ReadonlySet<string>, id: string | undefined, path: string): void => {
    if (id !== undefined && !known.has(id)) faults.push({ path, expected: id, found: 'nothing with this id' })
  }
  record.entities.forEach((e, i) => e.roles.forEach((r, j) => check(entities, r.of, `/entities/${i}/roles/${j}/of`)))
  record.quotes.forEach((q, i) => {
    for (const [key, reference] of [['speaker', q.speaker], ['addressee', q.addressee], ['medium', q.medium]] as const) check(entities, reference?.entity, `/quotes/${i}/${key}`)
    q.via.forEach((v, j) => check(entities, v.entity, `/quotes/${i}/via/${j}`))
  })
  record.events.forEach((e, i) => {
    e.args.forEach((a, j) => (a.role === 'time' ? check(times, a.time, `/events/${i}/args/${j}`) : check(entities, a.entity, `/events/${i}/args/${j}`)))
    e.attributedTo.forEach((a, j) => check(entities, a.entity, `/events/${i}/attributedTo/${j}`))
  })
  return faults
}
