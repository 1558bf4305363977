import type { ArticleRecord, RecordEntity, RecordEvent, RecordQuote, RecordTime } from '../../schemas/record.ts'

/** An entity before it has a place in a text. */
export interface SmallEntity {
  readonly name: string
  readonly type: RecordEntity['type']
  readonly role?: string
  readonly country?: string
  readonly aliases?: readonly string[]
}

export interface SmallEvent {
  readonly type: RecordEvent['type']
  readonly factuality: RecordEvent['factuality']
  /** Role → name of an entity, or words. */
  readonly args: Readonly<Record<string, string>>
  readonly day: string | null
  readonly trigger: string
  readonly sources: readonly string[]
}

export interface SmallQuote {
  readonly text: string
  readonly speaker: string | null
}

export function entity(name: string, type: RecordEntity['type'], more: Omit<SmallEntity, 'name' | 'type'> = {}): SmallEntity {
  return { name, type, ...more }
}

export function event(type: RecordEvent['type'], factuality: RecordEvent['factuality'], args: SmallEvent['args'], day: string | null, trigger: string = type, sources: readonly string[] = []): SmallEvent {
  return { type, factuality, args, day, trigger, sources }
}

/**
 * A record whose text is made of its facts, one a line: the names, then per event its trigger, then the quotes.
 * Offsets are right: all characters are in the basic plane.
 */
export function article(id: string, published: string | null, entities: readonly SmallEntity[], events: readonly SmallEvent[], quotes: readonly SmallQuote[] = [], outlet: string | null = null): ArticleRecord {
  let text = ''
  const put = (words: string): { text: string; start: number; end: number } => {
    const start = text.length
    text += `${words}\n`
    return { text: words, start, end: start + words.length }
  }
  const numbers = new Map(entities.map((one, i) => [one.name, `e${i + 1}`]))
  const refer = (words: string): { entity?: string; text: string; start: number; end: number } => {
    const number = numbers.get(words)
    return { ...(number === undefined ? {} : { entity: number }), ...put(words) }
  }
  const made: RecordEntity[] = entities.map((one, i) => ({
    id: `e${i + 1}`,
    type: one.type,
    name: one.name,
    aliases: [...(one.aliases ?? [])],
    confidence: 0.9,
    roles: one.role === undefined ? [] : [put(one.role)],
    links: one.country === undefined ? {} : { iso3166: one.country },
    geo: null,
    mentions: [{ ...put(one.name), form: 'name' }],
  }))
  const times: RecordTime[] = events.flatMap((one, i) => (one.day === null ? [] : [{ id: `t${i + 1}`, ...put(one.day), type: 'DATE' as const, value: one.day, anchor: 'none', certainty: 'stated' as const, rule: 'test' }]))
  const happened: RecordEvent[] = events.map((one, i) => ({
    id: `ev${i + 1}`,
    type: one.type,
    factuality: one.factuality,
    confidence: 0.8,
    rule: 'test',
    triggers: [put(one.trigger)],
    args: [
      ...Object.entries(one.args).map(([role, words]) => ({ role: role as 'agent', ...refer(words), link: 'stated' as const })),
      ...(one.day === null ? [] : [{ role: 'time' as const, time: `t${i + 1}`, value: one.day, link: 'stated' as const }]),
    ],
    attributedTo: one.sources.map(refer),
  }))
  const said: RecordQuote[] = quotes.map((one, i) => ({
    id: `q${i + 1}`,
    kind: 'direct',
    ...put(one.text),
    speaker: one.speaker === null ? null : refer(one.speaker),
    cue: null,
    addressee: null,
    medium: null,
    via: [],
    confidence: 0.9,
    rule: 'test',
  }))
  return {
    schema: 'cronaca/record/1',
    id,
    revision: `${id}-1`,
    source: { path: `${id}.txt`, entry: 0, id, url: null, title: null, outlet, sha256: '' },
    language: { code: 'it', confidence: 1 },
    text,
    regions: [{ kind: 'body', rule: 'test', start: 0, end: text.length }],
    headline: null,
    published: published === null ? null : { value: published, basis: 'metadata' },
    entities: made,
    times,
    quotes: said,
    events: happened,
    diagnostics: [],
  }
}
