import { factualities, roles, type FactPlace } from '../data.ts'
import type { App } from './app.ts'
import { el, joined, type Child } from './dom.ts'
import { virtualList } from './list.ts'
import { articlesOf } from './store.ts'
import { excerpt, oneLine, plural, readableTime } from './text.ts'

export const eventRowHeight = 86
const mostNames = 3
const around = 90

/** The names of those who do it and of those it is done to: «Russia → Ucraina». */
export function whoOf(app: App, index: number): string {
  const { participants } = app.store.happening(index)
  const named = (...wanted: readonly (typeof roles)[number][]): string => {
    const names = participants
      .filter(([role]) => wanted.includes(roles[role] ?? 'theme'))
      .map(([, entity, words]) => (entity < 0 ? oneLine(words) : app.store.name(entity)))
    const some = [...new Set(names)]
    return some.slice(0, mostNames).join(', ') + (some.length > mostNames ? ` +${some.length - mostNames}` : '')
  }
  const [doers, others, themes] = [named('agent'), named('patient', 'recipient'), named('theme')]
  return [doers, others || (doers === '' ? themes : '')].filter(Boolean).join(' → ') || '—'
}

/** The address of the words of a fact. */
export function factHref(app: App, kind: 'e' | 'q', [article, fact]: FactPlace): string {
  return app.href({ article, fact: `${kind}${fact}` })
}

/** What to show of an event beside a choice that brought it up: its first words. */
export function wordsOf(app: App, event: number | undefined): { readonly article: number; readonly fact: string } | Record<string, never> {
  const [first] = event === undefined ? [] : app.store.happening(event).members
  return first ? { article: first[0], fact: `e${first[1]}` } : {}
}

export function factualityBadge(factuality: number): HTMLElement {
  const name = factualities[factuality] ?? 'actual'
  return el('span', { class: `badge ${name}` }, name)
}

/** Words around the trigger of an event, the trigger marked. */
export function eventExcerpt(app: App, place: FactPlace): Child[] {
  const event = app.store.event(place)
  const [start, end] = event?.[0] ?? []
  if (start === undefined || end === undefined) return []
  const { before, words, after } = excerpt(app.store.article(place[0]), start, end, around)
  return [before, el('mark', { class: 'event' }, words), after]
}

/** One merged event in a list: a click shows its words. */
export function eventRow(app: App, index: number): HTMLElement {
  const event = app.store.happening(index)
  const [first] = event.members
  if (!first) return el('div', {})
  const told = articlesOf(event.members).length
  const differ = event.claims.length > 0
  return el(
    'a',
    { class: 'event-row', href: factHref(app, 'e', first), 'data-at': `${first[0]} e${first[1]}` },
    el('span', { class: 'when' }, event.time === null ? 'no date' : readableTime(event.time)),
    el(
      'span',
      { class: 'what' },
      el('span', { class: 'title' }, el('span', { class: 'type' }, event.type), ' ', el('span', { class: 'who' }, whoOf(app, index)), event.place !== null && el('span', { class: 'where' }, ` · ${oneLine(event.place)}`)),
      el('span', { class: 'excerpt' }, ...eventExcerpt(app, first)),
    ),
    el('span', { class: 'facts' }, factualityBadge(event.factuality), told > 1 && el('span', { class: 'told' }, plural(told, 'article')), differ && el('span', { class: 'badge differ' }, 'sources differ')),
  )
}

export function eventList(app: App, events: readonly number[], label: string): HTMLElement {
  if (events.length === 0) return el('p', { class: 'nothing' }, 'No event passes these filters.')
  return virtualList(label, events.length, eventRowHeight, (i) => eventRow(app, events[i] ?? 0))
}

/** Links to the words in each article. */
export function sourceLinks(app: App, kind: 'e' | 'q', places: readonly FactPlace[]): Child[] {
  return joined(
    places.map((place) => {
      const { outlet, title } = app.store.article(place[0])
      return el('a', { href: factHref(app, kind, place), title, 'data-at': `${place[0]} ${kind}${place[1]}` }, outlet ?? `article ${place[0] + 1}`)
    }),
    ' ',
  )
}
