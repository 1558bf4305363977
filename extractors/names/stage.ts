import type { Stage } from '../../pipeline/stage.ts'

export const names: Stage<'tokens' | 'sentences' | 'words', 'names'> = {
  name: 'names',
  needs: ['tokens', 'sentences', 'words'],
  adds: ['names'],
  run() {
    return { names: [] }
  },
}
