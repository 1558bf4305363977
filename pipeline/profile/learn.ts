import { createHash } from 'node:crypto'
import type { Quarantined, RawArticle } from '../article.ts'
import { hash } from '../identity.ts'
import type { Extractor } from '../run/job.ts'
import { mapOrdered } from '../run/ordered.ts'
import { reuseKey } from '../run/reuse.ts'
import { FurnitureLearner } from './furniture.ts'
import type { RoleMemory } from './memory.ts'
import type { Profile } from './profile.ts'
import { RoleLearner, type RoleObservation } from './roles.ts'

/** Entries of a dump. */
type Inputs = AsyncIterable<RawArticle | Quarantined>

/** What a first reading of a dump tells of it. */
export interface Survey {
  /** A profile without roles. */
  readonly profile: Profile
  /** Entries read, those that could not be read included. */
  readonly articles: number
  /** UTF-16 length of all texts together. */
  readonly characters: number
  /** Hash over all of them in order: the same inputs have the same hash. */
  readonly inputs: string
}

/** The first reading of a dump: how much there is, and which lines recur. */
export async function survey(inputs: Inputs): Promise<Survey> {
  const furniture = new FurnitureLearner()
  const all = createHash('sha256')
  let [articles, characters] = [0, 0]
  for await (const input of inputs) {
    articles++
    all.update(`${JSON.stringify(input)}\n`)
    if (!('text' in input)) continue
    characters += input.text.length
    furniture.add(input)
  }
  return { profile: Object.freeze({ schema: 'cronaca/profile/1', furniture: furniture.furniture(), roles: [] }), articles, characters, inputs: all.digest('hex') }
}

/** Articles that roles are learned from at most: a sample of a large dump says as much. */
const roleSample = 20_000

/** What runs before in the same folder learned of articles, and the hash of all that it depended on besides the article. */
export interface Learned {
  readonly memory: RoleMemory
  readonly base: string
}

/** Adds to a profile who holds which role, as the articles say (a sample of them in a large dump, whatever their order). */
export async function learnRoles(inputs: Inputs, { profile, articles }: Survey, extractor: Extractor, concurrency: number, learned?: Learned): Promise<Profile> {
  const share = Math.min(1, roleSample / Math.max(1, articles))
  const learner = new RoleLearner()
  const observe = async (article: RawArticle): Promise<readonly RoleObservation[]> => {
    if (!learned) return extractor.run('roles', article)
    const key = reuseKey(article, learned.base, profile)
    const known = learned.memory.find(key)
    if (known) return known
    const observed = await extractor.run('roles', article)
    learned.memory.keep(key, observed)
    return observed
  }
  for await (const observed of mapOrdered(sample(inputs, share), concurrency, observe)) learner.add(observed)
  learned?.memory.finish()
  return Object.freeze({ ...profile, roles: learner.roles() })
}

async function* sample(inputs: Inputs, share: number): AsyncGenerator<RawArticle> {
  for await (const input of inputs) if ('text' in input && Number.parseInt(hash(input.text, 8), 16) < share * 2 ** 32) yield input
}
