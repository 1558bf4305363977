import type { GraphNode } from '../../schemas/graph.ts'
import { html, type Html } from '../html.ts'
import { factAnchor } from './article.ts'

/** Where the articles of the page stand, by record id. */
export type ArticleIndex = ReadonlyMap<string, number>

/** Merged events, by time, each with its sources. */
export function eventTable(events: readonly GraphNode[], articles: ArticleIndex): Html {
  const rows = [...events].sort(byTime).map(
    (e) => html`<tr><td>${e.time ?? ''}</td><td>${e.type ?? ''}</td><td>${e.label}</td><td>${e.place ?? ''}</td><td>${e.factuality ?? ''}</td><td>${sources(e, articles)}</td></tr>
`,
  )
  return html`<table><thead><tr><th>When</th><th>Type</th><th>Who and what</th><th>Where</th><th>Factuality</th><th>Told by</th></tr></thead><tbody>
${rows}</tbody></table>`
}

/** Where the sources differ: every event with a claim of several values. */
export function disagreements(events: readonly GraphNode[], articles: ArticleIndex): Html {
  const differing = [...events].sort(byTime).flatMap((e) => (e.claims ?? []).filter((c) => c.values.length > 1).map((claim) => ({ e, claim })))
  if (differing.length === 0) return html`<p>The sources do not contradict one another on any merged event.</p>`
  return html`${differing.map(
    ({ e, claim }) => html`<div class="differ"><h3>${e.label}</h3><p>They differ on: <b>${claim.about}</b></p><ul>${claim.values.map(
      (v) => html`<li>${v.value}: ${v.by.map((b) => link(articles, b.record, b.event))}</li>`,
    )}</ul></div>
`,
  )}`
}

function sources(event: GraphNode, articles: ArticleIndex): Html[] {
  return event.members.map((m) => link(articles, m.record, m.event))
}

function link(articles: ArticleIndex, record: string, event: string | undefined): Html {
  const article = articles.get(record)
  if (article === undefined) return html``
  return html`<a href="#${event === undefined ? `a${article}` : factAnchor(article, event)}">article ${article + 1}</a> `
}

function byTime(a: GraphNode, b: GraphNode): number {
  const [x, y] = [a.time ?? '~', b.time ?? '~']
  return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : 1
}
