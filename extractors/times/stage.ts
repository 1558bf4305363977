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

export const times: Stage<'tokens' | 'sentences' | 'words' | 'published', 'times'> = {
  name: 'times',
  needs: ['tokens', 'sentences', 'words', 'published'],
  adds: ['times'],
  run(doc, pack) {
    return { times: tagTimes(taggerFor(pack.times), doc) }
  },
}
