import { describe, expect, it } from 'vitest'
import type { Entity } from '../pipeline/document.ts'
import { observedRoles, RoleLearner } from '../pipeline/profile/roles.ts'

const text = 'Il leader nordcoreano Kim Jong-un e il presidente Obama'

function person(name: string, role: string): Entity {
  const start = text.indexOf(role)
  return { id: 'e1', type: 'person', name, aliases: [], confidence: 1, roles: [{ start, end: start + role.length }], links: {}, geo: null, mentions: [] }
}

describe('learning who holds a role', () => {
  it('takes phrases that say whose, of people named in full', () => {
    expect(observedRoles([person('Kim Jong-un', 'leader nordcoreano'), person('Obama', 'presidente')], text, '2023-09-13')).toEqual([
      { role: 'leader nordcoreano', name: 'Kim Jong-un', date: '2023-09-13' },
    ])
  })

  it('wants two articles and keeps the first and last date', () => {
    const learner = new RoleLearner()
    const say = (name: string, date: string | null) => learner.add([{ role: 'leader nordcoreano', name, date }])
    say('Kim Jong-un', '2023-09-13')
    say('Kim Jong-un', '2019-04-25')
    say('Kim Jong-un', null)
    say('Kim Jong-il', '2010-01-01')
    expect(learner.roles()).toEqual([{ role: 'leader nordcoreano', name: 'Kim Jong-un', from: '2019-04-25', to: '2023-09-13', articles: 3 }])
  })

  it('gives the same in any order', () => {
    const observations = [
      { role: 'b c', name: 'X Y', date: '2020' },
      { role: 'a b', name: 'Z W', date: '2021' },
      { role: 'a b', name: 'Z W', date: '2019' },
      { role: 'b c', name: 'X Y', date: null },
    ]
    const roles = (order: typeof observations) => {
      const learner = new RoleLearner()
      for (const one of order) learner.add([one])
      return learner.roles()
    }
    expect(roles([...observations].reverse())).toEqual(roles(observations))
  })
})
