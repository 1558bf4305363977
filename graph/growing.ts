/** A row of 32-bit integers that grows. */
export class Integers {
  #values = new Int32Array(1024)
  #length = 0

  get length(): number {
    return this.#length
  }

  push(value: number): void {
    if (this.#length === this.#values.length) this.#grow(this.#length + 1)
    this.#values[this.#length++] = value
  }

  pushAll(values: ArrayLike<number>): void {
    if (this.#length + values.length > this.#values.length) this.#grow(this.#length + values.length)
    this.#values.set(values, this.#length)
    this.#length += values.length
  }

  at(index: number): number {
    return this.#values[index] as number
  }

  /** A view that is good until the row grows. */
  slice(start: number, end: number): Int32Array {
    return this.#values.subarray(start, end)
  }

  #grow(least: number): void {
    const larger = new Int32Array(Math.max(least, Math.ceil(this.#values.length * 1.5)))
    larger.set(this.#values.subarray(0, this.#length))
    this.#values = larger
  }
}

/** A row of floating-point numbers that grows; null is kept. */
export class Numbers {
  #values = new Float64Array(1024)
  #length = 0

  push(value: number | null): void {
    if (this.#length === this.#values.length) {
      const larger = new Float64Array(Math.ceil(this.#length * 1.5))
      larger.set(this.#values)
      this.#values = larger
    }
    this.#values[this.#length++] = value ?? NaN
  }

  at(index: number): number | null {
    const value = this.#values[index] as number
    return Number.isNaN(value) ? null : value
  }
}

/** Strings by number, each kept once; -1 is null. */
export class Strings {
  readonly #texts: string[] = []
  readonly #numbers = new Map<string, number>()

  number(text: string | null): number {
    if (text === null) return -1
    let number = this.#numbers.get(text)
    if (number === undefined) {
      number = this.#texts.length
      this.#texts.push(text)
      this.#numbers.set(text, number)
    }
    return number
  }

  text(number: number): string {
    return this.#texts[number] as string
  }

  textOrNull(number: number): string | null {
    return number < 0 ? null : this.text(number)
  }
}
