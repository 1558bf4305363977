import type { TokenRules } from './pack.ts'

/** Longest token that can be several words. */
const longestSplit = 40

/** Forms of the syntactic words of a token; most tokens are one word and give themselves. `norm` is the token's `normalise`d text. */
export function formsOf(text: string, norm: string, rules: TokenRules): readonly string[] {
  const split = norm.length <= longestSplit ? rules.split(norm) : null
  return split ? recase(text, split) : [text]
}

/** «Nella» → In, la; «NELLA» → IN, LA. */
function recase(text: string, forms: readonly string[]): readonly string[] {
  const first = text[0] ?? ''
  if (first === first.toLowerCase()) return forms
  if (text.length > 2 && text === text.toUpperCase()) return forms.map((form) => form.toUpperCase())
  return forms.map((form, index) => (index === 0 ? (form[0] ?? '').toUpperCase() + form.slice(1) : form))
}
