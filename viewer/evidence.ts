import type { ArticleRecord } from '../schemas/record.ts'
import { cut } from './cut.ts'

export type EvidenceKind = 'entity' | 'time' | 'quote' | 'event'

/** A stretch of an article that proves a fact. Offsets in code points. */
export interface Evidence {
  /** Id of the fact within its article: e1, t1, q1, ev1. */
  readonly fact: string
  readonly kind: EvidenceKind
  readonly label: string
  readonly start: number
  readonly end: number
}

/** A run of text between two borders of evidence, with all the evidence that covers it. */
export interface Segment {
  readonly text: string
  readonly start: number
  readonly covers: readonly Evidence[]
}

/** The words that prove the facts of a record. */
export function evidenceOf(record: ArticleRecord): Evidence[] {
  return [
    ...record.entities.flatMap((e) => e.mentions.map((m) => ({ fact: e.id, kind: 'entity' as const, label: `${e.type}: ${e.name}`, start: m.start, end: m.end }))),
    ...record.times.map((t) => ({ fact: t.id, kind: 'time' as const, label: `${t.type}: ${t.value}`, start: t.start, end: t.end })),
    ...record.quotes.map((q) => ({ fact: q.id, kind: 'quote' as const, label: `quote, ${q.kind}: ${q.speaker?.text ?? 'speaker not told'}`, start: q.start, end: q.end })),
    ...record.events.flatMap((e) => e.triggers.map((t) => ({ fact: e.id, kind: 'event' as const, label: `event: ${e.type}, ${e.factuality}`, start: t.start, end: t.end }))),
  ]
}

/** Cuts a text at every border of the evidence. */
export function segments(text: string, evidence: readonly Evidence[]): Segment[] {
  const points = Array.from(text)
  return cut(points.length, evidence).map(({ start, end, covers }) => ({ text: points.slice(start, end).join(''), start, covers }))
}
