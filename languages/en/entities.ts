import type { EntityWords, Form } from '../../extractors/entities/pack.ts'
import { readEntityWords } from '../gazetteer.ts'

export function entities(): EntityWords {
  return readEntityWords('en', inflect, null)
}

/** English nationality words know no gender: the word and, where it differs, its plural («Russian», «Russians»). */
export function inflect(demonym: string | readonly string[]): readonly Form[] {
  const word = typeof demonym === 'string' ? demonym : (demonym[0] ?? '')
  const singular: readonly Form[] = [
    { text: word, gender: 'Masc', number: 'Sing' },
    { text: word, gender: 'Fem', number: 'Sing' },
  ]
  if (/(?:ese|sh|ch|ss)$/u.test(word)) return singular
  return [...singular, { text: word + 's', gender: 'Masc', number: 'Plur' }, { text: word + 's', gender: 'Fem', number: 'Plur' }]
}
