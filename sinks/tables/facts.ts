import type { RecordReference } from '../../schemas/record.ts'
import { articleColumn, column, ofArticle, spanColumns, type Cell, type Table } from './table.ts'

export const quotes: Table = {
  name: 'quotes',
  doc: 'What somebody is quoted as saying.',
  key: ['article_id', 'quote'],
  references: ofArticle,
  columns: [
    articleColumn,
    column('quote', 'text', 'id within the article: q1, q2…'),
    column('kind', 'text', 'direct, indirect or mixed'),
    column('speaker_entity', 'text', 'entities.entity, where the speaker is a named one'),
    column('speaker', 'text', 'words that name the speaker'),
    column('cue', 'text', 'words that signal the quote'),
    column('addressee', 'text', 'to whom'),
    column('medium', 'text', 'through what'),
    column('confidence', 'double', '0 to 1'),
    column('rule', 'text', 'rule that found it'),
    ...spanColumns,
  ],
  ofRecord: (r) =>
    r.quotes.map((q) => [r.id, q.id, q.kind, q.speaker?.entity ?? null, q.speaker?.text ?? null, q.cue?.text ?? null, q.addressee?.text ?? null, q.medium?.text ?? null, q.confidence, q.rule, q.text, q.start, q.end]),
}

export const quoteVia: Table = {
  name: 'quote_via',
  doc: 'Who relays a quote, nearest the article first.',
  key: ['article_id', 'quote', 'via'],
  references: ofArticle,
  columns: [articleColumn, column('quote', 'text', 'quotes.quote'), column('via', 'integer', 'order, from 0'), column('entity', 'text', 'entities.entity'), ...spanColumns],
  ofRecord: (r) => r.quotes.flatMap((q) => q.via.map((v, i) => [r.id, q.id, i, ...reference(v)])),
}

export const events: Table = {
  name: 'events',
  doc: 'Events of one article; merged across articles see graph_nodes of kind event.',
  key: ['article_id', 'event'],
  references: ofArticle,
  indexes: [['type'], ['time']],
  columns: [
    articleColumn,
    column('event', 'text', 'id within the article: ev1, ev2…'),
    column('type', 'text', 'event type'),
    column('factuality', 'text', 'actual, planned, possible, requested or negated'),
    column('confidence', 'double', '0 to 1'),
    column('rule', 'text', 'rule that found it'),
    column('time', 'text', 'value of its first time'),
  ],
  ofRecord: (r) => r.events.map((e) => [r.id, e.id, e.type, e.factuality, e.confidence, e.rule, e.args.find((a) => a.role === 'time')?.value ?? null]),
}

export const eventTriggers: Table = {
  name: 'event_triggers',
  doc: 'Words that tell an event.',
  key: ['article_id', 'event', 'trigger_index'],
  references: ofArticle,
  columns: [articleColumn, column('event', 'text', 'events.event'), column('trigger_index', 'integer', 'order, from 0'), ...spanColumns],
  ofRecord: (r) => r.events.flatMap((e) => e.triggers.map((t, i) => [r.id, e.id, i, t.text, t.start, t.end])),
}

export const eventArgs: Table = {
  name: 'event_args',
  doc: 'Who, what, where and when of an event.',
  key: ['article_id', 'event', 'arg'],
  references: ofArticle,
  indexes: [['role']],
  columns: [
    articleColumn,
    column('event', 'text', 'events.event'),
    column('arg', 'integer', 'order, from 0'),
    column('role', 'text', 'agent, patient, recipient, theme, place, origin, destination or time'),
    column('link', 'text', 'stated, coref, null-subject or inherited'),
    column('count', 'double', 'number of participants, where told'),
    column('time', 'text', 'times.time, of role time'),
    column('value', 'text', 'normalised value, of role time'),
    column('entity', 'text', 'entities.entity'),
    ...spanColumns,
  ],
  ofRecord: (r) =>
    r.events.flatMap((e) =>
      e.args.map((a, i) => [r.id, e.id, i, a.role, a.link, ...(a.role === 'time' ? [null, a.time ?? null, a.value, null, null, null, null] : [a.count ?? null, null, null, ...reference(a)])]),
    ),
}

export const eventSources: Table = {
  name: 'event_sources',
  doc: 'Whom an article credits for an event; none where the article states it itself.',
  key: ['article_id', 'event', 'source'],
  references: ofArticle,
  columns: [articleColumn, column('event', 'text', 'events.event'), column('source', 'integer', 'order, from 0'), column('entity', 'text', 'entities.entity'), ...spanColumns],
  ofRecord: (r) => r.events.flatMap((e) => e.attributedTo.map((s, i) => [r.id, e.id, i, ...reference(s)])),
}

function reference(r: RecordReference): Cell[] {
  return [r.entity ?? null, r.text, r.start, r.end]
}
