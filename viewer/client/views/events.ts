import type { App } from '../app.ts'
import { controls } from '../controls.ts'
import { el } from '../dom.ts'
import { filteredEvents } from '../filter.ts'
import { eventList } from '../rows.ts'
import { plural } from '../text.ts'
import { timeline } from './timeline.ts'

/** What happened: merged events in time. */
export function eventsView(app: App): HTMLElement {
  const events = filteredEvents(app.store, app.state)
  return el(
    'section',
    { class: 'view' },
    el('h2', {}, 'What happened ', el('small', {}, `${plural(events.length, 'event')}, merged over ${plural(app.store.articleCount, 'article')}`)),
    controls(app),
    timeline(app),
    eventList(app, events, 'Events by time'),
  )
}
