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
