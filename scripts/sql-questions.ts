/** Questions that docs/sql.md answers. Every query orders its rows wholly, so that the answer is the same on every machine. */
export const sqlQuestions: readonly { readonly question: string; readonly note?: string; readonly sql: string }[] = [
  {
    question: 'Who met whom, where and when, and how many independent sources say so?',
    note: '`origins` counts distinct origins: papers that relay one agency, and copies of one article, count once.',
    sql: `SELECT a, b, time, place, factuality, origins
FROM who_met_whom
WHERE type = 'meet'
ORDER BY origins DESC, time, a, b, event_node
LIMIT 6`,
  },
  {
    question: 'Who said something in which Vladimir Putin is named?',
    sql: `SELECT speaker, published, left(text, 60) AS says
FROM said_about
WHERE about = 'Vladimir Putin'
ORDER BY published, speaker, text, article_id, quote
LIMIT 6`,
  },
  {
    question: 'What happened in Russia, day by day?',
    sql: `SELECT time, type, place, factuality, label
FROM place_timeline
WHERE country = 'RU' AND length(time) >= 10
ORDER BY time, event_node
LIMIT 8`,
  },
  {
    question: 'On what do the sources differ?',
    sql: `SELECT event, about, value, count(DISTINCT article_id) AS articles
FROM disagreements
GROUP BY event_node, event, about, value
ORDER BY event, event_node, about, articles DESC, value
LIMIT 8`,
  },
  {
    question: 'Who relays what others said, and how often?',
    sql: `SELECT v.text AS relayed_by, count(*) AS quotes, count(DISTINCT v.article_id) AS articles
FROM quote_via v
GROUP BY v.text
ORDER BY quotes DESC, relayed_by
LIMIT 5`,
  },
  {
    question: 'Which people are in most articles, under which names?',
    sql: `SELECT n.label, count(DISTINCT m.article_id) AS articles, string_agg(DISTINCT e.name, ', ' ORDER BY e.name) AS called
FROM graph_nodes n
JOIN node_members m ON m.node_id = n.id
JOIN entities e ON e.article_id = m.article_id AND e.entity = m.entity
WHERE n.kind = 'person'
GROUP BY n.id, n.label
ORDER BY articles DESC, n.label, n.id
LIMIT 5`,
  },
  {
    question: 'Who holds which office, by the words of the articles?',
    sql: `SELECT p.label AS person, e.role, o.label AS body, e.time AS seen
FROM graph_edges e
JOIN graph_nodes p ON p.id = e.from_node
JOIN graph_nodes o ON o.id = e.to_node
WHERE e.kind = 'holdsRole'
ORDER BY person, e.role, body, e.id
LIMIT 8`,
  },
  {
    question: 'Which statements do several articles report?',
    sql: `SELECT left(n.label, 70) AS statement, count(DISTINCT m.article_id) AS articles
FROM graph_nodes n
JOIN node_members m ON m.node_id = n.id
WHERE n.kind = 'statement'
GROUP BY n.id, n.label
HAVING count(DISTINCT m.article_id) > 1
ORDER BY articles DESC, n.label, n.id
LIMIT 5`,
  },
  {
    question: 'What is only planned, possible or asked for, and who says so?',
    sql: `SELECT e.factuality, e.type, s.text AS according_to, t.text AS word
FROM events e
JOIN event_triggers t ON t.article_id = e.article_id AND t.event = e.event AND t.trigger_index = 0
JOIN event_sources s ON s.article_id = e.article_id AND s.event = e.event
WHERE e.factuality <> 'actual'
ORDER BY e.factuality, e.type, s.text, e.article_id, e.event
LIMIT 8`,
  },
  {
    question: 'In which words does each article tell the event that most of them tell?',
    note: 'Offsets count code points from 0; `substring` counts them from 1.',
    sql: `WITH top AS (SELECT id FROM graph_nodes WHERE kind = 'event' ORDER BY origins DESC, members DESC, id LIMIT 1)
SELECT left(a.headline, 40) AS headline, a.published, replace(substring(a.text, greatest(t.start_offset - 24, 1), 75), chr(10), ' ') AS words
FROM top
JOIN node_members m ON m.node_id = top.id
JOIN event_triggers t ON t.article_id = m.article_id AND t.event = m.event AND t.trigger_index = 0
JOIN articles a ON a.id = m.article_id
ORDER BY a.path, t.start_offset
LIMIT 6`,
  },
]
