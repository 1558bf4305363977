import { RecentWords } from '../linear/recent.ts'
import { normalise } from './normalise.ts'
import type { TokenRules } from './pack.ts'

/** What a token's text says of it. One for all tokens of that text, so that what looks its strings up finds the same ones again. */
export interface TokenKind {
  readonly text: string
  readonly norm: string
  readonly forms: readonly string[]
}

/** Kinds kept, and the longest text of one. */
const [keptKinds, longestKept] = [12_288, 64]

/** Gives texts of tokens their kinds, and remembers those met lately. */
export class TokenKinds {
  private readonly known = new RecentWords<TokenKind>(keptKinds, (text) => this.make(text))

  constructor(private readonly rules: TokenRules) {}

  of(text: string): TokenKind {
    return text.length > longestKept ? this.make(text) : this.known.of(text)
  }

  private make(text: string): TokenKind {
    const norm = normalise(text)
    return { text, norm, forms: formsOf(text, norm, this.rules) }
  }
}

const kinds = new WeakMap<TokenRules, TokenKinds>()

/** The kinds of tokens of a language: remembered from one article to the next, for speed only. */
export function kindsOf(rules: TokenRules): TokenKinds {
  let known = kinds.get(rules)
  if (known === undefined) {
    known = new TokenKinds(rules)
    kinds.set(rules, known)
  }
  return known
}

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
