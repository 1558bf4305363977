import type { Stage } from '../../pipeline/stage.ts'

export const language: Stage<'front', 'language', null> = {
  name: 'language',
  needs: ['front'],
  adds: ['language'],
  run() {
    return { language: { code: 'it', confidence: 0 } }
  },
}
