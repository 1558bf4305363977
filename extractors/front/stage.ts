import type { Stage } from '../../pipeline/stage.ts'

export const front: Stage<never, 'front', null> = {
  name: 'front',
  needs: [],
  adds: ['front'],
  run() {
    return { front: { end: 0, fields: [] } }
  },
}
