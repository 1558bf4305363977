import { labelCount } from '../../extractors/tagger/labels.ts'
import type { WeightData } from '../../extractors/tagger/weights.ts'
import type { CrfModel } from './names-crf.ts'

/** Weights in whole steps of one byte: the strongest weights are cut to `127 * step`; features without a step left are dropped, the weakest too when there are more than `most`. */
export function quantise(model: CrfModel, keys: Uint32Array, step: number, most: number): WeightData {
  const strength = new Float32Array(keys.length)
  for (let f = 0; f < keys.length; f++) {
    for (let k = 0; k < labelCount; k++) strength[f] = Math.max(strength[f]!, Math.abs(model.weights[f * labelCount + k]!))
  }
  const kept = Array.from(keys.keys()).filter((f) => Math.round(strength[f]! / step) > 0)
  kept.sort((a, b) => strength[b]! - strength[a]! || keys[a]! - keys[b]!)
  const chosen = kept.slice(0, most).sort((a, b) => keys[a]! - keys[b]!)
  const steps = new Int8Array(chosen.length * labelCount)
  chosen.forEach((f, i) => {
    for (let k = 0; k < labelCount; k++) {
      steps[i * labelCount + k] = Math.max(-127, Math.min(127, Math.round(model.weights[f * labelCount + k]! / step)))
    }
  })
  return { keys: Uint32Array.from(chosen, (f) => keys[f]!), steps, step, transitions: Int16Array.from(model.transitions, (weight) => Math.round(weight / step)) }
}
