/** Values of a page, as a power of two: rows grow by pages, so that nothing is ever copied. */
const pageBits = 14
const pageSize = 1 << pageBits
const pageMask = pageSize - 1

/** A row of 32-bit integers that grows. */
export class Integers {
  readonly #pages: Int32Array[] = []
  #length = 0

  get length(): number {
    return this.#length
  }

  push(value: number): void {
    if ((this.#length & pageMask) === 0) this.#pages.push(new Int32Array(pageSize))
    ;(this.#pages[this.#length >>> pageBits] as Int32Array)[this.#length & pageMask] = value
    this.#length++
  }

  pushAll(values: ArrayLike<number>): void {
    for (let i = 0; i < values.length; i++) this.push(values[i] as number)
  }

  at(index: number): number {
    return (this.#pages[index >>> pageBits] as Int32Array)[index & pageMask] as number
  }

  /** A copy. */
  slice(start: number, end: number): Int32Array {
    const values = new Int32Array(end - start)
    for (let i = start; i < end; i++) values[i - start] = this.at(i)
    return values
  }
}

/** A row of floating-point numbers that grows; null is kept. */
export class Numbers {
  readonly #pages: Float64Array[] = []
  #length = 0

  get length(): number {
    return this.#length
  }

  push(value: number | null): void {
    if ((this.#length & pageMask) === 0) this.#pages.push(new Float64Array(pageSize))
    ;(this.#pages[this.#length >>> pageBits] as Float64Array)[this.#length & pageMask] = value ?? NaN
    this.#length++
  }

  at(index: number): number | null {
    const value = (this.#pages[index >>> pageBits] as Float64Array)[index & pageMask] as number
    return Number.isNaN(value) ? null : value
  }
}
