import type { Stage } from '../../pipeline/stage.ts'

export const quotes: Stage<'tokens' | 'sentences' | 'words' | 'syntax' | 'entities' | 'times', 'quotes'> = {
  name: 'quotes',
  needs: ['tokens', 'sentences', 'words', 'syntax', 'entities', 'times'],
  adds: ['quotes'],
  run() {
    return { quotes: [] }
  },
}
