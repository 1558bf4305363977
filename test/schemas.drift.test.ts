import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packageRoot, readJsonData } from '../pipeline/files.ts'
import { generated } from '../scripts/generate-types.ts'

describe('generated files', () => {
  it.each(Object.entries(generated))('schemas/%s is what the schema gives (else: npm run types)', async (name, generate) => {
    expect(readFileSync(join(packageRoot, 'schemas', name), 'utf8')).toBe(await generate())
  })

  it('the record schema knows the event types of the ontology, in order', () => {
    const ontology = readJsonData<{ types: { id: string }[] }>('schemas/event-types.json')
    const schema = readJsonData<{ $defs: { event: { properties: { type: { enum: string[] } } } } }>('schemas/record.schema.json')
    expect(schema.$defs.event.properties.type.enum).toEqual(ontology.types.map((t) => t.id))
  })
})
