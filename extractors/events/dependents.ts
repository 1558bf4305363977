import type { ArgumentLink } from '../../pipeline/document.ts'
import type { Dependent } from './grammar.ts'
import type { RelationWords } from './pack.ts'
import type { PrepositionSlots } from './prepositions.ts'
import type { Tree } from './tree.ts'

/** Verbs whose infinitive complement is done by the one addressed: «ha chiesto a Kim di partire». */
export type ObjectControl = ReadonlySet<string>

const passiveRelations: ReadonlySet<string> = new Set(['aux:pass', 'nsubj:pass', 'obl:agent', 'expl:pass'])

/** Reads the relations of verbs and nouns off a dependency tree (Universal Dependencies). */
export class Dependents {
  private readonly light: ReadonlySet<string>
  private readonly undergo: ReadonlySet<string>
  private readonly occur: ReadonlySet<string>
  private readonly agentMarkers: ReadonlySet<string>
  private readonly relatives: ReadonlySet<string>
  private readonly passives: (boolean | undefined)[]

  constructor(
    private readonly tree: Tree,
    private readonly slots: PrepositionSlots,
    private readonly relations: RelationWords,
    private readonly objectControl: ObjectControl,
    private readonly isTime: (word: number) => boolean,
  ) {
    this.passives = new Array<boolean | undefined>(tree.words.length)
    this.light = new Set(relations.lightVerbs)
    this.undergo = new Set(relations.undergoVerbs)
    this.occur = new Set(relations.occurVerbs)
    this.agentMarkers = new Set(relations.agentMarker)
    this.relatives = new Set(relations.relativePronouns)
  }

  of(word: number): readonly Dependent[] {
    const found = this.isVerbal(word) ? this.ofVerb(word, 0) : this.ofNoun(word)
    return found.sort((a, b) => a.head - b.head).filter(isNew)
  }

  private isVerbal(word: number): boolean {
    const pos = this.tree.words[word]?.pos
    return pos === 'VERB' || pos === 'AUX'
  }

  isPassive(verb: number): boolean {
    return (this.passives[verb] ??= this.tree.children(verb).some((child) => passiveRelations.has(this.tree.relation(child)) || this.isPassiveAuxiliary(child, verb)))
  }

  /** «è stata evacuata»: an auxiliary that is a past participle itself, before another, whatever the parser calls it. */
  private isPassiveAuxiliary(child: number, verb: number): boolean {
    return this.tree.base(child) === 'aux' && this.isPastParticiple(child) && this.isPastParticiple(verb)
  }

  private isPastParticiple(word: number): boolean {
    const feats = this.tree.words[word]?.feats
    return feats?.VerbForm === 'Part' && feats.Tense === 'Past'
  }

  /** Everything that hangs on a verb, its subject found through control, coordination and relative clauses. */
  private ofVerb(verb: number, depth: number): Dependent[] {
    const passive = this.isPassive(verb)
    const bare = !passive && this.isBareParticiple(verb)
    const found = this.withBare(verb, this.tree.children(verb).flatMap((child) => this.ofVerbChild(child, passive, bare)), passive || bare)
    found.push(...this.fromRelative(verb, found, bare))
    const slot = passive ? 'object' : 'subject'
    const missing = !found.some((dependent) => dependent.slot === slot || dependent.slot === 'participle')
    if (missing && depth < maxControl) found.push(...this.sharedSubject(verb, slot, depth))
    if (depth === 0 && !found.some((dependent) => dependent.slot === slot || dependent.slot === 'participle')) found.push(...this.earlierSubject(verb, slot))
    return found
  }

  private ofVerbChild(child: number, passive: boolean, bare: boolean): Dependent[] {
    const relation = this.tree.relation(child)
    const spread = (slot: string): Dependent[] => this.tree.conjuncts(child).map((head) => ({ slot, head, link: 'stated' as const }))
    if (this.isRelativePronoun(child)) return []
    if (this.tree.base(child) === 'nsubj' && this.isTopic(child)) return []
    if (relation === 'nsubj:pass') return spread('object')
    if (this.tree.base(child) === 'nsubj') return spread(passive ? 'object' : bare ? 'participle' : 'subject')
    if (this.tree.base(child) === 'obj') return spread('object')
    if (this.tree.base(child) === 'iobj') return spread(this.relations.addressee)
    if (relation === 'obl:agent') return spread('subject')
    if (this.tree.base(child) === 'ccomp' || this.tree.base(child) === 'xcomp') return [{ slot: 'clause', head: child, link: 'stated' }]
    if (this.tree.base(child) !== 'obl') return []
    const complex = this.complexComplements(child)
    if (complex.length > 0) return complex.map((dependent) => (passive || bare) && this.agentMarkers.has(dependent.slot) ? { ...dependent, slot: 'subject' } : dependent)
    const slot = this.slotOf(child) || (child < this.tree.head(child) ? before : after)
    return this.tree.conjuncts(child).map((head) => {
      const own = head === child ? slot : this.slotOf(head) || slot
      return { slot: (passive || bare) && this.agentMarkers.has(own) ? 'subject' : own, head, link: 'stated' as const }
    })
  }

  /** «Puglia: crolla un muro»: what a line is about stands before its colon and takes no part in the clause behind it. */
  private isTopic(child: number): boolean {
    let end = child + 1
    while (this.tree.head(end) === child && ['flat', 'compound', 'fixed'].includes(this.tree.base(end))) end++
    return child < this.tree.head(child) && this.tree.words[end]?.form === ':'
  }

  /**
   * Phrases that the parser hangs on a verb as if they had a preposition, but without one. After the verb they go on with the
   * phrase before them («nella capitale, Baghdad», «ha arrestato la moglie e l'autista») or are what the verb lacks.
   */
  private withBare(verb: number, found: readonly Dependent[], passive: boolean): Dependent[] {
    if (!found.some(({ slot }) => slot === before || slot === after)) return [...found]
    const placed: Dependent[] = []
    for (const dependent of [...found].sort((a, b) => a.head - b.head)) {
      const slot = this.isTime(dependent.head) ? dependent.slot : this.slotOfBare(verb, dependent, found, placed, passive)
      placed.push({ ...dependent, slot })
    }
    return placed
  }

  private slotOfBare(verb: number, { slot, head }: Dependent, found: readonly Dependent[], placed: readonly Dependent[], passive: boolean): string {
    if (slot !== before && slot !== after) return slot
    const has = (wanted: string): boolean => found.some((other) => other.slot === wanted) || placed.some((other) => other.slot === wanted)
    const undergoer = passive ? 'object' : 'subject'
    if (slot === before) return has(undergoer) ? slot : undergoer
    const last = placed.findLast((other) => other.head > verb && other.head < head && !this.isTime(other.head) && other.slot !== 'clause')
    if (last) return last.slot
    if (!has('object') && (passive || has('subject'))) return 'object'
    return slot
  }

  /** «da parte di X» parsed as «da parte» with the complement «di X»: X, in the slot of the whole expression. */
  private complexComplements(word: number): readonly Dependent[] {
    const inner = this.tree.child(word, 'nmod')
    if (inner === null) return []
    const before = this.tree.caseLemmas(word)
    if (before.length === 0) return []
    const lemma = this.tree.words[word]?.lemma.toLowerCase() ?? ''
    const row = [...before, lemma, ...this.tree.caseLemmas(inner).slice(0, 1)]
    if (row.length < 3) return []
    const known = this.relations.prepositions.find(({ words }) => words.length === row.length && words.every((part, index) => part === row[index]))
    return known ? this.tree.conjuncts(inner).map((head) => ({ slot: known.slot, head, link: 'stated' as const })) : []
  }

  private slotOf(word: number): string {
    return this.slots.of(word)
  }

  private isRelativePronoun(word: number): boolean {
    return this.tree.words[word]?.pos === 'PRON' && this.relatives.has(this.tree.words[word]?.lemma ?? '')
  }

  /** A past participle without auxiliary: «i missili lanciati», «il leader, arrivato ieri». */
  private isBareParticiple(verb: number): boolean {
    return this.tree.words[verb]?.feats.VerbForm === 'Part' && !this.tree.children(verb).some((child) => this.tree.base(child) === 'aux')
  }

  /** The noun that a relative or participial clause belongs to, in the slot of its relative pronoun. */
  private fromRelative(verb: number, found: readonly Dependent[], bare: boolean): Dependent[] {
    const base = this.tree.base(verb)
    if (base !== 'acl' && base !== 'amod') return []
    const antecedents = this.tree.conjuncts(this.tree.head(verb)).filter((word) => word === this.tree.head(verb))
    const pronoun = this.tree.children(verb).find((child) => this.isRelativePronoun(child))
    if (pronoun === undefined) {
      if (this.tree.words[verb]?.feats.VerbForm !== 'Part' && this.tree.relation(verb) !== 'acl:relcl') return []
      if (bare && this.isPastParticiple(verb) && found.some(({ slot }) => slot === 'participle' || slot === 'object')) return [] // «esplode una bomba, uccisi due soldati»
      return antecedents.map((head) => ({ slot: bare || this.isPassive(verb) ? 'participle' : 'subject', head, link: 'stated' }))
    }
    const relation = this.tree.relation(pronoun)
    const subject = relation.startsWith('nsubj') && !found.some((dependent) => dependent.slot === 'subject')
    const slot = this.tree.base(pronoun) === 'obl' ? this.slotOf(pronoun) : relation === 'nsubj:pass' || !subject || this.isPassive(verb) ? 'object' : 'subject'
    return antecedents.map((head) => ({ slot, head, link: 'stated' }))
  }

  /** Subject of the verb that this one is coordinated with or depends on. */
  private sharedSubject(verb: number, slot: string, depth: number): Dependent[] {
    const above = this.tree.head(verb)
    const base = this.tree.base(verb)
    if (above < 0) return []
    if (base === 'acl' && this.tree.words[verb]?.feats.VerbForm === 'Inf') return this.bearers(above, slot, depth)
    if (!this.isVerbal(above) || !['conj', 'xcomp', 'advcl', 'ccomp', 'parataxis'].includes(base)) return []
    const finite = this.finite(verb) !== null
    const governing = this.ofVerb(above, depth + 1)
    const addressed = !finite && base !== 'conj' && this.objectControl.has(this.tree.words[above]?.lemma ?? '') ? governing.filter((dependent) => dependent.slot === this.relations.addressee || dependent.slot === 'object') : []
    const chosen = addressed.length > 0 ? addressed : governing.filter((dependent) => dependent.slot === (this.isPassive(above) && addressed.length === 0 ? 'object' : 'subject'))
    const link: ArgumentLink = base === 'conj' ? 'stated' : 'null-subject'
    return chosen.map(({ head }) => ({ slot, head, link }))
  }

  /** Whose it is: «la decisione del governo di chiudere», else who does the verb above: «ha preso la decisione di chiudere». */
  private bearers(noun: number, slot: string, depth: number): Dependent[] {
    const own = this.nominalComplements(noun).filter((dependent) => dependent.slot === 'possessive' || this.relations.genitives.includes(dependent.slot))
    if (own.length > 0) return own.map(({ head }) => ({ slot, head, link: 'null-subject' }))
    const above = this.tree.head(noun)
    if (above < 0 || !this.isVerbal(above) || !['obj', 'obl'].includes(this.tree.base(noun))) return []
    return this.ofVerb(above, depth + 1).filter((dependent) => dependent.slot === 'subject').map(({ head }) => ({ slot, head, link: 'null-subject' }))
  }

  /** The finite word of a verb's group, or null. */
  private finite(verb: number): number | null {
    const group = [verb, ...this.tree.children(verb).filter((child) => this.tree.base(child) === 'aux')]
    return group.find((member) => this.tree.words[member]?.feats.VerbForm === 'Fin') ?? null
  }

  /** A main verb without subject goes on about the subject of the sentence before: «È partito ieri.» */
  private earlierSubject(verb: number, slot: string): Dependent[] {
    const finite = this.finite(verb)
    if (finite === null || this.tree.base(verb) !== 'root' || this.tree.words[finite]?.feats.Person !== '3') return []
    const nominal = this.hasBareNoun(this.tree.rootBefore(verb), verb)
    const before = nominal ? -1 : this.tree.rootBefore(verb)
    if (before < 0 || !this.isVerbal(before)) return []
    const subjects = this.ofVerb(before, maxControl).filter((dependent) => dependent.slot === (this.isPassive(before) ? 'object' : 'subject'))
    const plural = subjects.length > 1 || this.tree.words[subjects[0]?.head ?? -1]?.feats.Number === 'Plur'
    if (plural !== (this.tree.words[finite]?.feats.Number === 'Plur')) return []
    return subjects.map(({ head }) => ({ slot, head, link: 'null-subject' }))
  }

  /** Is there a noun without preposition between two words? It may be a subject that the tree has elsewhere. */
  private hasBareNoun(from: number, to: number): boolean {
    const end = this.tree.sentenceEnd(from)
    for (let at = end; at < to; at++) {
      const pos = this.tree.words[at]?.pos
      if ((pos === 'NOUN' || pos === 'PROPN') && !['flat', 'fixed'].includes(this.tree.base(at)) && this.slotOf(at) === '') return true
    }
    return false
  }

  /** Complements of a noun, and of the light verb that lends it its subject. */
  private ofNoun(noun: number): Dependent[] {
    const found = this.nominalComplements(noun)
    for (const child of this.tree.children(noun)) {
      if (this.tree.base(child) === 'conj') for (const shared of this.nominalComplements(child)) if (!found.some(({ slot }) => slot === shared.slot)) found.push(shared)
    }
    const above = this.tree.head(noun)
    if (above < 0) return found
    const relation = this.tree.base(noun)
    const lemma = this.tree.words[above]?.lemma ?? ''
    if (!this.isVerbal(above)) return relation === 'conj' ? [...found, ...this.nominalComplements(above)] : found
    const passive = this.isPassive(above)
    const asObject = relation === 'obj' || this.tree.relation(noun) === 'nsubj:pass'
    if (asObject && (this.light.has(lemma) || this.undergo.has(lemma))) {
      const lender = this.undergo.has(lemma) ? 'undergoer' : 'holder'
      for (const dependent of this.ofVerb(above, 0)) {
        if (dependent.head === noun) continue
        if (dependent.slot === 'subject') found.push({ ...dependent, slot: lender })
        else if (!['object', 'clause', 'participle'].includes(dependent.slot)) found.push(dependent)
      }
    } else if (['obj', 'obl', 'xcomp'].includes(relation)) {
      for (const dependent of this.ofVerb(above, 0)) if (dependent.slot === 'subject' && dependent.head !== noun) found.push({ ...dependent, slot: 'above' })
    } else if (relation === 'nsubj' && (this.occur.has(lemma) || passive)) {
      for (const dependent of this.ofVerb(above, 0)) if (!['object', 'subject', 'clause', 'participle'].includes(dependent.slot)) found.push(dependent)
    }
    return found
  }

  private nominalComplements(noun: number): Dependent[] {
    const found: Dependent[] = []
    for (const child of this.tree.children(noun)) {
      const base = this.tree.base(child)
      if (this.tree.relation(child) === 'det:poss') found.push({ slot: 'possessive', head: child, link: 'coref' })
      else if (this.tree.relation(child) === 'nmod:poss') for (const head of this.tree.conjuncts(child)) found.push({ slot: 'possessive', head, link: 'stated' })
      else if (base === 'nmod' || base === 'obl') {
        const slot = this.slotOf(child)
        const complex = this.complexComplements(child)
        if (complex.length > 0) found.push(...complex)
        else if (slot !== '') for (const head of this.tree.conjuncts(child)) found.push({ slot: head === child ? slot : this.slotOf(head) || slot, head, link: 'stated' })
      } else if (base === 'acl' && this.tree.words[child]?.feats.VerbForm === 'Part') {
        for (const inner of this.tree.children(child)) if (this.tree.base(inner) === 'obl') {
          const slot = this.slotOf(inner)
          const own = this.agentMarkers.has(slot) ? (this.relations.agentMarker.at(-1) ?? slot) : slot
          for (const head of this.tree.conjuncts(inner)) found.push({ slot: own, head, link: 'stated' })
        }
      }
    }
    return found
  }
}

/** The first of its head and slot; those of one head stand side by side. */
function isNew({ slot, head }: Dependent, index: number, all: readonly Dependent[]): boolean {
  for (let before = index - 1; before >= 0 && all[before]?.head === head; before--) if (all[before]?.slot === slot) return false
  return true
}

/** Slots of phrases without a preposition that are neither subject nor object. */
const [before, after] = ['before', 'after'] as const

/** How many verbs up a missing subject is looked for. */
const maxControl = 3
