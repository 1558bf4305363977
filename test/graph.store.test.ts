import { describe, expect, it } from 'vitest'
import { LinkList } from '../graph/articles/link-list.ts'
import { Classes } from '../graph/classes.ts'
import { FactStore } from '../graph/fact-store.ts'
import { Integers, Numbers, Strings } from '../graph/growing.ts'
import { Held } from '../graph/held.ts'
import { factsOf } from '../graph/summary/record.ts'
import { readGraphWords } from '../graph/words.ts'
import { article, entity, event } from './support/small-records.ts'

const words = readGraphWords()('it')
const facts = Array.from({ length: 12 }, (_, i) =>
  factsOf(article(`a${i}`, i % 3 === 0 ? null : '2023-09-14', [entity('Anna Neri', 'person', { role: 'ministra', aliases: ['Neri', 'la Neri'] }), entity(`Torino ${i}`, 'place', { country: 'IT' }), entity('Italia', 'place')], [event('meet', 'actual', { agent: 'Anna Neri', place: `Torino ${i}` }, '2023-09-13')], [{ text: `parole numero ${i}`, speaker: 'Anna Neri' }]), words))

describe('FactStore', () => {
  it.each([['in memory', {}], ['read back from disk, one held', { inMemory: 5, held: 1 }]])('gives back what it was given: %s', (_, limits) => {
    const store = new FactStore(limits)
    for (const one of facts) store.add(one)
    // there and back again, so that what is held falls out
    for (const i of [...facts.keys(), ...[...facts.keys()].reverse()]) {
      const { events, quotes, links, entities, keys, sketch, ...own } = facts[i] as (typeof facts)[number]
      const stored = store.article(i)
      expect(store.told(i)).toEqual({ events, quotes, links })
      expect(stored.entities).toEqual(entities)
      expect([...Uint32Array.from(stored.keys)]).toEqual([...Uint32Array.from(keys)])
      expect(stored.sketch).toBe(sketch)
      expect(stored).toMatchObject(own)
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

  it('number each string once', () => {
    const strings = new Strings()
    expect(['a', 'b', 'a', null].map((text) => strings.number(text))).toEqual([0, 1, 0, -1])
    expect([strings.text(1), strings.textOrNull(-1)]).toEqual(['b', null])
  })
})

describe('Held', () => {
  it('drops what was not asked for longest', () => {
    const made: number[] = []
    const held = new Held<number>(2, () => 1)
    for (const key of [1, 2, 1, 3, 1, 2]) held.get(key, () => made.push(key))
    expect(made).toEqual([1, 2, 3, 2])
  })
})

describe('Classes', () => {
  it('gives the members of each set', () => {
    const classes = new Classes(Int32Array.of(0, 1, 0, 3, 1, 0))
    expect([...classes.rootsIn(0, 6)].map((root) => [classes.isShared(root), ...classes.members(root)])).toEqual([[true, 0, 2, 5], [true, 1, 4], [false, 3]])
  })
})

describe('LinkList', () => {
  it('gives links that hang together, in the order in which they came', () => {
    const links = new LinkList()
    for (const [a, b] of [[7, 8], [1, 2], [7, 9], [2, 3]] as const) links.push(a, b, 0.5)
    const groups = [...links.groups((item) => (item > 5 ? 7 : 1))].map((group) => group.map(({ a, b }) => [a, b]))
    expect(groups).toEqual([[[7, 8], [7, 9]], [[1, 2], [2, 3]]])
  })
})
