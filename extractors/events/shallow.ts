import type { Arc, Word } from '../../pipeline/document.ts'
import type { Range } from '../../pipeline/span.ts'
import type { RelationWords } from './pack.ts'

/**
 * Dependency arcs from parts of speech alone, for when no parser has run: noun phrases, verb groups,
 * subjects to the left, objects and complements to the right, prepositional phrases to the nearest noun («di»)
 * or verb. Linear in the length of the sentence.
 */
export class ShallowParser {
  private readonly relatives: ReadonlySet<string>
  private readonly genitives: ReadonlySet<string>
  private readonly passives: ReadonlySet<string>

  constructor(relations: RelationWords) {
    this.passives = new Set(relations.passiveAuxiliaries)
    this.relatives = new Set(relations.relativePronouns)
    this.genitives = new Set(relations.genitives)
  }

  /** One arc per word of the range; heads are indices of words of the document. */
  parse(words: readonly Word[], range: Range): Arc[] {
    return new Sentence(words, range, this.relatives, this.genitives, this.passives).arcs()
  }
}

const nominal: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'SYM', 'X'])

class Sentence {
  private readonly heads: number[]
  private readonly names: string[]
  /** Main verb of the clause being read, -1 before the first. */
  private verb = -1
  /** Last noun phrase head without preposition that no verb has claimed. */
  private free = -1
  private lastNoun = -1
  private marks: number[] = []
  private auxiliaries: number[] = []
  private pending: number[] = []
  private relative = -1
  private hasObject = false

  constructor(
    private readonly words: readonly Word[],
    private readonly range: Range,
    private readonly relatives: ReadonlySet<string>,
    private readonly genitives: ReadonlySet<string>,
    private readonly passives: ReadonlySet<string>,
  ) {
    this.heads = new Array<number>(range.end - range.first).fill(-1)
    this.names = new Array<string>(range.end - range.first).fill('root')
  }

  arcs(): Arc[] {
    for (let at = this.range.first; at < this.range.end; at++) this.read(at)
    this.close()
    return this.heads.map((head, index) => ({ head, relation: this.names[index] ?? 'dep' }))
  }

  private set(word: number, head: number, relation: string): void {
    if (word === head) return
    this.heads[word - this.range.first] = head
    this.names[word - this.range.first] = relation
  }

  private read(at: number): void {
    const word = this.words[at]
    if (!word) return
    if (word.pos === 'VERB') this.readVerb(at)
    else if (word.pos === 'AUX') this.auxiliaries.push(at)
    else if (word.pos === 'ADP' || word.pos === 'SCONJ') this.marks.push(at)
    else if (word.pos === 'PRON' && this.relatives.has(word.lemma)) this.relative = at
    else if (word.pos === 'PRON' && at + 1 < this.range.end && ['VERB', 'AUX', 'PRON'].includes(this.words[at + 1]?.pos ?? '')) this.pending.push(at)
    else if (nominal.has(word.pos)) this.readNoun(at)
    else if (word.pos === 'ADJ' || word.pos === 'DET') this.readModifier(at)
    else if (word.pos === 'ADV') this.pending.push(at)
    else if (word.pos === 'PUNCT') this.set(at, this.verb >= 0 ? this.verb : Math.max(this.lastNoun, this.range.first), 'punct')
    else if (word.pos === 'CCONJ') this.set(at, this.verb >= 0 ? this.verb : this.range.first, 'cc')
  }

  /** Articles and adjectives wait for their noun; an adjective after a noun belongs to it. */
  private readModifier(at: number): void {
    const before = at - 1
    if (this.words[at]?.pos === 'ADJ' && before >= this.range.first && (this.lastNoun === before || (this.words[before]?.pos === 'ADJ' && this.heads[before - this.range.first] === this.lastNoun && this.lastNoun >= 0))) {
      this.set(at, this.lastNoun, 'amod')
    } else this.pending.push(at)
  }

  private readNoun(at: number): void {
    const word = this.words[at]
    const before = this.words[at - 1]
    if (word?.pos === 'NUM' && ['NOUN', 'ADJ'].includes(this.words[at + 1]?.pos ?? '')) {
      this.pending.push(at)
      return
    }
    if (word?.pos === 'PROPN' && this.lastNoun >= 0 && this.adjacent(at) && this.marks.length === 0) {
      this.set(at, this.lastNoun, before?.pos === 'PROPN' ? 'flat' : 'nmod')
      return
    }
    for (const modifier of this.pending) this.set(modifier, at, this.modifierRelation(modifier))
    this.pending = []
    this.attach(at)
    this.marks = []
    this.lastNoun = at
  }

  private modifierRelation(modifier: number): string {
    const pos = this.words[modifier]?.pos
    return pos === 'DET' ? 'det' : pos === 'NUM' ? 'nummod' : pos === 'ADJ' ? 'amod' : 'advmod'
  }

  /** Nothing but adjectives between the last noun and this word. */
  private adjacent(at: number): boolean {
    for (let between = at - 1; between > this.lastNoun; between--) if (!['ADJ', 'PROPN', 'NUM'].includes(this.words[between]?.pos ?? '')) return false
    return true
  }

  private attach(at: number): void {
    const preposition = this.marks[0]
    if (preposition === undefined) return this.attachBare(at)
    for (const mark of this.marks) this.set(mark, mark === preposition ? at : preposition, mark === preposition ? 'case' : 'fixed')
    const genitive = this.genitives.has(this.words[preposition]?.lemma ?? '')
    const near = this.lastNoun >= 0 && (genitive || this.verb < 0 || this.lastNoun > this.verb) && preposition - this.lastNoun <= 3
    if (near) this.set(at, this.lastNoun, 'nmod')
    else if (this.verb >= 0) this.set(at, this.verb, 'obl')
  }

  /** Without preposition: a conjunct, the object of the verb before, or a subject yet to be claimed. */
  private attachBare(at: number): void {
    const before = this.pendingConjunction(at)
    if (before && this.lastNoun >= 0 && this.lastNoun > this.verb) this.set(at, this.lastNoun, 'conj')
    else if (this.verb >= 0 && !this.hasObject && at - this.verb <= 8) {
      this.set(at, this.verb, 'obj')
      this.hasObject = true
      this.free = at
    } else this.free = at
  }

  private pendingConjunction(at: number): boolean {
    for (let back = at - 1; back > this.lastNoun && back >= this.range.first; back--) {
      const pos = this.words[back]?.pos
      if (pos === 'CCONJ') return true
      if (pos !== 'DET' && pos !== 'ADJ' && pos !== 'NUM') return false
    }
    return false
  }

  private readVerb(at: number): void {
    const feats = this.words[at]?.feats
    const previous = this.verb
    const passive = this.isPassive(at)
    for (const auxiliary of this.auxiliaries) this.set(auxiliary, at, passive && auxiliary === this.auxiliaries.at(-1) ? 'aux:pass' : 'aux')
    for (const waiting of this.pending) this.set(waiting, at, this.words[waiting]?.pos === 'PRON' ? 'expl' : 'advmod')
    for (const mark of this.marks) this.set(mark, at, 'mark')
    const participle = feats?.VerbForm === 'Part' && this.auxiliaries.length === 0
    if (this.relative >= 0 && this.lastNoun >= 0) {
      this.set(at, this.lastNoun, 'acl:relcl')
      this.set(this.relative, at, passive ? 'nsubj:pass' : 'nsubj')
    } else if (participle && this.lastNoun >= 0 && at - this.lastNoun <= 3) this.set(at, this.lastNoun, 'acl')
    else if (previous >= 0 && feats?.VerbForm === 'Inf') this.set(at, previous, 'xcomp')
    else if (previous >= 0) this.set(at, previous, this.marks.length > 0 ? 'ccomp' : feats?.VerbForm === 'Ger' ? 'advcl' : 'parataxis')
    if (this.relative < 0 && !participle && feats?.VerbForm !== 'Inf' && this.free >= 0) this.set(this.free, at, passive ? 'nsubj:pass' : 'nsubj')
    this.auxiliaries = []
    this.pending = []
    this.marks = []
    if (this.relative < 0 && !participle) this.free = -1
    this.relative = -1
    this.hasObject = false
    this.verb = at
  }

  /** A past participle after an auxiliary of the passive: «were killed», «had been arrested»; not «were killing». */
  private isPassive(verb: number): boolean {
    const feats = this.words[verb]?.feats
    const auxiliary = this.words[this.auxiliaries.at(-1) ?? -1]
    return feats?.VerbForm === 'Part' && feats.Tense !== 'Pres' && this.passives.has(auxiliary?.lemma.toLowerCase() ?? '')
  }

  /** What is left over hangs on the first verb or noun, so that there is one root. */
  private close(): void {
    const root = this.firstRoot()
    for (let at = this.range.first; at < this.range.end; at++) {
      if (this.heads[at - this.range.first] === -1 && at !== root) this.set(at, root, nominal.has(this.words[at]?.pos ?? '') ? 'parataxis' : 'dep')
    }
  }

  private firstRoot(): number {
    for (let at = this.range.first; at < this.range.end; at++) if (this.words[at]?.pos === 'VERB' && this.heads[at - this.range.first] === -1) return at
    for (let at = this.range.first; at < this.range.end; at++) if (this.heads[at - this.range.first] === -1) return at
    return this.range.first
  }
}
