import { describe, expect, it } from 'vitest'
import { holdersAt, type RoleEvidence } from '../extractors/entities/profile-roles.ts'

const president = (name: string, from: string | null, to: string | null): RoleEvidence => ({ role: 'presidente egiziano', name, from, to })
const profile = [president('Hosni Mubarak', '2011-01-10', '2011-02-11'), president('Mohamed Morsi', '2012-06-30', '2013-07-03')]

describe('who holds a role on a day', () => {
  it.each([
    ['2011-02-01', ['hosni mubarak']],
    ['2011-03-01', ['hosni mubarak']],
    ['2012-06-01', ['mohamed morsi']],
    ['2013-01-01', ['mohamed morsi']],
    ['2011-12-01', []],
    ['2015-01-01', []],
    [null, ['hosni mubarak', 'mohamed morsi']],
  ])('%s: %j', (date, names) => {
    expect([...holdersAt(profile, 'presidente egiziano', date)].sort()).toEqual(names)
  })

  it('is its only holder, whenever that was', () => {
    expect([...holdersAt([president('Mohamed Morsi', '2012-06-30', '2013-07-03')], 'presidente egiziano', '2020-01-01')]).toEqual(['mohamed morsi'])
  })

  it('is nobody for a role that the profile does not have, or without dates to tell them apart', () => {
    expect(holdersAt(profile, 'presidente russo', '2013-01-01').size).toBe(0)
    expect(holdersAt([president('A B', null, null), president('C D', null, null)], 'presidente egiziano', '2013-01-01').size).toBe(0)
  })
})
