import type { TokenRules } from '../../extractors/tokens/pack.ts'
import { readJsonData } from '../../pipeline/files.ts'
import type { ItalianLexicon } from './morphology/lexicon.ts'
import { loadLexicon } from './morphology/lexicon.ts'
import { splitEnclitics } from './tokens/enclitics.ts'

interface TokenData extends Record<Exclude<keyof TokenRules, 'split'>, readonly string[]> {
  readonly contractions: Readonly<Record<string, readonly string[]>>
}

export function tokens(lexicon: ItalianLexicon = loadLexicon()): TokenRules {
  const data = readJsonData<TokenData>('languages/it/tokens/tokens.json')
  const contractions = new Map(Object.entries(data.contractions))
  return Object.freeze({
    abbreviations: new Set(data.abbreviations),
    finalAbbreviations: new Set(data.finalAbbreviations),
    elisions: new Set(data.elisions),
    apostropheWords: new Set(data.apostropheWords),
    apostropheEndings: data.apostropheEndings,
    apostropheBeginnings: new Set(data.apostropheBeginnings),
    endings: data.endings,
    sentenceOpeners: new Set(data.sentenceOpeners),
    split: (norm: string) => contractions.get(norm) ?? splitEnclitics(norm, lexicon),
  })
}
