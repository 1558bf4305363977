import type { Arc, Word } from '../../pipeline/document.ts'
import type { Range } from '../../pipeline/span.ts'

/**
 * Questions to a parsed stretch of words: who governs whom, who did it, to whom. Indices are those of the arrays
 * given (a document's `words` and `syntax`). Answers are null or empty when the tree does not say.
 */
export class DependencyTree {
  private readonly dependents: readonly (readonly number[])[]

  constructor(
    readonly words: readonly Word[],
    readonly arcs: readonly Arc[],
  ) {
    const dependents: number[][] = arcs.map(() => [])
    arcs.forEach(({ head }, at) => dependents[head]?.push(at))
    this.dependents = dependents
  }

  /** Children in text order. */
  children(word: number): readonly number[] {
    return this.dependents[word] ?? []
  }

  /** Children with one of these relations; `nsubj` also finds `nsubj:pass`. */
  childrenBy(word: number, ...relations: readonly string[]): number[] {
    return this.children(word).filter((child) => relations.some((relation) => this.is(child, relation)))
  }

  /** The head, or -1. */
  head(word: number): number {
    return this.arcs[word]?.head ?? -1
  }

  /** Is the word's relation this one or a subtype of it? */
  is(word: number, relation: string): boolean {
    const own = this.arcs[word]?.relation
    return own !== undefined && (own === relation || own.startsWith(relation + ':'))
  }

  /** The words from the first to the last of a word's subtree. */
  subtree(word: number): Range {
    let [first, last] = [word, word]
    const waiting = [word]
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      first = Math.min(first, next)
      last = Math.max(last, next)
      waiting.push(...this.children(next))
    }
    return { first, end: last + 1 }
  }

  /** Heads from the word up to its root, the word itself first. */
  path(word: number): number[] {
    const path: number[] = []
    for (let at = word; at >= 0 && !path.includes(at); at = this.head(at)) path.push(at)
    return path
  }

  /** The nearest verb above a word, or -1. */
  governor(word: number): number {
    return this.path(word).slice(1).find((at) => this.words[at]?.pos === 'VERB') ?? -1
  }

  /** Does the verb stand in the passive: «è stato arrestato», «viene colpito», or a bare participle after its noun? */
  isPassive(verb: number): boolean {
    if (this.childrenBy(verb, 'aux:pass').length > 0) return true
    if (this.words[verb]?.feats.VerbForm !== 'Part') return false
    return this.childrenBy(verb, 'aux').length === 0 && (this.is(verb, 'acl') || this.childrenBy(verb, 'obl:agent').length > 0)
  }

  /**
   * The grammatical subject, or -1: the verb's own; the noun that a participle or relative clause is about; that of
   * the verb it is coordinated with or depends on («ha detto e ripetuto», «vuole partire»).
   */
  subject(verb: number): number {
    return this.subjectWithin(verb, 4)
  }

  private subjectWithin(verb: number, steps: number): number {
    const own = this.childrenBy(verb, 'nsubj')[0]
    if (own !== undefined) return this.antecedent(verb, own)
    const head = this.head(verb)
    if (head < 0 || steps === 0) return -1
    if (this.is(verb, 'acl') && this.words[verb]?.feats.VerbForm === 'Part') return head
    const shares = this.is(verb, 'conj') || this.is(verb, 'xcomp') || (this.is(verb, 'advcl') && this.words[verb]?.feats.VerbForm !== 'Fin')
    return shares && this.words[head]?.pos === 'VERB' ? this.subjectWithin(head, steps - 1) : -1
  }

  /** A relative pronoun stands for the noun that its clause hangs on. */
  private antecedent(verb: number, subject: number): number {
    const head = this.head(verb)
    return head >= 0 && this.is(verb, 'acl:relcl') && this.words[subject]?.pos === 'PRON' ? head : subject
  }

  /** The direct object, or -1; of a passive its subject. */
  object(verb: number): number {
    const own = this.childrenBy(verb, 'obj')[0]
    if (own !== undefined) return this.antecedent(verb, own)
    return this.isPassive(verb) ? this.subject(verb) : -1
  }

  /** Who does it: the subject of an active verb, «da …» of a passive one; -1 when unsaid. */
  agent(verb: number): number {
    return this.isPassive(verb) ? (this.childrenBy(verb, 'obl:agent')[0] ?? -1) : this.subject(verb)
  }

  /** The case marker of a noun: index of «a» in «a Mosca», or -1. */
  marker(noun: number): number {
    return this.childrenBy(noun, 'case')[0] ?? -1
  }

  /** The word and those coordinated with it: «Biden e Zelensky». */
  coordinated(word: number): number[] {
    return [word, ...this.childrenBy(word, 'conj')]
  }
}
