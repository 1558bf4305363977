import type { Stage } from '../../pipeline/stage.ts'
import { SentenceArcs } from './arcs.ts'

/** A head and a relation for every word; a sentence is parsed when a later stage asks about it. */
export const syntax: Stage<'tokens' | 'words' | 'sentences', 'syntax'> = {
  name: 'syntax',
  needs: ['tokens', 'words', 'sentences'],
  adds: ['syntax'],
  run(doc, pack) {
    return { syntax: new SentenceArcs(doc, pack.parser) }
  },
}
