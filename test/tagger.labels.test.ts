import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bioFromSpans, labelCount, labelOf, labelsFromBio, mayFollow, spansFromBio, spansFromLabels } from '../extractors/tagger/labels.ts'

const bio = fc.array(fc.constantFrom('O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG', 'B-LOC', 'I-LOC'), { maxLength: 12 })

describe('labels', () => {
  it('reads an I- after another type as the start of a name', () => {
    expect(spansFromBio(['I-PER', 'I-PER', 'I-LOC', 'O'])).toEqual([
      { start: 0, end: 2, type: 'PER' },
      { start: 2, end: 3, type: 'LOC' },
    ])
  })

  it('keeps neighbours of one type apart', () => {
    expect(spansFromBio(['B-LOC', 'B-LOC', 'I-LOC'])).toHaveLength(2)
  })

  it('gives the same names through every form', () => {
    fc.assert(fc.property(bio, (labels) => {
      const spans = spansFromBio(labels)
      expect(spansFromLabels(labelsFromBio(labels))).toEqual(spans)
      expect(spansFromBio(bioFromSpans(labels.length, spans))).toEqual(spans)
    }))
  })

  it('lets nothing but its own type continue a name', () => {
    expect(mayFollow(labelOf('PER', 'B'), labelOf('PER', 'E'))).toBe(true)
    expect(mayFollow(labelOf('PER', 'B'), labelOf('LOC', 'E'))).toBe(false)
    expect(mayFollow(labelOf('PER', 'S'), labelOf('PER', 'I'))).toBe(false)
    expect(labelCount).toBe(13)
  })
})
