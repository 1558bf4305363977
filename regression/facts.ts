import type { ArticleRecord, RecordEvent, RecordReference } from '../schemas/record.ts'

export type FactKind = 'article' | 'entity' | 'time' | 'quote' | 'event'
export type FieldValue = string | readonly string[] | null

/** One fact in a form for people to read, pin and compare: no ids, entities by name. */
export interface Fact {
  readonly kind: FactKind
  /** What makes it the same fact in two runs. */
  readonly key: string
  /** How messages name it: «quote by Kim Jong-un “…”». */
  readonly title: string
  readonly fields: Readonly<Record<string, FieldValue>>
}

/** The facts of a record, in its order. */
export function factsOf(record: ArticleRecord): Fact[] {
  const nameOf = new Map(record.entities.map((e) => [e.id, e.name]))
  const named = (r: RecordReference): string => (r.entity === undefined ? oneLine(r.text) : (nameOf.get(r.entity) ?? oneLine(r.text)))
  return distinctKeys([
    { kind: 'article', key: 'article', title: 'article', fields: { language: record.language.code, published: record.published?.value ?? null, headline: record.headline ? oneLine(record.headline.text) : null } },
    ...record.entities.map((e): Fact => ({
      kind: 'entity',
      key: `${e.type} ${e.name}`,
      title: `${e.type} ${e.name}`,
      fields: { type: e.type, name: e.name, aliases: e.aliases, roles: [...new Set(e.roles.map((r) => oneLine(r.text)))], country: e.links.iso3166 ?? null, mentions: String(e.mentions.length) },
    })),
    ...record.times.map((t): Fact => ({ kind: 'time', key: oneLine(t.text), title: `time “${oneLine(t.text)}”`, fields: { text: oneLine(t.text), type: t.type, value: t.value } })),
    ...record.quotes.map((q): Fact => {
      const speaker = q.speaker ? named(q.speaker) : null
      return { kind: 'quote', key: oneLine(q.text), title: `quote by ${speaker ?? 'nobody named'} “${shorten(q.text)}”`, fields: { text: oneLine(q.text), kind: q.kind, speaker, cue: q.cue ? oneLine(q.cue.text) : null, via: q.via.map(named) } }
    }),
    ...record.events.map((e) => eventFact(e, named)),
  ])
}

function eventFact(e: RecordEvent, named: (r: RecordReference) => string): Fact {
  const triggers = e.triggers.map((t) => oneLine(t.text))
  const fields: Record<string, FieldValue> = { type: e.type, triggers, factuality: e.factuality, sources: e.attributedTo.map(named) }
  for (const a of e.args) fields[a.role] = [...((fields[a.role] as readonly string[] | undefined) ?? []), a.role === 'time' ? a.value : named(a)]
  const when = e.args.find((a) => a.role === 'time')?.value
  return { kind: 'event', key: `${e.type} ${triggers[0] ?? ''}`, title: `event ${e.type} «${triggers[0] ?? ''}»${when === undefined ? '' : ` ${when}`}`, fields }
}

/** The second fact with a key gets `#2`, and so on, so that two «ieri» stay two. */
function distinctKeys(facts: readonly Fact[]): Fact[] {
  const seen = new Map<string, number>()
  return facts.map((fact) => {
    const base = `${fact.kind}: ${fact.key}`
    const n = (seen.get(base) ?? 0) + 1
    seen.set(base, n)
    return { ...fact, key: n === 1 ? base : `${base} #${n}` }
  })
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

function shorten(text: string): string {
  const line = oneLine(text)
  return line.length > 60 ? `${line.slice(0, 60).trimEnd()}…` : line
}
