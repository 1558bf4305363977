import { quoteKinds } from '../../data.ts'
import type { App } from '../app.ts'
import { el, joined, type Child } from '../dom.ts'
import { virtualList } from '../list.ts'
import { reference } from '../reader/card.ts'
import { factHref } from '../rows.ts'
import { articlesOf } from '../store.ts'
import { fold, oneLine, plural, readableTime } from '../text.ts'

const rowHeight = 84
const mostSpeakers = 14

/** Who said what, and who relays it. */
export function quotesView(app: App): HTMLElement {
  const { store, state } = app
  const words = fold(state.words)
  const statements = store.data.statements.map((_, i) => i).filter((i) => {
    if (state.who >= 0 && !store.speakers[i]?.includes(state.who)) return false
    return words === '' || fold(`${store.data.statements[i]?.words ?? ''} ${(store.speakers[i] ?? []).map((e) => store.name(e)).join(' ')}`).includes(words)
  })
  const counts = store.data.statements.map((s) => (s.members.length === 1 ? 1 : articlesOf(s.members).length))
  const told = (i: number): number => counts[i] ?? 0
  statements.sort((a, b) => told(b) - told(a) || position(app, a) - position(app, b))
  return el(
    'section',
    { class: 'view' },
    el('h2', {}, 'Who said what ', el('small', {}, plural(statements.length, 'statement'))),
    speakers(app),
    statements.length === 0 ? el('p', { class: 'nothing' }, 'No quote passes these filters.') : virtualList('Quotes', statements.length, rowHeight, (i) => quoteRow(app, statements[i] ?? 0)),
  )
}

/** Articles in order, quotes in order of the text. */
function position(app: App, statement: number): number {
  const [article = 0, fact = 0] = app.store.data.statements[statement]?.members[0] ?? []
  return article * 10_000 + fact
}

/** Those who speak or relay most, each a filter. */
function speakers(app: App): HTMLElement {
  const said = new Map<number, number>()
  const relayed = new Map<number, number>()
  for (const { saidBy, via } of app.store.data.statements) {
    for (const e of saidBy) said.set(e, (said.get(e) ?? 0) + 1)
    for (const e of via) relayed.set(e, (relayed.get(e) ?? 0) + 1)
  }
  const input = el('input', { name: 'words', value: app.state.words, autocomplete: 'off', onchange: () => app.go({ words: input.value }) })
  return el(
    'div',
    { class: 'speakers' },
    chips(app, 'Speakers', said),
    chips(app, 'Relayed by', relayed),
    el('form', { class: 'controls', onsubmit: (event: Event) => event.preventDefault() }, el('label', { class: 'field' }, el('span', {}, 'Words'), input), (app.state.who >= 0 || app.state.words !== '') && el('a', { class: 'button', href: app.href({ who: -1, words: '' }) }, 'All quotes')),
  )
}

function chips(app: App, title: string, counts: ReadonlyMap<number, number>): HTMLElement {
  const most = [...counts].sort(([a, x], [b, y]) => y - x || a - b).slice(0, mostSpeakers)
  return el('p', { class: 'chips' }, el('span', {}, title), ...(most.length === 0 ? ['nobody by name'] : most.map(([entity, n]) => el('a', { class: 'chip', href: app.href({ who: entity }), 'aria-current': app.state.who === entity }, `${app.store.name(entity)} `, el('small', {}, n)))))
}

function quoteRow(app: App, index: number): HTMLElement {
  const statement = app.store.data.statements[index]
  const [first] = statement?.members ?? []
  const quote = first && app.store.quote(first)
  if (!first || !quote || !statement) return el('div', {})
  const [start, end, kind, , , speaker, via] = quote
  const article = app.store.article(first[0])
  const name = (ref: NonNullable<typeof speaker>): string => {
    const named = reference(app, article, first[0], ref)
    return typeof named === 'string' ? named : (named.textContent ?? '')
  }
  const told = articlesOf(statement.members).length
  const chain: Child[] = joined(via.map(name), ' ← ')
  const said = oneLine(article.text.slice(start, end))
  return el(
    'a',
    { class: 'quote-row', href: factHref(app, 'q', first), 'data-at': `${first[0]} q${first[1]}` },
    el('span', { class: 'speaker' }, el('strong', {}, speaker ? name(speaker) : 'speaker not told'), chain.length > 0 && el('small', {}, ' as relayed by ', ...chain), el('small', { class: 'told' }, [quoteKinds[kind], told > 1 ? plural(told, 'article') : (article.outlet ?? `article ${first[0] + 1}`), article.published === null ? '' : readableTime(article.published)].filter(Boolean).join(' · '))),
    el('span', { class: 'said', lang: article.language }, quoteKinds[kind] === 'indirect' ? said : `“${said}”`),
  )
}
