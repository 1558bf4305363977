import type { NameTagger } from '../../extractors/names/pack.ts'
import { readJsonData } from '../../pipeline/files.ts'
import { NameFinder } from './naming/finder.ts'
import { KnownNames } from './naming/known.ts'
import type { NameWords } from './naming/words.ts'

/** English names: runs of capitalised words, typed by lists, heads, titles, given names, and what the rest of the article says of them. */
export function names(): NameTagger {
  const data = readJsonData<Readonly<Record<keyof NameWords, readonly string[]>>>('languages/en/names.json')
  const words = Object.fromEntries(Object.entries(data).map(([name, list]) => [name, new Set(list)])) as unknown as NameWords
  const speech = readJsonData<{ readonly rules: readonly { readonly verbs: readonly string[] }[] }>('languages/en/quotes/verbs.json').rules.flatMap(({ verbs }) => verbs)
  return new NameFinder(words, new KnownNames(), new Set(speech))
}
