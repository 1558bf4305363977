import { expect, it } from 'vitest'
import { scanAtoms } from '../extractors/times/atoms.ts'
import { compileGrammar, findMatches } from '../extractors/times/match.ts'
import { times as english } from '../languages/en/times.ts'
import { times as italian } from '../languages/it/times.ts'

// Hostile text: what is counted is the tries of rules, which is what costs; never the clock.
const texts = [',"', '«, ', '1 2 3 4 ', 'il 13 e il 14, ', 'a ', 'alle 3 e 4 meno dieci e ', '2010-2011, ', 'lunedì alle 10:30, ', 'at 5 to 6 in the '] as const

/** Tries per atom that even text of nothing but numbers and time words may take. */
const triesPerAtom = 6

for (const rules of [italian(), english()]) {
  const grammar = compileGrammar(rules)
  const tries = (text: string): { readonly attempts: number; readonly atoms: number } => {
    const atoms = scanAtoms(text)
    const work = { attempts: 0 }
    findMatches(grammar, atoms, work)
    return { attempts: work.attempts, atoms: atoms.length }
  }

  it.each(texts)(`tries of ${rules.code} rules grow with the text and no faster: %s`, (text) => {
    const [once, tenfold] = [tries(text.repeat(100)), tries(text.repeat(1000))]
    expect(tenfold.attempts).toBeLessThanOrEqual(10 * once.attempts + 100)
    expect(once.attempts / once.atoms).toBeLessThan(triesPerAtom)
  })

  it(`text without time words costs next to nothing in ${rules.code}`, () => {
    const { attempts, atoms } = tries('Xyzzy plugh frobozz quux, '.repeat(100))
    expect(attempts / atoms).toBeLessThan(0.1)
  })
}
