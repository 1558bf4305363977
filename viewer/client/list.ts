import { el } from './dom.ts'

/** Rows drawn beyond each edge of what is in sight. */
const margin = 6
/** Rows that print: nobody prints ten thousand. */
const printed = 500

/**
 * A list of any length: only the rows in sight exist. All rows are `height` pixels high; `row` makes one.
 * Arrow keys, Home and End move from row to row; screen readers hear the row's place and the length.
 */
export function virtualList(label: string, count: number, height: number, row: (index: number) => HTMLElement): HTMLElement {
  const content = el('div', { class: 'rows', role: 'list', 'aria-label': label })
  const scroller = el('div', { class: 'list' }, content)
  const drawn = new Map<number, HTMLElement>()
  content.style.height = `${count * height}px`

  const place = (index: number): HTMLElement => {
    const item = el('div', { class: 'row', role: 'listitem', 'aria-setsize': count, 'aria-posinset': index + 1 }, row(index))
    item.style.top = `${index * height}px`
    item.style.height = `${height}px`
    return item
  }
  const draw = (first: number, last: number): void => {
    for (const [index, item] of drawn) {
      if (index >= first && index < last) continue
      if (item.contains(document.activeElement)) continue
      item.remove()
      drawn.delete(index)
    }
    for (let index = first; index < last; index++) {
      if (drawn.has(index)) continue
      const item = place(index)
      drawn.set(index, item)
      content.insertBefore(item, nextOf(drawn, index))
    }
  }
  const update = (): void => {
    const first = Math.max(0, Math.floor(scroller.scrollTop / height) - margin)
    draw(first, Math.min(count, first + Math.ceil((scroller.clientHeight || 800) / height) + 2 * margin))
  }
  scroller.addEventListener('scroll', update, { passive: true })
  scroller.addEventListener('keydown', (event) => {
    const current = [...drawn].find(([, item]) => item.contains(document.activeElement))?.[0]
    const target = current === undefined ? undefined : destination(event.key, current, count)
    if (target === undefined) return
    event.preventDefault()
    scroller.scrollTop = Math.min(target * height, Math.max(scroller.scrollTop, (target + 1) * height - scroller.clientHeight))
    draw(Math.max(0, target - margin), Math.min(count, target + margin))
    drawn.get(target)?.querySelector<HTMLElement>('a, button')?.focus({ preventScroll: true })
    update()
  })
  new ResizeObserver(update).observe(scroller)
  // The page tells the list when it is about to print and when it is back.
  scroller.addEventListener('print-all', () => draw(0, Math.min(count, printed)))
  update()
  return scroller
}

function destination(key: string, current: number, count: number): number | undefined {
  if (key === 'ArrowDown') return Math.min(count - 1, current + 1)
  if (key === 'ArrowUp') return Math.max(0, current - 1)
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return undefined
}

/** The drawn row that follows, so that the order in the document is the order in sight. */
function nextOf(drawn: ReadonlyMap<number, HTMLElement>, index: number): HTMLElement | null {
  let next: number | null = null
  for (const other of drawn.keys()) if (other > index && (next === null || other < next)) next = other
  return next === null ? null : (drawn.get(next) ?? null)
}
