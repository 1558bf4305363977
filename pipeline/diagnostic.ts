/** Trouble in the data, with its place and reason: reported beside the facts, never thrown. */
export interface Diagnostic {
  /** Name of the stage that met it. */
  readonly stage: string
  /** Stable id, e.g. `language/no-pack`. */
  readonly rule: string
  /** One sentence for a person: what was met, and what to do if there is something to do. */
  readonly reason: string
  /** UTF-16 place in the document's text, where it has one. */
  readonly start?: number
  readonly end?: number
  /** True when the article could not be processed because of it. */
  readonly fatal: boolean
}

export type Report = (diagnostic: Diagnostic) => void
