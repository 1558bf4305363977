/** Transitions of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011); the root waits after the last word. */
export const shift = 0
export const left = 1
export const right = 2
export type Action = typeof shift | typeof left | typeof right
export const actionNames = ['shift', 'left', 'right'] as const

export const none = -1

/** A half-built tree over `size` words: a stack, the next word, and the heads found. Word `size` is the root. */
export class ParserState {
  readonly heads: Int32Array
  /** Outermost and second outermost child on either side, `none` where there is none. */
  readonly leftChild: Int32Array
  readonly leftChild2: Int32Array
  readonly rightChild: Int32Array
  readonly rightChild2: Int32Array
  readonly leftCount: Uint8Array
  readonly rightCount: Uint8Array
  private readonly stack: Int32Array
  depth = 0
  /** The next word; `size` when only the root is left. */
  next = 0

  constructor(readonly size: number) {
    const fresh = (): Int32Array => new Int32Array(size + 1).fill(none)
    this.heads = fresh()
    this.leftChild = fresh()
    this.leftChild2 = fresh()
    this.rightChild = fresh()
    this.rightChild2 = fresh()
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
