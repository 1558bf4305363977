import type { Stage } from '../../pipeline/stage.ts'

export const syntax: Stage<'words' | 'sentences', 'syntax'> = {
  name: 'syntax',
  needs: ['words', 'sentences'],
  adds: ['syntax'],
  run() {
    return { syntax: [] }
  },
}
