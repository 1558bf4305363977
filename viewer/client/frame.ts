import type { App } from './app.ts'
import { el } from './dom.ts'
import { moreForm } from './more.ts'
import type { View } from './state.ts'
import { plural } from './text.ts'

const tabs: readonly (readonly [View, string])[] = [
  ['disagreements', 'Disagreements'],
  ['events', 'Events'],
  ['people', 'Who with whom'],
  ['map', 'Map'],
  ['quotes', 'Quotes'],
  ['articles', 'Articles'],
]

export interface Frame {
  showView(app: App, view: HTMLElement): void
  showReader(app: App, reader: HTMLElement | null): void
  /** Tells screen readers. */
  say(words: string): void
}

/** What stays while views change: the head with search and tabs, the two sides, the keys. */
export function frame(app: App, differing: number): Frame {
  const search = el('input', { type: 'search', id: 'search', placeholder: 'Search everything ( / )', 'aria-label': 'Search everything', autocomplete: 'off', value: app.state.view === 'search' ? app.state.words : '' })
  let timer: ReturnType<typeof setTimeout> | undefined
  search.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(() => currentApp.go({ view: 'search', words: search.value }, currentApp.state.view === 'search'), 150)
  })
  const nav = el('nav', { 'aria-label': 'Views' })
  const left = el('main', { id: 'view', tabindex: -1 })
  const right = el('aside', { id: 'reader', hidden: true, 'aria-label': 'Words' })
  const spoken = el('p', { class: 'spoken', role: 'status', 'aria-live': 'polite' })
  const { total, shown } = app.store.data
  let currentApp = app
  document.body.append(
    el('a', { class: 'skip', href: '#view', onclick: (event: Event) => (event.preventDefault(), left.focus()) }, 'Skip to the content'),
    el(
      'header',
      { class: 'top' },
      el('h1', {}, 'Cronaca'),
      el('p', { class: 'counts' }, `${plural(shown, 'article')} · ${plural(app.store.data.events.length, 'event')} · ${plural(app.store.data.statements.length, 'statement')}`),
      el('form', { role: 'search', onsubmit: (event: Event) => event.preventDefault() }, search),
      el('button', { type: 'button', class: 'theme', onclick: switchTheme, 'aria-label': 'Switch between light and dark' }, '◐'),
      nav,
    ),
    el('div', { class: 'sides' }, left, right),
    spoken,
  )
  if (total > shown || app.store.data.served) nav.before(moreForm(app))
  listen(search, () => currentApp)
  return {
    showView: (next, view) => {
      currentApp = next
      const field = document.activeElement?.getAttribute('name')
      left.replaceChildren(view)
      if (field) left.querySelector<HTMLElement>(`[name="${field}"]`)?.focus()
      nav.replaceChildren(...tabs.map(([name, words]) => el('a', { href: next.href({ view: name, ...(next.state.view === 'search' && { words: '' }) }), 'aria-current': next.state.view === name ? 'page' : false }, words, name === 'disagreements' && differing > 0 && el('span', { class: 'count' }, differing))))
      if (next.state.view !== 'search' && document.activeElement !== search) search.value = ''
      markCurrent(next)
    },
    showReader: (next, reader) => {
      currentApp = next
      right.hidden = reader === null
      document.body.classList.toggle('reading', reader !== null)
      right.replaceChildren(...(reader ? [reader] : []))
      markCurrent(next)
    },
    say: (words) => (spoken.textContent = words === '' ? '' : `Shown: ${words}`),
  }
}

/** Marks the links to what the reader shows. */
function markCurrent({ state }: App): void {
  for (const link of document.querySelectorAll('[data-at]')) {
    if (link.getAttribute('data-at') === `${state.article} ${state.fact}`) link.setAttribute('aria-current', 'true')
    else link.removeAttribute('aria-current')
  }
}

function listen(search: HTMLInputElement, app: () => App): void {
  let opener: Element | null = null
  addEventListener('keydown', (event) => {
    const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement
    if (event.key === '/' && !typing) {
      event.preventDefault()
      search.focus()
    }
    if (event.key === 'w' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      opener = document.activeElement
      document.querySelector<HTMLElement>('#reader .shown, #reader .reader')?.focus()
    }
    if (event.key === 'Escape' && app().state.article >= 0) {
      app().go({ article: -1, fact: '' })
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    }
  })
  addEventListener('beforeprint', () => document.querySelectorAll('.list').forEach((list) => list.dispatchEvent(new Event('print-all'))))
}

function switchTheme(): void {
  const root = document.documentElement
  const dark = root.dataset['theme'] === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : root.dataset['theme'] === 'dark'
  root.dataset['theme'] = dark ? 'light' : 'dark'
}
