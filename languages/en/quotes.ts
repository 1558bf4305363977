import { indexVerbs, type CueRule, type QuoteWordLists, type QuoteWords } from '../../extractors/quotes/pack.ts'
import { readJsonData } from '../../pipeline/files.ts'

export function quotes(): QuoteWords {
  const { rules } = readJsonData<{ readonly rules: readonly CueRule[] }>('languages/en/quotes/verbs.json')
  return Object.freeze({
    code: 'en',
    verbs: indexVerbs(rules),
    words: Object.freeze(readJsonData<QuoteWordLists>('languages/en/quotes/words.json')),
    verbReadings: () => [],
  })
}
