import type { Arc, Word } from '../../pipeline/document.ts'

/** Arcs of a document with their children. Heads are indices of words of the document, -1 for a root. */
export class Tree {
  private readonly childLists: readonly (readonly number[])[]
  private readonly bases: readonly string[]

  constructor(
    readonly words: readonly Word[],
    private readonly arcs: readonly Arc[],
  ) {
    const lists: number[][] = words.map(() => [])
    arcs.forEach((arc, index) => lists[arc.head]?.push(index))
    this.childLists = lists
    this.bases = arcs.map(({ relation }) => relation.split(':', 1)[0] ?? 'dep')
  }

  /** The last root before the sentence of a root, -1 for the first. */
  rootBefore(root: number): number {
    for (let at = root - 1; at >= 0; at--) if (this.head(at) < 0 && this.relation(at) === 'root') return at
    return -1
  }

  /** The first word after a word whose way up does not lead to its root. */
  sentenceEnd(word: number): number {
    if (word < 0) return 0
    const root = this.rootOf(word)
    let end = word + 1
    while (end < this.words.length && this.rootOf(end) === root) end++
    return end
  }

  private rootOf(word: number): number {
    let at = word
    for (let steps = 0; steps < maxDepth && this.head(at) >= 0; steps++) at = this.head(at)
    return at
  }

  head(word: number): number {
    return this.arcs[word]?.head ?? -1
  }

  /** Relation with its subtype: `nsubj:pass`. */
  relation(word: number): string {
    return this.arcs[word]?.relation ?? 'dep'
  }

  /** Relation without its subtype. */
  base(word: number): string {
    return this.bases[word] ?? 'dep'
  }

  children(word: number): readonly number[] {
    return this.childLists[word] ?? []
  }

  child(word: number, relation: string): number | null {
    return this.children(word).find((child) => this.base(child) === relation) ?? null
  }

  has(word: number, relation: string): boolean {
    return this.child(word, relation) !== null
  }

  /** The word and everything coordinated with it, in text order. */
  conjuncts(word: number): readonly number[] {
    const found = [word]
    for (let next = 0; next < found.length && found.length < maxConjuncts; next++) {
      for (const child of this.children(found[next] ?? word)) if (this.base(child) === 'conj') found.push(child)
    }
    return found.sort((a, b) => a - b)
  }

  /** Lemmas of the prepositions before a word, with their fixed parts: «da parte di» gives da, parte, di. */
  caseLemmas(word: number): readonly string[] {
    const marks = this.children(word).filter((child) => this.base(child) === 'case')
    const all = marks.flatMap((mark) => [mark, ...this.children(mark).filter((child) => this.base(child) === 'fixed')])
    return all.sort((a, b) => a - b).map((index) => this.words[index]?.lemma.toLowerCase() ?? '')
  }
}

/** Deeper trees do not come from news. */
const maxDepth = 60
/** Longer enumerations are lists, not participants. */
const maxConjuncts = 24
