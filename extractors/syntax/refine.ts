import type { Arc, Word } from '../../pipeline/document.ts'
import { childrenOf } from './label-features.ts'

/** The words by which a language shows passives, agents, possessives and relative clauses. All lemmas. */
export interface RelationRules {
  /** Auxiliaries that make a passive with any verb: «venire». */
  readonly passiveAuxiliaries: ReadonlySet<string>
  /** Auxiliaries that make a passive with verbs that do not form their perfect with them: «essere». */
  readonly perfectAuxiliaries: ReadonlySet<string>
  /** Verbs whose perfect takes such an auxiliary: «andare», «morire», «diventare». */
  readonly perfectVerbs: ReadonlySet<string>
  /** Reflexive pronouns: with one, the auxiliary is no passive. */
  readonly reflexives: ReadonlySet<string>
  /** Case markers of the agent: «da». */
  readonly agentMarkers: ReadonlySet<string>
  readonly possessives: ReadonlySet<string>
  /** Determiners that come before the article: «tutti i». */
  readonly predeterminers: ReadonlySet<string>
  readonly relatives: ReadonlySet<string>
  /** Clitic pronouns that can only be direct objects: «lo», «la». */
  readonly objectClitics: ReadonlySet<string>
  /** Nouns of time and measure that stand on a verb without a preposition and are neither subject nor object: «una volta», «lunedì». */
  readonly bareObliques: ReadonlySet<string>
  /** Prepositions that a subject or object can have: «arrivano dei soldati». */
  readonly partitives: ReadonlySet<string>
}

/** Adds the subtypes of relations that follow from the tree and a few words: aux:pass, nsubj:pass, obl:agent, acl:relcl… `first` is added to all heads. */
export function refineRelations(words: readonly Word[], heads: readonly number[], relations: readonly string[], rules: RelationRules, first = 0): Arc[] {
  return new Refinement(words, heads, relations, rules).run(first)
}

class Refinement {
  private readonly children: (readonly number[])[]
  private readonly heads: number[]
  private readonly relations: string[]

  constructor(
    private readonly words: readonly Word[],
    heads: readonly number[],
    relations: readonly string[],
    private readonly rules: RelationRules,
  ) {
    this.heads = heads.slice()
    this.children = childrenOf(heads)
    this.relations = relations.slice()
    for (let at = 0; at < words.length; at++) this.prepositionBefore(at)
  }

  run(first: number): Arc[] {
    const { words, heads, relations } = this
    const size = words.length
    for (let at = 0; at < size; at++) if (relations[at] === 'aux') this.auxiliary(at)
    for (let at = 0; at < size; at++) if (words[at]!.pos === 'VERB') this.subjectAfterVerb(at)
    for (let at = 0; at < size; at++) this.argument(at)
    for (let at = 0; at < size; at++) this.refine(at)
    const arcs: Arc[] = []
    for (let at = 0; at < size; at++) arcs.push({ head: heads[at]! < 0 ? -1 : heads[at]! + first, relation: relations[at]! })
    return arcs
  }

  private lemma(at: number): string {
    return this.words[at]?.lemma ?? ''
  }

  private isParticiple(at: number): boolean {
    return this.words[at]?.feats.VerbForm === 'Part'
  }

  /** Has the word a child with this relation or a subtype of it? */
  private hasChild(of: number, relation: string): boolean {
    for (const child of this.children[of]!) if (this.relations[child]!.startsWith(relation)) return true
    return false
  }

  /** «ha incontrato ieri a Londra la collega»: what a preposition stands before is no object; the word before had drawn the preposition to itself. */
  private prepositionBefore(at: number): void {
    if (this.relations[at] !== 'obj' && this.relations[at] !== 'nsubj') return
    let marker = at - 1
    while (this.words[marker]?.pos === 'DET' && this.heads[marker] === at) marker--
    const before = this.heads[marker] ?? at
    if (this.words[marker]?.pos !== 'ADP' || this.relations[marker] !== 'fixed' || before !== marker - 1 || this.words[before]?.pos !== 'ADV') return
    this.children[before] = this.children[before]!.filter((child) => child !== marker)
    this.children[at] = [marker, ...this.children[at]!]
    this.heads[marker] = at
    this.relations[marker] = 'case'
    this.relations[at] = 'obl'
  }

  private auxiliary(at: number): void {
    const head = this.heads[at]!
    if (head < 0 || this.words[head]?.pos !== 'VERB' || !this.isParticiple(head)) return
    const { passiveAuxiliaries, perfectAuxiliaries, perfectVerbs, reflexives } = this.rules
    const sisters = this.children[head]!
    for (const child of sisters) if (child > at && child < head && this.relations[child] === 'aux') return
    if (passiveAuxiliaries.has(this.lemma(at))) this.relations[at] = 'aux:pass'
    if (!perfectAuxiliaries.has(this.lemma(at)) || perfectVerbs.has(this.lemma(head))) return
    for (const child of sisters) if (child < at && this.words[child]!.pos === 'PRON' && reflexives.has(this.lemma(child))) return
    this.relations[at] = 'aux:pass'
  }

  /** «Lo riporta l'agenzia»: beside an object clitic, a second object after the verb is its subject. */
  private subjectAfterVerb(verb: number): void {
    const children = this.children[verb]!
    let second = -1
    for (const child of children) if (child > verb && this.relations[child] === 'obj' && isNoun(this.words[child]!)) {
      second = child
      break
    }
    if (second < 0 || this.hasChild(verb, 'nsubj')) return
    for (const child of children) if (child < verb && this.words[child]!.pos === 'PRON' && this.rules.objectClitics.has(this.lemma(child))) this.relations[second] = 'nsubj'
  }

  /** «Nessun paese ha attaccato l'Iran»: nouns without a preposition are subjects and objects, those with one are not. */
  private argument(at: number): void {
    const relation = this.relations[at]
    if (relation !== 'obj' && relation !== 'nsubj' && relation !== 'obl') return
    const word = this.words[at]!
    const verb = this.heads[at]!
    if (!isNoun(word) || this.words[verb]?.pos !== 'VERB') return
    if (relation === 'obl') {
      for (const child of this.children[at]!) if (this.relations[child] === 'case' || this.relations[child] === 'mark') return
      if (!this.rules.bareObliques.has(word.lemma.toLowerCase())) this.relations[at] = this.bareArgument(at, verb)
      return
    }
    for (const child of this.children[at]!) {
      if (child >= at || this.relations[child] !== 'case' || this.words[child]!.pos !== 'ADP') continue
      if (!this.rules.partitives.has(this.lemma(child))) this.relations[at] = 'obl'
      return
    }
  }

  private bareArgument(at: number, verb: number): string {
    const children = this.children[verb]!
    const objectless = this.isPassive(verb) || this.rules.perfectVerbs.has(this.lemma(verb))
    if (at > verb && !objectless) return this.hasChild(verb, 'obj') ? 'obl' : 'obj'
    const finite = [verb, ...children.filter((child) => this.relations[child]!.startsWith('aux'))].find((each) => this.words[each]?.feats.Mood !== undefined)
    if (finite === undefined || this.hasChild(verb, 'nsubj')) return 'obl'
    const [own, wanted] = [this.words[at]?.feats.Number, this.words[finite]?.feats.Number]
    return own !== undefined && wanted !== undefined && own !== wanted ? 'obl' : 'nsubj'
  }

  private isPassive(verb: number): boolean {
    return this.hasChild(verb, 'aux:pass')
  }

  private refine(at: number): void {
    const head = this.heads[at]!
    if (head < 0) return
    const relation = this.relations[at]!
    switch (relation) {
      case 'nsubj':
      case 'csubj':
        if (this.isPassive(head)) this.relations[at] = relation + ':pass'
        return
      case 'obl':
        if (this.isAgent(at, head)) this.relations[at] = 'obl:agent'
        return
      case 'det':
        if (this.rules.possessives.has(this.lemma(at))) this.relations[at] = 'det:poss'
        else if (this.isPredeterminer(at, head)) this.relations[at] = 'det:predet'
        return
      case 'flat':
        if (this.words[head]?.pos === 'PROPN') this.relations[at] = 'flat:name'
        return
      case 'acl':
        if (this.isRelative(at)) this.relations[at] = 'acl:relcl'
    }
  }

  private isPredeterminer(at: number, head: number): boolean {
    if (!this.rules.predeterminers.has(this.lemma(at))) return false
    for (const child of this.children[head]!) if (child > at && this.relations[child]!.startsWith('det')) return true
    return false
  }

  /** «colpito dai soldati», «è stato arrestato dalla polizia»: «da» with a passive or a bare participle. */
  private isAgent(at: number, verb: number): boolean {
    if (this.words[verb]?.pos !== 'VERB' || !this.isParticiple(verb) || at < verb) return false
    const word = this.words[at]!
    if (!isNoun(word) && word.pos !== 'PRON') return false
    if (!this.isPassive(verb) && (this.hasChild(verb, 'aux') || this.rules.perfectVerbs.has(this.lemma(verb)))) return false
    for (const child of this.children[at]!) if (this.relations[child] === 'case' && this.rules.agentMarkers.has(this.lemma(child))) return true
    return false
  }

  /** A clause with a relative pronoun among its own words: «il treno che trasporta», «la città in cui vive». */
  private isRelative(at: number): boolean {
    for (const child of this.children[at]!) {
      if (this.relates(child, at)) return true
      for (const below of this.children[child]!) if (this.relates(below, at)) return true
    }
    return false
  }

  /** Is the word a relative pronoun that stands before the clause's verb? */
  private relates(word: number, verb: number): boolean {
    return word < verb && this.words[word]!.pos === 'PRON' && this.rules.relatives.has(this.lemma(word))
  }
}

function isNoun({ pos }: Word): boolean {
  return pos === 'NOUN' || pos === 'PROPN'
}
