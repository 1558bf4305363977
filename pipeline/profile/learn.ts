import { createHash } from 'node:crypto'
import type { Quarantined, RawArticle } from '../article.ts'
import { FurnitureLearner } from './furniture.ts'
import type { Profile } from './profile.ts'

export interface Learned {
  readonly profile: Profile
  /** Entries read, those that could not be read included. */
  readonly articles: number
  /** Hash over all of them in order: the same inputs have the same hash. */
  readonly inputs: string
}

/** The first pass: reads every article once and learns what only the whole dump can tell. */
export async function learnProfile(inputs: AsyncIterable<RawArticle | Quarantined>): Promise<Learned> {
  const furniture = new FurnitureLearner()
  const all = createHash('sha256')
  let articles = 0
  for await (const input of inputs) {
    articles++
    all.update(`${JSON.stringify(input)}\n`)
    if ('text' in input) furniture.add(input)
  }
  return { profile: Object.freeze({ schema: 'cronaca/profile/1', furniture: furniture.furniture(), roles: [] }), articles, inputs: all.digest('hex') }
}
