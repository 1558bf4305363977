import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CodePoints } from '../../pipeline/code-points.ts'
import type { ArticleRecord, RecordEntity, RecordEvent, RecordMention, RecordParticipant, RecordQuote, RecordReference, RecordTime, TextSpan } from '../../schemas/record.ts'

interface GoldSpan {
  readonly text: string
  readonly nth?: number
}
interface GoldEntity {
  readonly id: string
  readonly type: RecordEntity['type']
  readonly name: string
  readonly names: readonly string[]
  readonly role?: string
  readonly country?: string
}
interface GoldArg {
  readonly role: string
  readonly entity?: string
  readonly text?: string
  readonly nth?: number
  readonly accept?: readonly string[]
}
interface GoldArticle {
  readonly id: string
  readonly language: string
  readonly published: { readonly accept?: readonly string[] }
  readonly headline: string | null
  readonly boilerplate: readonly GoldSpan[]
  readonly entities: readonly GoldEntity[]
  readonly times: readonly (GoldSpan & { readonly type: RecordTime['type']; readonly accept: readonly string[] })[]
  readonly quotes: readonly (GoldSpan & { readonly kind: RecordQuote['kind']; readonly speaker: string | null; readonly cue?: string; readonly via?: readonly string[] })[]
  readonly events: readonly {
    readonly id: string
    readonly type: RecordEvent['type']
    readonly factuality: RecordEvent['factuality']
    readonly triggers: readonly GoldSpan[]
    readonly args: readonly GoldArg[]
    readonly attributed_to?: readonly string[]
  }[]
}

/** Folder of the shared data, or null (with a warning) where it is not there. */
export function sharedData(folder: string): string | null {
  const path = join(process.env['CRONACA_DATA'] ?? '../shared', folder)
  if (existsSync(path)) return path
  console.warn(`skipped: ${path} is not there (set CRONACA_DATA)`)
  return null
}

/** Gold annotations of a folder as the records that perfect extraction would give. */
export function goldRecords(folder: string): ArticleRecord[] {
  const ids = readdirSync(folder).filter((name) => name.endsWith('.txt')).map((name) => name.slice(0, -4)).sort()
  return ids.map((id) => goldRecord(JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8')) as GoldArticle, readFileSync(join(folder, `${id}.txt`), 'utf8')))
}

export function goldRecord(gold: GoldArticle, text: string): ArticleRecord {
  const points = new CodePoints(text)
  const found = (needle: string, nth = 1): TextSpan | null => {
    let at = -1
    for (let i = 0; i < nth; i++) if ((at = text.indexOf(needle, at + 1)) < 0) return null
    return { text: needle, start: points.fromUnit(at), end: points.fromUnit(at + needle.length) }
  }
  const entityId = new Map(gold.entities.map((entity, i) => [entity.id, `e${i + 1}`]))
  const byId = new Map(gold.entities.map((entity) => [entity.id, entity]))
  const reference = (want: string, near: number): RecordReference | null => {
    const entity = byId.get(want)
    const names = entity ? [...entity.names] : [want]
    const places = names.flatMap((name) => found(name) ?? []).sort((a, b) => Math.abs(a.start - near) - Math.abs(b.start - near))
    const place = places[0]
    return place ? { ...(entity ? { entity: entityId.get(want) as string } : {}), ...place } : null
  }
  const times: RecordTime[] = gold.times.flatMap((time) => {
    const span = found(time.text, time.nth)
    return span ? [{ ...span, id: '', type: time.type, value: time.accept[0] ?? '', anchor: 'published', certainty: 'stated' as const, rule: 'gold' }] : []
  }).map((time, i) => ({ ...time, id: `t${i + 1}` }))
  const headline = gold.headline === null ? null : found(gold.headline)
  const regions: ArticleRecord['regions'] = [{ kind: 'body', rule: 'gold', start: 0, end: points.fromUnit(text.length) }]
  return {
    schema: 'cronaca/record/1',
    id: sha(gold.id),
    revision: sha(text),
    source: { path: `${gold.id}.txt`, entry: 0, id: gold.id, url: null, title: null, outlet: null, sha256: sha(text) },
    language: { code: gold.language, confidence: 1 },
    text,
    regions,
    headline,
    published: gold.published.accept?.[0] === undefined ? null : { value: gold.published.accept[0], basis: 'metadata' },
    entities: gold.entities.flatMap((entity) => goldEntity(entity, entityId, found)),
    times,
    quotes: gold.quotes.flatMap((quote, i) => {
      const span = found(quote.text, quote.nth)
      if (!span) return []
      const via = (quote.via ?? []).flatMap((want) => reference(want, span.start) ?? [])
      const speaker = quote.speaker === null ? null : reference(quote.speaker, span.start)
      return [{ ...span, id: `q${i + 1}`, kind: quote.kind, speaker, cue: null, addressee: null, medium: null, via, confidence: 1, rule: 'gold' }]
    }),
    events: gold.events.flatMap((event, i) => {
      const triggers = event.triggers.flatMap((trigger) => found(trigger.text, trigger.nth) ?? []).sort((a, b) => a.start - b.start)
      const first = triggers[0]
      if (!first) return []
      const args = event.args.flatMap((arg) => goldArgument(arg, times, first.start, reference))
      const attributedTo = (event.attributed_to ?? []).flatMap((want) => reference(want, first.start) ?? [])
      return [{ id: `ev${i + 1}`, type: event.type, factuality: event.factuality, confidence: 1, rule: 'gold', triggers: triggers as RecordEvent['triggers'], args, attributedTo }]
    }),
    diagnostics: [],
  }
}

function goldEntity(entity: GoldEntity, ids: ReadonlyMap<string, string>, found: (needle: string) => TextSpan | null): RecordEntity[] {
  const mentions = entity.names.flatMap((name) => found(name) ?? []).map((span): RecordMention => ({ ...span, form: 'name' })).sort((a, b) => a.start - b.start)
  if (mentions.length === 0) return []
  const role = entity.role === undefined ? null : found(entity.role)
  return [
    {
      id: ids.get(entity.id) as string,
      type: entity.type,
      name: entity.name,
      aliases: entity.names.filter((name) => name !== entity.name),
      confidence: 1,
      roles: role ? [role] : [],
      links: entity.country === undefined ? {} : { iso3166: entity.country },
      geo: null,
      mentions: mentions as RecordEntity['mentions'],
    },
  ]
}

function goldArgument(arg: GoldArg, times: readonly RecordTime[], near: number, reference: (want: string, near: number) => RecordReference | null): RecordEvent['args'] {
  if (arg.role === 'time') {
    const value = arg.accept?.[0]
    if (value === undefined) return []
    const time = times.filter((one) => one.value === value).sort((a, b) => Math.abs(a.start - near) - Math.abs(b.start - near))[0]
    return [{ role: 'time', ...(time ? { time: time.id } : {}), value, link: time ? 'stated' : 'inherited' }]
  }
  const ref = reference(arg.entity ?? arg.text ?? '', near)
  return ref ? [{ role: arg.role as RecordParticipant['role'], ...ref, link: 'stated' }] : []
}

function sha(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
