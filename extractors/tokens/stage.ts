import type { Document, RegionKind, Sentence, Token } from '../../pipeline/document.ts'
import type { Span } from '../../pipeline/span.ts'
import type { Stage } from '../../pipeline/stage.ts'
import { unitBreaks } from './lines.ts'
import { normalise } from './normalise.ts'
import type { TokenRules } from './pack.ts'
import { paragraphsOf } from './paragraphs.ts'
import { scanTokens } from './scan.ts'
import { sentencesOf } from './sentences.ts'

const tokenised: ReadonlySet<RegionKind> = new Set(['headline', 'dateline', 'body', 'caption'])

/** Cuts headline, dateline, body and captions into sentences and tokens. Sentences stay within a paragraph. */
export const tokens: Stage<'regions', 'tokens' | 'sentences'> = {
  name: 'tokens',
  needs: ['regions'],
  adds: ['tokens', 'sentences'],
  run(doc, pack) {
    return tokenise(doc, pack.tokens)
  },
}

/** The layers `tokens` and `sentences` of a document that has regions. */
export function tokenise(doc: Document<'regions'>, rules: TokenRules): { tokens: Token[]; sentences: Sentence[] } {
  const builder = new Builder(doc.text, rules)
  for (const region of doc.regions) {
    if (!tokenised.has(region.kind)) continue
    for (const paragraph of paragraphsOf(doc.text, region)) builder.paragraph(paragraph, region.kind)
  }
  return { tokens: builder.tokens, sentences: builder.sentences }
}

class Builder {
  readonly tokens: Token[] = []
  readonly sentences: Sentence[] = []
  private paragraphs = 0
  private words = 0

  constructor(
    private readonly text: string,
    private readonly rules: TokenRules,
  ) {}

  paragraph(span: Span, region: RegionKind): void {
    const spans = scanTokens(this.text, span, this.rules)
    for (const range of sentencesOf(this.text, spans, unitBreaks(this.text, span), this.rules)) {
      const first = this.tokens.length
      for (let at = range.first; at < range.end; at++) this.token(spans[at] as Span)
      const { start } = spans[range.first] as Span
      const { end } = spans[range.end - 1] as Span
      this.sentences.push({ start, end, tokens: { first, end: this.tokens.length }, region, paragraph: this.paragraphs })
    }
    this.paragraphs++
  }

  private token({ start, end }: Span): void {
    const text = this.text.slice(start, end)
    const norm = normalise(text)
    const forms = this.forms(text, norm)
    const first = this.words
    this.words += forms.length
    this.tokens.push({ start, end, text, norm, sentence: this.sentences.length, forms, words: { first, end: this.words } })
  }

  private forms(text: string, norm: string): readonly string[] {
    const split = norm.length <= 40 ? this.rules.split(norm) : null
    return split ? recase(text, split) : [text]
  }
}

/** «Nella» → In, la; «NELLA» → IN, LA. */
function recase(text: string, forms: readonly string[]): readonly string[] {
  const first = text[0] ?? ''
  if (first === first.toLowerCase()) return forms
  if (text.length > 2 && text === text.toUpperCase()) return forms.map((form) => form.toUpperCase())
  return forms.map((form, index) => (index === 0 ? (form[0] ?? '').toUpperCase() + form.slice(1) : form))
}
