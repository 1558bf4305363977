import { describe, expect, it } from 'vitest'
import { mapOrdered } from '../pipeline/run/ordered.ts'

async function* numbers(n: number): AsyncGenerator<number> {
  for (let i = 0; i < n; i++) yield await Promise.resolve(i)
}

describe('mapOrdered', () => {
  it('yields results in input order, however long each takes', async () => {
    const out: number[] = []
    for await (const x of mapOrdered(numbers(20), 4, (i) => new Promise<number>((done) => setTimeout(() => done(i), (20 - i) % 5)))) out.push(x)
    expect(out).toEqual(Array.from({ length: 20 }, (_, i) => i))
  })

  it('yields a result as soon as it is there, while the source pauses', async () => {
    let goOn: () => void = () => undefined
    const paused = new Promise<void>((resolve) => (goOn = resolve))
    async function* source(): AsyncGenerator<number> {
      yield 1
      await paused
      yield 2
    }
    const results = mapOrdered(source(), 8, (i) => Promise.resolve(i * 10))
    expect((await results.next()).value).toBe(10) // would never come if the second item were waited for
    goOn()
    expect((await results.next()).value).toBe(20)
    expect((await results.next()).done).toBe(true)
  })

  it('closes its source when results are no longer wanted', async () => {
    let closed = false
    async function* source(): AsyncGenerator<number> {
      try {
        for (let i = 0; ; i++) yield await Promise.resolve(i)
      } finally {
        closed = true
      }
    }
    for await (const i of mapOrdered(source(), 2, (i) => Promise.resolve(i))) if (i > 10) break
    await new Promise((done) => setImmediate(done))
    expect(closed).toBe(true)
  })

  it('throws what the source or the work throws', async () => {
    async function* source(): AsyncGenerator<number> {
      yield* numbers(3)
      throw new Error('source')
    }
    const seen: number[] = []
    const take = async (results: AsyncGenerator<number>): Promise<void> => {
      for await (const i of results) seen.push(i)
    }
    await expect(take(mapOrdered(numbers(9), 2, (i) => (i === 2 ? Promise.reject(new Error('work')) : Promise.resolve(i))))).rejects.toThrow('work')
    expect(seen).toEqual([0, 1])
    await expect(take(mapOrdered(source(), 2, (i) => Promise.resolve(i)))).rejects.toThrow('source')
  })

  it('bounds the work in flight', async () => {
    let flying = 0
    let most = 0
    const work = async (i: number): Promise<number> => {
      most = Math.max(most, ++flying)
      await new Promise((done) => setImmediate(done))
      flying--
      return i
    }
    for await (const _ of mapOrdered(numbers(50), 3, work)) void _
    expect(most).toBe(3)
  })
})
