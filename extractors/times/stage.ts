import type { Region } from '../../pipeline/document.ts'
import type { Stage } from '../../pipeline/stage.ts'
import type { TimeRules } from './pack.ts'
import { tagTimes, timeTagger } from './tag.ts'
import type { TimeTagger } from './tag.ts'

/** Compiled rules by the pack they came from: a pure function of the pack, kept so that it is done once. */
const taggers = new WeakMap<TimeRules, TimeTagger>()

function taggerFor(rules: TimeRules): TimeTagger {
  let tagger = taggers.get(rules)
  if (!tagger) taggers.set(rules, (tagger = timeTagger(rules)))
  return tagger
}

export const times: Stage<'regions' | 'tokens' | 'sentences' | 'words' | 'published', 'times'> = {
  name: 'times',
  needs: ['regions', 'tokens', 'sentences', 'words', 'published'],
  adds: ['times'],
  run(doc, pack) {
    return { times: tagTimes(taggerFor(pack.times), { ...doc, lines: dateLines(doc.regions) }) }
  },
}

/** Lines that the regions took for dates: metadata to a reader of prose, a time all the same. */
export function dateLines(regions: readonly Region[]): readonly Region[] {
  return regions.filter((region) => region.kind === 'metadata')
}
