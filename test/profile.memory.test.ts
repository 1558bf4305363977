import { appendFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { RawArticle } from '../pipeline/article.ts'
import { learnRoles, survey } from '../pipeline/profile/learn.ts'
import { RoleMemory } from '../pipeline/profile/memory.ts'
import { inProcess, type Extractor } from '../pipeline/run/job.ts'
import { defaultSettings } from '../pipeline/settings.ts'
import { temporaryFolder } from './support/cli.ts'

const observation = { role: 'leader nordcoreano', name: 'Kim Jong-un', date: '2023-09-13' }

describe('RoleMemory', () => {
  it('finds again what a finished run asked for, and forgets the rest', () => {
    const folder = temporaryFolder()
    const first = RoleMemory.open(folder)
    first.keep('a', [observation])
    first.keep('b', [])
    first.finish()
    const second = RoleMemory.open(folder)
    expect(second.find('a')).toEqual([observation])
    expect(second.find('c')).toBeNull()
    second.finish()
    expect(RoleMemory.open(folder).find('b')).toBeNull()
  })

  it('finds again what a killed run had written, but for a line that was cut off', () => {
    const folder = temporaryFolder()
    const killed = RoleMemory.open(folder)
    for (let i = 0; i < 64; i++) killed.keep(`k${i}`, [observation])
    appendFileSync(join(folder, '.cronaca', 'roles.partial'), 'cut [{"role":"lea')
    const next = RoleMemory.open(folder)
    expect([next.find('k63'), next.find('cut')]).toEqual([[observation], null])
    for (let i = 0; i < 64; i++) next.keep(`n${i}`, [])
    expect(RoleMemory.open(folder).find('n0')).toEqual([])
    next.finish()
    expect(readFileSync(join(folder, '.cronaca', 'roles'), 'utf8').split('\n')).toHaveLength(66)
  })
})

describe('learnRoles', () => {
  it('reads again only the articles that are new or changed, and learns the same', async () => {
    const folder = temporaryFolder()
    const article = (i: number, text: string): RawArticle => ({ path: 'in.jsonl', entry: i, id: `a${i}`, url: null, outlet: null, date: '2023-09-13', title: null, language: 'it', sha256: '', notes: [], text })
    const texts = Array.from({ length: 4 }, (_, i) => `Il leader nordcoreano Kim Jong-un ha incontrato il ministro numero ${i}.`)
    const learn = async (all: readonly string[], memory?: RoleMemory): Promise<{ profile: unknown; read: number }> => {
      const articles = async function* (): AsyncGenerator<RawArticle> {
        yield* await Promise.resolve(all.map((text, i) => article(i, text)))
      }
      const { extractor, count } = counting()
      const profile = await learnRoles(articles(), await survey(articles()), extractor, 2, memory && { memory, base: 'base' })
      return { profile, read: count() }
    }
    expect((await learn(texts, RoleMemory.open(folder))).read).toBe(4)
    const grown = [...texts.slice(0, 3), `${texts[3] ?? ''} Poi è partito.`, 'Il leader nordcoreano Kim Jong-un è tornato.']
    const again = await learn(grown, RoleMemory.open(folder))
    expect(again.read).toBe(2)
    expect(again.profile).toEqual((await learn(grown)).profile)
  })
})

function counting(): { extractor: Extractor; count: () => number } {
  const inner = inProcess(defaultSettings)
  let jobs = 0
  const run: Extractor['run'] = (task, input) => {
    jobs++
    return inner.run(task, input)
  }
  return { extractor: { ...inner, run }, count: () => jobs }
}
