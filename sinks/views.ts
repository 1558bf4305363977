/** A query that analysts want, as a view of every SQL database. In SQL that DuckDB and PostgreSQL both read. */
export interface View {
  readonly name: string
  readonly doc: string
  readonly query: string
}

export const views: readonly View[] = [
  {
    name: 'who_met_whom',
    doc: 'Pairs that met, negotiated or talked, with the merged event.',
    query: `SELECT a.to_node AS a_node, na.label AS a, b.to_node AS b_node, nb.label AS b, e.id AS event_node, e.type, e.time, e.place, e.factuality, e.origins
FROM graph_nodes e
JOIN graph_edges a ON a.from_node = e.id AND a.kind = 'agent'
JOIN graph_edges b ON b.from_node = e.id AND b.kind = 'agent' AND a.to_node < b.to_node
JOIN graph_nodes na ON na.id = a.to_node
JOIN graph_nodes nb ON nb.id = b.to_node
WHERE e.kind = 'event' AND e.type IN ('meet', 'talk', 'negotiate')`,
  },
  {
    name: 'who_said_what',
    doc: 'Quotes with the name of the speaker, the article and who relays them.',
    query: `SELECT COALESCE(s.name, q.speaker) AS speaker, q.text, q.kind, q.cue, a.published, a.outlet, a.headline, v.text AS via, q.confidence, q.article_id, q.quote, q.start_offset, q.end_offset
FROM quotes q
JOIN articles a ON a.id = q.article_id
LEFT JOIN entities s ON s.article_id = q.article_id AND s.entity = q.speaker_entity
LEFT JOIN quote_via v ON v.article_id = q.article_id AND v.quote = q.quote AND v.via = 0`,
  },
  {
    name: 'said_about',
    doc: 'Who said what about whom: entities mentioned inside a quote, other than the speaker.',
    query: `SELECT COALESCE(s.name, q.speaker) AS speaker, e.name AS about, e.type AS about_type, q.text, a.published, a.outlet, q.article_id, q.quote
FROM quotes q
JOIN articles a ON a.id = q.article_id
JOIN entities e ON e.article_id = q.article_id AND (q.speaker_entity IS NULL OR e.entity <> q.speaker_entity)
LEFT JOIN entities s ON s.article_id = q.article_id AND s.entity = q.speaker_entity
WHERE EXISTS (SELECT 1 FROM mentions m WHERE m.article_id = q.article_id AND m.entity = e.entity AND m.start_offset >= q.start_offset AND m.end_offset <= q.end_offset)`,
  },
  {
    name: 'place_timeline',
    doc: 'Merged events with their place and its country, for ORDER BY time.',
    query: `SELECT p.label AS place, p.country, e.time, e.type, e.label, e.factuality, e.origins, e.id AS event_node
FROM graph_nodes e
JOIN graph_edges x ON x.from_node = e.id AND x.kind = 'at'
JOIN graph_nodes p ON p.id = x.to_node
WHERE e.kind = 'event'`,
  },
  {
    name: 'disagreements',
    doc: 'What sources say differently about one event, a row per value and article.',
    query: `SELECT n.label AS event, c.about, c.value, a.headline, a.outlet, c.node_id AS event_node, c.article_id
FROM claims c
JOIN graph_nodes n ON n.id = c.node_id
JOIN articles a ON a.id = c.article_id
WHERE EXISTS (SELECT 1 FROM claims d WHERE d.node_id = c.node_id AND d.claim = c.claim AND d.value_index <> c.value_index)`,
  },
]
