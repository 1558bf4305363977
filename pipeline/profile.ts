/**
 * What a first pass over the whole dump learned, frozen before extraction: the only way in which one
 * article's record may depend on others.
 */
export interface Profile {
  readonly schema: 'cronaca/profile/1'
  /** Lines that recur across articles of one outlet (menus, footers), by outlet; `*` for inputs without one. */
  readonly furniture: Readonly<Record<string, readonly string[]>>
  /** Holders of roles as the dump's articles name them: «leader nordcoreano» → Kim Jong-un, with dates of evidence. */
  readonly roles: readonly { readonly role: string; readonly name: string; readonly from: string | null; readonly to: string | null; readonly articles: number }[]
}
