import type { ArticleRecord, RecordEvent, RecordQuote, RecordReference, TextSpan } from '../schemas/record.ts'
import { factualities, quoteKinds, roles, type PackedArg, type PackedArticle, type PackedEvent, type PackedQuote, type Ref } from './data.ts'
import { unitsOf } from './units.ts'

/** Where the facts of one article stand among the merged ones; -1 when nowhere. */
export interface NodeIndex {
  entity(record: string, id: string): number
  event(record: string, id: string): number
  statement(record: string, id: string): number
}

/** One article and its facts, as the page embeds them. */
export function packArticle(record: ArticleRecord, nodes: NodeIndex): PackedArticle {
  const text = record.text ?? wordsOnly(record)
  const unit = unitsOf(text)
  const { source, published, language } = record
  const entity = (id: string | undefined): number => (id === undefined ? -1 : nodes.entity(record.id, id))
  const ref = (r: RecordReference): Ref => [unit(r.start), unit(r.end), entity(r.entity)]
  const quote = (q: RecordQuote): PackedQuote => [
    unit(q.start),
    unit(q.end),
    quoteKinds.indexOf(q.kind),
    nodes.statement(record.id, q.id),
    q.confidence,
    q.speaker ? ref(q.speaker) : null,
    q.via.map(ref),
    q.rule,
  ]
  const event = (e: RecordEvent): PackedEvent => [
    e.triggers.flatMap((t) => [unit(t.start), unit(t.end)]),
    e.type,
    factualities.indexOf(e.factuality),
    nodes.event(record.id, e.id),
    e.confidence,
    e.args.flatMap((a): PackedArg[] => (a.role === 'time' ? [] : [[roles.indexOf(a.role), unit(a.start), unit(a.end), entity(a.entity)]])),
    e.args.flatMap((a) => (a.role === 'time' ? [a.value] : [])),
    e.attributedTo.map(ref),
    e.rule,
  ]
  return {
    title: record.headline?.text ?? source.title ?? (firstWords(record, text) || source.path),
    outlet: source.outlet,
    published: published?.value ?? null,
    language: language.code,
    path: source.path,
    url: source.url,
    text,
    ...(record.text === undefined && { blank: true as const }),
    mentions: record.entities.flatMap((e) => e.mentions.flatMap((m) => [unit(m.start), unit(m.end), entity(e.id)])),
    times: record.times.map((t) => [unit(t.start), unit(t.end), t.value] as const),
    quotes: record.quotes.map(quote),
    events: record.events.map(event),
  }
}

/** A stand-in for the headline of an article without one. */
const titleLength = 90

function firstWords(record: ArticleRecord, text: string): string {
  const body = record.regions.find((r) => r.kind === 'body')
  if (!body || record.text === undefined) return ''
  const unit = unitsOf(text)
  const words = text.slice(unit(body.start), unit(body.end)).trim().slice(0, titleLength).split('\n')[0] ?? ''
  return words.length < titleLength ? words : words.replace(/\s\S*$/u, '…')
}

/** For a run without texts: the words that the facts keep, in their places, blanks elsewhere. */
function wordsOnly(record: ArticleRecord): string {
  const spans: TextSpan[] = [
    ...(record.headline ? [record.headline] : []),
    ...record.quotes.flatMap((q) => [q, ...q.via, ...(q.speaker ? [q.speaker] : []), ...(q.cue ? [q.cue] : [])]),
    ...record.times,
    ...record.entities.flatMap((e) => e.mentions),
    ...record.events.flatMap((e) => [...e.triggers, ...e.attributedTo, ...e.args.filter((a) => a.role !== 'time')]),
  ]
  const length = spans.reduce((longest, s) => Math.max(longest, s.end), 0)
  const points = new Array<string>(length).fill(' ')
  for (const { text, start } of spans) Array.from(text).forEach((c, i) => (points[start + i] = c))
  return points.join('')
}
