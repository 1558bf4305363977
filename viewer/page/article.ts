import type { ArticleRecord, RecordEvent, RecordQuote } from '../../schemas/record.ts'
import { evidenceOf, segments, type Evidence, type EvidenceKind } from '../evidence.ts'
import { html, type Html } from '../html.ts'

/** Which kind colours a stretch that several facts cover: the most telling one. */
const order: readonly EvidenceKind[] = ['event', 'time', 'entity', 'quote']

/** Address of a fact in the page: its first words in its article. */
export function factAnchor(article: number, fact: string): string {
  return `a${article}-${fact}`
}

/** One article with its evidence marked, then its facts, each linked to its words. */
export function articleSection(record: ArticleRecord, article: number): Html {
  return html`<article id="a${article}">
<h3>${record.headline?.text ?? record.source.title ?? record.source.path}</h3>
<p class="muted">${[record.source.outlet, record.published?.value, record.source.path, record.language.code].filter(Boolean).join(' · ')}</p>
<div class="text" lang="${record.language.code}">${markedText(record, article)}</div>
${record.events.length > 0 ? html`<h4>Events</h4><ul>${record.events.map((e) => eventItem(e, article))}</ul>` : null}
${record.quotes.length > 0 ? html`<h4>Quotes</h4><ul>${record.quotes.map((q) => quoteItem(q, article))}</ul>` : null}
</article>
`
}

function markedText(record: ArticleRecord, article: number): Html[] {
  const anchored = new Set<string>()
  return segments(record.text ?? '', evidenceOf(record)).map(({ text, covers }) => {
    if (covers.length === 0) return html`${text}`
    const fresh = covers.filter((e) => !anchored.has(e.fact))
    for (const e of fresh) anchored.add(e.fact)
    const kind = order.find((k) => covers.some((e) => e.kind === k)) ?? 'entity'
    return html`${fresh.map((e) => html`<a id="${factAnchor(article, e.fact)}"></a>`)}<mark class="${kind}" title="${titles(covers)}">${text}</mark>`
  })
}

function titles(covers: readonly Evidence[]): string {
  return [...new Set(covers.map((e) => e.label))].join('\n')
}

function eventItem(event: RecordEvent, article: number): Html {
  const args = event.args.map((a) => html` <span>${a.role}: ${a.role === 'time' ? a.value : a.text}</span>;`)
  const sources = event.attributedTo.length > 0 ? html` <span class="muted">according to ${event.attributedTo.map((s) => s.text).join(', ')}</span>` : null
  return html`<li><a href="#${factAnchor(article, event.id)}"><b>${event.type}</b></a> (${event.factuality})${args}${sources}</li>`
}

function quoteItem(quote: RecordQuote, article: number): Html {
  const via = quote.via.length > 0 ? html` <span class="muted">via ${quote.via.map((v) => v.text).join(', ')}</span>` : null
  return html`<li><b>${quote.speaker?.text ?? '?'}</b>: <a href="#${factAnchor(article, quote.id)}">${quote.text}</a>${via}</li>`
}
