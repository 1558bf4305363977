import type { Factuality } from '../../pipeline/document.ts'
import type { Context } from './context.ts'
import type { Grammar } from './grammar.ts'
import type { FactualityWords, RelationWords } from './pack.ts'

type ByLemma = ReadonlyMap<string, Factuality>

const index = (classes: Readonly<Partial<Record<Factuality, readonly string[]>>>): ByLemma =>
  new Map(Object.entries(classes).flatMap(([value, lemmas]) => lemmas.map((lemma) => [lemma, value as Factuality] as const)))

/** How many governors up the reading goes: «ha chiesto di [evitare] di [attaccare]». */
const maxGovernors = 4

/**
 * Did it happen? Read from the trigger outwards; the sign nearest to the trigger decides, and a negation
 * beside it turns it: «non ha attaccato», «non può attaccare».
 */
export class FactualityReader {
  private readonly governors: ByLemma
  private readonly nouns: ByLemma
  private readonly modifiers: ByLemma
  private readonly adverbs: ByLemma
  private readonly markers: ByLemma
  private readonly modals: ByLemma
  private readonly negators: ReadonlySet<string>
  private readonly enacted: ReadonlySet<string>
  private readonly carriers: ReadonlySet<string>
  private readonly occurrences: ReadonlySet<string>

  constructor(
    private readonly context: Context,
    private readonly grammar: Grammar,
    words: FactualityWords,
    relations: RelationWords,
  ) {
    this.governors = index(words.governors)
    this.nouns = index(words.nouns)
    this.modifiers = index(words.modifiers)
    this.adverbs = index(words.adverbs)
    this.markers = index(words.markers)
    this.modals = index(words.modals)
    this.negators = new Set(words.negators)
    this.enacted = new Set(words.enacted)
    this.occurrences = new Set(relations.occurVerbs)
    this.carriers = new Set([...relations.lightVerbs, ...relations.occurVerbs, ...relations.undergoVerbs])
  }

  read(word: number, type: string): Factuality {
    let at = word
    const first = this.isVerb(at) ? this.ofVerb(at, this.enacted.has(type)) : this.ofNoun(at)
    if (first) return first
    for (let step = 0; step < maxGovernors; step++) {
      const above = this.grammar.governor(at)
      if (!above || above.word === at) break
      const found = this.ofGovernor(at, above.word, above.slot)
      if (found === 'stop') break
      if (found) return found
      at = above.word
    }
    return 'actual'
  }

  private isVerb(word: number): boolean {
    const pos = this.context.words[word]?.pos
    return pos === 'VERB' || pos === 'AUX'
  }

  private lemma(word: number): string {
    return this.context.words[word]?.lemma.toLowerCase() ?? ''
  }

  private form(word: number): string {
    return this.context.words[word]?.form.toLowerCase() ?? ''
  }

  private negated(word: number): boolean {
    return this.grammar.group(word).some((member) => member !== word && (this.negators.has(this.lemma(member)) || this.negators.has(this.form(member))))
  }

  /** Signs in the verb's own group: negation, markers, modals, mood and tense. */
  private ofVerb(verb: number, enacted = false): Factuality | null {
    const group = this.grammar.group(verb)
    const subjectNegated = this.grammar.dependents(verb).some(({ slot, head }) => (slot === 'subject' || slot === 'object') && (this.negators.has(this.form(head)) || this.negators.has(this.form(head - 1))))
    if (this.negated(verb) || subjectNegated) return 'negated'
    for (const member of group) {
      const pos = this.context.words[member]?.pos
      const sign = pos === 'ADP' || pos === 'SCONJ' ? this.markers.get(this.lemma(member)) : pos === 'ADV' ? this.adverbs.get(this.lemma(member)) : undefined
      if (sign) return this.markedBy(sign, verb, enacted)
    }
    const modal = group.map((member) => this.modals.get(this.lemma(member))).find((value) => value !== undefined)
    if (modal) return modal
    const feats = this.context.words[this.grammar.finite(verb)]?.feats
    if (feats?.Tense === 'Fut') return 'planned'
    if (feats?.Mood !== 'Cnd') return null
    return this.isReportedFuture(verb) ? 'planned' : 'possible'
  }

  /** «ha detto che avrebbe visitato»: after a verb of saying the conditional of the past is a future. */
  private isReportedFuture(verb: number): boolean {
    return this.context.words[verb]?.feats.VerbForm === 'Part' && this.grammar.governor(verb)?.slot === 'clause'
  }

  /** A purpose clause of an infinitive is a plan; «per aver attaccato» gives a reason, «in piazza per chiedere» is done. */
  private markedBy(sign: Factuality, verb: number, enacted: boolean): Factuality | null {
    if (sign !== 'planned') return sign
    if (enacted) return null
    const past = this.grammar.group(verb).some((member) => member !== verb && this.context.words[member]?.pos === 'AUX')
    return this.context.words[verb]?.feats.VerbForm === 'Inf' && !past ? sign : null
  }

  private ofNoun(noun: number): Factuality | null {
    const { first, end } = this.grammar.phrase(noun)
    for (let at = Math.max(0, first - 1); at < Math.min(end, noun + 3); at++) {
      if (at === noun) continue
      if (at < noun && (this.negators.has(this.lemma(at)) || this.negators.has(this.form(at)))) return 'negated'
      const sign = this.modifiers.get(this.context.doc.words[at]?.lemma.toLowerCase() ?? '')
      if (sign && this.context.words[at]?.pos !== 'NOUN') return sign
    }
    return null
  }

  /** `stop`: what is further up says nothing about this event. */
  private ofGovernor(word: number, above: number, slot: string): Factuality | 'stop' | null {
    const lemma = this.lemma(above)
    if (!this.isVerb(above)) return this.nouns.get(lemma) ?? (slot === 'noun' ? null : 'stop')
    if (slot === 'clause' || slot === 'object') {
      const sign = this.governors.get(lemma)
      if (sign === 'negated' && this.negated(above)) return 'possible'
      if (sign) return sign
    }
    if (this.isVerb(word)) return slot === 'clause' && this.context.words[this.grammar.finite(word)]?.feats.VerbForm !== 'Fin' ? this.ofVerb(above) : 'stop'
    if (slot === 'subject' && !this.occurrences.has(lemma)) return 'stop'
    return this.carriers.has(lemma) && (slot === 'object' || slot === 'subject') ? this.ofVerb(above) : 'stop'
  }
}
