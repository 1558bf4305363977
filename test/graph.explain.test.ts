import { describe, expect, it } from 'vitest'
import { explainEvent, findHappenings } from '../graph/explain.ts'
import { mergeRecords } from '../graph/merge.ts'
import { readGraphWords } from '../graph/words.ts'
import { article, entity, event } from './support/small-records.ts'

const people = [entity('Anna Neri', 'person'), entity('Bruno Verdi', 'person')]
const meeting = (id: string, trigger: string): ReturnType<typeof article> => article(id, '2023-09-14', people, [event('meet', 'actual', { agent: 'Anna Neri', patient: 'Bruno Verdi' }, '2023-09-13', trigger)])

describe('explainEvent', () => {
  const { merged, nodes } = mergeRecords([meeting('a', 'incontro'), meeting('b', 'colloqui'), meeting('c', 'vertice')], { words: readGraphWords() })
  const id = [...nodes()].find((node) => node.kind === 'event')?.id ?? ''

  it('finds the event by its id and by the beginning of it', () => {
    expect(findHappenings(merged, id)).toHaveLength(1)
    expect(findHappenings(merged, id.slice('event:'.length, 14))).toHaveLength(1)
    expect(findHappenings(merged, 'event:nothing')).toEqual([])
  })

  it('names the words behind each join, one join less than mentions', () => {
    const [happening] = findHappenings(merged, id)
    if (!happening) throw new Error('no event')
    const explanation = explainEvent(merged, happening)
    expect(explanation.id).toBe(id)
    expect(explanation.mentions).toHaveLength(3)
    expect(explanation.joins).toHaveLength(2)
    expect(explanation.joins[0]?.signs.find(({ about }) => about === 'participants')?.proof).toBe('Anna Neri; Bruno Verdi')
    expect(explanation.joins[0]?.signs.find(({ about }) => about === 'time')).toEqual({ about: 'time', strength: 1, proof: '2023-09-13' })
  })
})
