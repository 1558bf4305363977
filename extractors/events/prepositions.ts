import type { RelationWords } from './pack.ts'
import type { Tree } from './tree.ts'

type Expression = RelationWords['prepositions'][number]

/** The prepositions of the phrases of a document, as slots. */
export class PrepositionSlots {
  private readonly slots: (string | undefined)[]
  private readonly byFirst: ReadonlyMap<string, readonly Expression[]>

  constructor(
    private readonly tree: Tree,
    relations: RelationWords,
  ) {
    this.slots = new Array<string | undefined>(tree.words.length)
    this.byFirst = indexOf(relations)
  }

  /** The slot of the phrase with this head: da, parte, di → «da parte di»; fra → «tra»; a single one is its own slot; empty without one. */
  of(head: number): string {
    return (this.slots[head] ??= this.read(this.tree.caseLemmas(head)))
  }

  private read(lemmas: readonly string[]): string {
    const [first] = lemmas
    if (first === undefined) return ''
    const known = this.byFirst.get(first)
    if (!known) return first
    const begun = known.filter(({ words }) => words.length <= lemmas.length && words.every((word, index) => word === lemmas[index]))
    return (begun.find(({ words }) => words.length === lemmas.length) ?? begun[0])?.slot ?? first
  }
}

const indices = new WeakMap<RelationWords, ReadonlyMap<string, readonly Expression[]>>()

/** The expressions of a language by their first word, made once: words never change. */
function indexOf(relations: RelationWords): ReadonlyMap<string, readonly Expression[]> {
  const known = indices.get(relations)
  if (known) return known
  const byFirst = new Map<string, Expression[]>()
  for (const expression of relations.prepositions) {
    const first = expression.words[0] ?? ''
    const row = byFirst.get(first)
    if (row) row.push(expression)
    else byFirst.set(first, [expression])
  }
  indices.set(relations, byFirst)
  return byFirst
}
