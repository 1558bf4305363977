import type { State } from './state.ts'
import type { Store } from './store.ts'

/** What every part of the page gets: the data, where we are, and how to go elsewhere. */
export interface App {
  readonly store: Store
  readonly state: State
  /** The address of the current state with some of it changed. */
  href(change: Partial<State>): string
  /** Goes there; `replace` leaves no step behind for Back (typing, dragging). */
  go(change: Partial<State>, replace?: boolean): void
}
