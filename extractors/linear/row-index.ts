/** Gives every 32-bit key it is asked about a number of its own, from 0 up: an open-addressing table, as keys are hashes already. */
export class RowIndex {
  private keys = new Int32Array(1024)
  /** Number of the key in each place, plus one; 0 where there is none. */
  private rows = new Int32Array(1024)
  size = 0

  /** The number of a key, or -1. */
  find(key: number): number {
    return this.rows[this.place(key)]! - 1
  }

  /** The number of a key, which gets the next one when it has none. */
  add(key: number): number {
    let place = this.place(key)
    if (this.rows[place] === 0) {
      if (this.size * 2 >= this.rows.length) {
        this.grow()
        place = this.place(key)
      }
      this.keys[place] = key
      this.rows[place] = ++this.size
    }
    return this.rows[place]! - 1
  }

  /** All keys, in the order of their values. */
  sorted(): Int32Array {
    return this.keys.filter((_, place) => this.rows[place] !== 0).sort()
  }

  private place(key: number): number {
    const last = this.keys.length - 1
    let place = key & last
    while (this.rows[place] !== 0 && this.keys[place] !== key) place = (place + 1) & last
    return place
  }

  private grow(): void {
    const { keys, rows } = this
    this.keys = new Int32Array(keys.length * 2)
    this.rows = new Int32Array(keys.length * 2)
    for (let from = 0; from < keys.length; from++) {
      if (rows[from] === 0) continue
      const place = this.place(keys[from]!)
      this.keys[place] = keys[from]!
      this.rows[place] = rows[from]!
    }
  }
}
