import type { TimeRule, TimeRules, TimeWords } from '../../extractors/times/pack.ts'
import { readJsonData } from '../../pipeline/files.ts'

/** Rule files; where two rules match equally long, the earlier one wins. */
const files = ['not-times', 'dates', 'periods', 'relative', 'clock', 'durations', 'sets', 'vague', 'compose'] as const

interface Cues {
  readonly future: readonly string[]
  readonly past: readonly string[]
  readonly remotePast: boolean
}

/** Words and rules of English time expressions, from `languages/en/times/`. */
export function times(): TimeRules {
  const cues = readJsonData<Cues>('languages/en/times/cues.json')
  return Object.freeze({
    code: 'en',
    words: readJsonData<TimeWords>('languages/en/times/words.json'),
    rules: files.flatMap((file) => readJsonData<readonly TimeRule[]>(`languages/en/times/${file}.json`)),
    futureCues: new Set(cues.future),
    pastCues: new Set(cues.past),
    remotePast: cues.remotePast,
  })
}
