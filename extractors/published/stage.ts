import type { ReadingPack } from '../../languages/pack.ts'
import type { Stage } from '../../pipeline/stage.ts'

export const published: Stage<'front' | 'regions', 'published', ReadingPack> = {
  name: 'published',
  needs: ['front', 'regions'],
  adds: ['published'],
  run() {
    return { published: null }
  },
}
