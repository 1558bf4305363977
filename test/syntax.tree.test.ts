import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestActions } from '../extractors/syntax/oracle.ts'
import { left, ParserState, right, shift } from '../extractors/syntax/state.ts'
import { DependencyTree } from '../extractors/syntax/tree.ts'
import { morphology } from '../languages/it/morphology.ts'
import { parser } from '../languages/it/parser.ts'

const italian = morphology()
const parse = parser()

function treeOf(sentence: string): DependencyTree {
  const forms = sentence.split(' ')
  const words = italian.analyse(forms).map((analysis, token) => ({ token, form: forms[token] ?? '', ...analysis }))
  return new DependencyTree(words, parse?.parse(words) ?? [])
}

describe('Italian trees', () => {
  it('know who did it to whom', () => {
    const tree = treeOf('Il presidente ha ricevuto il ministro a Mosca .')
    expect([tree.subject(3), tree.object(3), tree.agent(3), tree.isPassive(3)]).toEqual([1, 5, 1, false])
    expect(tree.subtree(7)).toEqual({ first: 6, end: 8 })
    expect(tree.governor(7)).toBe(3)
  })

  it('know the agent of a passive', () => {
    const tree = treeOf('Il giornalista è stato arrestato da la polizia .')
    expect([tree.isPassive(4), tree.agent(4), tree.object(4), tree.subject(4)]).toEqual([true, 7, 1, 1])
  })

  it('know no object behind a preposition', () => {
    const tree = treeOf('Il ministro Mario Rossi ha incontrato ieri a Londra la collega Anne Dupont .')
    expect([tree.object(5), tree.arcs[8]?.relation, tree.arcs[7]]).toEqual([10, 'obl', { head: 8, relation: 'case' }])
  })

  it('share the subject between coordinated verbs', () => {
    const tree = treeOf('Il ministro ha visitato la città e ha incontrato il sindaco .')
    expect([tree.subject(8), tree.object(8)]).toEqual([1, 10])
  })

  it('have one root per sentence and no cycle', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('il', 'presidente', 'ha', 'detto', 'che', ',', '.', 'Mosca', 'di', 'e', 'arrivato', '"', 'non', 'in', '2023'), { minLength: 1, maxLength: 40 }), (forms) => {
        const tree = treeOf(forms.join(' '))
        expect(tree.arcs.filter(({ head }) => head === -1)).toHaveLength(1)
        forms.forEach((_, at) => {
          expect(tree.arcs[tree.path(at).at(-1) ?? 0]?.head).toBe(-1)
        })
      }),
      { numRuns: 60 },
    )
  })
})

describe('the oracle', () => {
  it('rebuilds any projective tree', () => {
    const projective = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 12 }).map(projectiveHeads)
    fc.assert(
      fc.property(projective, (gold) => {
        const state = new ParserState(gold.length)
        while (!state.done) state.apply(bestActions(state, gold)[0] ?? shift)
        expect([...state.heads.subarray(0, gold.length)]).toEqual([...gold])
      }),
    )
  })
})

/** A projective tree from random actions. */
function projectiveHeads(seeds: readonly number[]): Int32Array {
  const state = new ParserState(seeds.length)
  for (let step = 0; !state.done; step++) {
    const allowed = ([shift, left, right] as const).filter((action) => state.allows(action))
    state.apply(allowed[(seeds[step % seeds.length] ?? 0) % allowed.length] ?? shift)
  }
  return state.heads.slice(0, seeds.length)
}
