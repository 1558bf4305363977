import type { Token } from '../../pipeline/document.ts'
import type { Range } from '../../pipeline/span.ts'
import { isAged } from './aged.ts'
import { startsWithCapital } from './letters.ts'
import type { EntityGrammar, EntityWords, Gender } from './pack.ts'
import type { NounSense } from './lexicon.ts'
import { isosOf, TailReader, type NameMap, type PhraseDoc } from './tails.ts'

/** A noun phrase whose head can stand for somebody or something: «il nuovo presidente della Commissione europea». */
export interface Phrase {
  /** Without its article. */
  readonly tokens: Range
  readonly head: Range
  /** Readings of the head that agree with its article and nationality words. */
  readonly senses: readonly NounSense[]
  readonly determiner: 'definite' | 'demonstrative' | 'indefinite' | 'none'
  /** Countries that its nationality words name. */
  readonly isos: ReadonlySet<string>
  /** Indices of entities named in its complements, in order. */
  readonly complements: readonly string[]
  /** Words of its complements and of the adjectives behind it in lower case, names excluded. */
  readonly modifiers: ReadonlySet<string>
  /** A common noun as complement: «movimento di protesta». */
  readonly hasField: boolean
  /** An adjective in front that brings in something new: «la nuova banca», «un altro». */
  readonly fresh: boolean
  /** An adjective in front that says that the office is new to its holder: «il neoeletto presidente». */
  readonly newly: boolean
  /** It goes on with a degree, which says which one is meant: «il Paese più isolato al mondo». */
  readonly compared: boolean
  /** It stands in a longer phrase: «del papa» in «il segretario del papa». */
  readonly within: boolean
  /** A name follows, in quotation marks or not: «il movimento "Comunione e liberazione"». */
  readonly named: boolean
  readonly sentence: number
}

/** «ex-ministro», «vicepresidente» with its hyphen, «neopresidente». */
const prefixed = /^(?:(?:ex|vice)-|neo-?)/u
/** «neoeletto», «neo», «neo-presidente». */
const newly = /^neo/u

/** Finds the phrases of a document, sentence by sentence, heads inside names left out. */
export class PhraseFinder {
  private readonly definite: ReadonlySet<string>
  private readonly demonstrative: ReadonlySet<string>
  private readonly indefinite: ReadonlySet<string>
  private readonly plural: ReadonlySet<string>
  private readonly fresh: ReadonlySet<string>
  private readonly before: ReadonlySet<string>
  private readonly degrees: ReadonlySet<string>
  private readonly tails: TailReader

  constructor(
    private readonly doc: PhraseDoc,
    private readonly words: EntityWords,
    private readonly names: NameMap,
  ) {
    const g: EntityGrammar = words.grammar
    this.definite = new Set(g.definite)
    this.demonstrative = new Set(g.demonstrative)
    this.indefinite = new Set(g.indefinite)
    this.plural = new Set(g.plural)
    this.fresh = new Set(g.fresh)
    this.before = new Set(g.premodifiers)
    this.degrees = new Set(g.degrees)
    this.tails = new TailReader(doc, words, names)
  }

  find(): readonly Phrase[] {
    const found: Phrase[] = []
    this.doc.sentences.forEach(({ tokens }, sentence) => {
      for (let at = tokens.first; at < tokens.end; ) {
        const phrase = this.at(at, tokens, sentence, found.at(-1)?.tokens.end ?? 0)
        if (phrase) found.push(phrase, ...this.inside(phrase, tokens, sentence))
        at = phrase ? phrase.tokens.end : at + 1
      }
    })
    return found
  }

  /** Places and people within a phrase: «il governo del paese», «l'avvocato dell'indagato»; a name behind it is of the whole. */
  private inside({ head, tokens: { end } }: Phrase, sentence: Range, index: number): readonly Phrase[] {
    const found: Phrase[] = []
    for (let at = head.end; at < end; at++) {
      const phrase = this.pointsAt(at, sentence.first) ? this.at(at, { first: sentence.first, end }, index, at) : null
      if (!phrase) continue
      const titled = this.names.at.has(end)
      if (phrase.senses.every((sense) => sense.kind === 'place' || (!titled && (sense.kind === 'person' || sense.kind === 'office')))) found.push({ ...phrase, within: true })
      at = phrase.head.end - 1
    }
    return found
  }

  /** Is there an article or «questo» in front? */
  private pointsAt(at: number, limit: number): boolean {
    const determiner = this.determiner(at - 1, limit)
    return determiner === 'definite' || determiner === 'demonstrative'
  }

  private at(at: number, sentence: Range, index: number, free: number): Phrase | null {
    if (this.names.at.has(at)) return null
    const head = this.head(at, sentence.end)
    if (!head || this.isVerb(at, head.tokens) || this.isAdjective(at, head.tokens)) return null
    const first = this.left(at, Math.max(sentence.first, free))
    const tail = this.tails.read(head.tokens.end, sentence.end, head.senses)
    const before = [...this.range(first, at)]
    return {
      tokens: { first, end: tail.end },
      head: head.tokens,
      senses: this.agreeing(head.senses, first - 1).filter((sense) => sense.number === 'Plur' || !(tail.plural || this.plural.has(this.form(first - 1)))),
      determiner: this.determiner(first - 1, sentence.first),
      isos: new Set([...tail.isos, ...before.flatMap((t) => isosOf(this.words, t))]),
      complements: tail.complements,
      modifiers: new Set(tail.modifiers),
      hasField: tail.hasField,
      fresh: before.some((t) => this.fresh.has(t.norm)),
      newly: newly.test(this.token(at)?.norm ?? '') || before.some((t) => newly.test(t.norm)),
      compared: this.degrees.has(this.token(tail.end)?.norm ?? ''),
      within: false,
      named: this.names.at.get(tail.end)?.tokens.first === tail.end || (/^["«“”]$/u.test(this.token(tail.end)?.text ?? '') && startsWithCapital(this.token(tail.end + 1)?.text ?? '')),
      sentence: index,
    }
  }

  /** The longest noun of the lists that begins here; a nationality word used as a noun counts too. */
  private head(at: number, end: number): { tokens: Range; senses: readonly NounSense[] } | null {
    const { lexicon } = this.words
    const norm = this.token(at)?.norm ?? ''
    for (let length = Math.min(lexicon.longestFrom.get(norm) ?? 0, end - at); length > 0; length--) {
      if (length > 1 && this.names.at.has(at + length - 1)) continue
      const senses = lexicon.nouns.get(length === 1 ? norm : this.joined(at, length))
      if (senses) return { tokens: { first: at, end: at + length }, senses }
    }
    const former = at < end && prefixed.test(norm) ? lexicon.nouns.get(norm.replace(prefixed, '')) : undefined
    if (former) return { tokens: { first: at, end: at + 1 }, senses: former }
    const people = lexicon.demonyms.get(norm)
    const aged = isAged(norm, this.words.grammar)
    if ((!people && !aged) || this.determiner(at - 1, 0) === 'none') return null
    if (aged) return { tokens: { first: at, end: at + 1 }, senses: [{ kind: 'person', lemma: norm, gender: null, number: 'Sing', kin: false }] }
    // «quella siriana» leaves out a noun said before
    if (!people || this.determiner(at - 1, 0) === 'demonstrative') return null
    return {
      tokens: { first: at, end: at + 1 },
      senses: people.map(({ text, gender, number, iso }) => ({ kind: 'demonym', lemma: text.toLowerCase(), gender, number, iso })),
    }
  }

  private joined(at: number, length: number): string {
    let key = this.token(at)?.norm ?? ''
    for (let next = at + 1; next < at + length; next++) key += ` ${this.token(next)?.norm ?? ''}`
    return key
  }

  /** «conduttori», «parlamentare» and the like may be verbs or adjectives: the tagged part of speech has the last word. */
  private isVerb(at: number, { end }: Range): boolean {
    if (end - at > 1) return false
    const token = this.token(at)
    const word = token && this.doc.words[token.words.first]
    return word !== undefined && (word.pos === 'VERB' || word.pos === 'AUX' || word.pos === 'ADV' || word.pos === 'ADP')
  }

  /** «lo storico maestro», «la giovane attrice»: an adjective in front of the head. */
  private isAdjective(at: number, { end }: Range): boolean {
    const token = this.token(at)
    return end === at + 1 && this.before.has(token?.norm ?? '') && this.doc.words[token?.words.first ?? -1]?.pos === 'ADJ' && this.words.lexicon.nouns.has(this.token(end)?.norm ?? '')
  }

  /** Readings of the gender that the article gives: «la presidente», «il cantante». */
  private agreeing(senses: readonly NounSense[], determiner: number): readonly NounSense[] {
    if (this.determiner(determiner, 0) === 'none') return senses
    const token = this.token(determiner)
    const gender = token && !/['’]$/u.test(token.text) ? this.doc.words[token.words.end - 1]?.feats.Gender : undefined
    if (gender !== 'Masc' && gender !== 'Fem') return senses
    const able = senses.filter((sense) => sense.gender === null || sense.gender === gender)
    return (able.length > 0 ? able : senses).map((sense) => (sense.gender === null ? { ...sense, gender } : sense))
  }

  private left(at: number, limit: number): number {
    let first = at
    while (first > limit && first > at - 4) {
      const token = this.token(first - 1)
      if (!token || this.names.at.has(first - 1)) break
      if (!this.before.has(token.norm) && !/^\p{N}+[º°ª]$/u.test(token.text) && !this.isDemonymBefore(token)) break
      first--
    }
    return first
  }

  /** English puts nationality words before the noun. */
  private isDemonymBefore(token: Token): boolean {
    return this.words.lexicon.demonyms.has(token.norm) && startsWithCapital(token.text)
  }

  private determiner(at: number, limit: number): Phrase['determiner'] {
    const form = at >= limit ? this.form(at) : ''
    if (this.demonstrative.has(form)) return 'demonstrative'
    if (this.definite.has(form)) return 'definite'
    return this.indefinite.has(form) ? 'indefinite' : 'none'
  }

  private token(at: number): Token | undefined {
    return this.doc.tokens[at]
  }

  /** The last syntactic word of a token: «della» → la. */
  private form(at: number): string {
    return this.token(at)?.forms.at(-1)?.toLowerCase().replaceAll('’', "'") ?? ''
  }

  private *range(first: number, end: number): Iterable<Token> {
    for (let i = first; i < end; i++) {
      const token = this.token(i)
      if (token) yield token
    }
  }
}

/** Do a phrase's forms allow this gender? */
export function allowsGender(phrase: Phrase, gender: Gender | null): boolean {
  return gender === null || phrase.senses.some((sense) => sense.gender === null || sense.gender === gender)
}
