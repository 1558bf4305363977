import type { EntityWords, Form } from '../../extractors/entities/pack.ts'
import { readEntityWords } from '../gazetteer.ts'

export function entities(): EntityWords {
  return readEntityWords('it', inflect, 'IT')
}

/**
 * Forms of a nationality word: «russo» gives russo, russa, russi, russe; «tedesco» tedeschi, «cinese» cinesi.
 * Words that inflect otherwise are given with all four forms (belga, belga, belgi, belghe).
 */
export function inflect(demonym: string | readonly string[]): readonly Form[] {
  const [masc = '', fem = '', mascPlural = '', femPlural = ''] = typeof demonym === 'string' ? regular(demonym) : demonym
  return [
    { text: masc, gender: 'Masc', number: 'Sing' },
    { text: fem, gender: 'Fem', number: 'Sing' },
    { text: mascPlural, gender: 'Masc', number: 'Plur' },
    { text: femPlural, gender: 'Fem', number: 'Plur' },
  ]
}

function regular(masc: string): readonly string[] {
  const stem = masc.slice(0, -1)
  if (masc.endsWith('e')) return [masc, masc, stem + 'i', stem + 'i']
  if (/[scl][cg]o$|zaco$|ceco$|beco$/u.test(masc)) return [masc, stem + 'a', stem + 'hi', stem + 'he']
  if (/[cg]o$/u.test(masc)) return [masc, stem + 'a', stem + (masc.endsWith('go') ? 'hi' : 'i'), stem + 'he']
  return [masc, stem + 'a', stem + 'i', stem + 'e']
}
