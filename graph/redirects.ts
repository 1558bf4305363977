import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GraphNode, NodeMember } from '../schemas/graph.ts'
import { readLines } from './lines.ts'
import { append, compareStrings } from './order.ts'

/** An id that is no longer there, and where its members are now. */
export interface Redirect {
  /** The id that is gone. */
  readonly from: string
  /** Ids that its members belong to now, the one with most of them first; empty when all its records are gone. */
  readonly to: readonly string[]
}

/** What redirects take of a node. */
type BareNode = Pick<GraphNode, 'id' | 'kind' | 'members'>

const fileName = 'redirects.jsonl'

/**
 * Brings `redirects.jsonl` in `folder` up to date before the nodes in `later` take the place of those in `earlier`: one
 * line for each id that was ever given out there and is no longer, leading to what holds its members now. Both files are
 * in order of id; held are only the nodes that go. Without any such id there is no file.
 */
export function writeRedirects(folder: string, earlier: string, later: string): void {
  if (!existsSync(earlier)) return
  const path = join(folder, fileName)
  const known = [...readRedirects(folder)]
  const fresh = redirectsBetween(() => nodesOf(earlier), () => nodesOf(later))
  const back = known.length === 0 ? new Set<string>() : idsAmong(new Set(known.map(({ from }) => from)), nodesOf(later))
  const led = new Map(fresh.map(({ from, to }) => [from, to]))
  const old = known.filter(({ from }) => !back.has(from) && !led.has(from)).map(({ from, to }) => ({ from, to: [...new Set(to.flatMap((id) => led.get(id) ?? [id]))] }))
  const all = [...old, ...fresh].sort((a, b) => compareStrings(a.from, b.from))
  if (all.length === 0) rmSync(path, { force: true })
  else writeFileSync(path, all.map((redirect) => `${JSON.stringify(redirect)}\n`).join(''))
}

/** The redirects in a graph's folder, by id; none where no id is gone. */
export function* readRedirects(folder: string): Generator<Redirect> {
  const path = join(folder, fileName)
  if (existsSync(path)) for (const line of readLines(path)) yield JSON.parse(line) as Redirect
}

/**
 * What became of the ids of an earlier graph: one entry per id that the later graph does not have, by id. Nodes that
 * joined lead to the joined node, nodes that parted lead to every part. Nodes come in order of id, as often as asked for.
 */
export function redirectsBetween(earlier: () => Iterable<BareNode>, later: () => Iterable<BareNode>): Redirect[] {
  const gone = goneFrom(earlier(), later())
  if (gone.length === 0) return []
  const owners = new Map<string, string[]>(gone.flatMap(({ kind, members }) => members.map((member) => [keyOf(kind, member), []])))
  for (const node of later()) {
    const { id, kind, members } = node
    for (const member of members) if (owners.has(keyOf(kind, member))) append(owners, keyOf(kind, member), id)
  }
  return gone.map(({ id, kind, members }) => ({ from: id, to: heirs(kind, members, owners) }))
}

/** Two rows in order of id, walked together. */
function goneFrom(earlier: Iterable<BareNode>, later: Iterable<BareNode>): BareNode[] {
  const gone: BareNode[] = []
  const others = later[Symbol.iterator]()
  let other = others.next()
  for (const node of earlier) {
    while (other.done !== true && compareStrings(other.value.id, node.id) < 0) other = others.next()
    if (other.done === true || other.value.id !== node.id) gone.push(node)
  }
  return gone
}

function idsAmong(wanted: ReadonlySet<string>, nodes: Iterable<BareNode>): Set<string> {
  const found = new Set<string>()
  for (const { id } of nodes) if (wanted.has(id)) found.add(id)
  return found
}

function* nodesOf(path: string): Generator<BareNode> {
  for (const line of readLines(path)) yield new NodeLine(line)
}

/** A line of a file of nodes; all but the id is read when asked for: most nodes stay as they are. */
class NodeLine implements BareNode {
  readonly id: string
  readonly #line: string

  constructor(line: string) {
    this.id = idPattern.exec(line)?.[1] ?? (JSON.parse(line) as GraphNode).id
    this.#line = line
  }

  get kind(): GraphNode['kind'] {
    return (JSON.parse(this.#line) as GraphNode).kind
  }

  get members(): GraphNode['members'] {
    return (JSON.parse(this.#line) as GraphNode).members
  }
}

const idPattern = /^\{"id":"([^"\\]*)"/u

function heirs(kind: string, members: readonly NodeMember[], owners: ReadonlyMap<string, readonly string[]>): string[] {
  const counts = new Map<string, number>()
  for (const member of members) for (const id of owners.get(keyOf(kind, member)) ?? []) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts].sort(([a, x], [b, y]) => y - x || compareStrings(a, b)).map(([id]) => id)
}

/** People, bodies and places share one key: an entity may change its type when its article is read anew. */
function keyOf(kind: string, member: NodeMember): string {
  const what = member.entity ?? member.event ?? member.quote ?? kind
  return `${member.record} ${what}`
}
