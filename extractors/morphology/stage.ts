import type { Stage } from '../../pipeline/stage.ts'

export const morphology: Stage<'tokens' | 'sentences', 'words'> = {
  name: 'morphology',
  needs: ['tokens', 'sentences'],
  adds: ['words'],
  run() {
    return { words: [] }
  },
}
