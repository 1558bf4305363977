import type { Features } from '../../pipeline/document.ts'

/** What a reporting verb does: the class of a statement it introduces. */
export const cueClasses = ['neutral', 'writing', 'claim', 'announcement', 'confirmation', 'denial', 'answer', 'promise', 'threat', 'accusation', 'question', 'order', 'assessment', 'belief'] as const
export type CueClass = (typeof cueClasses)[number]

/**
 * What may follow or precede a reporting verb as its content: marked words (`quote`), a clause with its
 * conjunction, one without («bare-clause»: "he said it was late"), an indirect question, an infinitive,
 * a noun phrase («ha annunciato la fine»), the same after a preposition («ha parlato di un accordo»), a definition («ha definito X un Y»).
 * `addressee`: whom it is said to stands between the verb and its clause («ha informato i soci che», "told reporters that").
 */
export const cueFrames = ['quote', 'clause', 'bare-clause', 'question', 'infinitive', 'object', 'topic', 'definition', 'addressee'] as const
export type CueFrame = (typeof cueFrames)[number]

/** A reporting verb, one word or several: «far sapere» is lemma `fare` with `then` = [sapere]. */
export interface CueVerb {
  readonly lemma: string
  /** Words after it, by lemma or form. */
  readonly then: readonly string[]
  /** Only with a reflexive pronoun: «si è detto convinto». */
  readonly reflexive: boolean
  /** Its subject is what is said; who says it stands after «da»: «dal rapporto emerge che…». */
  readonly impersonal: boolean
  readonly class: CueClass
  readonly frames: ReadonlySet<CueFrame>
  /** Id of the rule that lists it. */
  readonly rule: string
}

/** Words that open a source without a verb: «secondo X», «a detta di X», "according to X". */
export interface SourcePhrase {
  readonly words: readonly string[]
  /** A verb of saying follows: «secondo quanto riferisce X». */
  readonly verb?: boolean
  /** Stands for whoever spoke last: «a suo dire», «secondo lui». */
  readonly silent?: boolean
  /** Has other meanings too («per X»): counts only with a comma and somebody who can speak. */
  readonly weak?: boolean
  /** Passes on what another says: «per bocca del portavoce, il Comune ha fatto sapere che…». */
  readonly relays?: boolean
  /** Only before what somebody said: «in base a queste informazioni». */
  readonly nouns?: boolean
}

/** Function words and word classes around quotations; lower case, by form unless said otherwise. */
export interface QuoteWordLists {
  readonly complementizers: readonly string[]
  readonly questionWords: readonly string[]
  readonly infinitiveMarkers: readonly string[]
  /** Lemmas of the verbs that build a verb group with a participle or gerund. */
  readonly auxiliaries: readonly string[]
  /** Lemmas of the auxiliaries that make a participle passive. */
  readonly passives: readonly string[]
  /** Lemmas of verbs before an infinitive of saying: «ha voluto precisare». */
  readonly modals: readonly string[]
  readonly reflexives: readonly string[]
  readonly negations: readonly string[]
  readonly relatives: readonly string[]
  /** Relative pronouns after the words that open a source: «secondo cui». */
  readonly sourceRelatives: readonly string[]
  /** Lemmas of possessives: «dal canto suo». */
  readonly possessives: readonly string[]
  /** Pronouns for what cannot speak: «ciò conferma che». */
  readonly things: readonly string[]
  /** Personal pronouns that are subjects: "she said", «lui ha risposto». */
  readonly subjectPronouns: readonly string[]
  /** Pronouns for people without a name: «alcuni ritengono». */
  readonly indefinites: readonly string[]
  readonly openingConjunctions: readonly string[]
  /** Begin what somebody else does: «mentre». */
  readonly contrasts: readonly string[]
  /** Words that open a sentence which adds to the one before: «inoltre». */
  readonly additives: readonly string[]
  /** Words that credit the quotation before them to the phrase after them: «"…", così il sindaco». */
  readonly thus: readonly string[]
  /** Lemmas of verbs before a colon that lead to a picture or list, not to words: «il video mostra:». */
  readonly showing: readonly string[]
  /** Words that stand for what was said before: «lo ha detto X». */
  readonly anaphors: readonly string[]
  readonly byMarkers: readonly string[]
  readonly ofMarkers: readonly string[]
  readonly toMarkers: readonly string[]
  /** «definisce X come Y». */
  readonly roleMarkers: readonly string[]
  /** Words that, after a comma, end a reported clause. */
  readonly stops: readonly string[]
  readonly sources: readonly SourcePhrase[]
  /** Lemmas of nouns that name a statement, before a colon: «la replica di X: "…"». */
  readonly speechNouns: readonly string[]
  /** Lemmas of nouns that name the mood in which something is said, with «di» and a colon or comma: «"…": la rabbia degli operai». */
  readonly moodNouns: readonly string[]
  /** Nouns of saying whose clause counts without marks, where their owner is told: «l'accusa di X è che…». */
  readonly statementNouns: readonly string[]
  /** Lemmas of nouns whose words are always somebody's own, marked or not: «il motto è: …». */
  readonly mottoNouns: readonly string[]
  /** Participles that introduce marked words: «un cartello con scritto "…"». */
  readonly inscriptions: readonly string[]
  /** Forms of nouns after a dash that credit a picture: «– Foto di X». */
  readonly pictures: readonly string[]
  /** Lemmas and forms before a title or name in quotation marks: «intitolato», «denominata», «libro». */
  readonly titleWords: readonly string[]
  /** Lemmas of nouns that name what a source gave: «secondo le dichiarazioni di X» credits X. */
  readonly sourceNouns: readonly string[]
  /** Lemmas of what is followed rather than believed: «secondo la legge» credits nobody. */
  readonly norms: readonly string[]
  /** Forms of verbs of saying that are nouns as well: «nota», «accusa». */
  readonly nounForms: readonly string[]
  /** «citato da X»: X relays. */
  readonly relayParticiples: readonly string[]
  /** Lemmas of verbs by which an outlet relays: «lo riporta X». */
  readonly relayVerbs: readonly string[]
  /** «X citando Y»: Y spoke, X relays. */
  readonly citingGerunds: readonly string[]
  /** Lemmas of the same in a relative clause: «X, che cita Y». */
  readonly citingVerbs: readonly string[]
  /** Lemmas of those who are asked for their view, so that «per gli inquirenti» tells whose it is without a comma. */
  readonly opinionNouns: readonly string[]
  /** Lemmas that name an outlet: «l'agenzia X». */
  readonly outletNouns: readonly string[]
  /** Well-known news media, lower case. */
  readonly outlets: readonly string[]
  /** Social networks and the like, lower case. */
  readonly platforms: readonly string[]
  /** Lemmas that name what carries words: «in un comunicato». */
  readonly media: readonly string[]
  readonly mediumPrepositions: readonly string[]
  /** Lemmas of those who are spoken to: «ai giornalisti». */
  readonly addressees: readonly string[]
  /** Lemmas that name a person by office, job or family: «senatrice», «portavoce». */
  readonly personNouns: readonly string[]
  /** Lemmas of bodies and groups that speak as one: «azienda», «maggioranza», «famiglia». */
  readonly bodyNouns: readonly string[]
  /** Lemmas of people and bodies without name who can be a source: «alcune fonti». */
  readonly sourcePeople: readonly string[]
}

/** What a language contributes to quotes and source chains. */
export interface QuoteWords {
  /** ISO 639-1 code of the language. */
  readonly code: string
  /** Reporting verbs by the lemma of their first word, the longest phrase first. */
  readonly verbs: ReadonlyMap<string, readonly CueVerb[]>
  readonly words: QuoteWordLists
  /** Readings of a lower-case form as a verb, whatever the tagger says; none where the language has no such lexicon. */
  verbReadings(norm: string): readonly { readonly lemma: string; readonly feats: Features }[]
}

/** One rule of a `quotes/verbs.json`, as `schemas/quote-cues.schema.json` describes it. */
export interface CueRule {
  readonly id: string
  readonly class: CueClass
  readonly why: string
  readonly frames: readonly CueFrame[]
  readonly verbs: readonly string[]
  readonly reflexive?: readonly string[]
  readonly impersonal?: boolean
  readonly examples: readonly CueExample[]
  readonly counterExamples: readonly string[]
}

export interface CueExample {
  readonly text: string
  readonly quotes: readonly { readonly kind: 'direct' | 'indirect' | 'mixed'; readonly text: string; readonly speaker?: string }[]
}

/** The verbs of all rules by lemma; a verb that several rules list has the frames of all and the class of the first. */
export function indexVerbs(rules: readonly CueRule[]): ReadonlyMap<string, readonly CueVerb[]> {
  const verbs = new Map<string, CueVerb>()
  for (const rule of rules) {
    for (const reflexive of [false, true]) {
      for (const phrase of (reflexive ? rule.reflexive : rule.verbs) ?? []) {
        const [lemma = phrase, ...then] = phrase.split(' ')
        const key = `${reflexive ? 'si ' : ''}${phrase}`
        const known = verbs.get(key)
        if (known) verbs.set(key, { ...known, frames: new Set([...known.frames, ...rule.frames]) })
        else verbs.set(key, { lemma, then, reflexive, impersonal: rule.impersonal === true, class: rule.class, frames: new Set(rule.frames), rule: rule.id })
      }
    }
  }
  const byLemma = new Map<string, CueVerb[]>()
  for (const verb of verbs.values()) byLemma.set(verb.lemma, [...(byLemma.get(verb.lemma) ?? []), verb])
  for (const list of byLemma.values()) list.sort((a, b) => b.then.length - a.then.length || Number(b.reflexive) - Number(a.reflexive))
  return byLemma
}
