const separator = '\n'

/** Keeps one copy of each string and list of strings, so that the facts of many records share them. */
export class FactPool {
  readonly #strings = new Map<string, string>()
  readonly #lists = new Map<string, readonly string[]>()

  text(text: string): string {
    const known = this.#strings.get(text)
    if (known !== undefined) return known
    this.#strings.set(text, text)
    return text
  }

  list(texts: readonly string[]): readonly string[] {
    const key = texts.join(separator)
    let known = this.#lists.get(key)
    if (!known) this.#lists.set(key, (known = Array.from(texts, (text) => this.text(text))))
    return known
  }

}

/** One list for all that have nothing. */
export const none: readonly never[] = Object.freeze([])
