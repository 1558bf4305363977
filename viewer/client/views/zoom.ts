import { select } from 'd3-selection'
import { zoom, zoomIdentity, type D3ZoomEvent } from 'd3-zoom'
import { el, svg } from '../dom.ts'

/**
 * A drawing to zoom (wheel, pinch, buttons) and drag. `frame` (left, top, right, bottom) is what it shows first;
 * `onScale` hears how large things are drawn.
 */
export function zoomable(label: string, width: number, height: number, layer: SVGGElement, frame: readonly [number, number, number, number], onScale: (k: number) => void = () => undefined): HTMLElement {
  const drawing = svg('svg', { viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-label': label }, layer)
  const behaviour = zoom<SVGSVGElement, unknown>()
    .extent([[0, 0], [width, height]])
    .scaleExtent([0.2, 40])
    .on('zoom', (event: D3ZoomEvent<SVGSVGElement, unknown>) => {
      const { x, y, k } = event.transform
      layer.setAttribute('transform', `translate(${x},${y}) scale(${k})`)
      onScale(k)
    })
  const selection = select<SVGSVGElement, unknown>(drawing)
  selection.call(behaviour)
  const [left, top, right, bottom] = frame
  const k = Math.min(width / (right - left), height / (bottom - top), 8)
  const home = zoomIdentity.translate(width / 2 - (k * (left + right)) / 2, height / 2 - (k * (top + bottom)) / 2).scale(k)
  behaviour.transform(selection, home)
  const button = (name: string, words: string, action: () => void): HTMLElement => el('button', { type: 'button', 'aria-label': name, title: name, onclick: action }, words)
  return el(
    'div',
    { class: 'drawing' },
    drawing,
    el('div', { class: 'zoom' }, button('Zoom in', '+', () => behaviour.scaleBy(selection, 1.5)), button('Zoom out', '−', () => behaviour.scaleBy(selection, 1 / 1.5)), button('Show all', '⌂', () => behaviour.transform(selection, home))),
  )
}
