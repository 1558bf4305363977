import { describe, expect, it } from 'vitest'
import { check, type CheckResult } from '../regression/check.ts'
import { defaultSettings } from '../pipeline/settings.ts'

describe('fixtures', () => {
  it('give the facts that are pinned beside them (a right change: cronaca check fixtures/articles fixtures/languages --update)', async () => {
    const results: CheckResult[] = []
    for await (const result of check(['fixtures/articles', 'fixtures/languages'], defaultSettings, false)) results.push(result)
    expect(results.filter((r) => r.state === 'unpinned')).toEqual([])
    expect(results.flatMap((r) => r.faults.map((fault) => `${r.name}: ${fault}`))).toEqual([])
    expect(results).toHaveLength(9)
  })
})
