import { visibleText } from './blocks.ts'
import type { PageDocument, PageElement } from './dom.ts'
import { articleData } from './json-ld.ts'

/** What a page says about itself beside its text. */
export interface PageMetadata {
  readonly title: string | null
  readonly date: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly language: string | null
  /** The text as its data for search engines have it. */
  readonly body: string | null
}

const titles = ['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'parsely-title', 'sailthru.title']
const dates = ['article:published_time', 'datepublished', 'og:published_time', 'dc.date.issued', 'dcterms.issued', 'dcterms.created', 'dc.date', 'dcterms.date', 'date', 'pubdate', 'publish-date', 'publication_date', 'parsely-pub-date', 'sailthru.date', 'cxenseparse:recs:publishtime']
const outlets = ['og:site_name', 'application-name', 'dc.publisher', 'dcterms.publisher', 'citation_journal_title']

/** Title, date, outlet, canonical address and language, from JSON-LD, meta elements and the page's head, in that order. */
export function pageMetadata(document: PageDocument): PageMetadata {
  const data = articleData([...document.querySelectorAll('script[type="application/ld+json"]')].map((script) => script.textContent ?? ''))
  const meta = metaValues(document)
  const first = (names: readonly string[]): string | null => names.map((name) => meta.get(name)).find((value) => value !== undefined) ?? null
  return {
    title: heading(document) ?? data?.title ?? first(titles) ?? text(document.querySelector('title')),
    date: data?.date ?? first(dates) ?? document.querySelector('time[datetime][pubdate], time[datetime][itemprop="datePublished"], article time[datetime]')?.getAttribute('datetime') ?? null,
    outlet: data?.outlet ?? first(outlets),
    url: document.querySelector('link[rel~="canonical"][href]')?.getAttribute('href') ?? meta.get('og:url') ?? data?.url ?? null,
    language: document.documentElement?.getAttribute('lang') ?? data?.language ?? first(['og:locale', 'content-language', 'dc.language']),
    body: data?.body ?? null,
  }
}

/** Values of meta elements by name, property or itemprop in lower case; the first of a name counts. */
function metaValues(document: PageDocument): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  for (const element of document.querySelectorAll('meta[content]')) {
    const name = (element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop') ?? element.getAttribute('http-equiv'))?.trim().toLowerCase()
    const content = element.getAttribute('content')?.trim()
    if (name !== undefined && content !== undefined && content !== '' && !values.has(name)) values.set(name, content)
  }
  return values
}

/** The heading of the page, where it has one only: several are a list of articles or a logo. */
function heading(document: PageDocument): string | null {
  const headings = [...document.querySelectorAll('article h1')]
  const all = headings.length === 1 ? headings : [...document.querySelectorAll('h1')]
  return all.length === 1 ? text(all[0] ?? null) : null
}

/** More than this is no title, in UTF-16 units. */
const longestTitle = 500

function text(element: PageElement | null): string | null {
  const words = element === null ? '' : visibleText(element).replace(/\s+/gu, ' ').trim()
  return words === '' || words.length > longestTitle ? null : words
}
