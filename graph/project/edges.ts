import type { Evidence, GraphEdge } from '../../schemas/graph.ts'
import type { Corpus } from '../corpus.ts'
import { digest } from '../hash.ts'
import type { EventProfile } from '../events/profile.ts'
import type { Identity } from '../identity/identity.ts'
import { foldName } from '../names.ts'
import { compareStrings } from '../order.ts'
import type { NodeIds } from './ids.ts'
import { outletId, type Said } from './other-nodes.ts'

type Kind = GraphEdge['kind']

/** Makes edges; the id follows from kind, ends and role. Evidence comes in order and once. */
export function edge(kind: Kind, from: string, to: string, evidence: readonly Evidence[], extra: { role?: string; when?: string | null; weight?: number } = {}): GraphEdge {
  return { id: `${kind}:${digest([kind, from, to, extra.role ?? ''].join('\n'))}`, kind, from, to, evidence: ordered(evidence), ...extra }
}

function ordered(evidence: readonly Evidence[]): Evidence[] {
  const sorted = [...evidence].sort((a, b) => compareStrings(a.record, b.record) || a.start - b.start || a.end - b.end)
  return sorted.filter((one, i) => {
    const before = sorted[i - 1]
    return !before || before.record !== one.record || before.start !== one.start || before.end !== one.end
  })
}

/** Edges from one node, gathered by kind, target and role with all their evidence. */
class Gathering {
  readonly #found = new Map<string, { kind: Kind; to: string; evidence: Evidence[]; extra: { role?: string } }>()

  add(kind: Kind, to: string, evidence: Evidence): void {
    const key = `${kind}\n${to}`
    const known = this.#found.get(key)
    if (known) known.evidence.push(evidence)
    else this.#found.set(key, { kind, to, evidence: [evidence], extra: {} })
  }

  *edges(from: string): Generator<GraphEdge> {
    for (const { kind, to, evidence, extra } of this.#found.values()) yield edge(kind, from, to, evidence, extra)
  }
}

const rolesAsKinds: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['agent', 'agent'],
  ['patient', 'patient'],
  ['recipient', 'recipient'],
  ['theme', 'theme'],
  ['place', 'at'],
  ['origin', 'origin'],
  ['destination', 'destination'],
])

/** From an event to its participants and places, and to whom its tellers credit it. */
export function* eventEdges(corpus: Corpus, identity: Identity, ids: NodeIds, root: number, mentions: Iterable<EventProfile>): Generator<GraphEdge> {
  const gathering = new Gathering()
  for (const { record, facts } of mentions) {
    const name = corpus.recordId(record)
    for (const arg of facts.args) {
      const kind = rolesAsKinds.get(arg.role)
      if (arg.entity < 0 || !kind) continue
      gathering.add(kind, entityId(corpus, identity, ids, record, arg.entity), { record: name, start: arg.start, end: arg.end })
    }
    for (const source of facts.sources) {
      if (source.entity >= 0) gathering.add('reportedBy', entityId(corpus, identity, ids, record, source.entity), { record: name, start: source.start, end: source.end })
    }
  }
  yield* gathering.edges(ids.event(root))
}

/** From a statement to its speaker and to the media that relay it. */
export function* statementEdges(corpus: Corpus, identity: Identity, ids: NodeIds, root: number, said: Iterable<Said>): Generator<GraphEdge> {
  const gathering = new Gathering()
  for (const { quote, facts: { speaker, via } } of said) {
    const record = corpus.recordOfQuote(quote)
    const name = corpus.recordId(record)
    if (speaker && speaker.entity >= 0) gathering.add('saidBy', entityId(corpus, identity, ids, record, speaker.entity), { record: name, start: speaker.start, end: speaker.end })
    for (const source of via) {
      if (source.entity >= 0) gathering.add('reportedBy', entityId(corpus, identity, ids, record, source.entity), { record: name, start: source.start, end: source.end })
    }
  }
  yield* gathering.edges(ids.statement(root))
}

/** From an article to its outlet and to the copy it repeats. */
export function* articleEdges(corpus: Corpus, ids: NodeIds, copies: Int32Array, record: number): Generator<GraphEdge> {
  const facts = corpus.record(record)
  const whole = { record: facts.record, start: facts.start, end: facts.end }
  if (facts.outlet !== null) yield edge('reportedBy', ids.article(record), outletId(facts.outlet), [whole])
  const canonical = copies[record] as number
  if (canonical === record) return
  const other = corpus.record(canonical)
  yield edge('duplicateOf', ids.article(record), ids.article(canonical), [whole, { record: other.record, start: other.start, end: other.end }])
}

/** A person's functions, dated by the articles that give them. */
export function* roleEdges(corpus: Corpus, identity: Identity, ids: NodeIds, root: number, members: readonly number[]): Generator<GraphEdge> {
  const found = new Map<string, { to: string; role: string; evidence: Evidence[]; dates: string[] }>()
  for (const member of members) {
    const record = corpus.recordOfEntity(member)
    for (const role of corpus.entityColumns.roles(corpus.column(member))) {
      if (role.of < 0) continue
      const { record: name, published } = corpus.record(record)
      const to = entityId(corpus, identity, ids, record, role.of)
      if (to === ids.entity(root)) continue
      const folded = foldName(role.text)
      const known = found.get(`${to}\n${folded}`) ?? { to, role: folded, evidence: [], dates: [] }
      known.evidence.push({ record: name, start: role.start, end: role.end })
      if (published !== null) known.dates.push(published)
      found.set(`${to}\n${folded}`, known)
    }
  }
  for (const { to, role, evidence, dates } of found.values()) yield edge('holdsRole', ids.entity(root), to, evidence, { role, when: periodOf(dates) })
}

/** `2023-09-13`, or `2023-09-13/2024-07-17` from the first article to the last. */
function periodOf(dates: readonly string[]): string | null {
  const sorted = [...dates].sort(compareStrings)
  const first = sorted[0]
  const last = sorted.at(-1)
  if (first === undefined || last === undefined) return null
  return first === last ? first : `${first}/${last}`
}

export function entityId(corpus: Corpus, identity: Identity, ids: NodeIds, record: number, local: number): string {
  return ids.entity(identity[corpus.entityAt(record, local)] as number)
}
