import { readFileSync } from 'node:fs'
import type { Profile } from './profile.ts'

/** A `profile.json` that an earlier run or `cronaca profile` wrote. Throws an error that names the file when it is none. */
export function readProfile(path: string): Profile {
  let value: unknown
  try {
    value = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new Error(`${path} is no profile: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
  if (typeof value === 'object' && value !== null && 'schema' in value && value.schema === 'cronaca/profile/1') return Object.freeze(value as Profile)
  throw new Error(`${path} is no profile of this version: make one with \`cronaca profile INPUT… --to FILE\``)
}
