import { quoteKinds, type PackedArticle } from '../../data.ts'
import type { App } from '../app.ts'
import { el, joined, webAddress, type Child } from '../dom.ts'
import { factualityBadge } from '../rows.ts'
import { oneLine, readableTime } from '../text.ts'
import { entityLink, factCard } from './card.ts'
import { triples } from './facts.ts'
import { articleText } from './text.ts'

/** The article with its evidence, beside whatever is on the left: above it what is known of the fact shown. */
export function reader(app: App): HTMLElement | null {
  const { article: place, fact } = app.state
  if (place < 0 || place >= app.store.articleCount) return null
  const article = app.store.article(place)
  const close = (): void => app.go({ article: -1, fact: '' })
  return el(
    'section',
    { class: 'reader', 'aria-label': 'Article', tabindex: -1 },
    el(
      'header',
      {},
      el('button', { type: 'button', class: 'close', onclick: close, 'aria-label': 'Close the article (Escape)' }, '×'),
      el('h2', { lang: article.language }, oneLine(article.title)),
      el('p', { class: 'meta' }, ...meta(article, place)),
    ),
    factCard(app, article, place, fact),
    legend(),
    article.blank === true && el('p', { class: 'notice' }, 'This run left the texts out: only the words of the facts are here.'),
    articleText(app, article, place, fact),
    factList(app, article, place),
  )
}

function meta(article: PackedArticle, place: number): Child[] {
  const address = webAddress(article.url)
  const parts: Child[] = [`article ${place + 1}`]
  if (article.outlet !== null) parts.push(article.outlet)
  if (article.published !== null) parts.push(readableTime(article.published))
  parts.push(article.path)
  if (address !== null) parts.push(el('a', { href: address, rel: 'noopener noreferrer' }, 'original'))
  return joined(parts, ' · ')
}

function legend(): HTMLElement {
  const kinds = [['entity', 'names'], ['time', 'times'], ['quote', 'quotes'], ['event', 'events']] as const
  return el('p', { class: 'legend' }, ...kinds.map(([kind, words]) => el('span', { class: `mark ${kind}` }, words)))
}

/** All facts of the article, each with a link to its words. */
function factList(app: App, article: PackedArticle, place: number): HTMLElement {
  const words = (start: number, end: number): string => oneLine(article.text.slice(start, end))
  const link = (fact: string, ...children: readonly Child[]): HTMLElement => el('li', {}, el('a', { href: app.href({ article: place, fact }), 'data-at': `${place} ${fact}` }, ...children))
  const entities = [...new Set(triples(article.mentions).map(([, , entity]) => entity))].filter((entity) => entity >= 0)
  return el(
    'section',
    { class: 'all-facts', 'aria-label': 'All facts of this article' },
    group('Events', article.events.map(([triggers, type, factuality, , , args], i) =>
      link(`e${i}`, el('span', { class: 'type' }, type), ' ', factualityBadge(factuality), ` ${args.map(([, start, end]) => words(start, end)).join(', ') || words(triggers[0] ?? 0, triggers[1] ?? 0)}`))),
    group('Quotes', article.quotes.map(([start, end, kind, , , speaker], i) => link(`q${i}`, `${speaker ? words(speaker[0], speaker[1]) : 'speaker not told'} (${quoteKinds[kind] ?? ''}): ${words(start, end)}`))),
    group('People, organisations, places', entities.map((entity) => el('li', {}, entityLink(app, entity, place)))),
    group('Times', article.times.map(([start, end, value], i) => link(`t${i}`, words(start, end), el('small', {}, ` ${readableTime(value)}`)))),
    article.quotes.length + article.events.length === 0 && el('p', {}, 'No event and no quote was found in this article.'),
  )
}

function group(title: string, items: readonly HTMLElement[]): HTMLElement | null {
  return items.length === 0 ? null : el('details', { open: true }, el('summary', {}, `${title} (${items.length})`), el('ul', {}, ...items))
}

/** Brings the words of the fact shown into sight; says them to screen readers. */
export function revealFact(root: Element): string {
  const [first, ...more] = root.querySelectorAll<HTMLElement>('.text .shown')
  first?.scrollIntoView({ block: 'center' })
  return first ? [first, ...more.slice(0, 1)].map((e) => e.textContent).join(' ') : ''
}
