import type { Stage } from '../../pipeline/stage.ts'

export const tokens: Stage<'regions', 'tokens' | 'sentences'> = {
  name: 'tokens',
  needs: ['regions'],
  adds: ['tokens', 'sentences'],
  run() {
    return { tokens: [], sentences: [] }
  },
}
