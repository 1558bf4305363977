import type { App } from '../app.ts'
import { el, type Child } from '../dom.ts'
import { eventWords } from '../filter.ts'
import { entityLink } from '../reader/card.ts'
import { eventRow, factHref } from '../rows.ts'
import { excerpt, fold, oneLine, plural } from '../text.ts'

const mostOfAKind = 30
/** Articles looked through between two breaths of the browser. */
const slice = 150

/** Search over everything: names, events, quotes, articles. */
export function searchView(app: App): HTMLElement {
  const words = fold(app.state.words.trim())
  const content = el('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Found' })
  const view = el('section', { class: 'view' }, el('h2', {}, 'Search ', el('small', {}, app.state.words)), content)
  if (words === '') {
    content.append(el('p', { class: 'nothing' }, 'Type into the field above: names, events, words that were said, words of the articles.'))
    return view
  }
  const { store } = app
  const { entities, statements } = store.data
  const names = entities.flatMap((e, i) => ([e.name, ...e.aliases].some((n) => fold(n).includes(words)) ? [i] : []))
  names.sort((a, b) => (entities[b]?.articles.length ?? 0) - (entities[a]?.articles.length ?? 0) || a - b)
  const events = store.byTime.filter((i) => fold(eventWords(store, i)).includes(words))
  const quotes = statements.flatMap((s, i) => (fold(s.words).includes(words) || (store.speakers[i] ?? []).some((e) => fold(store.name(e)).includes(words)) ? [i] : []))
  content.append(
    section('Names', names.length, names.slice(0, mostOfAKind).map((i) => el('li', {}, entityLink(app, i), el('small', {}, ` ${plural(entities[i]?.articles.length ?? 0, 'article')}`)))),
    section('Events', events.length, events.slice(0, mostOfAKind).map((i) => el('li', { class: 'row' }, eventRow(app, i))), app.href({ view: 'events' })),
    section('Quotes', quotes.length, quotes.slice(0, mostOfAKind).flatMap((i) => quoteItem(app, i)), app.href({ view: 'quotes' })),
  )
  articles(app, words, content, view)
  return view
}

function section(title: string, count: number, items: readonly HTMLElement[], all?: string): HTMLElement {
  return el(
    'section',
    { class: 'found' },
    el('h3', {}, `${title} `, el('small', {}, count)),
    el('ul', {}, ...items),
    count > items.length && (all === undefined ? el('p', { class: 'meta' }, `and ${count - items.length} more: type more of the name`) : el('p', {}, el('a', { href: all }, `All ${count}`))),
  )
}

function quoteItem(app: App, statement: number): HTMLElement[] {
  const { members = [], words = '', saidBy = [] } = app.store.data.statements[statement] ?? {}
  const [first] = members
  return first ? [el('li', {}, el('a', { href: factHref(app, 'q', first), 'data-at': `${first[0]} q${first[1]}` }, el('strong', {}, saidBy.map((e) => app.store.name(e)).join(', ') || 'speaker not told'), `: ${oneLine(words)}`))] : []
}

/** Looks through the texts a slice at a time, so that the page stays awake; stops when another search has begun. */
function articles(app: App, words: string, content: HTMLElement, view: HTMLElement): void {
  const list = el('ul', {})
  const count = el('small', {}, '…')
  content.append(el('section', { class: 'found' }, el('h3', {}, 'Articles ', count), list))
  let found = 0
  const look = (from: number): void => {
    const last = Math.min(app.store.articleCount, from + slice)
    for (let i = from; i < last; i++) {
      const place = findFolded(app.store.article(i).text, words)
      if (!place) continue
      found++
      if (found <= mostOfAKind) list.append(articleItem(app, i, place))
    }
    count.textContent = `${found}${last < app.store.articleCount ? ' so far' : ''}`
    if (last < app.store.articleCount && (view.isConnected || from === 0)) setTimeout(() => look(last), 0)
  }
  look(0)
}

function articleItem(app: App, article: number, [start, end]: readonly [number, number]): HTMLElement {
  const packed = app.store.article(article)
  const { before, words, after } = excerpt(packed, start, end, 70)
  const around: Child[] = [before, el('mark', {}, words), after]
  return el('li', {}, el('a', { href: app.href({ article, fact: `s${start}-${end}` }), 'data-at': `${article} s${start}-${end}` }, oneLine(packed.title)), el('div', { class: 'excerpt' }, ...around))
}

/** Where folded words stand in a text, as its own offsets: accents fold away, so those are counted through. */
export function findFolded(text: string, words: string): readonly [number, number] | null {
  const at = fold(text).indexOf(words)
  if (at < 0) return null
  let seen = 0
  let start = -1
  for (let i = 0; i < text.length; i++) {
    if (seen >= at && start < 0) start = i
    if (seen >= at + words.length) return [start, i]
    seen += fold(text.charAt(i)).length
  }
  return [Math.max(0, start), text.length]
}
