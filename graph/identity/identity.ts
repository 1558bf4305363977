import type { Corpus } from '../corpus.ts'
import { UnionFind } from '../union-find.ts'
import type { GraphWords } from '../words.ts'
import { joinOrganizations } from './organizations.ts'
import { joinPersons } from './persons.ts'
import { joinPlaces } from './places.ts'

/** Which entities of different records are the same thing: number of an entity → number of the first of its class. */
export type Identity = Int32Array

export function identify(corpus: Corpus, wordsOf: (language: string) => GraphWords): Identity {
  const classes = new UnionFind(corpus.entityCount)
  const byType = { person: [] as number[], organization: [] as number[], place: [] as number[] }
  for (let i = 0; i < corpus.entityCount; i++) byType[corpus.entityType(i)].push(i)
  joinPlaces(corpus, byType.place, classes)
  joinOrganizations(corpus, byType.organization, classes, wordsOf)
  joinPersons(corpus, byType.person, classes)
  return Int32Array.from({ length: corpus.entityCount }, (_, i) => classes.find(i))
}
