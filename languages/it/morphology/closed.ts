import type { Features, Upos } from '../../../pipeline/document.ts'
import { readJsonData } from '../../../pipeline/files.ts'

export interface ClosedEntry {
  readonly pos: Upos
  readonly lemma: string
  readonly feats: Features
}

const features: Readonly<Record<string, Features>> = {
  Masc: { Gender: 'Masc' },
  Fem: { Gender: 'Fem' },
  Sing: { Number: 'Sing' },
  Plur: { Number: 'Plur' },
  '1': { Person: '1' },
  '2': { Person: '2' },
  '3': { Person: '3' },
}

/** Function words and other closed classes: form → its analyses, written in the data file as `DET il Masc Sing`. */
export function loadClosed(): ReadonlyMap<string, readonly ClosedEntry[]> {
  const data = readJsonData<Readonly<Record<string, readonly string[]>>>('languages/it/morphology/closed.json')
  return new Map(Object.entries(data).map(([form, entries]) => [form, entries.map(parse)]))
}

function parse(entry: string): ClosedEntry {
  const [pos = 'X', lemma = '', ...rest] = entry.split(' ')
  return { pos: pos as Upos, lemma, feats: Object.freeze(Object.assign({}, ...rest.map((name) => features[name])) as Features) }
}
