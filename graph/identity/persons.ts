import type { Corpus } from '../corpus.ts'
import { append, distinct, valueAt } from '../order.ts'
import type { UnionFind } from '../union-find.ts'
import { contextOf } from './context.ts'
import { KeyedJoin } from './joining.ts'

/**
 * People by full name, where nothing speaks against it; then short names («Peskov») where an article's surroundings
 * point to exactly one full name; short names that stay alone join each other within one surrounding.
 */
export function joinPersons(corpus: Corpus, persons: readonly number[], classes: UnionFind): void {
  const byName = new Map<string, number[]>()
  const byKb = new KeyedJoin(classes)
  for (const item of persons) {
    const person = corpus.entity(item)
    if (person.kb !== null) byKb.add(person.kb, item)
    if (person.key !== '') append(byName, person.key, item)
  }
  for (const [name, namesakes] of byName) if (name.includes(' ')) joinNamesakes(corpus, namesakes, classes)
  joinShortNames(corpus, byName, classes)
}

/** What speaks for one person behind a name: the functions given and the surroundings. */
function signsOf(corpus: Corpus, item: number): string[] {
  const person = corpus.entity(item)
  const record = corpus.recordOfEntity(item)
  const roles = person.roles.flatMap((role) => role.stems.map((stem) => `role ${stem}`))
  const others = contextOf(corpus, record).filter((sign) => sign !== person.key)
  return distinct([...roles, ...others.map((sign) => `with ${sign}`)])
}

/**
 * Namesakes with a common function or surrounding are one person. Without either they are one only if all that is
 * known of the name is about one country and no two functions stand against each other.
 */
function joinNamesakes(corpus: Corpus, namesakes: readonly number[], classes: UnionFind): void {
  const bySign = new KeyedJoin(classes)
  for (const item of namesakes) for (const sign of signsOf(corpus, item)) bySign.add(sign, item)
  const byCountry = new Map<string, number[]>()
  for (const item of namesakes) {
    const { countries } = corpus.record(corpus.recordOfEntity(item))
    for (const country of countries.length > 0 ? countries : ['']) append(byCountry, country, item)
  }
  for (const [, compatriots] of [...byCountry].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const roles = new Set(compatriots.filter((item) => corpus.entity(item).roles.length > 0).map((item) => classes.find(item)))
    const roots = new Set(compatriots.map((item) => classes.find(item)))
    if (roles.size > 1) continue
    const [first, ...rest] = [...roots]
    for (const root of rest) classes.join(first as number, root)
  }
}

/** Short name → full name by surroundings, in three passes so that no join depends on an earlier one. */
function joinShortNames(corpus: Corpus, byName: ReadonlyMap<string, readonly number[]>, classes: UnionFind): void {
  const short = [...byName].filter(([name]) => !name.includes(' '))
  const wanted = new Set(short.map(([name]) => name))
  const full = fullNames(corpus, byName, wanted, classes)
  const found: (readonly [number, number])[] = []
  const left: number[] = []
  for (const [name, items] of short) {
    for (const item of items) {
      const person = pointedAt(signsOf(corpus, item), full.get(name))
      if (person === null) left.push(item)
      else found.push([item, person])
    }
  }
  for (const [item, person] of found) classes.join(item, person)
  const alone = new KeyedJoin(classes)
  for (const item of left) for (const sign of signsOf(corpus, item)) alone.add(`${corpus.entity(item).key} ${sign}`, item)
}

/** For each wanted short name: sign → people (by class) who bear it and stand in articles with that sign. */
function fullNames(corpus: Corpus, byName: ReadonlyMap<string, readonly number[]>, wanted: ReadonlySet<string>, classes: UnionFind): Map<string, Map<string, Set<number>>> {
  const bearers = new Map<string, Map<string, Set<number>>>()
  for (const [name, items] of byName) {
    if (!name.includes(' ')) continue
    for (const item of items) {
      const shortForms = new Set([name.slice(name.lastIndexOf(' ') + 1), ...corpus.entity(item).aliasKeys])
      const used = [...shortForms].filter((form) => wanted.has(form))
      if (used.length === 0) continue
      const signs = signsOf(corpus, item)
      for (const form of used) {
        const bySign = valueAt(bearers, form, () => new Map<string, Set<number>>())
        for (const sign of signs) valueAt(bySign, sign, () => new Set<number>()).add(classes.find(item))
      }
    }
  }
  return bearers
}

/** The one person that the signs point to, null when none or more than one is. */
function pointedAt(signs: readonly string[], bySign: ReadonlyMap<string, ReadonlySet<number>> | undefined): number | null {
  if (!bySign) return null
  const support = new Map<number, number>()
  for (const sign of signs) for (const person of bySign.get(sign) ?? []) support.set(person, (support.get(person) ?? 0) + 1)
  const people = [...support].sort(([a, x], [b, y]) => y - x || a - b)
  const [best, second] = people
  if (!best) return null
  return second && second[1] * 2 > best[1] ? null : best[0]
}
