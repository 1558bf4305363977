import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { RawArticle } from '../article.ts'
import { articleId, hash, revisionOf } from '../identity.ts'
import { furnitureLine, recurringIn, outletKey } from '../profile/furniture.ts'
import type { Profile, RoleHolder } from '../profile/profile.ts'

/**
 * Everything that a record depends on, as a hash: the article, the version and settings (`base`), and what the profile says of just
 * this article. Two articles with one key have one record, so the record of an earlier run serves again.
 */
export function reuseKey(article: RawArticle, base: string, profile: Profile): string {
  return hash(JSON.stringify([base, article, profileSlice(article, profile)]), 32)
}

/** What of the profile can bear on an article: the furniture that stands in it, the holders of roles that it names. */
function profileSlice(article: RawArticle, profile: Profile): unknown {
  const furniture = recurringIn(profile.furniture, outletKey(article))
  const lines = furniture ? new Set(article.text.split(/\r\n|\r|\n/u).map(furnitureLine)) : null
  return [lines && furniture ? furniture.filter((line) => lines.has(line)) : [], profile.roles.length > 0 ? rolesNamed(article.text.toLowerCase(), profile.roles) : []]
}

/** Roles, with their place in the profile, by their last word. */
type RoleIndex = ReadonlyMap<string, readonly (readonly [place: number, RoleHolder])[]>

const indices = new WeakMap<readonly RoleHolder[], RoleIndex>()

function rolesNamed(text: string, roles: readonly RoleHolder[]): (readonly [role: string, name: string])[] {
  let index = indices.get(roles)
  if (!index) indices.set(roles, (index = byLastWord(roles)))
  const named = [...new Set(wordsOf(text))].flatMap((word) => index.get(word) ?? []).filter(([, { role }]) => text.includes(role))
  return named.sort(([a], [b]) => a - b).map(([, { role, name }]) => [role, name])
}

function byLastWord(roles: readonly RoleHolder[]): RoleIndex {
  const index = new Map<string, [number, RoleHolder][]>()
  roles.forEach((holder, place) => {
    const last = wordsOf(holder.role).at(-1) ?? ''
    index.set(last, [...(index.get(last) ?? []), [place, holder]])
  })
  return index
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
}

/** The records of the run before in the same folder, by reuse key. */
export class EarlierRecords {
  readonly #file: number
  readonly #places: ReadonlyMap<string, { readonly start: number; readonly length: number }>

  private constructor(file: number, places: ReadonlyMap<string, { readonly start: number; readonly length: number }>) {
    this.#file = file
    this.#places = places
  }

  /** Opens them; null when there are none or their keys don't fit them. */
  static open(folder: string): EarlierRecords | null {
    const [records, keys] = [join(folder, 'records.jsonl'), join(folder, '.cronaca', 'keys')]
    if (!existsSync(records) || !existsSync(keys)) return null
    const places = new Map<string, { start: number; length: number }>()
    let start = 0
    for (const line of readFileSync(keys, 'utf8').split('\n')) {
      const space = line.indexOf(' ')
      if (space < 0) continue
      const length = Number(line.slice(space + 1))
      places.set(line.slice(0, space), { start, length })
      start += length
    }
    return start === statSync(records).size ? new EarlierRecords(openSync(records, 'r'), places) : null
  }

  /** The record line (without line break) of an article with this key, checked to be of this article and text. */
  find(key: string, article: RawArticle): string | null {
    const place = this.#places.get(key)
    if (!place) return null
    const data = Buffer.alloc(place.length - 1)
    if (readSync(this.#file, data, 0, data.length, place.start) !== data.length) return null
    const line = data.toString('utf8')
    return line.startsWith(`{"schema":"cronaca/record/1","id":"${articleId(article)}","revision":"${revisionOf(article.text)}",`) ? line : null
  }

  close(): void {
    closeSync(this.#file)
  }
}
