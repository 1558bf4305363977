import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../pipeline/extract.ts'
import { defaultSettings } from '../pipeline/settings.ts'
import { anArticle } from './support/articles.ts'
import { cronaca, jsonLines, temporaryFolder } from './support/cli.ts'

/** Names that every JavaScript object answers to. */
const names = ['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf', 'toLocaleString', '__defineGetter__']

describe('names of object properties', () => {
  it('as outlets, ids and fields of a dump are names like others', () => {
    const folder = temporaryFolder()
    const dump = names.map((name) => `{"text":"Il premier Mario Rossi è arrivato ieri a Roma.","language":"it","id":"${name}","outlet":"${name}","${name}":{"text":"x"}}\n`)
    writeFileSync(join(folder, 'in.jsonl'), dump.join(''))
    for (let again = 0; again < 2; again++) expect(cronaca(['run', join(folder, 'in.jsonl'), '--out', join(folder, 'out'), '--workers', '0']).code).toBe(0)
    expect(jsonLines<{ source: { id: string; outlet: string } }>(join(folder, 'out', 'records.jsonl')).map(({ source }) => source.outlet)).toEqual(names)
  })

  it.each([
    ['en', 'Apple unveiled __proto__ the new version of their operating system for desktop and laptop computers that brings new hasOwnProperty to the software.'],
    ['it', 'Il toString Mario Rossi ha ucciso constructor manifestanti __proto__ Milano e valueOf il presidente isPrototypeOf la Russia.'],
  ])('as words of an article are words like others (%s)', async (language, text) => {
    const outcome = await extractArticle(anArticle(text, { language }), defaultSettings)
    expect('quarantined' in outcome ? outcome.quarantined.reason : '').toBe('')
  })
})
