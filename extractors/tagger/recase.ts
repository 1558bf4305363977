import { normalise } from './lexicon.ts'
import { letterCase } from './shape.ts'

/** How a document writes its words where it does not write in capitals: normalised form to surface. */
export type UsualForms = ReadonlyMap<string, string>

/** The forms of the sentences that are not in capitals; a form in lower case wins, since any word may open a sentence. */
export function usualForms(sentences: readonly (readonly string[])[]): UsualForms {
  const forms = new Map<string, string>()
  for (const tokens of sentences) {
    for (const token of tokens) {
      const key = normalise(token)
      if (!forms.has(key) || letterCase(token) === 'lower') forms.set(key, token)
    }
  }
  return forms
}

/** What is known of a word beyond the document. */
export interface CaseLexicon {
  /** Mostly written in lower case. */
  isCommon(norm: string): boolean
  /** Stands in a list of names: with two to five letters and no other form it is taken for an acronym. */
  isListed(norm: string): boolean
}

const longestAcronym = 5

/** A sentence in capitals as the article would write it: «GHEDDAFI ACCUSA LA NATO» → «Gheddafi accusa la NATO». Tokens keep their number. */
export function recase(tokens: readonly string[], usual: UsualForms, lexicon: CaseLexicon): readonly string[] {
  return tokens.map((token, at) => {
    const letters = letterCase(token)
    if (letters !== 'upper' && letters !== 'capital') return token
    const norm = normalise(token)
    const known = usual.get(norm)
    if (known !== undefined && letterCase(known) !== 'none') return known
    if (lexicon.isCommon(norm)) return at === 0 ? capitalised(token) : token.toLowerCase()
    if (lexicon.isListed(norm) && token.length <= longestAcronym) return token
    return capitalised(token)
  })
}

function capitalised(token: string): string {
  const [first = '', ...rest] = token
  return first + rest.join('').toLowerCase()
}
