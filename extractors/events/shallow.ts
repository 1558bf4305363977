import type { Arc, Word } from '../../pipeline/document.ts'
import type { Range } from '../../pipeline/span.ts'
import type { RelationWords } from './pack.ts'
import { nounPhrases, type Boundary, type NounPhrase } from './shallow-phrases.ts'

/** Farthest object from its verb, in words. */
const objectReach = 8

/**
 * Dependency arcs from parts of speech alone, for languages without a parser whose noun phrases end in their head: noun
 * phrases, verb groups, subjects to the left, objects and complements to the right, prepositional phrases to the noun
 * just before or the verb. Linear in the length of the sentence.
 */
export class ShallowParser {
  private readonly relatives: ReadonlySet<string>
  private readonly passives: ReadonlySet<string>
  private readonly approximators: ReadonlySet<string>

  constructor(relations: RelationWords) {
    this.passives = new Set(relations.passiveAuxiliaries)
    this.relatives = new Set(relations.relativePronouns)
    this.approximators = new Set(relations.approximators)
  }

  /** One arc per word of the range; heads are indices of words of the document. */
  parse(words: readonly Word[], range: Range, boundary: Boundary): Arc[] {
    return new Sentence(words, range, nounPhrases(words, range, boundary), this.relatives, this.passives, this.approximators).arcs()
  }
}

class Sentence {
  private readonly heads: number[]
  private readonly names: string[]
  private readonly phrases: ReadonlyMap<number, NounPhrase>
  /** Main verb of the clause being read, -1 before the first. */
  private verb = -1
  /** Head of the last noun phrase without preposition that no verb has claimed. */
  private free = -1
  private lastNoun = -1
  /** Prepositions and subordinators that wait for what they stand before. */
  private marks: number[] = []
  private auxiliaries: number[] = []
  private adverbs: number[] = []
  private owner = -1
  private relative = -1
  private hasObject = false
  /** A conjunction since the last noun or verb. */
  private joins = false

  constructor(
    private readonly words: readonly Word[],
    private readonly range: Range,
    phrases: readonly NounPhrase[],
    private readonly relatives: ReadonlySet<string>,
    private readonly passives: ReadonlySet<string>,
    private readonly approximators: ReadonlySet<string>,
  ) {
    this.heads = new Array<number>(range.end - range.first).fill(-1)
    this.names = new Array<string>(range.end - range.first).fill('root')
    this.phrases = new Map(phrases.map((phrase) => [phrase.first, phrase]))
  }

  arcs(): Arc[] {
    for (let at = this.range.first; at < this.range.end; ) at = this.read(at)
    this.close()
    return this.heads.map((head, index) => ({ head, relation: this.names[index] ?? 'dep' }))
  }

  private set(word: number, head: number, relation: string): void {
    if (word === head) return
    this.heads[word - this.range.first] = head
    this.names[word - this.range.first] = relation
  }

  /** Reads a word or a whole noun phrase; the place of the next one. */
  private read(at: number): number {
    const word = this.words[at]
    if (!word) return at + 1
    if (word.pos === 'PRON' && this.relatives.has(word.lemma) && this.lastNoun >= 0) {
      this.relative = at
      return at + 1
    }
    const phrase = this.phrases.get(at)
    if (phrase) return this.readPhrase(phrase)
    if (word.pos === 'VERB') this.readVerb(at)
    else if (word.pos === 'AUX') this.auxiliaries.push(at)
    else if (word.pos === 'ADP' && this.isApproximate(at)) this.adverbs.push(at)
    else if (word.pos === 'ADP' || word.pos === 'SCONJ' || word.pos === 'PART') this.marks.push(at)
    else if (word.pos === 'ADV' || word.pos === 'ADJ' || word.pos === 'DET') this.adverbs.push(at)
    else if (word.pos === 'CCONJ') this.joins = true
    return at + 1
  }

  /** "At least twelve people": no preposition of the people. */
  private isApproximate(at: number): boolean {
    return this.approximators.has(`${this.words[at]?.lemma ?? ''} ${this.words[at + 1]?.form.toLowerCase() ?? ''}`)
  }

  private readPhrase({ first, end, head, owns }: NounPhrase): number {
    for (let at = first; at < end; at++) if (at !== head) this.set(at, head, this.relationWithin(at, head))
    for (const adverb of this.adverbs) this.set(adverb, head, 'advmod')
    this.adverbs = []
    if (this.owner >= 0) this.set(this.owner, head, 'nmod:poss')
    this.owner = owns ? head : -1
    if (!owns) this.attach(head, first)
    return end
  }

  private relationWithin(at: number, head: number): string {
    const pos = this.words[at]?.pos
    if (at > head) return 'case'
    if (pos === 'DET') return 'det'
    if (pos === 'NUM') return 'nummod'
    if (pos === 'ADJ') return 'amod'
    if (pos === 'ADV') return 'advmod'
    return pos === 'PROPN' && this.words[head]?.pos === 'PROPN' ? 'flat' : 'compound'
  }

  private attach(head: number, first: number): void {
    const preposition = this.marks[0]
    if (preposition === undefined) this.attachBare(head, first)
    else this.attachMarked(head, preposition)
    this.marks = []
    this.joins = false
    this.lastNoun = head
  }

  private attachMarked(head: number, preposition: number): void {
    for (const mark of this.marks) this.set(mark, mark === preposition ? head : preposition, mark === preposition ? 'case' : 'fixed')
    const near = this.lastNoun >= 0 && this.lastNoun > this.verb && preposition - this.lastNoun <= 3
    if (near) this.set(head, this.lastNoun, 'nmod')
    else if (this.verb >= 0) this.set(head, this.verb, 'obl')
  }

  /** Without preposition: a conjunct, an apposition, the object of the verb before, or a subject yet to be claimed. */
  private attachBare(head: number, first: number): void {
    if (this.joins && this.lastNoun >= 0 && this.lastNoun > this.verb) this.set(head, this.lastNoun, 'conj')
    else if (this.isApposition(head, first)) this.set(head, this.lastNoun, 'appos')
    else if (this.verb >= 0 && !this.hasObject && head - this.verb <= objectReach && !this.isStop(first - 1)) {
      this.set(head, this.verb, 'obj')
      this.hasObject = true
    } else this.free = head
  }

  /** "Macron, the president, said": between commas after a noun. */
  private isApposition(head: number, first: number): boolean {
    return this.lastNoun >= 0 && this.isStop(first - 1) && this.lastNoun >= first - 3 && this.words[head]?.pos !== 'PRON' && this.isStop(head + 1)
  }

  private isStop(at: number): boolean {
    return at >= this.range.first && at < this.range.end && this.words[at]?.form === ','
  }

  private readVerb(at: number): void {
    const feats = this.words[at]?.feats
    const passive = this.isPassive(at)
    for (const auxiliary of this.auxiliaries) this.set(auxiliary, at, passive && auxiliary === this.auxiliaries.at(-1) ? 'aux:pass' : 'aux')
    for (const waiting of this.adverbs) this.set(waiting, at, 'advmod')
    for (const mark of this.marks) this.set(mark, at, 'mark')
    const participle = feats?.VerbForm === 'Part' && this.auxiliaries.length === 0
    const claims = this.relative < 0 && !participle && feats?.VerbForm !== 'Inf' && this.free >= 0
    this.attachVerb(at, passive, participle, claims)
    if (claims) this.set(this.free, at, passive ? 'nsubj:pass' : 'nsubj')
    if (this.relative < 0 && !participle) this.free = -1
    this.auxiliaries = []
    this.adverbs = []
    this.marks = []
    this.relative = -1
    this.owner = -1
    this.hasObject = false
    this.joins = false
    this.verb = at
  }

  private attachVerb(at: number, passive: boolean, participle: boolean, claims: boolean): void {
    const feats = this.words[at]?.feats
    const previous = this.verb
    if (this.relative >= 0 && this.lastNoun >= 0) {
      this.set(at, this.lastNoun, 'acl:relcl')
      this.set(this.relative, at, passive ? 'nsubj:pass' : 'nsubj')
    } else if (participle && this.lastNoun >= 0 && at - this.lastNoun <= 3) this.set(at, this.lastNoun, 'acl')
    else if (previous < 0) return
    else if (this.joins && !claims) this.set(at, previous, 'conj')
    else if (feats?.VerbForm === 'Inf') this.set(at, previous, 'xcomp')
    else this.set(at, previous, this.marks.length > 0 ? 'ccomp' : feats?.VerbForm === 'Ger' ? 'advcl' : 'parataxis')
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
      if (this.heads[at - this.range.first] === -1 && at !== root) this.set(at, root, this.nameOf(at))
    }
  }

  private nameOf(at: number): string {
    const pos = this.words[at]?.pos
    return pos === 'PUNCT' ? 'punct' : pos === 'CCONJ' ? 'cc' : pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON' || pos === 'NUM' ? 'parataxis' : 'dep'
  }

  private firstRoot(): number {
    const free = (at: number): boolean => this.heads[at - this.range.first] === -1
    for (let at = this.range.first; at < this.range.end; at++) if (this.words[at]?.pos === 'VERB' && free(at)) return at
    for (let at = this.range.first; at < this.range.end; at++) if (free(at)) return at
    return this.range.first
  }
}
