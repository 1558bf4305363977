import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force'
import { entityKinds } from '../../data.ts'
import type { App } from '../app.ts'
import { controls } from '../controls.ts'
import { el, svg } from '../dom.ts'
import { filteredEvents } from '../filter.ts'
import { eventList, wordsOf } from '../rows.ts'
import { plural } from '../text.ts'
import { companyOf, type Company } from './pairs.ts'
import { zoomable } from './zoom.ts'

const mostEntities = 45
const mostPairs = 12
const width = 900
const height = 460
const rounds = 300

/** Who with whom: names linked by the events they share. A name or a line chooses whose events stand below and shows the words of the one most told. */
export function peopleView(app: App): HTMLElement {
  const events = filteredEvents(app.store, app.state)
  const company = companyOf(app.store, events, mostEntities)
  return el(
    'section',
    { class: 'view' },
    el('h2', {}, 'Who with whom ', el('small', {}, `${plural(company.sizes.size, 'name')} with events in common`)),
    controls(app),
    company.pairs.length === 0 ? el('p', { class: 'nothing' }, 'No two names share an event here.') : el('figure', { class: 'graph' }, drawing(app, company), pairList(app, company)),
    eventList(app, events, 'Their events'),
  )
}

/** The same as text, for whoever can't see or point at the drawing. */
function pairList(app: App, { pairs }: Company): HTMLElement {
  const items = pairs.slice(0, mostPairs).map(({ a, b, events, best }) => el('li', {}, el('a', { href: app.href({ who: a, with: b, ...wordsOf(app, best) }) }, `${app.store.name(a)} – ${app.store.name(b)}`), ' ', el('small', {}, events)))
  return el('figcaption', {}, el('h3', {}, 'Most events in common'), el('ol', {}, ...items), el('p', { class: 'key' }, ...entityKinds.map((kind) => el('span', { class: kind }, kind))))
}

interface Node extends SimulationNodeDatum {
  readonly entity: number
  readonly size: number
}

/** Places that the forces settle on: the same for the same data, because the simulation starts from a fixed spiral. */
function layout({ sizes, pairs }: Company): { nodes: Node[]; links: { source: Node; target: Node; events: number; best: number }[] } {
  const nodes: Node[] = [...sizes].map(([entity, size]) => ({ entity, size }))
  const at = new Map(nodes.map((node) => [node.entity, node]))
  const links = pairs.flatMap(({ a, b, events, best }) => {
    const [source, target] = [at.get(a), at.get(b)]
    return source && target ? [{ source, target, events, best }] : []
  })
  forceSimulation(nodes)
    .force('link', forceLink(links).distance((l) => 150 / Math.sqrt(l.events)).strength(0.25))
    .force('charge', forceManyBody().strength(-420))
    .force('collide', forceCollide<Node>((n) => radius(n.size) + 20))
    .force('x', forceX<Node>(width / 2).strength(0.06))
    .force('y', forceY<Node>(height / 2).strength(0.16))
    .stop()
    .tick(rounds)
  return { nodes, links }
}

function radius(size: number): number {
  return Math.min(22, 4 + 2.2 * Math.sqrt(size))
}

function drawing(app: App, company: Company): HTMLElement {
  const { nodes, links } = layout(company)
  const lines = links.map(({ source, target, events, best }) => {
    const label = `${app.store.name(source.entity)} and ${app.store.name(target.entity)}: ${plural(events, 'event')}`
    const ends = { x1: source.x, y1: source.y, x2: target.x, y2: target.y }
    const line = svg('line', { ...ends, class: 'link', 'stroke-width': Math.min(9, 0.6 + Math.sqrt(events)) })
    return svg('a', { href: app.href({ who: source.entity, with: target.entity, ...wordsOf(app, best) }), 'aria-label': label, tabindex: -1 }, svg('title', {}, label), svg('line', { ...ends, class: 'hit' }), line)
  })
  const names = nodes.map(({ entity, size, x, y }) => {
    const kind = entityKinds[app.store.data.entities[entity]?.kind ?? 0] ?? 'person'
    const chosen = app.state.who === entity || app.state.with === entity
    const r = radius(size)
    return svg(
      'a',
      { href: app.href(chosen ? { who: -1, with: -1 } : { who: entity, with: -1, ...wordsOf(app, company.best.get(entity)) }), class: `node ${kind}${chosen ? ' chosen' : ''}`, 'aria-label': `${app.store.name(entity)}, ${kind}: ${plural(size, 'event')} with others`, transform: `translate(${round(x)},${round(y)})` },
      svg('circle', { r }),
      svg('text', { y: r + 12 }, app.store.name(entity)),
    )
  })
  const layer = svg('g', {}, ...lines, ...names)
  return zoomable('Graph of names that share events', width, height, layer, frame(nodes))
}

function round(x: number | undefined): number {
  return Math.round((x ?? 0) * 10) / 10
}

/** The stretch that holds all names. */
function frame(nodes: readonly Node[]): readonly [number, number, number, number] {
  const [xs, ys] = [nodes.map((n) => n.x ?? 0), nodes.map((n) => n.y ?? 0)]
  return [Math.min(...xs) - 70, Math.min(...ys) - 30, Math.max(...xs) + 70, Math.max(...ys) + 42]
}
