import { dayNumber, lastDay, refines, type Signal } from './signal.ts'

export interface Verdict {
  readonly signal: Signal
  /** Why it won, as a clause. */
  readonly why: string
  readonly rule: string
}

/** A source's own date this many days off the dateline is that of another page or crawl. */
const wrongMetadata = 180
/** An article may carry a dateline or an address a few days older than its page. */
const slack = 7
/** A page's date that lies this many days behind the address or dateline is the day the page was saved. */
const savedLater = 3

const verdict = (signal: Signal, rule: string, why: string): Verdict => ({ signal, rule: `published/${rule}`, why })

/**
 * Which signal tells the publication date. The source's own date wins unless the dateline contradicts it by far;
 * then the dateline, the date lines of the page, the address, the crawl line. A coarse winner (a month) gives way
 * to a finer signal within it.
 */
export function weigh(signals: readonly Signal[]): Verdict | null {
  const first = strongest(signals)
  if (!first) return null
  const order: readonly Signal['basis'][] = ['metadata', 'dateline', 'url', 'text', 'crawl']
  const finer = order.flatMap((basis) => signals.filter((signal) => signal.basis === basis)).find((signal) => refines(signal.value, first.signal.value))
  return finer ? verdict(finer, 'finer', `it names the day within ${first.signal.value}, which the ${first.signal.basis} gives`) : first
}

function strongest(signals: readonly Signal[]): Verdict | null {
  const of = (basis: Signal['basis']): Signal | undefined => signals.find((signal) => signal.basis === basis)
  const metadata = of('metadata')
  const dateline = of('dateline')
  if (metadata && dateline && Math.abs(dayNumber(metadata.value) - dayNumber(dateline.value)) > wrongMetadata && !refines(dateline.value, metadata.value)) {
    return verdict(dateline, 'metadata-far-off', `the source says ${metadata.value}, too far from the dateline to be this article's date`)
  }
  if (metadata) return verdict(metadata, 'metadata', 'the source states it')
  if (dateline) return verdict(dateline, 'dateline', 'a dateline is written with the article')
  return fromPage(signals, of('url'), of('crawl'))
}

/** Among date lines the earliest: a page can show the day it was saved, never a day before it was written. */
function fromPage(signals: readonly Signal[], url: Signal | undefined, crawl: Signal | undefined): Verdict | null {
  const earliest = signals.filter((signal) => signal.basis === 'text').reduce<Signal | undefined>((best, signal) => (best && dayNumber(best.value) <= dayNumber(signal.value) ? best : signal), undefined)
  if (earliest && url && dayNumber(earliest.value) > lastDay(url.value) + savedLater) return verdict(url, 'page-saved-later', `the page's date ${earliest.value} is later: the day the page was saved`)
  if (earliest && url && dayNumber(earliest.value) < dayNumber(url.value) - slack) return verdict(url, 'url-later', `the page's date ${earliest.value} is long before the address`)
  if (earliest && !url && crawl && dayNumber(earliest.value) > lastDay(crawl.value) + savedLater) return verdict(crawl, 'page-saved-later', `the page's date ${earliest.value} is later: the day the page was saved`)
  if (earliest) return verdict(earliest, 'text', 'the page shows it beside the article')
  if (url) return verdict(url, 'url', 'the address holds it')
  return crawl ? verdict(crawl, 'crawl', 'only the crawl line tells') : null
}
