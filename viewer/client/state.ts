/** What the page shows lives in the address after `#`: every view and every fact has a link, and Back works. */
export const views = ['disagreements', 'events', 'people', 'map', 'quotes', 'articles', 'search'] as const
export type View = (typeof views)[number]

export interface State {
  readonly view: View
  readonly words: string
  readonly type: string
  /** Entities that must take part (indices), -1 for any. */
  readonly who: number
  readonly with: number
  readonly place: number
  readonly from: string
  readonly to: string
  readonly factuality: string
  readonly confidence: number
  /** Article in the reader, -1 for none, and the fact shown there. */
  readonly article: number
  readonly fact: string
}

export const empty: State = { view: 'events', words: '', type: '', who: -1, with: -1, place: -1, from: '', to: '', factuality: '', confidence: 0, article: -1, fact: '' }

export function parseState(hash: string, home: View): State {
  const values = new URLSearchParams(hash.replace(/^#/u, ''))
  const text = (name: string): string => values.get(name) ?? ''
  const number = (name: string, missing: number): number => (/^\d+(?:\.\d+)?$/u.test(text(name)) ? Number(text(name)) : missing)
  return {
    view: views.find((v) => v === text('view')) ?? home,
    words: text('words'),
    type: text('type'),
    who: number('who', -1),
    with: number('with', -1),
    place: number('place', -1),
    from: text('from'),
    to: text('to'),
    factuality: text('factuality'),
    confidence: number('confidence', 0),
    article: number('article', -1),
    fact: text('fact'),
  }
}

export function formatState(state: State): string {
  const values = new URLSearchParams()
  for (const [name, value] of Object.entries(state)) if (name === 'view' || value !== empty[name as keyof State]) values.set(name, String(value))
  return `#${values.toString()}`
}

/** Tells when the left side of the page has to be drawn anew: the reader is beside it. */
export function viewKey(state: State): string {
  return formatState({ ...state, article: -1, fact: '' })
}
