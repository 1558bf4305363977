import type { Stage } from '../../pipeline/stage.ts'

export const events: Stage<'tokens' | 'sentences' | 'words' | 'syntax' | 'entities' | 'times' | 'quotes' | 'published' | 'headline', 'events'> = {
  name: 'events',
  needs: ['tokens', 'sentences', 'words', 'syntax', 'entities', 'times', 'quotes', 'published', 'headline'],
  adds: ['events'],
  run() {
    return { events: [] }
  },
}
