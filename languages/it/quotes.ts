import { indexVerbs, type CueRule, type QuoteWordLists, type QuoteWords } from '../../extractors/quotes/pack.ts'
import { readJsonData } from '../../pipeline/files.ts'
import { loadVerbs } from './morphology/verbs.ts'

export function quotes(): QuoteWords {
  const lexicon = loadVerbs()
  const { rules } = readJsonData<{ readonly rules: readonly CueRule[] }>('languages/it/quotes/verbs.json')
  return Object.freeze({
    code: 'it',
    verbs: indexVerbs(rules),
    words: Object.freeze(readJsonData<QuoteWordLists>('languages/it/quotes/words.json')),
    verbReadings: (norm: string) => lexicon.of(norm),
  })
}
