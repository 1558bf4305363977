import type { Action, ParserState } from './state.ts'
import { left, none, right, shift } from './state.ts'

/**
 * How many arcs of the gold tree become unreachable by an action in any state: the dynamic oracle of the arc-hybrid
 * system (Goldberg and Nivre 2013). `gold` has the head of each word, `size` for the root.
 */
export function actionCost(state: ParserState, gold: Int32Array, action: Action): number {
  const top = state.top(0)
  const below = state.top(1)
  const { next, size } = state
  if (action === shift) {
    let cost = 0
    for (let from = 0; from < state.depth; from++) {
      const word = state.top(from)
      if (gold[word] === next) cost++
      if (from > 0 && gold[next] === word) cost++
    }
    return cost
  }
  const head = gold[top] as number
  let cost = 0
  for (let word = next; word < size; word++) if (gold[word] === top) cost++
  const ahead = head >= next && head <= size
  if (action === right) return cost + (ahead ? 1 : 0)
  return cost + ((ahead && head !== next) || (below !== none && head === below) ? 1 : 0)
}

/** The allowed actions that lose least. */
export function bestActions(state: ParserState, gold: Int32Array): Action[] {
  let least = Infinity
  let found: Action[] = []
  for (const action of [shift, left, right] as const) {
    if (!state.allows(action)) continue
    const cost = actionCost(state, gold, action)
    if (cost < least) {
      least = cost
      found = []
    }
    if (cost === least) found.push(action)
  }
  return found
}
