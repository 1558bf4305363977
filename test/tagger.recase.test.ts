import { describe, expect, it } from 'vitest'
import { recase, usualForms } from '../extractors/tagger/recase.ts'

const lexicon = { isCommon: (norm: string) => ['accusa', 'la', 'di'].includes(norm), isListed: (norm: string) => norm === 'nato' || norm === 'roma' }
const inCase = (headline: string, ...body: string[]): string => recase(headline.split(' '), usualForms(body.map((sentence) => sentence.split(' '))), lexicon).join(' ')

describe('sentences in capitals', () => {
  it.each([
    ['GHEDDAFI ACCUSA LA NATO', [], 'Gheddafi accusa la NATO'],
    ['IL TURCO ACCUSA', ['Il cittadino turco era a casa'], 'Il turco accusa'],
    ['PARLA EL-SISI', ['Così el-Sisi ieri'], 'Parla el-Sisi'],
    ['ACCUSA DI ROMA , 2011', [], 'Accusa di ROMA , 2011'],
    ['MARCHIONNE LASCIA', ['Marchionne ha detto'], 'Marchionne Lascia'],
  ])('%s', (headline, body, expected) => {
    expect(inCase(headline, ...body)).toBe(expected)
  })
})
