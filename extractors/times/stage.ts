import type { Stage } from '../../pipeline/stage.ts'

export const times: Stage<'tokens' | 'sentences' | 'words' | 'published', 'times'> = {
  name: 'times',
  needs: ['tokens', 'sentences', 'words', 'published'],
  adds: ['times'],
  run() {
    return { times: [] }
  },
}
