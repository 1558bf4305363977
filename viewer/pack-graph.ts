import type { GraphEdge, GraphNode, NodeMember } from '../schemas/graph.ts'
import {
  entityKinds,
  factualities,
  relationKinds,
  roles,
  type FactPlace,
  type PackedClaim,
  type PackedEntity,
  type PackedHappening,
  type PackedStatement,
  type ReportData,
} from './data.ts'
import type { NodeIndex } from './pack-article.ts'

type Growing<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] }

/** The articles of the page: their place, and that of their facts (by id) in the packed article. */
export interface ShownArticles {
  readonly articles: ReadonlyMap<string, number>
  /** Place of an event or quote in its record's list. */
  fact(record: string, id: string): number
}

/**
 * Gathers the nodes and edges that bear on the shown articles: all nodes first, then all edges.
 * Whatever is told by none of the shown articles is left out.
 */
export class GraphPacker implements NodeIndex {
  readonly #shown: ShownArticles
  readonly #entities: Growing<PackedEntity>[] = []
  readonly #events: (Growing<PackedHappening> & { readonly node: GraphNode })[] = []
  readonly #statements: Growing<PackedStatement>[] = []
  readonly #relations: (readonly [number, number, number])[] = []
  readonly #copies: (readonly [number, number])[] = []
  readonly #places = new Map<string, number>()
  readonly #nodes = new Map<string, number>()

  constructor(shown: ShownArticles) {
    this.#shown = shown
  }

  entity(record: string, id: string): number {
    return this.#places.get(`${record} ${id}`) ?? -1
  }

  event(record: string, id: string): number {
    return this.#places.get(`${record} ${id}`) ?? -1
  }

  statement(record: string, id: string): number {
    return this.#places.get(`${record} ${id}`) ?? -1
  }

  node(node: GraphNode): void {
    const members = node.members.filter((m) => this.#shown.articles.has(m.record))
    const [first] = members
    if (!first) return
    switch (node.kind) {
      case 'person':
      case 'organization':
      case 'place':
        this.#index(node, members, this.#entities.length)
        this.#entities.push({
          kind: entityKinds.indexOf(node.kind),
          name: node.label,
          aliases: [...(node.aliases ?? [])],
          geo: node.geo ? [node.geo.lon, node.geo.lat] : null,
          articles: [...new Set(members.map((m) => this.#article(m.record)))],
          roles: [],
        })
        return
      case 'event':
        this.#index(node, members, this.#events.length)
        this.#events.push({ node, ...this.#happening(node, members) })
        return
      case 'statement':
        this.#index(node, members, this.#statements.length)
        this.#statements.push({ words: node.label, saidBy: [], via: [], members: members.map((m) => this.#place(m)) })
        return
      case 'article':
        this.#nodes.set(node.id, this.#article(first.record))
        return
      case 'outlet':
        return
    }
  }

  edge(edge: GraphEdge): void {
    const [from, to] = [this.#nodes.get(edge.from), this.#nodes.get(edge.to)]
    if (from === undefined || to === undefined) return
    if (edge.kind === 'duplicateOf') this.#copies.push([from, to])
    if (edge.kind === 'at') this.#events[from]?.at.push(to)
    if (edge.kind === 'saidBy') this.#statements[from]?.saidBy.push(to)
    if (edge.kind === 'reportedBy' && edge.from.startsWith('statement:')) this.#statements[from]?.via.push(to)
    if (edge.kind === 'holdsRole') this.#role(edge, from)
    const relation = relationKinds.findIndex((kind) => kind === edge.kind)
    if (relation >= 0) this.#relations.push([from, to, relation])
  }

  data(total: number, served: boolean): ReportData {
    return {
      total,
      shown: this.#shown.articles.size,
      served,
      entities: this.#entities,
      events: this.#events.map(({ node, ...event }) => ({ ...event, participants: this.#participants(node) })),
      statements: this.#statements,
      relations: this.#relations,
      copies: this.#copies,
    }
  }

  #index(node: GraphNode, members: readonly NodeMember[], place: number): void {
    this.#nodes.set(node.id, place)
    for (const m of members) this.#places.set(`${m.record} ${m.entity ?? m.event ?? m.quote ?? ''}`, place)
  }

  #article(record: string): number {
    return this.#shown.articles.get(record) ?? -1
  }

  #place(member: { readonly record: string; readonly event?: string; readonly quote?: string }): FactPlace {
    return [this.#article(member.record), this.#shown.fact(member.record, member.event ?? member.quote ?? '')]
  }

  #happening(node: GraphNode, members: readonly NodeMember[]): Growing<PackedHappening> {
    return {
      type: node.type ?? '',
      time: node.time ?? null,
      place: node.place ?? null,
      at: [],
      factuality: factualities.findIndex((f) => f === node.factuality),
      origins: node.origins ?? 1,
      confidence: node.confidence ?? 0,
      members: members.map((m) => this.#place(m)),
      participants: [],
      claims: (node.claims ?? []).map((claim) => this.#claim(claim)).filter((claim) => claim.values.length > 1),
      history: (node.history ?? []).flatMap((h) => (this.#article(h.record) < 0 ? [] : [[factualities.findIndex((f) => f === h.factuality), h.on, ...this.#place(h)] as const])),
    }
  }

  #claim({ about, values }: NonNullable<GraphNode['claims']>[number]): PackedClaim {
    const told = values.map((v) => [v.value, v.by.filter((b) => this.#article(b.record) >= 0).map((b) => this.#place(b))] as const)
    return { about, values: told.filter(([, by]) => by.length > 0) }
  }

  /** Participants point to entity nodes, which may come after the event. */
  #participants(node: GraphNode): (readonly [number, number, string])[] {
    return (node.participants ?? []).map((p) => {
      const entity = p.node === undefined ? undefined : this.#nodes.get(p.node)
      return [roles.findIndex((r) => r === p.role), entity ?? -1, entity === undefined ? p.text : ''] as const
    })
  }

  #role(edge: GraphEdge, holder: number): void {
    const [words] = edge.evidence.filter((e) => this.#shown.articles.has(e.record))
    if (words && edge.role) this.#entities[holder]?.roles.push([edge.role, edge.when ?? null, this.#article(words.record), words.start])
  }
}
