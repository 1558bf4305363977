import type { Quarantined, RawArticle } from '../article.ts'
import { FurnitureLearner } from './furniture.ts'
import type { Profile } from './profile.ts'

/** The first pass: reads every article once and learns what only the whole dump can tell. */
export async function learnProfile(inputs: AsyncIterable<RawArticle | Quarantined>): Promise<Profile> {
  const furniture = new FurnitureLearner()
  for await (const input of inputs) if ('text' in input) furniture.add(input)
  return Object.freeze({ schema: 'cronaca/profile/1', furniture: furniture.furniture(), roles: [] })
}
