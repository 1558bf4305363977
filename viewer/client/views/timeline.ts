import { scaleLinear } from 'd3-scale'
import { compatible as overlaps, dateOf, dayNumber, spread } from '../../../graph/time-values.ts'
import type { App } from '../app.ts'
import { el, svg } from '../dom.ts'
import { filteredEvents } from '../filter.ts'
import { plural } from '../text.ts'
import { bins, densest, mostDays, unitFor, type Bin } from './bins.ts'

const width = 900
const height = 92
const base = 91
const mostBins = 60

interface Range {
  readonly from: number
  readonly to: number
}

/** Events over time. A click on a bar, a drag over several, the wheel or the buttons zoom: the list below follows. */
export function timeline(app: App): HTMLElement | null {
  const { store, state } = app
  const range = rangeOf(app)
  if (!range) return null
  const dated = filteredEvents(store, state, ['from', 'to']).filter((i) => store.days[i])
  const unit = unitFor(range.from, range.to, mostBins)
  const columns = bins(range.from, range.to, unit)
  // «In September» belongs to no day: a bar stands for events told as finely as its unit.
  const fine = (i: number): boolean => spread(store.days[i] ?? range) <= mostDays(unit)
  const events = dated.filter(fine)
  const vague = dated.filter((i) => !fine(i) && overlaps(store.days[i] ?? range, range)).length
  const counted = columnsOf(app, columns, events)
  const zoom = (to: Range | null): void => app.go({ from: to ? dateOf(to.from) : '', to: to ? dateOf(to.to) : '' })
  const all = extent(events.map((i) => store.days[i]?.from ?? 0))
  const earlier = all ? events.filter((i) => (store.days[i]?.from ?? 0) < range.from).length : 0
  const later = events.filter((i) => (store.days[i]?.from ?? 0) > range.to).length
  const filtered = state.from !== '' || state.to !== ''
  const button = (label: string, words: string, target: Range | null): HTMLElement => el('button', { type: 'button', 'aria-label': label, title: label, onclick: () => zoom(target) }, words)
  return el(
    'figure',
    { class: 'timeline', 'aria-label': 'Events over time' },
    chart(app, counted, zoom),
    ticks(columns),
    el(
      'figcaption',
      {},
      earlier > 0 && all !== null && button('Show the earlier events', `◂ ${earlier} earlier`, { from: all.from, to: range.from - 1 }),
      el('span', { class: 'spacer' }),
      button('Zoom in on the middle half', '+', scaled(range, 0.5)),
      button('Zoom out to twice the time', '−', scaled(range, 2)),
      filtered && button('Show all of the time', 'All', null),
      el('span', { class: 'spacer' }),
      vague > 0 && el('small', {}, `${plural(vague, 'event')} with a vaguer date: in the list only`),
      later > 0 && all !== null && button('Show the later events', `${later} later ▸`, { from: range.to + 1, to: all.to }),
    ),
  )
}

/** What the filters ask for, else the densest stretch when all of it would be mostly empty. */
function rangeOf(app: App): Range | null {
  const days = app.store.days.flatMap((d) => (d ? [d.from] : []))
  const all = extent(days)
  if (!all) return null
  const [from, to] = [dayNumber(app.state.from), dayNumber(app.state.to)]
  if (from !== null || to !== null) return { from: from ?? all.from, to: Math.max(to ?? all.to, from ?? all.from) }
  const dense = densest(days)
  return dense && dense.to - dense.from < (all.to - all.from) / 4 ? scaled(dense, 1.2) : all
}

function extent(days: readonly number[]): Range | null {
  return days.length === 0 ? null : days.reduce<Range>((r, d) => ({ from: Math.min(r.from, d), to: Math.max(r.to, d) }), { from: days[0] ?? 0, to: days[0] ?? 0 })
}

function scaled({ from, to }: Range, by: number): Range {
  const half = Math.max(0.5, ((to - from + 1) * by) / 2)
  const middle = (from + to) / 2
  return { from: Math.ceil(middle - half), to: Math.max(Math.ceil(middle - half), Math.floor(middle + half)) }
}

/** Which events start in which bin; the bins follow one another and so do the events. */
function columnsOf(app: App, columns: readonly Bin[], events: readonly number[]): Column[] {
  let next = 0
  return columns.map((bin) => {
    const inside: number[] = []
    for (; next < events.length; next++) {
      const event = events[next] ?? 0
      const day = app.store.days[event]?.from ?? 0
      if (day > bin.to) break
      if (day >= bin.from) inside.push(event)
    }
    return { bin, events: inside }
  })
}

/** Dates under the bars: text of the page, because the bars stretch with it. */
function ticks(columns: readonly Bin[]): HTMLElement {
  const every = Math.ceil(columns.length / 8)
  const shown = columns.flatMap((bin, i) => (i % every === 0 ? [{ label: bin.label.replace('week of ', ''), at: (100 * i) / columns.length }] : []))
  return el('div', { class: 'ticks', 'aria-hidden': 'true' }, ...shown.map(({ label, at }) => {
    const tick = el('span', {}, label)
    tick.style.left = `${at}%`
    return tick
  }))
}

interface Column {
  readonly bin: Bin
  readonly events: readonly number[]
}

function chart(app: App, columns: readonly Column[], zoom: (range: Range) => void): SVGElement {
  const most = Math.max(1, ...columns.map((c) => c.events.length))
  const y = scaleLinear([0, most], [0, base - 14])
  const step = width / columns.length
  const bars = columns.map(({ bin, events }, i) => {
    const done = events.filter((e) => app.store.happening(e).factuality === 0).length
    const label = `${bin.label}: ${plural(events.length, 'event')}${events.length > done ? `, ${events.length - done} of them not told as done` : ''}`
    const thick = Math.max(1, step - Math.min(4, step / 5))
    return svg(
      'g',
      { class: 'bin', ...(events.length > 0 && { tabindex: 0, role: 'button' }), 'aria-label': label, 'data-bin': i },
      svg('title', {}, label),
      svg('rect', { class: 'hit', x: i * step, y: 0, width: step, height: base }),
      svg('rect', { class: 'done', x: i * step + (step - thick) / 2, y: base - y(done), width: thick, height: y(done) }),
      svg('rect', { class: 'open', x: i * step + (step - thick) / 2, y: base - y(events.length), width: thick, height: y(events.length) - y(done) }),
    )
  })
  const drawn = svg(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: 'none', role: 'group', 'aria-label': 'Bars: a click zooms in' },
    svg('line', { x1: 0, x2: width, y1: base, y2: base }),
    ...bars,
  )
  listen(drawn, columns, zoom)
  return drawn
}

/** Click and Enter take one bar, a drag all bars it passes, the wheel half or twice the time around the pointer. */
function listen(drawn: SVGElement, columns: readonly Column[], zoom: (range: Range) => void): void {
  let pressed: number | null = null
  const at = (event: Event): number | null => {
    const bin = event.target instanceof Element ? event.target.closest('[data-bin]')?.getAttribute('data-bin') : null
    return bin === null || bin === undefined ? null : Number(bin)
  }
  const take = (a: number, b: number): void => {
    const [first, last] = [columns[Math.min(a, b)], columns[Math.max(a, b)]]
    if (first && last) zoom({ from: first.bin.from, to: last.bin.to })
  }
  drawn.addEventListener('pointerdown', (event) => (pressed = at(event)))
  drawn.addEventListener('pointerup', (event) => {
    const released = at(event)
    if (pressed !== null && released !== null) take(pressed, released)
    pressed = null
  })
  drawn.addEventListener('keydown', (event) => {
    const bin = at(event)
    if (bin === null || (event.key !== 'Enter' && event.key !== ' ')) return
    event.preventDefault()
    take(bin, bin)
  })
  drawn.addEventListener(
    'wheel',
    (event) => {
      const [bin, first, last] = [at(event), columns[0], columns.at(-1)]
      if (bin === null || !first || !last) return
      event.preventDefault()
      const centre = columns[bin]?.bin.from ?? first.bin.from
      const part = event.deltaY < 0 ? 0.6 : 1.7
      zoom({ from: Math.round(centre - (centre - first.bin.from) * part), to: Math.round(centre + (last.bin.to - centre) * part) })
    },
    { passive: false },
  )
}
