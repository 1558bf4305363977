import type { ArticleRecord, RecordDiagnostic, RecordEntity, RecordEvent, RecordPublished, RecordQuote } from '../../schemas/record.ts'
import type { RawArticle } from '../article.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { Argument, Document, Entity, Event, Layers, Quote } from '../document.ts'
import { articleId, revisionOf } from '../identity.ts'
import { SpanProjector } from './spans.ts'

/** Layers that a record shows. Articles in a language without a pack have only the reading layers. */
export type ReadDocument = Document<'front' | 'language' | 'regions' | 'headline' | 'published'>
export type ExtractedLayers = Pick<Layers, 'entities' | 'times' | 'quotes' | 'events'>

/** The record of a document: the one place where UTF-16 spans become code points. */
export function projectRecord(doc: ReadDocument, facts: ExtractedLayers, diagnostics: readonly Diagnostic[]): ArticleRecord {
  const spans = new SpanProjector(doc.text)
  return {
    schema: 'cronaca/record/1',
    id: articleId(doc.article),
    revision: revisionOf(doc.text),
    source: sourceOf(doc.article),
    language: { code: doc.language.code, confidence: hundredths(doc.language.confidence) },
    text: doc.text,
    regions: doc.regions.map((r) => ({ kind: r.kind, rule: r.rule, ...spans.offsets(r) })),
    headline: doc.headline && spans.text(doc.headline),
    published: doc.published && published(doc.published, spans),
    entities: facts.entities.map((e) => entity(e, spans)),
    times: facts.times.map(({ id, type, value, covers, anchor, certainty, rule, ...span }) => ({ id, ...spans.text(span), type, value, ...(covers === undefined ? {} : { covers }), anchor, certainty, rule })),
    quotes: facts.quotes.map((q) => quote(q, spans)),
    events: facts.events.map((e) => event(e, spans)),
    diagnostics: diagnostics.map((d) => diagnostic(d, spans)),
  }
}

function sourceOf({ path, entry, id, url, title, outlet, sha256 }: RawArticle): ArticleRecord['source'] {
  return { path, entry, id, url, title, outlet, sha256 }
}

function published({ value, basis, span }: NonNullable<Layers['published']>, spans: SpanProjector): RecordPublished {
  return { value, basis, ...(span && spans.text(span)) }
}

function entity(e: Entity, spans: SpanProjector): RecordEntity {
  return {
    id: e.id,
    type: e.type,
    name: e.name,
    aliases: [...e.aliases],
    confidence: hundredths(e.confidence),
    roles: e.roles.map((role) => ({ ...spans.text(role), ...(role.of !== undefined && { of: role.of }) })),
    links: { ...e.links },
    geo: e.geo && { lat: e.geo.lat, lon: e.geo.lon },
    ...(e.located && { located: { by: e.located.by, confidence: hundredths(e.located.confidence) } }),
    mentions: e.mentions.map((m) => ({ ...spans.text(m), form: m.form, ...(m.use && { use: m.use }), confidence: hundredths(m.confidence), rule: m.rule })) as RecordEntity['mentions'],
  }
}

function quote(q: Quote, spans: SpanProjector): RecordQuote {
  return {
    id: q.id,
    kind: q.kind,
    ...spans.text(q),
    speaker: q.speaker && spans.reference(q.speaker),
    cue: q.cue && spans.text(q.cue),
    addressee: q.addressee && spans.reference(q.addressee),
    medium: q.medium && spans.reference(q.medium),
    via: q.via.map((v) => spans.reference(v)),
    confidence: hundredths(q.confidence),
    rule: q.rule,
  }
}

function event(e: Event, spans: SpanProjector): RecordEvent {
  return {
    id: e.id,
    type: e.type as RecordEvent['type'],
    factuality: e.factuality,
    confidence: hundredths(e.confidence),
    rule: e.rule,
    triggers: e.triggers.map((t) => spans.text(t)) as RecordEvent['triggers'],
    args: e.args.map((a) => argument(a, spans)),
    attributedTo: e.attributedTo.map((r) => spans.reference(r)),
  }
}

function argument(a: Argument, spans: SpanProjector): RecordEvent['args'][number] {
  if (a.role === 'time') return { role: 'time', ...(a.time !== undefined && { time: a.time }), value: a.value, link: a.link }
  return { role: a.role, ...spans.reference(a), ...(a.count !== undefined && { count: a.count }), link: a.link }
}

function diagnostic(d: Diagnostic, spans: SpanProjector): RecordDiagnostic {
  const place = d.start !== undefined && d.end !== undefined ? spans.offsets({ start: d.start, end: d.end }) : {}
  return { stage: d.stage, rule: d.rule, reason: d.reason, ...place, fatal: d.fatal }
}

/** Confidences are written with two decimals: more would promise a precision that they don't have. */
function hundredths(x: number): number {
  return Math.round(Math.min(1, Math.max(0, x)) * 100) / 100
}
