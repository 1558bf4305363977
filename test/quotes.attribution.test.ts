import { describe, expect, it } from 'vitest'
import { quotationAround, sourcesOf } from '../extractors/quotes/attribution.ts'
import type { Quote } from '../pipeline/document.ts'

const plain: Quote = { id: 'q1', start: 10, end: 60, kind: 'indirect', speaker: { entity: 'e1', start: 0, end: 5 }, cue: null, addressee: null, medium: null, via: [], confidence: 0.9, rule: 'x' }
const inner: Quote = { ...plain, id: 'q2', start: 30, end: 50, speaker: { start: 25, end: 29 } }
const nameless: Quote = { ...plain, id: 'q3', start: 70, end: 90, speaker: null, via: [{ entity: 'e7', start: 95, end: 99 }] }

describe('sources of a span', () => {
  it('are the speaker of the innermost quotation around it', () => {
    expect(sourcesOf([plain, inner], { start: 12, end: 20 })).toEqual([plain.speaker])
    expect(sourcesOf([plain, inner], { start: 32, end: 40 })).toEqual([inner.speaker])
  })
  it('are those who relay a quotation without speaker', () => expect(sourcesOf([nameless], { start: 72, end: 80 })).toEqual(nameless.via))
  it('are none where the narrator speaks', () => {
    expect(sourcesOf([plain], { start: 0, end: 5 })).toEqual([])
    expect(sourcesOf([plain], { start: 55, end: 65 })).toEqual([])
    expect(quotationAround([plain], { start: 61, end: 65 })).toBeNull()
  })
})
