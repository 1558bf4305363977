import type { Calibration } from './model.ts'

/** How often a name of this probability is right, between 0 and 1: straight lines between the knots. */
export function calibrated(probability: number, { from, to }: Calibration): number {
  for (let i = 1; i < from.length; i++) {
    if (probability > from[i]!) continue
    const share = (probability - from[i - 1]!) / (from[i]! - from[i - 1]!)
    return to[i - 1]! + Math.max(0, Math.min(1, share)) * (to[i]! - to[i - 1]!)
  }
  return to.at(-1) ?? probability
}
