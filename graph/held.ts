/** Values by number that were asked for last, as many as weigh no more than a limit together. */
export class Held<T> {
  readonly #most: number
  readonly #weightOf: (value: T) => number
  readonly #values = new Map<number, T>()
  #weight = 0

  constructor(most: number, weightOf: (value: T) => number) {
    this.#most = most
    this.#weightOf = weightOf
  }

  /** The value of `key`, made if it is not held. */
  get(key: number, make: () => T): T {
    const known = this.#values.get(key)
    if (known !== undefined) {
      // to the end: the first is the one longest not asked for
      this.#values.delete(key)
      this.#values.set(key, known)
      return known
    }
    const value = make()
    this.#values.set(key, value)
    this.#weight += this.#weightOf(value)
    while (this.#weight > this.#most && this.#values.size > 1) this.#dropFirst()
    return value
  }

  #dropFirst(): void {
    const [key, value] = this.#values.entries().next().value as [number, T]
    this.#values.delete(key)
    this.#weight -= this.#weightOf(value)
  }
}
