import { tmpdir } from 'node:os'
import { describe, expect, it } from 'vitest'
import { LinkList } from '../graph/articles/link-list.ts'
import { Classes } from '../graph/classes.ts'
import { FactStore } from '../graph/store/fact-store.ts'
import { Integers, Numbers } from '../graph/store/growing.ts'
import { Recent } from '../graph/store/recent.ts'
import { Rows } from '../graph/store/rows.ts'
import { SortedLines } from '../graph/store/sorted-lines.ts'
import { Texts } from '../graph/store/texts.ts'
import { factsOf } from '../graph/summary/record.ts'
import { readGraphWords } from '../graph/words.ts'
import { article, entity, event } from './support/small-records.ts'

const words = readGraphWords()('it')
const facts = Array.from({ length: 12 }, (_, i) =>
  factsOf(article(`a${i}`, i % 3 === 0 ? null : '2023-09-14', [entity('Anna Neri', 'person', { role: 'ministra', aliases: ['Neri', 'la Neri'] }), entity(`Torino ${i}`, 'place', { country: 'IT' }), entity('Italia', 'place')], [event('meet', 'actual', { agent: 'Anna Neri', place: `Torino ${i}` }, '2023-09-13')], [{ text: `parole numero ${i}`, speaker: 'Anna Neri' }]), words))

describe('FactStore', () => {
  it.each([['in memory', {}], ['read back from disk, one held', { inMemory: 500, held: 1 }]])('gives back what it was given: %s', (_, limits) => {
    const store = new FactStore(limits)
    for (const one of facts) store.add(one)
    // there and back again, so that what is held falls out
    for (const i of [...facts.keys(), ...[...facts.keys()].reverse()]) {
      const { events, quotes, links, entities, keys, sketch, ...own } = facts[i] as (typeof facts)[number]
      const stored = store.article(i)
      expect(events.map((_, local) => store.event(i, local))).toEqual(events)
      expect(quotes.map((_, local) => store.quote(i, local))).toEqual(quotes)
      expect(store.links(i)).toEqual(links)
      expect(stored.entities).toEqual(entities)
      expect([...Uint32Array.from(stored.keys)]).toEqual([...Uint32Array.from(keys)])
      expect(stored.sketch).toBe(sketch)
      for (const [name, value] of Object.entries(own)) expect([name, stored[name as keyof typeof own]]).toEqual([name, value])
    }
  })

  it('keeps the sketch of a text', () => {
    const sketch = Array.from({ length: 32 }, (_, i) => (i * 0x9e3779b9) >>> 0)
    const store = new FactStore()
    store.add({ ...(facts[0] as (typeof facts)[number]), sketch })
    expect(Uint32Array.from(store.article(0).sketch ?? [])).toEqual(Uint32Array.from(sketch))
  })
})

describe('growing rows', () => {
  it('hold more than they began with', () => {
    const [integers, numbers] = [new Integers(), new Numbers()]
    for (let i = 0; i < 5000; i++) {
      integers.push(i)
      numbers.push(i % 2 === 0 ? i / 2 : null)
    }
    integers.pushAll([-1, -2])
    expect([integers.length, integers.at(4999), ...integers.slice(5000, 5002)]).toEqual([5002, 4999, -1, -2])
    expect([numbers.at(4998), numbers.at(4999)]).toEqual([2499, null])
  })
})

describe('Texts', () => {
  it('number each text once and give it back, whatever its characters', () => {
    const texts = new Texts()
    const given = ['a', 'è', '’', '\ud83d', '', 'x'.repeat(3_000_000), ...Array.from({ length: 20_000 }, (_, i) => `parola ${i}`)]
    const numbers = given.map((text) => texts.number(text))
    expect(numbers).toEqual(given.map((_, i) => i))
    expect(given.map((text) => texts.number(text))).toEqual(numbers)
    expect(numbers.map((number) => texts.text(number))).toEqual(given)
    expect([texts.number(null), texts.textOrNull(-1)]).toEqual([-1, null])
    expect(texts.add('a')).toBe(given.length)
  })
})

describe('Recent', () => {
  it('drops what was not asked for lately', () => {
    const made: number[] = []
    const recent = new Recent<number>(2)
    for (const key of [1, 2, 1, 3, 1, 4, 5, 1, 2]) recent.get(key, () => made.push(key))
    expect(made).toEqual([1, 2, 3, 4, 5, 2])
  })
})

describe('Rows', () => {
  it.each([['in memory', 1 << 20], ['on disk', 2048]])('gives back the rows of each part in their order: %s', (_, inMemory) => {
    const rows = new Rows(3, 4, inMemory)
    const given = Array.from({ length: 5000 }, (_, i) => [i, -1 - i, i * 7])
    given.forEach((row, i) => rows.add(i % 4, row))
    for (let part = 0; part < 4; part++) expect([...rows.read(part)].flatMap((chunk) => [...chunk])).toEqual(given.filter((_, i) => i % 4 === part).flat())
    rows.close()
  })
})

describe('SortedLines', () => {
  it.each([['in memory', 1 << 20], ['on disk', 200]])('gives lines in order of id: %s', (_, inMemory) => {
    const lines = new SortedLines(tmpdir(), inMemory)
    const items = Array.from({ length: 300 }, (_, i) => ({ id: `${['at', 'agent', 'before'][i % 3] as string}:${((i * 7919) % 1009).toString(16).padStart(4, '0')}`, text: `«${i}» ’` }))
    for (const item of items) lines.add(item)
    const sorted = [...items].sort((a, b) => (a.id < b.id ? -1 : 1))
    expect([...lines.sorted()].map((data) => Buffer.from(data).toString('utf8')).join('')).toBe(sorted.map((item) => `${JSON.stringify(item)}\n`).join(''))
    lines.close()
  })
})

describe('Classes', () => {
  it('gives the members of each set', () => {
    const classes = new Classes(Int32Array.of(0, 1, 0, 3, 1, 0))
    expect([...classes.rootsIn(0, 6)].map((root) => [classes.isShared(root), ...classes.members(root)])).toEqual([[true, 0, 2, 5], [true, 1, 4], [false, 3]])
  })
})

describe('LinkList', () => {
  it.each([['at once', 100], ['group by group', 1]])('gives links that hang together, the best first: %s', (_, atOnce) => {
    const links = new LinkList(10, atOnce)
    for (const [a, b, score] of [[7, 8, 0.5], [1, 2, 0.5], [7, 9, 0.6], [2, 3, 0.5], [1, 3, 0.5]] as const) links.push(a, b, score)
    expect([...links.groups()].map(({ a, b }) => [...a].map((first, i) => [first, b[i]]))).toEqual([[[7, 9], [7, 8]], [[1, 2], [1, 3], [2, 3]]])
  })
})
