import type { App } from './app.ts'
import { el } from './dom.ts'
import { plural } from './text.ts'

/** Says what the page leaves out; where the page is served, other articles can be asked for. */
export function moreForm(app: App): HTMLElement {
  const { total, shown, served } = app.store.data
  const missing = total - shown
  const said = missing > 0 ? `This page shows ${plural(shown, 'article')} of ${total}; ${missing} are left out.` : 'This page shows all articles of the run.'
  if (!served) return el('p', { class: 'notice' }, `${said} `, el('code', {}, 'cronaca view'), ' shows any of them.')
  const asked = new URLSearchParams(location.search)
  const field = (name: string, label: string, type: string): HTMLElement => el('label', { class: 'field' }, el('span', {}, label), el('input', { name, type, value: asked.get(name) ?? '' }))
  const form = el('form', { class: 'notice more' }, `${said} `, field('words', 'Articles with the words', 'text'), field('from', 'published from', 'date'), field('to', 'to', 'date'), el('button', {}, 'Show'))
  // Sent by the script, not by the form: the page's policy lets no form go anywhere.
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const wanted = new URLSearchParams()
    for (const [name, value] of new FormData(form)) if (typeof value === 'string' && value !== '') wanted.set(name, value)
    location.assign(`/?${wanted.toString()}`)
  })
  return form
}
