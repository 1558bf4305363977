import { describe, expect, it } from 'vitest'
import { createPipeline } from '../pipeline/library.ts'
import { parseKnowledgeBase } from '../pipeline/readers/kb.ts'

const lines = [
  { id: 'P1', type: 'person', names: ['Giulio Terzi', 'Giulio Terzi di Sant’Agata'] },
  { id: 'P2', type: 'person', names: ['Mario Rossi'], from: '2020', to: '2021-06' },
  { id: 'P3', type: 'person', names: ['Mario Rossi'], from: '2022' },
  { id: 'O1', type: 'organization', names: ['Consorzio Zeltrania Unita'] },
]
const base = parseKnowledgeBase(lines.map((line) => JSON.stringify(line)).join('\n'), 'test.jsonl')

async function links(text: string, date: string): Promise<Record<string, string | undefined>> {
  const outcome = await createPipeline({ kb: base, language: 'it' }).extract({ text, date })
  if (!('record' in outcome)) throw new Error(outcome.quarantined.reason)
  return Object.fromEntries(outcome.record.entities.map((entity) => [entity.name, entity.links.kb]))
}

describe('a knowledge base', () => {
  it('links an entity by its full name', async () => {
    expect((await links('Il ministro degli Esteri Giulio Terzi è arrivato a Roma. Terzi ha parlato ieri.', '2012-08-03'))['Giulio Terzi']).toBe('P1')
  })

  it('chooses among namesakes by the date', async () => {
    expect((await links('Il sindaco Mario Rossi ha parlato a Milano.', '2021-03-01'))['Mario Rossi']).toBe('P2')
    expect((await links('Il sindaco Mario Rossi ha parlato a Milano.', '2023-03-01'))['Mario Rossi']).toBe('P3')
    expect((await links('Il sindaco Mario Rossi ha parlato a Milano.', '2021-12-01'))['Mario Rossi']).toBeUndefined()
  })

  it('finds names that nothing else knows', async () => {
    expect(Object.values(await links('Lo ha detto ieri il Consorzio Zeltrania Unita in una nota.', '2021-03-01'))).toContain('O1')
  })
})

describe('reading a knowledge base', () => {
  it.each([
    ['{"id": "x"}', /line 1.*required property/u],
    ['{"id": "x", "type": "animal", "names": ["Rex"]}', /line 1/u],
    ['not json', /line 1: not a JSON object/u],
    ['{"id": "x", "type": "person", "names": ["Ada"]}\n{"id": "x", "type": "person", "names": ["Eva"]}', /line 2: the id "x" already stands on line 1/u],
  ])('names the faulty line of %s', (text, message) => {
    expect(() => parseKnowledgeBase(text, 'kb.jsonl')).toThrow(message)
  })

  it('skips empty lines', () => {
    expect(parseKnowledgeBase('\n{"id": "x", "type": "person", "names": ["Ada"]}\n\n', 'kb.jsonl').entries).toHaveLength(1)
  })
})
