import type { Factuality } from '../../pipeline/document.ts'
import type { Context } from './context.ts'
import { FactualityLexicon } from './factuality-words.ts'
import { determinerOf } from './features.ts'
import type { Governor, Grammar } from './grammar.ts'
import type { FactualityWords, RelationWords } from './pack.ts'

/** How many governors up the reading goes: «ha chiesto di [evitare] di [attaccare]». */
const maxGovernors = 4
/** Words between a verb and the negation before it: «non si erano ancora mai [incontrati]». */
const negationReach = 5

/**
 * Did it happen? Read from the trigger outwards; the sign nearest to the trigger decides, and a negation
 * beside it turns it: «non ha attaccato», «non può attaccare».
 */
export class FactualityReader {
  private readonly lexicon: FactualityLexicon

  constructor(
    private readonly context: Context,
    private readonly grammar: Grammar,
    words: FactualityWords,
    private readonly relations: RelationWords,
  ) {
    this.lexicon = FactualityLexicon.of(words, relations)
  }

  read(word: number, type: string): Factuality {
    let at = word
    const first = this.isVerb(at) ? this.ofVerb(at, this.lexicon.enacted.has(type)) : this.ofNoun(at)
    if (first) return first
    for (let step = 0; step < maxGovernors; step++) {
      const above = this.grammar.governor(at)
      if (!above || above.word === at) break
      const found = this.ofGovernor(at, above)
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

  private isNegator(word: number): boolean {
    return this.lexicon.negators.has(this.lemma(word)) || this.lexicon.negators.has(this.form(word))
  }

  /** A negation in the verb's group, or before it with nothing but auxiliaries, clitics and adverbs between. */
  private negated(verb: number): boolean {
    if (this.grammar.group(verb).some((member) => member !== verb && this.isNegator(member))) return true
    for (let at = verb - 1; at >= Math.max(0, verb - negationReach); at--) {
      if (this.isNegator(at)) return this.context.sentenceOf[at] === this.context.sentenceOf[verb]
      const pos = this.context.words[at]?.pos
      if (pos !== 'AUX' && pos !== 'ADV' && pos !== 'PRON') return false
    }
    return false
  }

  /** Signs in the verb's own group: negation, markers, modals, mood and tense. */
  private ofVerb(verb: number, enacted = false): Factuality | null {
    const { lexicon } = this
    const group = this.grammar.group(verb)
    const participantNegated = this.grammar.dependents(verb).some(({ slot, head }) => (slot === 'subject' || slot === 'object') && (this.lexicon.negators.has(this.form(head)) || this.lexicon.negators.has(this.form(head - 1))))
    if (this.negated(verb) || participantNegated) return 'negated'
    for (const member of group) {
      const pos = this.context.words[member]?.pos
      const sign = pos === 'ADP' || pos === 'SCONJ' ? lexicon.markers.get(this.lemma(member)) : pos === 'ADV' ? lexicon.adverbs.get(this.lemma(member)) : undefined
      if (sign) return this.markedBy(sign, verb, member, enacted)
    }
    const feats = this.context.words[this.grammar.finite(verb)]?.feats
    const modal = group.filter((member) => member !== verb).map((member) => lexicon.modals.get(this.lemma(member))).find((value) => value !== undefined)
    if (modal) return modal === 'requested' && feats?.Mood === 'Cnd' ? 'possible' : modal
    if (feats?.Tense === 'Fut') return 'planned'
    if (feats?.Mood === 'Imp' && !enacted) return 'requested'
    if (feats?.Mood !== 'Cnd') return null
    return this.isReportedFuture(verb) ? 'planned' : 'possible'
  }

  /** «ha detto che avrebbe visitato»: after a verb of saying the conditional of the past is a future. */
  private isReportedFuture(verb: number): boolean {
    return this.context.words[verb]?.feats.VerbForm === 'Part' && this.grammar.governor(verb)?.slot === 'clause'
  }

  /**
   * A purpose clause of an infinitive is a plan; «per aver attaccato» gives a reason, «in piazza per chiedere» is done.
   * «Stanno per essere liberati» is about to come.
   */
  private markedBy(sign: Factuality, verb: number, marker: number, enacted: boolean): Factuality | null {
    if (sign !== 'planned') return sign
    if (this.lexicon.imminent.has(this.lemma(marker - 1))) return sign
    if (enacted) return null
    const past = this.grammar.group(verb).some((member) => member !== verb && this.context.words[member]?.pos === 'AUX')
    return this.context.words[verb]?.feats.VerbForm === 'Inf' && !past ? sign : null
  }

  /** Is the verb told as over: «aver firmato», «è stato arrestato», «arrivò»? */
  private isPast(verb: number): boolean {
    const tense = this.context.words[this.grammar.finite(verb)]?.feats.Tense
    if (this.context.words[verb]?.feats.VerbForm !== 'Part') return tense === 'Past' || tense === 'Imp'
    return this.grammar.group(verb).some((member) => member !== verb && this.context.words[member]?.pos === 'AUX' && !this.lexicon.modals.has(this.lemma(member)) && this.context.words[member]?.feats.Tense !== 'Fut')
  }

  private ofNoun(noun: number): Factuality | null {
    const { first, end } = this.grammar.phrase(noun)
    for (let at = Math.max(0, first - 1); at < Math.min(end, noun + 3); at++) {
      if (at === noun) continue
      if (at < noun && this.isNegator(at)) return 'negated'
      const sign = this.lexicon.modifiers.get(this.context.doc.words[at]?.lemma.toLowerCase() ?? '')
      if (sign && this.context.words[at]?.pos !== 'NOUN') return sign
    }
    return this.sharesNegation(noun, first) ? 'negated' : this.announced(noun, first)
  }

  /** What stands right before the phrase, however it was attached: «in vista dei colloqui», «l'attesa per l'incontro». */
  private announced(noun: number, first: number): Factuality | null {
    let at = first - 1
    while (at >= 0 && this.context.words[at]?.pos === 'DET' && this.context.sentenceOf[at] === this.context.sentenceOf[noun]) at--
    if (this.context.words[at]?.pos !== 'ADP') return null
    const before = (word: number): string => (this.context.sentenceOf[word] === this.context.sentenceOf[noun] ? this.lemma(word) : '')
    const two = `${before(at - 1)} ${before(at)}`
    return this.lexicon.openings.get(`${before(at - 2)} ${two}`) ?? this.lexicon.openings.get(two) ?? (this.context.words[at - 1]?.pos === 'NOUN' ? this.lexicon.complement(before(at - 1), before(at)) : undefined) ?? null
  }

  /** «Nessun ferito o danno»: what denies the first denies the second. */
  private sharesNegation(noun: number, first: number): boolean {
    const other = first - 2
    if (this.context.words[first - 1]?.pos !== 'CCONJ' || this.context.words[other]?.pos !== 'NOUN' || other === noun) return false
    return this.isNegator(other - 1)
  }

  /** `stop`: what is further up says nothing about this event. */
  private ofGovernor(word: number, { word: above, slot }: Governor): Factuality | 'stop' | null {
    const { lexicon } = this
    const lemma = this.lemma(above)
    const told = lexicon.complement(lemma, slot)
    if (told) return told
    if (!this.isVerb(above)) return this.ofNominal(word, above, slot)
    if (lexicon.bears(lemma, slot)) return this.ofVerb(above)
    const clause = slot === 'clause' || slot === 'object'
    if (clause) {
      const sign = lexicon.governors.get(lemma)
      if (sign === 'negated' && this.negated(above)) return 'possible'
      if (sign === 'planned' && this.isVerb(word) && this.isPast(word)) return 'stop'
      if (sign === 'negated' && lexicon.refusals.has(lemma) && lexicon.nouns.has(this.lemma(word))) return 'stop'
      if (sign) return sign
    }
    if (this.isVerb(word)) return slot === 'clause' && this.context.words[this.grammar.finite(word)]?.feats.VerbForm !== 'Fin' ? this.ofVerb(above) : 'stop'
    if (this.isBare(word) && (slot === 'object' || (slot === 'subject' && word > above)) && this.negated(above)) return 'negated'
    if (lexicon.causes.has(lemma)) return this.ofCause(word, above, slot)
    if (slot === 'subject' && !lexicon.occurrences.has(lemma)) return 'stop'
    return lexicon.carriers.has(lemma) && (clause || slot === 'subject') ? this.ofVerb(above) : 'stop'
  }

  /** «la decisione di», «è possibile che», «chiede l'applicazione di [sanzioni]». */
  private ofNominal(word: number, above: number, slot: string): Factuality | 'stop' | null {
    const { lexicon } = this
    const lemma = this.lemma(above)
    const sign = lexicon.nouns.get(lemma) ?? lexicon.adjectives.get(lemma) ?? (this.isVerb(word) ? lexicon.aims.get(lemma) : undefined)
    if (sign === 'requested' && this.isRefused(above)) return 'negated'
    if (sign === 'requested' && slot === 'subject' && !this.isVerb(word) && !this.isBare(word)) return 'stop'
    return sign ?? (slot === 'noun' || lexicon.realisations.has(lemma) ? null : 'stop')
  }

  /** «ha respinto la richiesta di arresto»: it will not be. */
  private isRefused(noun: number): boolean {
    const above = this.grammar.governor(noun)
    return above?.slot === 'object' && this.lexicon.refusals.has(this.lemma(above.word)) && !this.negated(above.word)
  }

  /** What causes is as sure as the causing, «sarebbe dovuto a un [attentato]»; an effect is where it is named first: «non ha provocato [danni]». */
  private ofCause(word: number, above: number, slot: string): Factuality | 'stop' | null {
    const effect = slot === 'object' || slot === 'clause'
    if (effect && (word < above || !this.isBare(word))) return 'stop'
    return this.ofVerb(above) ?? (effect ? null : 'stop')
  }

  /** Without a definite article or other determiner that takes the thing as known. */
  private isBare(noun: number): boolean {
    const determiner = determinerOf(this.context, this.grammar, this.relations, noun)
    return determiner === 'none' || determiner === 'indefinite'
  }
}
