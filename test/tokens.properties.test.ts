import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalise } from '../extractors/tokens/normalise.ts'
import { tokenise } from '../extractors/tokens/stage.ts'
import { tokens as english } from '../languages/en/tokens.ts'
import { tokens as italian } from '../languages/it/tokens.ts'
import type { Document, RegionKind } from '../pipeline/document.ts'

const packs = { it: italian(), en: english() }

const piece = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom("dell'Onu", 'L’esercito', 'Peskov.Kim', ' ', '\n', '\n\n', '\r\n', '. ', '"', '«', '»', "''", 'J. F. ', '2.700.000', 'a@b.it', 'https://x.it/.', '…', 'dott. ', "po'", '👨‍👩‍👧', '\uD800', 'e\u0301', "don't", 'Dal'),
)
const article = fc.record({ parts: fc.array(piece, { maxLength: 30 }), cuts: fc.array(fc.nat(60), { maxLength: 4 }) })
const kinds: readonly RegionKind[] = ['headline', 'boilerplate', 'body', 'metadata', 'caption']

function documentOf(parts: readonly string[], cuts: readonly number[]): Document<'regions'> {
  const text = parts.join('')
  const edges = [0, ...cuts.filter((cut) => cut < text.length).sort((a, b) => a - b), text.length]
  const regions = edges.slice(1).map((end, index) => ({ kind: kinds[index % kinds.length] ?? 'body', start: edges[index] ?? 0, end, rule: 'test' }))
  return { text, regions } as unknown as Document<'regions'>
}

describe.each(Object.entries(packs))('tokens of any text, %s', (_, rules) => {
  it('lie in order inside their sentence and give their text back', () => {
    fc.assert(
      fc.property(article, ({ parts, cuts }) => {
        const doc = documentOf(parts, cuts)
        const { tokens, sentences } = tokenise(doc, rules)
        let words = 0
        tokens.forEach((token, index) => {
          const sentence = sentences[token.sentence]
          expect(doc.text.slice(token.start, token.end)).toBe(token.text)
          expect(token.start).toBeGreaterThanOrEqual(tokens[index - 1]?.end ?? 0)
          expect(token.end).toBeGreaterThan(token.start)
          expect(sentence && sentence.start <= token.start && token.end <= sentence.end).toBe(true)
          expect(token.norm).toBe(normalise(token.text))
          expect(token.words).toEqual({ first: words, end: words + token.forms.length })
          words += token.forms.length
        })
        sentences.forEach((sentence, index) => {
          expect(sentence.tokens.first).toBe(sentences[index - 1]?.tokens.end ?? 0)
          expect(sentence.tokens.end).toBeGreaterThan(sentence.tokens.first)
        })
        expect(sentences.at(-1)?.tokens.end ?? 0).toBe(tokens.length)
      }),
    )
  })

  it('leave out nothing but white space, and stay within regions that have text', () => {
    fc.assert(
      fc.property(article, ({ parts, cuts }) => {
        const doc = documentOf(parts, cuts)
        const { tokens, sentences } = tokenise(doc, rules)
        const covered = new Set(tokens.flatMap((token) => Array.from({ length: token.end - token.start }, (_, index) => token.start + index)))
        for (const region of doc.regions) {
          const wanted = region.kind === 'headline' || region.kind === 'body' || region.kind === 'caption'
          for (let at = region.start; at < region.end; at++) {
            expect(covered.has(at)).toBe(wanted && /\S/u.test(doc.text[at] ?? ''))
          }
        }
        for (const sentence of sentences) {
          expect(doc.text.slice(sentence.start, sentence.end)).not.toMatch(/\n[^\S\n\r]*\n/u)
          expect(doc.regions.some((region) => region.start <= sentence.start && sentence.end <= region.end)).toBe(true)
        }
      }),
    )
  })
})
