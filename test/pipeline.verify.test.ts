import { describe, expect, it } from 'vitest'
import { extractArticle } from '../pipeline/extract.ts'
import { recordFaults } from '../pipeline/project/validate.ts'
import { verifyOffsets } from '../pipeline/project/verify.ts'
import { defaultSettings } from '../pipeline/settings.ts'
import type { ArticleRecord } from '../schemas/record.ts'
import { anArticle } from './support/articles.ts'

async function record(): Promise<ArticleRecord> {
  const text = '🔴 Il presidente russo Vladimir Putin ha incontrato ieri a Mosca il leader nordcoreano Kim Jong-un, ha detto il portavoce del Cremlino.'
  const outcome = await extractArticle(anArticle(text, { language: 'it', date: '2023-09-13' }), defaultSettings)
  if (!('record' in outcome)) throw new Error(outcome.quarantined.reason)
  return outcome.record
}

describe('what is checked before a record is written', () => {
  it('passes a sound record', async () => {
    expect(recordFaults(await record())).toEqual([])
  })

  it('finds a span that does not give its text back', async () => {
    const sound = await record()
    const broken = { ...sound, headline: { text: 'Il', start: 0, end: 2 } }
    expect(verifyOffsets(broken)).toMatchObject([{ path: '/headline', expected: 'Il' }])
    expect(recordFaults(broken)[0]).toContain('/headline')
  })

  it('finds a reference to nothing', async () => {
    const sound = await record()
    const quote = { id: 'q1', kind: 'direct' as const, text: '', start: 0, end: 0, speaker: { entity: 'e99', text: '', start: 0, end: 0 }, cue: null, addressee: null, medium: null, via: [], confidence: 1, rule: 'x' }
    expect(verifyOffsets({ ...sound, quotes: [quote] })).toMatchObject([{ expected: 'e99' }])
  })

  it('finds what the schema does not allow', async () => {
    const sound = await record()
    expect(recordFaults({ ...sound, id: 'short' })[0]).toContain('/id')
  })
})
