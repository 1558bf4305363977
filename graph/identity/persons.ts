import type { Corpus } from '../corpus.ts'
import { append, distinct, valueAt } from '../order.ts'
import type { UnionFind } from '../union-find.ts'
import { Contexts } from './context.ts'
import { KeyedJoin } from './joining.ts'

/**
 * People by full name, where nothing speaks against it; then short names («Peskov») where an article's surroundings
 * point to exactly one full name; short names that stay alone join each other within one surrounding.
 */
export function joinPersons(corpus: Corpus, persons: readonly number[], classes: UnionFind): void {
  const byName = new Map<string, number[]>()
  const byKb = new KeyedJoin(classes)
  for (const item of persons) {
    const kb = corpus.entityColumns.kb(corpus.column(item))
    const key = corpus.entityKey(item)
    if (kb !== null) byKb.add(kb, item)
    if (key !== '') append(byName, key, item)
  }
  const contexts = new Contexts(corpus)
  for (const [name, namesakes] of byName) if (name.includes(' ')) joinNamesakes(corpus, contexts, namesakes, classes)
  joinShortNames(corpus, contexts, byName, classes)
}

/** What speaks for one person behind a name: the functions given and the surroundings. */
function signsOf(corpus: Corpus, contexts: Contexts, item: number): string[] {
  const key = corpus.entityKey(item)
  const roles = corpus.entityColumns.roles(corpus.column(item))
  const others = contexts.of(corpus.recordOfEntity(item)).filter((sign) => sign !== key)
  return distinct([...roles.flatMap((role) => role.stems.map((stem) => `role ${stem}`)), ...others.map((sign) => `with ${sign}`)])
}

/**
 * Namesakes with a common function or surrounding are one person. Without either they are one only if all that is
 * known of the name is about one country and no two functions stand against each other.
 */
function joinNamesakes(corpus: Corpus, contexts: Contexts, namesakes: readonly number[], classes: UnionFind): void {
  if (namesakes.length < 2) return
  const bySign = new KeyedJoin(classes)
  for (const item of namesakes) for (const sign of signsOf(corpus, contexts, item)) bySign.add(sign, item)
  const byCountry = new Map<string, number[]>()
  for (const item of namesakes) {
    const countries = corpus.countries(corpus.recordOfEntity(item))
    for (const country of countries.length > 0 ? countries : ['']) append(byCountry, country, item)
  }
  const functions = new Set(namesakes.filter((item) => corpus.entityColumns.hasRoles(corpus.column(item))))
  for (const [, compatriots] of [...byCountry].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const roles = new Set(compatriots.filter((item) => functions.has(item)).map((item) => classes.find(item)))
    const roots = new Set(compatriots.map((item) => classes.find(item)))
    if (roles.size > 1) continue
    const [first, ...rest] = [...roots]
    for (const root of rest) classes.join(first as number, root)
  }
}

/** Short name → full name by surroundings, in three passes so that no join depends on an earlier one. */
function joinShortNames(corpus: Corpus, contexts: Contexts, byName: ReadonlyMap<string, readonly number[]>, classes: UnionFind): void {
  const short = [...byName].filter(([name]) => !name.includes(' '))
  const bearers = bearersOf(corpus, byName, new Set(short.map(([name]) => name)))
  const found: (readonly [number, number])[] = []
  const left: number[][] = []
  for (const [name, items] of short) {
    const bySign = peopleBySign(corpus, contexts, bearers.get(name) ?? [], classes)
    const people = items.map((item) => pointedAt(bySign.size === 0 ? [] : signsOf(corpus, contexts, item), bySign))
    items.forEach((item, i) => {
      const person = people[i] as number | null
      if (person !== null) found.push([item, person])
    })
    left.push(items.filter((_, i) => people[i] === null))
  }
  for (const [item, person] of found) classes.join(item, person)
  for (const items of left) {
    if (items.length < 2) continue
    const alone = new KeyedJoin(classes)
    for (const item of items) for (const sign of signsOf(corpus, contexts, item)) alone.add(sign, item)
  }
}

/** For each wanted short name the people who are called by it and have a full name. */
function bearersOf(corpus: Corpus, byName: ReadonlyMap<string, readonly number[]>, wanted: ReadonlySet<string>): Map<string, number[]> {
  const bearers = new Map<string, number[]>()
  for (const [name, items] of byName) {
    if (!name.includes(' ')) continue
    for (const item of items) {
      for (const form of new Set([name.slice(name.lastIndexOf(' ') + 1), ...corpus.entityColumns.aliasKeys(corpus.column(item))])) if (wanted.has(form)) append(bearers, form, item)
    }
  }
  return bearers
}

/** Sign → those of the people (by class) who stand in articles with that sign. */
function peopleBySign(corpus: Corpus, contexts: Contexts, items: readonly number[], classes: UnionFind): Map<string, Set<number>> {
  const bySign = new Map<string, Set<number>>()
  for (const item of items) for (const sign of signsOf(corpus, contexts, item)) valueAt(bySign, sign, () => new Set<number>()).add(classes.find(item))
  return bySign
}

/** The one person that the signs point to, null when none or more than one is. */
function pointedAt(signs: readonly string[], bySign: ReadonlyMap<string, ReadonlySet<number>>): number | null {
  const support = new Map<number, number>()
  for (const sign of signs) for (const person of bySign.get(sign) ?? []) support.set(person, (support.get(person) ?? 0) + 1)
  const people = [...support].sort(([a, x], [b, y]) => y - x || a - b)
  const [best, second] = people
  if (!best) return null
  return second && second[1] * 2 > best[1] ? null : best[0]
}
