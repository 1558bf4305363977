import { Readability } from '@mozilla/readability'
import type { RawArticle } from '../../article.ts'
import { sha256 } from '../bytes.ts'
import { cleanText } from '../clean.ts'
import type { Entry } from '../format.ts'
import { quarantine, type Trouble } from '../quarantine.ts'
import { articleAddress } from './address.ts'
import { visibleText } from './blocks.ts'
import { decodePage } from './charset.ts'
import { parsePage, type PageDocument } from './dom.ts'
import { pageMetadata, type PageMetadata } from './metadata.ts'

export interface Page {
  readonly path: string
  readonly entry: number
  readonly bytes: Buffer
  /** Character set that the transport declared. */
  readonly charset: string | null
  /** Address that it was fetched from. */
  readonly url: string | null
}

/**
 * The article of a page: its heading and author as it shows them, then the main text, found by Mozilla's Readability. Menus and teasers that it leaves
 * in are left to the regions.
 */
export function pageArticle(page: Page): Entry {
  const at = (trouble: Trouble, raw: string | null): Entry => quarantine(page.path, page.entry, { ...trouble, raw })
  const decoded = decodePage(page.bytes, page.charset)
  if ('trouble' in decoded) return at(decoded.trouble, null)
  const parsed = parsePage(decoded.text)
  if ('reason' in parsed) return at({ stage: 'parse', rule: 'read/html-too-large', reason: parsed.reason, next: 'Leave it out: pages of this size are no articles. If it is one, save its text as a text file.' }, decoded.text)
  const metadata = pageMetadata(parsed.document)
  const main = mainText(parsed.document, metadata)
  if (main === null) return at({ stage: 'read', rule: 'read/no-main-text', reason: 'No main text was found in the page.', next: 'Leave it out if it is no article (a front page, a list, a redirect); else save its text as a text file.' }, decoded.text)
  const { text, notes } = cleanText(main)
  return { path: page.path, entry: page.entry, text, sha256: sha256(page.bytes), ...fieldsOf(metadata, page), notes: [...decoded.notes, ...notes] }
}

function fieldsOf(metadata: PageMetadata, page: Page): Pick<RawArticle, 'id' | 'url' | 'title' | 'date' | 'outlet' | 'language'> {
  const clean = (value: string | null): string | null => (value === null || value.trim() === '' ? null : cleanText(value.trim().slice(0, 1000)).text)
  return { id: null, url: clean(articleAddress(metadata.url, page.url)), title: clean(metadata.title), date: clean(metadata.date), outlet: clean(metadata.outlet), language: clean(metadata.language) }
}

function mainText(document: PageDocument, { title, body }: PageMetadata): string | null {
  const whole = document.body ? visibleText(document.body) : ''
  const found = new Readability(document, { charThreshold: 250, serializer: (element) => visibleText(element) }).parse()
  const content = found?.content?.trim() ?? ''
  const best = body !== null && body.length > content.length * 2 && body.length <= whole.length * 2 ? body : content
  if (best === '') return null
  // Readability takes the author's line out of the text: it goes back where the page showed one.
  const byline = found?.byline?.replace(/\s+/gu, ' ').trim() ?? ''
  const missing = byline !== '' && whole.includes(byline) && !best.slice(0, 500).includes(byline)
  return [...(title === null || startsWith(best, title) ? [] : [title]), ...(missing ? [byline] : []), best].join('\n\n')
}

function startsWith(text: string, title: string): boolean {
  const words = (part: string): string => part.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  return words(text.slice(0, title.length * 2)).startsWith(words(title))
}
