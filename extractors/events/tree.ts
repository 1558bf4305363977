import type { Arc, Word } from '../../pipeline/document.ts'
import type { Range } from '../../pipeline/span.ts'
import type { Context } from './context.ts'

/** What a tree is made of: the words and where sentences begin and end among them. */
export type TreeWords = Pick<Context, 'words' | 'sentenceOf' | 'sentenceWords'>

/** Arcs of a sentence, one per word of the range. */
export type ArcsOf = (sentence: number, words: Range) => readonly Arc[]

/** Stands for the head of a word whose sentence nobody has asked about. */
const unread = -2

/** Arcs of a document with their children, read sentence by sentence. Heads are indices of words of the document, -1 for a root. */
export class Tree {
  readonly words: readonly Word[]
  private readonly heads: Int32Array
  private readonly relations: string[]
  private readonly bases: string[]
  /** The children of word `w` are `ordered[first[w]]` up to `ordered[end[w]]`. */
  private readonly first: Int32Array
  private readonly end: Int32Array
  private readonly ordered: Int32Array
  private readonly lists: (readonly number[] | undefined)[]

  constructor(
    private readonly doc: TreeWords,
    private readonly arcsOf: ArcsOf,
  ) {
    const { length } = doc.words
    this.words = doc.words
    this.heads = new Int32Array(length).fill(unread)
    this.relations = new Array<string>(length)
    this.bases = new Array<string>(length)
    this.first = new Int32Array(length)
    this.end = new Int32Array(length)
    this.ordered = new Int32Array(length)
    this.lists = new Array<readonly number[] | undefined>(length)
  }

  /** Reads the sentence of a word, its children in text order. */
  private read(word: number): void {
    const { heads, first, end, ordered } = this
    const sentence = this.doc.sentenceOf[word]!
    const range = this.doc.sentenceWords[sentence]!
    const arcs = this.arcsOf(sentence, range)
    for (let at = range.first; at < range.end; at++) {
      const { head, relation } = arcs[at - range.first]!
      heads[at] = head
      this.relations[at] = relation
      this.bases[at] = baseOf(relation)
      if (head >= 0) end[head]!++
    }
    for (let at = range.first, place = range.first; at < range.end; at++) {
      const count = end[at]!
      first[at] = end[at] = place
      place += count
    }
    for (let at = range.first; at < range.end; at++) {
      const head = heads[at]!
      if (head >= 0) ordered[end[head]!++] = at
    }
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
    const head = this.heads[word]
    if (head !== unread) return head ?? -1
    this.read(word)
    return this.heads[word]!
  }

  /** Relation with its subtype: `nsubj:pass`. */
  relation(word: number): string {
    if (this.heads[word] === unread) this.read(word)
    return this.relations[word] ?? 'dep'
  }

  /** Relation without its subtype. */
  base(word: number): string {
    if (this.heads[word] === unread) this.read(word)
    return this.bases[word] ?? 'dep'
  }

  children(word: number): readonly number[] {
    const known = this.lists[word]
    if (known) return known
    if (this.heads[word] === unread) this.read(word)
    const from = this.first[word] ?? 0
    const to = this.end[word] ?? from
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
