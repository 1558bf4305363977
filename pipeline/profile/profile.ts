/**
 * What a first pass over the whole dump learned, frozen before extraction: the only way in which one
 * article's record may depend on others. Written to `profile.json`.
 */
export interface Profile {
  readonly schema: 'cronaca/profile/1'
  /** Lines that recur across articles of one outlet (menus, footers), by outlet (see `outletKey`); sorted. */
  readonly furniture: Readonly<Record<string, readonly string[]>>
  /** Holders of roles as the dump's articles name them: «leader nordcoreano» → Kim Jong-un, with dates of evidence. */
  readonly roles: readonly RoleHolder[]
}

/** Somebody whom at least two articles of the dump name as the holder of a role. */
export interface RoleHolder {
  /** In lower case, at least two words: «leader nordcoreano». */
  readonly role: string
  /** The holder's fullest name. */
  readonly name: string
  /** Earliest and latest publication date of the articles that say so. */
  readonly from: string | null
  readonly to: string | null
  /** How many articles say so. */
  readonly articles: number
}
