import type { App } from '../app.ts'
import { el } from '../dom.ts'
import { claimTable } from '../reader/card.ts'
import { factHref, factualityBadge, whoOf } from '../rows.ts'
import { articlesOf, type Store } from '../store.ts'
import { plural, readableTime } from '../text.ts'

/** Cards drawn at a time. */
const step = 40
/** Where and when weigh more than done or planned, which may only tell that time went by. */
const weights: Readonly<Record<string, number>> = { count: 4, time: 4, place: 4, participants: 3, duration: 2, factuality: 1 }

/** Events that the sources tell differently, those first that most articles tell. */
export function differingEvents(store: Store): number[] {
  const weight = (i: number): number => Math.max(...store.happening(i).claims.map((c) => weights[c.about] ?? 1)) * 1000 + Math.min(999, store.told(i))
  const differing = store.byTime.filter((i) => store.happening(i).claims.length > 0)
  return differing.map((i) => [i, weight(i)] as const).sort(([, a], [, b]) => b - a).map(([i]) => i)
}

/** On what the sources differ. */
export function disagreementsView(app: App): HTMLElement {
  const events = differingEvents(app.store)
  const cards = el('div', { class: 'cards' })
  const more = el('button', { type: 'button', onclick: () => draw() }, 'Show more')
  let drawn = 0
  const draw = (): void => {
    for (const index of events.slice(drawn, drawn + step)) cards.append(differCard(app, index))
    drawn += step
    more.hidden = drawn >= events.length
  }
  draw()
  return el(
    'section',
    { class: 'view' },
    el('h2', {}, 'Where the sources differ ', el('small', {}, plural(events.length, 'event'))),
    events.length === 0 ? el('p', { class: 'nothing' }, 'The sources do not contradict one another on any merged event.') : el('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Disagreements' }, cards, more),
  )
}

function differCard(app: App, index: number): HTMLElement {
  const event = app.store.happening(index)
  const [first] = event.members
  const told = `${event.time === null ? 'no date' : readableTime(event.time)} · ${plural(articlesOf(event.members).length, 'article')}, ${plural(event.origins, 'distinct origin')}`
  const title = [el('span', { class: 'type' }, event.type), ` ${whoOf(app, index)}`]
  return el(
    'article',
    { class: 'card event' },
    el('h3', {}, first ? el('a', { href: factHref(app, 'e', first) }, ...title) : title[0] ?? null),
    el('p', { class: 'meta' }, factualityBadge(event.factuality), ` ${told}`),
    ...[...event.claims].sort((a, b) => (weights[b.about] ?? 1) - (weights[a.about] ?? 1)).map((claim) => claimTable(app, claim)),
  )
}
