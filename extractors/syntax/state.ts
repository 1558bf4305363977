/** Transitions of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011); the root waits after the last word. */
export const shift = 0
export const left = 1
export const right = 2
export type Action = typeof shift | typeof left | typeof right
export const actionNames = ['shift', 'left', 'right'] as const

export const none = -1

/**
 * A half-built tree over `size` words: a stack, the next word, and the heads found. Word `size` is the root. The arrays may be longer, so that
 * one object serves one sentence after another.
 */
export class ParserState {
  size = 0
  heads = new Int32Array(0)
  /** Outermost and second outermost child on either side, `none` where there is none. */
  leftChild = new Int32Array(0)
  leftChild2 = new Int32Array(0)
  rightChild = new Int32Array(0)
  rightChild2 = new Int32Array(0)
  leftCount = new Uint8Array(0)
  rightCount = new Uint8Array(0)
  private stack = new Int32Array(0)
  depth = 0
  /** The next word; `size` when only the root is left. */
  next = 0

  constructor(size = 0) {
    this.begin(size)
  }

  /** Another sentence, of which nothing is known. */
  begin(size: number): this {
    this.size = size
    this.depth = 0
    this.next = 0
    if (this.heads.length <= size) this.grow(size * 2)
    for (const each of [this.heads, this.leftChild, this.leftChild2, this.rightChild, this.rightChild2]) each.fill(none, 0, size + 1)
    this.leftCount.fill(0, 0, size + 1)
    this.rightCount.fill(0, 0, size + 1)
    return this
  }

  private grow(size: number): void {
    this.heads = new Int32Array(size + 1)
    this.leftChild = new Int32Array(size + 1)
    this.leftChild2 = new Int32Array(size + 1)
    this.rightChild = new Int32Array(size + 1)
    this.rightChild2 = new Int32Array(size + 1)
    this.leftCount = new Uint8Array(size + 1)
    this.rightCount = new Uint8Array(size + 1)
    this.stack = new Int32Array(size + 1)
  }

  /** The word at `from` places from the top of the stack, or `none`. */
  top(from: number): number {
    return from < this.depth ? (this.stack[this.depth - 1 - from] as number) : none
  }

  get done(): boolean {
    return this.next === this.size && this.depth === 0
  }

  /** The only action allowed, or null when there is a choice. */
  get forced(): Action | null {
    if (this.depth === 0) return shift
    if (this.next < this.size) return null
    return this.depth === 1 ? left : right
  }

  allows(action: Action): boolean {
    if (action === shift) return this.next < this.size
    if (action === right) return this.depth >= 2
    // One word only may hang on the root: the last one on the stack.
    return this.depth >= 1 && (this.next < this.size || this.depth === 1)
  }

  apply(action: Action): void {
    if (action === shift) {
      this.stack[this.depth++] = this.next++
      return
    }
    const child = this.top(0)
    const head = action === left ? this.next : this.top(1)
    this.depth--
    this.heads[child] = head
    if (child < head) {
      this.leftChild2[head] = this.leftChild[head] as number
      this.leftChild[head] = child
      if ((this.leftCount[head] as number) < 255) this.leftCount[head] = (this.leftCount[head] as number) + 1
    } else {
      this.rightChild2[head] = this.rightChild[head] as number
      this.rightChild[head] = child
      if ((this.rightCount[head] as number) < 255) this.rightCount[head] = (this.rightCount[head] as number) + 1
    }
  }
}
