import type { Arc } from '../../pipeline/document.ts'
import type { Stage } from '../../pipeline/stage.ts'

/** A head and a relation for every word, sentence by sentence; heads are indices into the layer `words`. */
export const syntax: Stage<'tokens' | 'words' | 'sentences', 'syntax'> = {
  name: 'syntax',
  needs: ['tokens', 'words', 'sentences'],
  adds: ['syntax'],
  run(doc, pack) {
    const arcs: Arc[] = []
    for (const { tokens } of doc.sentences) {
      const first = doc.tokens[tokens.first]?.words.first ?? 0
      const end = doc.tokens[tokens.end - 1]?.words.end ?? first
      if (!pack.parser) {
        for (let word = first; word < end; word++) arcs.push({ head: -1, relation: 'dep' })
        continue
      }
      for (const { head, relation } of pack.parser.parse(doc.words.slice(first, end))) {
        arcs.push({ head: head < 0 ? -1 : head + first, relation })
      }
    }
    return { syntax: arcs }
  },
}
