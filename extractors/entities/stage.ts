import type { Stage } from '../../pipeline/stage.ts'

export const entities: Stage<'tokens' | 'sentences' | 'words' | 'syntax' | 'names' | 'times' | 'published', 'entities'> = {
  name: 'entities',
  needs: ['tokens', 'sentences', 'words', 'syntax', 'names', 'times', 'published'],
  adds: ['entities'],
  run() {
    return { entities: [] }
  },
}
