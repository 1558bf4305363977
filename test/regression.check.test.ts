import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compareFacts } from '../regression/compare.ts'
import type { Fact } from '../regression/facts.ts'
import { brokenRules } from '../regression/must.ts'
import { cronaca, temporaryFolder } from './support/cli.ts'

const meeting: Fact = { kind: 'event', key: 'event: meet vertice', title: 'event meet «vertice» 2023-09-13', fields: { type: 'meet', agent: ['Kim Jong-un', 'Vladimir Putin'], place: ['Vostochny'], factuality: 'actual' } }
const quote: Fact = { kind: 'quote', key: 'quote: Sosteniamo', title: 'quote by Kim Jong-un “Sosteniamo”', fields: { text: 'Sosteniamo', speaker: 'Kim Jong-un', via: [] } }

describe('compareFacts', () => {
  it('says in words what was lost, gained and changed', () => {
    const now: Fact = { ...meeting, fields: { ...meeting.fields, place: [] } }
    const gained: Fact = { kind: 'time', key: 'time: ieri', title: 'time “ieri”', fields: { value: '2023-09-12' } }
    expect(compareFacts([meeting, quote], [now, gained]).map((d) => d.message)).toEqual([
      'changed: event meet «vertice» 2023-09-13: place Vostochny → none',
      'lost: quote by Kim Jong-un “Sosteniamo”',
      'gained: time “ieri”',
    ])
  })

  it('says nothing when nothing changed', () => {
    expect(compareFacts([meeting, quote], [quote, meeting])).toEqual([])
  })
})

describe('must rules', () => {
  it('hold when one fact has every field, lists by their items', () => {
    expect(brokenRules([{ kind: 'event', fields: { type: 'meet', agent: ['Vladimir Putin'] } }], [meeting, quote])).toEqual([])
    expect(brokenRules([{ kind: 'event', fields: { type: 'meet', place: 'Mosca' } }], [meeting])).toEqual(['must be found: event with type meet; place Mosca'])
  })

  it('with not, hold when no fact has them', () => {
    expect(brokenRules([{ kind: 'quote', not: true, fields: { speaker: 'Vladimir Putin' } }], [quote])).toEqual([])
    expect(brokenRules([{ kind: 'quote', not: true, fields: { speaker: 'Kim Jong-un' }, why: 'he is silent' }], [quote])).toEqual(['must not be found: quote with speaker Kim Jong-un (he is silent)'])
  })
})

describe('cronaca check', () => {
  const article = (text: string): string => {
    const folder = join(temporaryFolder(), 'fixtures')
    mkdirSync(folder)
    writeFileSync(join(folder, 'a.txt'), text)
    return folder
  }

  it('passes right after --update, fails in words when the article changes', () => {
    const folder = article('Il presidente russo Vladimir Putin ha incontrato ieri a Mosca il premier giapponese Fumio Kishida.')
    expect(cronaca(['check', folder, '--update', '--date', '2023-09-13']).code).toBe(0)
    expect(cronaca(['check', folder, '--date', '2023-09-13']).code).toBe(0)
    const junit = join(folder, 'junit.xml')
    const { code, stdout } = cronaca(['check', folder, '--date', '2023-09-20', '--junit', junit])
    expect(code).toBe(1)
    expect(stdout).toContain('changed: time “ieri”: value 2023-09-12 → 2023-09-19')
    expect(readFileSync(junit, 'utf8')).toContain('failures="1"')
  })

  it('fails on a broken must rule and names a must file that is not sound', () => {
    const folder = article('Il presidente russo Vladimir Putin è arrivato a Mosca.')
    writeFileSync(join(folder, 'a.must.json'), JSON.stringify([{ kind: 'entity', not: true, fields: { name: 'Vladimir Putin' } }]))
    expect(cronaca(['check', folder]).stdout).toContain('must not be found: entity with name Vladimir Putin')
    writeFileSync(join(folder, 'a.must.json'), '[{"kind":"person"}]')
    const { code, stderr } = cronaca(['check', folder])
    expect(code).toBe(3)
    expect(stderr).toContain('a.must.json')
  })
})
