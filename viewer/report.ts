import { createHash } from 'node:crypto'
import { readData } from '../pipeline/files.ts'
import type { GraphNode } from '../schemas/graph.ts'
import type { ArticleRecord } from '../schemas/record.ts'
import { html, Html } from './html.ts'
import { articleSection } from './page/article.ts'
import { disagreements, eventTable } from './page/events.ts'

/** Articles that one page shows; past that it says what it leaves out. */
export const reportLimit = 500

/**
 * One self-contained page over a run: where the sources differ, the merged events, the articles with their evidence marked.
 * Nothing is loaded from anywhere and no script runs: a Content-Security-Policy allows the page's own style only.
 */
export function renderReport(records: readonly ArticleRecord[], nodes: readonly GraphNode[], total: number): string {
  const style = readData('viewer/page/style.css')
  const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'`
  const articles = new Map(records.map((r, i) => [r.id, i]))
  const events = nodes.filter((n) => n.kind === 'event' && n.members.some((m) => articles.has(m.record)))
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Cronaca report</title>
<style>${new Html(style)}</style>
</head>
<body>
<h1>Cronaca report</h1>
<nav><a href="#differ">Disagreements</a><a href="#events">Events</a><a href="#articles">Articles</a></nav>
<p>${total} articles, ${events.length} events.${total > records.length ? ` This page shows the first ${records.length} articles; the database has them all.` : ''}</p>
<h2 id="differ">Where the sources differ</h2>
${disagreements(events, articles)}
<h2 id="events">Events</h2>
${eventTable(events, articles)}
<h2 id="articles">Articles</h2>
<p class="legend"><mark class="entity">names</mark><mark class="time">times</mark><mark class="quote">quotes</mark><mark class="event">events</mark></p>
${records.map(articleSection)}
</body>
</html>
`
  return page.source
}
