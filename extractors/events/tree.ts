import type { Arc, Word } from '../../pipeline/document.ts'

/** Arcs of a document with their children. Heads are indices of words of the document, -1 for a root. */
export class Tree {
  /** The children of word `w` are `ordered[first[w]]` up to `ordered[first[w + 1]]`. */
  private readonly first: Int32Array
  private readonly ordered: Int32Array
  private readonly lists: (readonly number[] | undefined)[]
  private readonly bases: readonly string[]

  constructor(
    readonly words: readonly Word[],
    private readonly arcs: readonly Arc[],
  ) {
    const first = new Int32Array(words.length + 1)
    for (const { head } of arcs) if (head >= 0 && head < words.length) first[head + 1] = (first[head + 1] ?? 0) + 1
    for (let word = 0; word < words.length; word++) first[word + 1] = (first[word + 1] ?? 0) + (first[word] ?? 0)
    const next = first.slice()
    this.ordered = new Int32Array(arcs.length)
    for (let at = 0; at < arcs.length; at++) {
      const head = this.head(at)
      if (head < 0 || head >= words.length) continue
      const place = next[head] ?? 0
      this.ordered[place] = at
      next[head] = place + 1
    }
    this.first = first
    this.lists = new Array<readonly number[] | undefined>(words.length)
    this.bases = arcs.map(({ relation }) => baseOf(relation))
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
    const known = this.lists[word]
    if (known) return known
    const from = this.first[word] ?? 0
    const to = this.first[word + 1] ?? from
    return from === to ? none : (this.lists[word] = Array.from(this.ordered.subarray(from, to)))
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
    if (marks.length === 0) return noLemmas
    const all = marks.flatMap((mark) => [mark, ...this.children(mark).filter((child) => this.base(child) === 'fixed')])
    return all.sort((a, b) => a - b).map((index) => this.words[index]?.lemma.toLowerCase() ?? '')
  }
}

const none: readonly number[] = []
const noLemmas: readonly string[] = []

/** `nsubj:pass` → `nsubj`. Relations are few: each is cut once. */
function baseOf(relation: string): string {
  let base = knownBases.get(relation)
  if (base === undefined) {
    base = relation.split(':', 1)[0] ?? 'dep'
    if (knownBases.size < mostBases) knownBases.set(relation, base)
  }
  return base
}
const knownBases = new Map<string, string>()
const mostBases = 1000

/** Deeper trees do not come from news. */
const maxDepth = 60
/** Longer enumerations are lists, not participants. */
const maxConjuncts = 24
