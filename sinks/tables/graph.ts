import { column, ofNode, type Table } from './table.ts'

export const graphNodes: Table = {
  name: 'graph_nodes',
  doc: 'Nodes of the event graph over all articles.',
  key: ['id'],
  indexes: [['kind'], ['time']],
  columns: [
    column('id', 'text', 'node id'),
    column('kind', 'text', 'person, organization, place, event, statement, article or outlet'),
    column('label', 'text', 'for people to read'),
    column('type', 'text', 'event type'),
    column('time', 'text', 'merged time of an event'),
    column('place', 'text', 'merged place of an event'),
    column('factuality', 'text', 'latest factuality of an event'),
    column('origins', 'integer', 'distinct origins that tell it'),
    column('members', 'integer', 'number of members'),
    column('confidence', 'double', '0 to 1'),
    column('country', 'text', 'ISO 3166-1 alpha-2'),
    column('lat', 'double', 'degrees, WGS 84'),
    column('lon', 'double', 'degrees, WGS 84'),
  ],
  ofNode: (n) => [
    [n.id, n.kind, n.label, n.type ?? null, n.time ?? null, n.place ?? null, n.factuality ?? null, n.origins ?? null, n.members.length, n.confidence ?? null, n.links?.iso3166 ?? null, n.geo?.lat ?? null, n.geo?.lon ?? null],
  ],
}

export const nodeMembers: Table = {
  name: 'node_members',
  doc: 'Ties a node to the records it was merged from.',
  key: ['node_id', 'member'],
  references: ofNode,
  indexes: [['article_id']],
  columns: [
    column('node_id', 'text', 'graph_nodes.id'),
    column('member', 'integer', 'order, from 0'),
    column('article_id', 'text', 'articles.id'),
    column('entity', 'text', 'entities.entity'),
    column('event', 'text', 'events.event'),
    column('quote', 'text', 'quotes.quote'),
  ],
  ofNode: (n) => n.members.map((m, i) => [n.id, i, m.record, m.entity ?? null, m.event ?? null, m.quote ?? null]),
}

export const claims: Table = {
  name: 'claims',
  doc: 'What the sources say about one side of an event; several values of one `about` mean that they differ.',
  key: ['node_id', 'claim', 'value_index', 'source'],
  references: ofNode,
  columns: [
    column('node_id', 'text', 'graph_nodes.id'),
    column('claim', 'integer', 'order within the node, from 0'),
    column('value_index', 'integer', 'order within the claim, from 0'),
    column('source', 'integer', 'order within the value, from 0'),
    column('about', 'text', 'place, time, count, participants, factuality…'),
    column('value', 'text', 'what is claimed'),
    column('article_id', 'text', 'articles.id'),
    column('event', 'text', 'events.event'),
  ],
  ofNode: (n) => (n.claims ?? []).flatMap((c, i) => c.values.flatMap((v, j) => v.by.map((b, k) => [n.id, i, j, k, c.about, v.value, b.record, b.event]))),
}

export const graphEdges: Table = {
  name: 'graph_edges',
  doc: 'Edges of the event graph.',
  key: ['id'],
  references: [
    { columns: ['from_node'], table: 'graph_nodes' },
    { columns: ['to_node'], table: 'graph_nodes' },
  ],
  indexes: [['from_node'], ['to_node'], ['kind']],
  columns: [
    column('id', 'text', 'edge id'),
    column('kind', 'text', 'participant role, at, on, saidBy, reportedBy, before, subevent, response, cause, holdsRole or duplicateOf'),
    column('from_node', 'text', 'graph_nodes.id'),
    column('to_node', 'text', 'graph_nodes.id'),
    column('role', 'text', 'words of the role, of holdsRole'),
    column('time', 'text', 'date, where the edge has one'),
  ],
  ofEdge: (e) => [[e.id, e.kind, e.from, e.to, e.role ?? null, e.when ?? null]],
}

export const edgeEvidence: Table = {
  name: 'edge_evidence',
  doc: 'Words that prove an edge.',
  key: ['edge_id', 'evidence'],
  references: [{ columns: ['edge_id'], table: 'graph_edges' }],
  columns: [
    column('edge_id', 'text', 'graph_edges.id'),
    column('evidence', 'integer', 'order, from 0'),
    column('article_id', 'text', 'articles.id'),
    column('start_offset', 'integer', 'first code point'),
    column('end_offset', 'integer', 'code point after the last'),
  ],
  ofEdge: (e) => e.evidence.map((v, i) => [e.id, i, v.record, v.start, v.end]),
}

export const redirects: Table = {
  name: 'redirects',
  doc: 'Ids of nodes that an earlier graph of this folder had and this one has not, with the nodes that hold their members now.',
  key: ['from_node', 'position'],
  indexes: [['to_node']],
  columns: [
    column('from_node', 'text', 'id that is gone'),
    column('position', 'integer', 'order, from 0: the node with most of its members first'),
    column('to_node', 'text', 'graph_nodes.id, null where all its articles are gone'),
  ],
  ofRedirect: ({ from, to }) => (to.length === 0 ? [[from, 0, null]] : to.map((id, i) => [from, i, id])),
}
