import type { Quote } from '../../pipeline/document.ts'
import { compareSpans } from '../../pipeline/span.ts'
import type { Stage } from '../../pipeline/stage.ts'
import { chainOf } from './chains.ts'
import { Composer } from './composer.ts'
import { isCueWord } from './cues.ts'
import { readNarration } from './narration.ts'
import { Scene } from './scene.ts'

/** Who said what: quotations with their speaker, cue, addressee, medium and the chain of sources. */
export const quotes: Stage<'tokens' | 'sentences' | 'words' | 'syntax' | 'entities' | 'times', 'quotes'> = {
  name: 'quotes',
  needs: ['tokens', 'sentences', 'words', 'syntax', 'entities', 'times'],
  adds: ['quotes'],
  run(doc, pack) {
    const apostrophes = { leading: pack.tokens.apostropheBeginnings, trailing: pack.tokens.apostropheWords, endings: pack.tokens.apostropheEndings }
    const isCue = (token: number): boolean => {
      const range = doc.tokens[token]?.words
      return range !== undefined && isCueWord(doc.words.slice(range.first, range.end), pack.quotes)
    }
    const { narrations } = readNarration(doc, apostrophes, isCue)
    const scene = new Scene(doc, pack.quotes, narrations)
    const composed = new Composer(scene).run()
    const found = composed.drafts.map((draft): Omit<Quote, 'id'> => {
      const { start, end, kind, cue, confidence, rule } = draft
      return { start, end, kind, cue, confidence, rule, ...chainOf(scene, draft, composed) }
    })
    return { quotes: found.sort(compareSpans).map((quote, index) => ({ id: `q${index + 1}`, ...quote })) }
  },
}
