import type { ReadingPack } from '../../languages/pack.ts'
import type { Stage } from '../../pipeline/stage.ts'

export const regions: Stage<'front', 'regions' | 'headline', ReadingPack> = {
  name: 'regions',
  needs: ['front'],
  adds: ['regions', 'headline'],
  run(doc) {
    return { regions: [{ kind: 'body', start: 0, end: doc.text.length, rule: 'regions/rest' }], headline: null }
  },
}
