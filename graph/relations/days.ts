import type { Days } from '../time-values.ts'

/** Does the longer stretch hold the whole of the shorter one? */
export function contains(outer: Days, inner: Days): boolean {
  return outer.from <= inner.from && inner.to <= outer.to
}
