import type { Document, Name } from '../../pipeline/document.ts'
import type { Range } from '../../pipeline/span.ts'
import { startsWithCapital } from './letters.ts'
import type { EntityWords } from './pack.ts'

type FormsDoc = Document<'tokens' | 'sentences' | 'words'>

/** Words of a firm's name in front of its legal form. */
const longestFirm = 6
/** What stands before a legal form is a firm as good as always. */
const confidence = 0.9

/**
 * Firms and associations by the legal form at the end of their names, in small letters too: «Talete spa», «Acea Ato 2
 * S.p.A.», whatever the tagger took the words before it for.
 */
export function withLegalForms(doc: FormsDoc, names: readonly Name[], words: EntityWords): readonly Name[] {
  const forms = new Set(words.grammar.legalForms)
  const marked = new Set(words.grammar.markedForms)
  const firms = doc.sentences.flatMap(({ tokens }) => firmsIn(doc, tokens, forms, marked))
  if (firms.length === 0) return names
  const starts = new Map(names.map((name) => [name.tokens.first, name]))
  const whole = firms.map((firm) => wholeFirm(doc, firm, forms, starts))
  const taken = new Set(whole.flatMap(({ tokens: { first, end } }) => Array.from({ length: end - first }, (_, i) => first + i)))
  const free = names.filter(({ tokens: { first, end } }) => !Array.from({ length: end - first }, (_, i) => first + i).some((at) => taken.has(at)))
  return [...free, ...whole].sort((a, b) => a.start - b.start)
}

function firmsIn(doc: FormsDoc, { first, end }: Range, forms: ReadonlySet<string>, marked: ReadonlySet<string>): readonly Range[] {
  const found: Range[] = []
  for (let at = first + 1; at < end; at++) {
    const token = doc.tokens[at]
    if (!token || !(forms.has(bare(token.norm)) || forms.has(token.norm) || marked.has(token.text))) continue
    const start = startOf(doc, at, Math.max(first, found.at(-1)?.end ?? 0))
    if (start < at) found.push({ first: start, end: at + 1 })
  }
  return found
}

/** «spa.» at the end of a sentence is one token. */
function bare(norm: string): string {
  return norm.endsWith('.') ? norm.slice(0, -1) : norm
}

/** The first of the capitalised words, figures and «&» in front of a legal form; the article that opens a sentence is none of them. */
function startOf(doc: FormsDoc, form: number, limit: number): number {
  let first = form
  for (let at = form - 1; at >= limit && at >= form - longestFirm; at--) {
    const token = doc.tokens[at]
    const pos = token && doc.words[token.words.first]?.pos
    if (!token || pos === 'DET' || pos === 'ADP') break
    if (startsWithCapital(token.text)) first = at
    else if (!/^(?:&|\d+)$/u.test(token.text)) break
  }
  return first
}

/** The tagger's name that begins where the firm's name does, or before it and goes into it: «Fondazione per la Musica Onlus». */
function wholeFirm(doc: FormsDoc, { first, end }: Range, forms: ReadonlySet<string>, starts: ReadonlyMap<number, Name>): Name {
  let from = first
  for (let at = first - 1; at >= first - longestFirm; at--) {
    const name = starts.get(at)
    if (name?.type === 'organization' && name.tokens.end > first) from = at
  }
  const last = doc.tokens[end - 1]
  const stop = last && !forms.has(last.norm) && forms.has(bare(last.norm)) ? 1 : 0
  return { start: doc.tokens[from]?.start ?? 0, end: (last?.end ?? 0) - stop, tokens: { first: from, end }, type: 'organization', confidence, rule: 'entities/legal-form' }
}
