import type { ReportData } from '../data.ts'
import type { App } from './app.ts'
import { frame } from './frame.ts'
import { reader, revealFact } from './reader/reader.ts'
import { formatState, parseState, viewKey, type State, type View } from './state.ts'
import { Store } from './store.ts'
import { articlesView } from './views/articles.ts'
import { differingEvents, disagreementsView } from './views/disagreements.ts'
import { eventsView } from './views/events.ts'
import { mapView } from './views/map.ts'
import { peopleView } from './views/people.ts'
import { quotesView } from './views/quotes.ts'
import { searchView } from './views/search.ts'

const views: Readonly<Record<View, (app: App) => HTMLElement>> = {
  disagreements: disagreementsView,
  events: eventsView,
  people: peopleView,
  map: mapView,
  quotes: quotesView,
  articles: articlesView,
  search: searchView,
}

function embedded(id: string): string {
  const element = document.getElementById(id)
  const text = element?.textContent ?? ''
  element?.remove()
  return text
}

/** Draws the page for the address, again whenever it changes. The left side stays as it is while only the reader changes. */
function start(): void {
  const store = new Store(JSON.parse(embedded('data')) as ReportData, embedded('articles'))
  const differing = differingEvents(store).length
  const home: View = differing > 0 ? 'disagreements' : 'events'
  const read = (): State => parseState(location.hash, home)
  const appOf = (state: State): App => ({
    store,
    state,
    // Links are made once and followed later: what the reader shows by then is added when they are followed.
    href: (change) => formatState({ ...state, article: -1, fact: '', ...change }),
    go: (change, replace = false) => {
      const address = formatState({ ...read(), ...change })
      if (replace) history.replaceState(null, '', address)
      else if (address !== location.hash) history.pushState(null, '', address)
      draw()
    },
  })
  const page = frame(appOf(read()), differing)
  let drawnView = ''
  let drawnReader = ''
  const draw = (): void => {
    const state = read()
    const app = appOf(state)
    if (viewKey(state) !== drawnView) {
      drawnView = viewKey(state)
      page.showView(app, views[state.view](app))
    }
    if (formatState(state) !== drawnReader) {
      drawnReader = formatState(state)
      const opened = reader(app)
      page.showReader(app, opened)
      if (opened) page.say(revealFact(opened))
    }
  }
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#view="]') : null
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    const wanted = parseState(link.getAttribute('href') ?? '', home)
    const { article, fact } = read()
    appOf(read()).go(wanted.article < 0 ? { ...wanted, article, fact } : wanted)
  })
  addEventListener('hashchange', draw)
  addEventListener('popstate', draw)
  draw()
  performance.mark('ready')
  document.documentElement.dataset['ready'] = 'true'
}

start()
