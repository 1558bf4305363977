import type { Arc, Word } from '../../pipeline/document.ts'

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

/** Adds the subtypes of relations that follow from the tree and a few words: aux:pass, nsubj:pass, obl:agent, acl:relcl… */
export function refineRelations(words: readonly Word[], heads: readonly number[], relations: readonly string[], rules: RelationRules): Arc[] {
  return new Refinement(words, heads, relations, rules).run()
}

class Refinement {
  private readonly children: number[][]
  private readonly heads: number[]
  private readonly relations: string[]

  constructor(
    private readonly words: readonly Word[],
    heads: readonly number[],
    relations: readonly string[],
    private readonly rules: RelationRules,
  ) {
    this.heads = [...heads]
    this.children = words.map(() => [])
    for (let at = 0; at < heads.length; at++) this.children[heads[at]!]?.push(at)
    this.relations = [...relations]
    words.forEach((_, at) => this.prepositionBefore(at))
  }

  run(): Arc[] {
    this.words.forEach((_, at) => this.auxiliary(at))
    this.words.forEach((_, at) => this.subjectAfterVerb(at))
    this.words.forEach((_, at) => this.argument(at))
    this.words.forEach((_, at) => this.refine(at))
    return this.heads.map((head, at) => ({ head, relation: this.relations[at]! }))
  }

  private lemma(at: number): string {
    return this.words[at]?.lemma ?? ''
  }

  private head(at: number): number {
    return this.heads[at]!
  }

  private isParticiple(at: number): boolean {
    return this.words[at]?.feats.VerbForm === 'Part'
  }

  /** «ha incontrato ieri a Londra la collega»: what a preposition stands before is no object; the word before had drawn the preposition to itself. */
  private prepositionBefore(at: number): void {
    if (this.relations[at] !== 'obj' && this.relations[at] !== 'nsubj') return
    let marker = at - 1
    while (this.words[marker]?.pos === 'DET' && this.heads[marker] === at) marker--
    const before = this.heads[marker] ?? at
    if (this.words[marker]?.pos !== 'ADP' || this.relations[marker] !== 'fixed' || before !== marker - 1 || this.words[before]?.pos !== 'ADV') return
    this.children[before] = (this.children[before] ?? []).filter((child) => child !== marker)
    this.children[at] = [marker, ...(this.children[at] ?? [])]
    this.heads[marker] = at
    this.relations[marker] = 'case'
    this.relations[at] = 'obl'
  }

  private auxiliary(at: number): void {
    const head = this.head(at)
    if (this.relations[at] !== 'aux' || head < 0 || this.words[head]?.pos !== 'VERB' || !this.isParticiple(head)) return
    const { passiveAuxiliaries, perfectAuxiliaries, perfectVerbs, reflexives } = this.rules
    const later = (this.children[head] ?? []).some((child) => child > at && child < head && this.relations[child] === 'aux')
    if (later) return
    if (passiveAuxiliaries.has(this.lemma(at))) this.relations[at] = 'aux:pass'
    if (!perfectAuxiliaries.has(this.lemma(at)) || perfectVerbs.has(this.lemma(head))) return
    const reflexive = (this.children[head] ?? []).some((child) => child < at && reflexives.has(this.lemma(child)) && this.words[child]?.pos === 'PRON')
    if (!reflexive) this.relations[at] = 'aux:pass'
  }

  /** «Lo riporta l'agenzia»: beside an object clitic, a second object after the verb is its subject. */
  private subjectAfterVerb(verb: number): void {
    if (this.words[verb]?.pos !== 'VERB') return
    const children = this.children[verb] ?? []
    if (children.some((child) => this.relations[child]?.startsWith('nsubj'))) return
    const clitic = children.some((child) => child < verb && this.words[child]?.pos === 'PRON' && this.rules.objectClitics.has(this.lemma(child)))
    const second = children.find((child) => child > verb && this.relations[child] === 'obj' && /^(?:NOUN|PROPN)$/u.test(this.words[child]?.pos ?? ''))
    if (clitic && second !== undefined) this.relations[second] = 'nsubj'
  }

  /** «Nessun paese ha attaccato l'Iran»: nouns without a preposition are subjects and objects, those with one are not. */
  private argument(at: number): void {
    const word = this.words[at]!
    const verb = this.head(at)
    if ((word.pos !== 'NOUN' && word.pos !== 'PROPN') || this.words[verb]?.pos !== 'VERB') return
    const relation = this.relations[at]
    const marker = (this.children[at] ?? []).find((child) => child < at && this.relations[child] === 'case' && this.words[child]?.pos === 'ADP')
    if (relation === 'obj' || relation === 'nsubj') {
      if (marker !== undefined && !this.rules.partitives.has(this.lemma(marker))) this.relations[at] = 'obl'
    } else if (relation === 'obl' && !(this.children[at] ?? []).some((child) => this.relations[child] === 'case' || this.relations[child] === 'mark') && !this.rules.bareObliques.has(word.lemma.toLowerCase())) {
      this.relations[at] = this.bareArgument(at, verb)
    }
  }

  private bareArgument(at: number, verb: number): string {
    const children = this.children[verb] ?? []
    const has = (relation: string): boolean => children.some((child) => this.relations[child]!.startsWith(relation))
    const objectless = this.isPassive(verb) || this.rules.perfectVerbs.has(this.lemma(verb))
    if (at > verb && !objectless) return has('obj') ? 'obl' : 'obj'
    const finite = [verb, ...children.filter((child) => this.relations[child]!.startsWith('aux'))].find((each) => this.words[each]?.feats.Mood !== undefined)
    if (finite === undefined || has('nsubj')) return 'obl'
    const [own, wanted] = [this.words[at]?.feats.Number, this.words[finite]?.feats.Number]
    return own !== undefined && wanted !== undefined && own !== wanted ? 'obl' : 'nsubj'
  }

  private isPassive(verb: number): boolean {
    return (this.children[verb] ?? []).some((child) => this.relations[child] === 'aux:pass')
  }

  private refine(at: number): void {
    const relation = this.relations[at]
    const head = this.head(at)
    if (head < 0) return
    if ((relation === 'nsubj' || relation === 'csubj') && this.isPassive(head)) this.relations[at] = relation + ':pass'
    else if (relation === 'obl' && this.isAgent(at, head)) this.relations[at] = 'obl:agent'
    else if (relation === 'det' && this.rules.possessives.has(this.lemma(at))) this.relations[at] = 'det:poss'
    else if (relation === 'det' && this.isPredeterminer(at, head)) this.relations[at] = 'det:predet'
    else if (relation === 'flat' && this.words[head]?.pos === 'PROPN') this.relations[at] = 'flat:name'
    else if (relation === 'acl' && this.isRelative(at)) this.relations[at] = 'acl:relcl'
  }

  private isPredeterminer(at: number, head: number): boolean {
    return this.rules.predeterminers.has(this.lemma(at)) && (this.children[head] ?? []).some((child) => child > at && this.relations[child]?.startsWith('det'))
  }

  /** «colpito dai soldati», «è stato arrestato dalla polizia»: «da» with a passive or a bare participle. */
  private isAgent(at: number, verb: number): boolean {
    if (this.words[verb]?.pos !== 'VERB' || !this.isParticiple(verb) || at < verb) return false
    const bare = !(this.children[verb] ?? []).some((child) => this.relations[child]?.startsWith('aux'))
    if (!this.isPassive(verb) && !(bare && !this.rules.perfectVerbs.has(this.lemma(verb)))) return false
    const noun = this.words[at]?.pos
    if (noun !== 'NOUN' && noun !== 'PROPN' && noun !== 'PRON') return false
    return (this.children[at] ?? []).some((child) => this.relations[child] === 'case' && this.rules.agentMarkers.has(this.lemma(child)))
  }

  /** A clause with a relative pronoun among its own words: «il treno che trasporta», «la città in cui vive». */
  private isRelative(at: number): boolean {
    const near = (this.children[at] ?? []).flatMap((child) => [child, ...(this.children[child] ?? [])])
    return near.some((word) => word < at && this.words[word]?.pos === 'PRON' && this.rules.relatives.has(this.lemma(word)))
  }
}
