import { geoGraticule10, geoNaturalEarth1, geoPath } from 'd3-geo'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import world from 'world-atlas/countries-110m.json'
import type { App } from '../app.ts'
import { controls } from '../controls.ts'
import { el, svg } from '../dom.ts'
import { filteredEvents } from '../filter.ts'
import { eventList, wordsOf } from '../rows.ts'
import { plural } from '../text.ts'
import { moreTold } from './pairs.ts'
import { zoomable } from './zoom.ts'

const width = 900
const height = 440
/** Places drawn: more would hide one another. */
const mostSpots = 300
const topology = world as unknown as Topology<{ countries: GeometryCollection; land: GeometryCollection }>
const projection = geoNaturalEarth1().fitExtent([[4, 4], [width - 4, height - 4]], { type: 'Sphere' })
const path = geoPath(projection).digits(1)

/** A place, how many events it has, and the one that most articles tell. */
interface Spot {
  readonly place: number
  readonly events: number
  readonly best: number
}

/** Where: events on an outline of the world. A place chooses the events below and shows the words of the one most told. */
export function mapView(app: App): HTMLElement {
  const events = filteredEvents(app.store, app.state)
  const elsewhere = filteredEvents(app.store, app.state, ['place'])
  const spots = new Map<number, Spot>()
  for (const index of elsewhere) {
    for (const place of new Set(app.store.happening(index).at)) {
      const known = spots.get(place)
      spots.set(place, { place, events: (known?.events ?? 0) + 1, best: moreTold(app.store, known?.best, index) })
    }
  }
  const shown = [...spots.values()].filter(({ place }) => app.store.data.entities[place]?.geo).sort((a, b) => b.events - a.events || a.place - b.place)
  const missing = elsewhere.filter((i) => !app.store.happening(i).at.some((place) => app.store.data.entities[place]?.geo)).length
  return el(
    'section',
    { class: 'view' },
    el('h2', {}, 'Where ', el('small', {}, `${plural(shown.length, 'place')}${shown.length > mostSpots ? `, the ${mostSpots} with most events drawn` : ''}; ${plural(missing, 'event')} without a place on the map`)),
    controls(app),
    el('figure', { class: 'map' }, drawing(app, shown.slice(0, mostSpots)), placeList(app, shown)),
    eventList(app, events, 'Events there'),
  )
}

function placeList(app: App, places: readonly Spot[]): HTMLElement {
  return el('figcaption', {}, el('h3', {}, 'Most events'), el('ol', {}, ...places.slice(0, 12).map(({ place, events, best }) => el('li', {}, el('a', { href: app.href({ place, ...wordsOf(app, best) }), 'aria-current': app.state.place === place }, app.store.name(place)), ' ', el('small', {}, events)))))
}

function drawing(app: App, places: readonly Spot[]): HTMLElement {
  const points = places.flatMap(({ place, events, best }) => {
    const at = projection((app.store.data.entities[place]?.geo ?? [0, 0]) as [number, number])
    return at ? [{ place, events, best, x: at[0], y: at[1] }] : []
  })
  const dots = points.map(({ place, events, best }) => {
    const chosen = app.state.place === place
    const label = `${app.store.name(place)}: ${plural(events, 'event')}`
    return svg('a', { class: chosen ? 'spot chosen' : 'spot', href: app.href(chosen ? { place: -1 } : { place, ...wordsOf(app, best) }), 'aria-label': label }, svg('title', {}, label), svg('circle', { r: Math.min(20, 4 + 2 * Math.sqrt(events)) }), svg('text', {}, app.store.name(place)))
  })
  const layer = svg(
    'g',
    {},
    svg('path', { class: 'sea', d: path({ type: 'Sphere' }) }),
    svg('path', { class: 'graticule', d: path(geoGraticule10()) }),
    svg('path', { class: 'land', d: path(feature(topology, topology.objects.land)) }),
    svg('path', { class: 'borders', d: path(mesh(topology, topology.objects.countries, (a, b) => a !== b)) }),
    ...dots,
  )
  // Dots and names keep their size however near the map is; a name stands only where it hits no larger place's name.
  const onScale = (k: number): void => {
    const taken: { x: number; y: number; w: number }[] = []
    dots.forEach((dot, i) => {
      const point = points[i]
      if (!point) return
      dot.setAttribute('transform', `translate(${point.x},${point.y}) scale(${1 / k})`)
      const box = { x: point.x * k, y: point.y * k, w: 12 + app.store.name(point.place).length * 7 }
      const free = taken.every((other) => Math.abs(other.y - box.y) > 15 || box.x > other.x + other.w || other.x > box.x + box.w)
      if (free) taken.push(box)
      const text = dot.querySelector('text')
      const r = Math.min(20, 4 + 2 * Math.sqrt(point.events))
      text?.setAttribute('x', String(r + 3))
      text?.setAttribute('y', '4')
      text?.classList.toggle('hidden', !free)
    })
  }
  return zoomable('Map of the world with the places of events', width, height, layer, frame(points), onScale)
}

/** The places with some room around them, but never nearer than a continent. */
function frame(points: readonly { readonly x: number; readonly y: number }[]): readonly [number, number, number, number] {
  if (points.length === 0) return [0, 0, width, height]
  const [xs, ys] = [points.map((p) => p.x), points.map((p) => p.y)]
  const half = Math.min(width / 2, Math.max(110, (Math.max(...xs) - Math.min(...xs)) / 2 + 60, ((Math.max(...ys) - Math.min(...ys)) / 2 + 40) * (width / height)))
  const tall = (half * height) / width
  const cx = within((Math.min(...xs) + Math.max(...xs)) / 2, half, width)
  const cy = within((Math.min(...ys) + Math.max(...ys)) / 2, tall, height)
  return [cx - half, cy - tall, cx + half, cy + tall]
}

/** The middle of a stretch of twice `half`, moved so that the stretch lies in `0…size`. */
function within(middle: number, half: number, size: number): number {
  return Math.min(size - half, Math.max(half, middle))
}
