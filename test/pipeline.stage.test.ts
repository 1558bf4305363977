import { describe, expect, it } from 'vitest'
import type { Document } from '../pipeline/document.ts'
import { defaultSettings } from '../pipeline/settings.ts'
import { Pipeline, type Stage } from '../pipeline/stage.ts'
import { anArticle } from './support/articles.ts'

const front: Stage<never, 'front', null> = { name: 'front', needs: [], adds: ['front'], run: () => ({ front: { end: 0, fields: [] } }) }
const language: Stage<'front', 'language', null> = {
  name: 'language',
  needs: ['front'],
  adds: ['language'],
  run: (doc) => ({ language: { code: doc.front.end === 0 ? 'it' : 'en', confidence: 1 } }),
}

describe('Pipeline', () => {
  const article = anArticle('Testo.')
  const doc: Document = { article, text: article.text, settings: defaultSettings }

  it('gives each stage what the ones before it added', () => {
    const result = Pipeline.over<never, null>().then(front).then(language).run(doc, null, () => undefined)
    expect(result.language.code).toBe('it')
    expect(result.text).toBe('Testo.')
  })

  it('leaves the document it was given as it was, and freezes the next', () => {
    const result = Pipeline.over<never, null>().then(front).run(doc, null, () => undefined)
    expect(doc).not.toHaveProperty('front')
    expect(() => Object.assign(result, { text: 'other' })).toThrow(TypeError)
  })

  it('does not compile in the wrong order', () => {
    // @ts-expect-error language needs front
    const pipeline = Pipeline.over<never, null>().then(language)
    expect(pipeline.stages).toHaveLength(1)
  })
})
