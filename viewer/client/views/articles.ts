import type { App } from '../app.ts'
import { el } from '../dom.ts'
import { virtualList } from '../list.ts'
import { oneLine, plural, readableTime } from '../text.ts'

/** The articles themselves, in the order of the input. */
export function articlesView(app: App): HTMLElement {
  const { store } = app
  const copies = new Map(store.data.copies)
  return el(
    'section',
    { class: 'view' },
    el('h2', {}, 'Articles ', el('small', {}, plural(store.articleCount, 'article'))),
    virtualList('Articles', store.articleCount, 72, (i) => {
      const { title, outlet, published, language, events, quotes, path } = store.article(i)
      const of = copies.get(i)
      return el(
        'a',
        { class: 'article-row', href: app.href({ article: i, fact: '' }), 'data-at': `${i} ` },
        el('span', { class: 'title', lang: language }, oneLine(title)),
        el('span', { class: 'meta' }, [outlet, published === null ? null : readableTime(published), plural(events.length, 'event'), plural(quotes.length, 'quote'), of === undefined ? null : `copy of article ${of + 1}`, outlet === null ? path : null].filter((part) => part !== null).join(' · ')),
      )
    }),
  )
}
