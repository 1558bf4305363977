import type { Report } from '../../pipeline/diagnostic.ts'
import type { Document, RegionKind, Sentence, Token } from '../../pipeline/document.ts'
import type { Span } from '../../pipeline/span.ts'
import type { Stage } from '../../pipeline/stage.ts'
import { kindsOf, type TokenKinds } from './forms.ts'
import { unitBreaks } from './lines.ts'
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
  run(doc, pack, report) {
    return tokenise(doc, pack.tokens, report)
  },
}

/** The layers `tokens` and `sentences` of a document that has regions. */
export function tokenise(doc: Document<'regions'>, rules: TokenRules, report: Report = () => undefined): { tokens: Token[]; sentences: Sentence[] } {
  const builder = new Builder(doc.text, rules, report)
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
  private readonly kinds: TokenKinds

  constructor(
    private readonly text: string,
    private readonly rules: TokenRules,
    private readonly report: Report,
  ) {
    this.kinds = kindsOf(rules)
  }

  paragraph(span: Span, region: RegionKind): void {
    const spans = scanTokens(this.text, span, this.rules)
    let read = 0
    for (const range of sentencesOf(this.text, spans, unitBreaks(this.text, span), this.rules)) {
      this.leaveOut(spans, read, range.first)
      read = range.end
      const first = this.tokens.length
      for (let at = range.first; at < range.end; at++) this.token(spans[at] as Span)
      const { start } = spans[range.first] as Span
      const { end } = spans[range.end - 1] as Span
      this.sentences.push({ start, end, tokens: { first, end: this.tokens.length }, region, paragraph: this.paragraphs })
    }
    this.leaveOut(spans, read, spans.length)
    this.paragraphs++
  }

  private leaveOut(spans: readonly Span[], first: number, end: number): void {
    if (end <= first) return
    const reason = `${end - first} tokens were left out: a sentence does not go on so long.`
    this.report({ stage: 'tokens', rule: 'tokens/endless', reason, start: spans[first]!.start, end: spans[end - 1]!.end, fatal: false })
  }

  private token({ start, end }: Span): void {
    const { text, norm, forms } = this.kinds.of(this.text.slice(start, end))
    const first = this.words
    this.words += forms.length
    this.tokens.push({ start, end, text, norm, sentence: this.sentences.length, forms, words: { first, end: this.words } })
  }
}
