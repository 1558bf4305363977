/** Values by number that were asked for lately: at least the last `most` different ones, at most twice as many. */
export class Recent<T> {
  readonly #most: number
  #young = new Map<number, T>()
  #old = new Map<number, T>()

  constructor(most: number) {
    this.#most = most
  }

  /** The value of `key`, made if it is not held. */
  get(key: number, make: (key: number) => T): T {
    let value = this.#young.get(key)
    if (value !== undefined) return value
    value = this.#old.get(key) ?? make(key)
    if (this.#young.size >= this.#most) {
      this.#old = this.#young
      this.#young = new Map()
    }
    this.#young.set(key, value)
    return value
  }
}
