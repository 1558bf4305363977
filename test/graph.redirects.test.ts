import { describe, expect, it } from 'vitest'
import { redirectsBetween } from '../graph/redirects.ts'
import type { GraphNode } from '../schemas/graph.ts'

const node = (id: string, ...members: readonly string[]): GraphNode => ({ id, kind: 'event', label: id, members: members.map((record) => ({ record, event: 'ev1' })) })

describe('redirectsBetween', () => {
  it('leads joined nodes to the one that holds their members', () => {
    expect(redirectsBetween([node('event:a', 'r1'), node('event:b', 'r2')], [node('event:a', 'r1', 'r2')])).toEqual([{ from: 'event:b', to: ['event:a'] }])
  })

  it('leads a parted node to its parts, the larger first', () => {
    expect(redirectsBetween([node('event:a', 'r1', 'r2', 'r3')], [node('event:b', 'r1'), node('event:c', 'r2', 'r3')])).toEqual([{ from: 'event:a', to: ['event:c', 'event:b'] }])
  })

  it('says that a node is gone when its records are', () => {
    expect(redirectsBetween([node('event:a', 'r1')], [])).toEqual([{ from: 'event:a', to: [] }])
  })

  it('leaves ids alone that are still there', () => {
    expect(redirectsBetween([node('event:a', 'r1', 'r2')], [node('event:a', 'r1'), node('event:b', 'r2')])).toEqual([])
  })
})
