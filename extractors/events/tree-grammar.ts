import type { Range } from '../../pipeline/span.ts'
import type { Context } from './context.ts'
import { Dependents } from './dependents.ts'
import type { Dependent, Governor, Grammar } from './grammar.ts'
import type { RelationWords } from './pack.ts'
import { PrepositionSlots } from './prepositions.ts'
import type { Tree } from './tree.ts'

/** Relations whose words belong to a noun's core: «due missili balistici», «presidente russo Vladimir Putin». */
const coreRelations: ReadonlySet<string> = new Set(['amod', 'nummod', 'flat', 'compound', 'fixed', 'advmod', 'det:predet'])
const clauseRelations: ReadonlySet<string> = new Set(['root', 'ccomp', 'advcl', 'acl', 'parataxis', 'csubj'])
const groupRelations: ReadonlySet<string> = new Set(['aux', 'expl', 'advmod', 'mark', 'cop', 'iobj'])
/** Bounds of a clause: depth of the tree, and words to either side of its head. */
const maxClauseDepth = 12
const clauseReach = 120
/** Words looked at on the way up from a word, itself included. */
const farthestAncestor = 20
/** Longest phrase, in words to either side of its head. */
const phraseReach = 10

/** How a place name is tied to its clause; `climbed` where a noun that it describes stands between. */
export interface Setting {
  readonly preposition: string
  /** Does the preposition say where, from where, of what? */
  readonly locative: boolean
  readonly source: boolean
  readonly genitive: boolean
  readonly relation: string
  readonly climbed: boolean
}

/** Grammar read off a dependency tree (Universal Dependencies). */
export class TreeGrammar implements Grammar {
  private readonly slots: PrepositionSlots
  private readonly relatives: Dependents
  private readonly knownDependents: (readonly Dependent[] | undefined)[]
  private readonly knownGroups: (readonly number[] | undefined)[]
  private readonly knownHeads: Int32Array
  private readonly knownSettings: (Setting | undefined)[]

  constructor(
    private readonly context: Context,
    private readonly tree: Tree,
    private readonly relations: RelationWords,
    objectControl: ReadonlySet<string>,
  ) {
    const { length } = context.words
    this.slots = new PrepositionSlots(tree, relations)
    this.relatives = new Dependents(tree, this.slots, relations, objectControl, (word) => Boolean(context.timeAt[word]))
    this.knownDependents = new Array<readonly Dependent[] | undefined>(length)
    this.knownGroups = new Array<readonly number[] | undefined>(length)
    this.knownHeads = new Int32Array(length).fill(-1)
    this.knownSettings = new Array<Setting | undefined>(length)
  }

  dependents(word: number): readonly Dependent[] {
    return (this.knownDependents[word] ??= this.relatives.of(word))
  }

  governor(word: number): Governor | null {
    const above = this.tree.head(word)
    if (above < 0) return null
    const base = this.tree.base(word)
    if (base === 'conj') return this.isClause(word) ? null : this.governor(above)
    if (base === 'obj') return { word: above, slot: 'object' }
    if (this.tree.relation(word) === 'nsubj:pass') return { word: above, slot: 'object' }
    if (base === 'nsubj') return { word: above, slot: 'subject' }
    if (base === 'xcomp' || base === 'ccomp' || base === 'csubj') return { word: above, slot: 'clause' }
    if (base === 'acl' && this.tree.relation(word) !== 'acl:relcl' && this.context.words[word]?.feats.VerbForm === 'Inf') return { word: above, slot: 'noun' }
    if (base === 'nmod') return { word: above, slot: this.slotOf(word) || 'noun' }
    if (base === 'advcl' && this.isComplement(word)) return { word: above, slot: 'clause' }
    if (base === 'obl' || base === 'advcl') return { word: above, slot: this.slotOf(word) || base }
    return null
  }

  /** «promette di aiutare»: an infinitive with the mark of a complement, whatever the parser calls it. */
  private isComplement(word: number): boolean {
    const mark = this.tree.child(word, 'mark')
    return mark !== null && this.context.words[word]?.feats.VerbForm === 'Inf' && this.relations.genitives.includes(this.context.words[mark]?.lemma ?? '')
  }

  private isClause(word: number): boolean {
    return this.context.words[word]?.pos === 'VERB'
  }

  private slotOf(word: number): string {
    return this.slots.of(word)
  }

  phrase(word: number): Range {
    return this.gather(word, false)
  }

  extent(word: number): Range {
    return this.gather(word, true)
  }

  private gather(word: number, whole: boolean): Range {
    const mention = this.context.mentionAt[word]
    if (mention) return mention.words
    if (this.tree.children(word).length === 0) return { first: word, end: word + 1 }
    const inside = new Set([word])
    this.collect(word, inside, 0, whole)
    let first = word
    let end = word + 1
    while (inside.has(first - 1)) first--
    while (inside.has(end) || (this.joins(end) && inside.has(end + 1))) end++
    return { first: this.withoutArticle(first, word), end }
  }

  apposed(word: number): readonly number[] {
    return this.tree.children(word).filter((child) => ['appos', 'flat', 'nmod'].includes(this.tree.base(child)) && this.slotOf(child) === '')
  }

  appositionOf(word: number): number | null {
    return this.tree.base(word) === 'appos' && this.tree.head(word) < word ? this.tree.head(word) : null
  }

  /**
   * Core modifiers and one complement: «forze di sicurezza», «membri dell'equipaggio»; for the whole extent also what
   * tells how many or whose («alcuni», «suoi»), other complements and one more below: «polizia in tenuta antisommossa».
   */
  private collect(word: number, inside: Set<number>, depth: number, whole: boolean): void {
    for (const child of this.tree.children(word)) {
      if (Math.abs(child - word) > phraseReach || this.isClause(child)) continue
      const relation = this.tree.relation(child)
      const base = this.tree.base(child)
      const links = base === 'nmod' && child > word && this.isLink(child) && depth <= Number(whole)
      const complement = links || (whole && depth === 0 && base === 'nmod' && child > word && this.isPlainComplement(child))
      const marker = ['case', 'det'].includes(base) && (depth > 0 || (whole && base === 'det' && !this.isArticle(child)))
      if (!complement && !marker && !coreRelations.has(relation) && !coreRelations.has(base)) continue
      inside.add(child)
      this.collect(child, inside, depth + 1, whole)
    }
  }

  /** A complement that says what something is for or like, not where or when: «fondo per gli sfollati». */
  private isPlainComplement(child: number): boolean {
    return this.slotOf(child) !== '' && this.context.timeAt[child] === null && this.context.mentionAt[child] === null
  }

  private isArticle(word: number): boolean {
    return this.relations.articles.includes(this.context.words[word]?.form.toLowerCase() ?? '')
  }

  /** Is the complement joined by the plain genitive? Others («in Siria», «contro il governo») stay outside the phrase. */
  private isLink(child: number): boolean {
    return this.relations.genitives.includes(this.slotOf(child)) && this.context.timeAt[child] === null
  }

  private joins(word: number): boolean {
    return this.context.words[word]?.pos === 'PUNCT' && this.context.words[word]?.form === '-'
  }

  /** Without articles, and without a preposition before one: «tra i due leader» → «due leader». */
  private withoutArticle(first: number, head: number): number {
    let at = first
    while (at < head && ((this.context.words[at]?.pos === 'DET' && this.isArticle(at)) || (this.context.words[at]?.pos === 'ADP' && this.isArticle(at + 1)))) at++
    return at
  }

  clause(word: number): Range {
    const top = this.clauseHead(word)
    let first = word
    let end = word + 1
    const visit = (node: number, depth: number): void => {
      first = Math.min(first, node)
      end = Math.max(end, node + 1)
      if (depth > maxClauseDepth || Math.abs(node - top) > clauseReach) return
      for (const child of this.tree.children(node)) if (!this.opensClause(child)) visit(child, depth + 1)
    }
    visit(top, 0)
    return { first, end }
  }

  /** The verb (or root noun) whose clause a word stands in. */
  clauseHead(word: number): number {
    const known = this.knownHeads[word]
    if (known !== undefined && known >= 0) return known
    return (this.knownHeads[word] = this.findClauseHead(word))
  }

  private findClauseHead(word: number): number {
    let at = word
    for (let steps = 0; steps < 12 && !this.opensClause(at); steps++) {
      const above = this.tree.head(at)
      if (above < 0) break
      at = above
    }
    return at
  }

  private opensClause(word: number): boolean {
    const base = this.tree.base(word)
    return clauseRelations.has(base) || (base === 'conj' && this.isClause(word))
  }

  /** Relations on the way from one word to another: `^` up, `v` down. Null where they are not in one sentence. */
  path(from: number, to: number): readonly string[] | null {
    const ups = this.ancestors(from)
    const downs = this.ancestors(to)
    const meet = ups.findIndex((word) => downs.includes(word))
    const top = ups[meet]
    if (top === undefined) return null
    const down = downs.slice(0, downs.indexOf(top))
    return [...ups.slice(0, meet).map((word) => `^${this.tree.base(word)}`), ...down.reverse().map((word) => `v${this.tree.base(word)}`)]
  }

  /** Steps up and down on the way from one word to another, as `path` tells them. */
  way(from: number, to: number): { readonly up: number; readonly down: number } | null {
    for (let top = from, up = 0; top >= 0 && up < farthestAncestor; top = this.tree.head(top), up++) {
      for (let at = to, down = 0; at >= 0 && down < farthestAncestor; at = this.tree.head(at), down++) if (at === top) return { up, down }
    }
    return null
  }

  private ancestors(word: number): readonly number[] {
    const found = [word]
    for (let at = this.tree.head(word); at >= 0 && found.length < farthestAncestor; at = this.tree.head(at)) found.push(at)
    return found
  }

  relationOf(word: number): string {
    return this.tree.base(word)
  }

  preposition(word: number): string {
    return this.slotOf(word)
  }

  /** How a place name is tied to its clause: «nella provincia del Sichuan» is as good as «nel Sichuan». */
  setting(word: number): Setting {
    return (this.knownSettings[word] ??= this.findSetting(word))
  }

  private findSetting(word: number): Setting {
    let at = word
    for (let steps = 0; steps < 3; steps++) {
      const base = this.tree.base(at)
      const above = this.tree.head(at)
      const genitive = base === 'nmod' && this.relations.genitives.includes(this.slotOf(at))
      if (above < 0 || !(genitive || base === 'flat' || base === 'appos' || (base === 'nmod' && this.slotOf(at) === '')) || this.context.words[above]?.pos === 'VERB') break
      at = above
    }
    const preposition = this.slotOf(at)
    const { locatives, sources, genitives } = this.relations
    const kind = { locative: locatives.includes(preposition), source: sources.includes(preposition), genitive: genitives.includes(preposition) }
    return { preposition, ...kind, relation: this.tree.base(at), climbed: at !== word }
  }

  isPassive(word: number): boolean {
    return this.relatives.isPassive(word)
  }

  finite(word: number): number {
    return this.group(word).find((member) => this.context.words[member]?.feats.VerbForm === 'Fin') ?? word
  }

  group(word: number): readonly number[] {
    return (this.knownGroups[word] ??= [...this.tree.children(word).filter((child) => this.isGroupMember(child)), word].sort((a, b) => a - b))
  }

  private isGroupMember(child: number): boolean {
    const base = this.tree.base(child)
    return groupRelations.has(base) || (base === 'obj' && this.context.words[child]?.pos === 'PRON')
  }
}
