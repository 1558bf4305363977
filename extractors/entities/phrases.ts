import type { Document, Entity, Token } from '../../pipeline/document.ts'
import type { Range } from '../../pipeline/span.ts'
import { startsWithCapital, startsWithLetter, startsWithSmall } from './letters.ts'
import type { EntityGrammar, EntityWords, Gender } from './pack.ts'
import type { NounSense } from './lexicon.ts'

export type PhraseDoc = Document<'tokens' | 'sentences' | 'words'>

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
  readonly sentence: number
}

/** Where names stand: entity id by token. */
export interface NameMap {
  readonly at: ReadonlyMap<number, { readonly entity: Entity; readonly tokens: Range }>
}

export function nameMap(entities: readonly Entity[]): NameMap {
  const at = new Map<number, { entity: Entity; tokens: Range }>()
  for (const entity of entities) {
    for (const { form, tokens } of entity.mentions) {
      if (form !== 'name') continue
      for (let i = tokens.first; i < tokens.end; i++) at.set(i, { entity, tokens })
    }
  }
  return { at }
}

interface Tail {
  end: number
  /** A nationality word in the plural: «blogger iraniani». */
  plural: boolean
  hasField: boolean
  /** The head is a person: an organisation's name behind it is what he or she belongs to. */
  readonly ofPerson: boolean
  /** Genders that the head may have; null for one that takes either. */
  readonly genders: ReadonlySet<Gender | null>
  readonly isos: string[]
  readonly complements: string[]
  readonly modifiers: string[]
}

/** «ex-ministro», «vicepresidente» with its hyphen. */
const prefixed = /^(?:ex|neo|vice)-/u
const anyGender: ReadonlySet<Gender | null> = new Set([null])
/** Longest stretch of complements behind a head, in tokens. */
const longestTail = 14

/** Finds the phrases of a document, sentence by sentence, heads inside names left out. */
export class PhraseFinder {
  private readonly of: ReadonlySet<string>
  private readonly and: ReadonlySet<string>
  private readonly definite: ReadonlySet<string>
  private readonly demonstrative: ReadonlySet<string>
  private readonly indefinite: ReadonlySet<string>
  private readonly plural: ReadonlySet<string>
  private readonly fresh: ReadonlySet<string>
  private readonly before: ReadonlySet<string>
  private readonly after: ReadonlySet<string>

  constructor(
    private readonly doc: PhraseDoc,
    private readonly words: EntityWords,
    private readonly names: NameMap,
  ) {
    const g: EntityGrammar = words.grammar
    this.of = new Set(g.of)
    this.and = new Set(g.and)
    this.definite = new Set(g.definite)
    this.demonstrative = new Set(g.demonstrative)
    this.indefinite = new Set(g.indefinite)
    this.plural = new Set(g.plural)
    this.fresh = new Set(g.fresh)
    this.before = new Set(g.premodifiers)
    this.after = new Set(g.postmodifiers)
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
      if (phrase.senses.every((sense) => sense.kind === 'place' || (!titled && (sense.kind === 'person' || sense.kind === 'office')))) found.push(phrase)
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
    if (!head || this.isVerb(at, head.tokens)) return null
    const first = this.left(at, Math.max(sentence.first, free))
    const tail = this.tail(head.tokens.end, sentence.end, head.senses)
    const before = [...this.range(first, at)]
    return {
      tokens: { first, end: tail.end },
      head: head.tokens,
      senses: head.senses.filter((sense) => sense.number === 'Plur' || !(tail.plural || this.plural.has(this.form(first - 1)))),
      determiner: this.determiner(first - 1, sentence.first),
      isos: new Set([...tail.isos, ...before.flatMap((t) => this.isos(t))]),
      complements: tail.complements,
      modifiers: new Set(tail.modifiers),
      hasField: tail.hasField,
      fresh: before.some((t) => this.fresh.has(t.norm)),
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
    if (this.determiner(at - 1, 0) === 'none') return null
    if (this.isAged(norm)) return { tokens: { first: at, end: at + 1 }, senses: [{ kind: 'person', lemma: norm, gender: null, number: 'Sing', kin: false }] }
    // «quella siriana» leaves out a noun said before
    if (!people || this.determiner(at - 1, 0) === 'demonstrative') return null
    return {
      tokens: { first: at, end: at + 1 },
      senses: people.map(({ text, gender, number, iso }) => ({ kind: 'demonym', lemma: text.toLowerCase(), gender, number, iso })),
    }
  }

  /** «il 39enne», «la ventenne». */
  private isAged(norm: string): boolean {
    const { agedEndings, agedBeginnings } = this.words.grammar
    return agedEndings.some((ending) => norm.endsWith(ending)) && (/^\p{N}/u.test(norm) || agedBeginnings.some((beginning) => norm.startsWith(beginning)))
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

  /** Adjectives, nationality words and complements with «di» behind a head. */
  private tail(from: number, limit: number, senses: readonly NounSense[]): Tail {
    const ofPerson = senses.some((s) => s.kind === 'office' || s.kind === 'person')
    const out: Tail = { end: from, plural: false, hasField: false, ofPerson, genders: new Set(senses.map((s) => s.gender)), isos: [], complements: [], modifiers: [] }
    const stop = Math.min(limit, from + longestTail)
    while (out.end < stop) {
      const next = this.adjective(out, stop) ?? this.complement(out, stop)
      if (next === null) break
      out.end = next
    }
    return out
  }

  private adjective(out: Tail, stop: number): number | null {
    const at = out.end
    const token = this.token(at)
    if (!token) return null
    const name = this.names.at.get(at)
    if (name) {
      // «dipartimento di Stato Usa»: a country's name serves as an adjective
      if (out.complements.length > 0 && name.tokens.first === at && name.entity.type === 'place' && name.entity.geo !== null && name.tokens.end <= stop && out.end === at && this.names.at.has(at - 1)) {
        if (name.entity.links.iso3166) out.isos.push(name.entity.links.iso3166)
        return name.tokens.end
      }
      // «portavoce Onu», «senatrice Pd»: an organisation's name serves as an adjective
      if (!out.ofPerson || name.tokens.first !== at || name.entity.type !== 'organization' || name.tokens.end > stop) return null
      out.complements.push(name.entity.id)
      return name.tokens.end
    }
    const isos = this.isos(token)
    if (isos.length > 0) {
      out.isos.push(...isos)
      out.plural ||= this.words.lexicon.demonyms.get(token.norm)?.every((form) => form.number === 'Plur') ?? false
    }
    else if (!this.isModifier(at, token, out.complements.length + out.modifiers.length === 0 ? out.genders : anyGender)) return null
    else out.modifiers.push(token.norm)
    return this.phraseModifier(at) ?? at + 1
  }

  /** An adjective agrees with its noun: «nelle vie della capitale | lungo un percorso». */
  private isModifier(at: number, token: Token, genders: ReadonlySet<Gender | null>): boolean {
    if (this.after.has(token.norm) || this.phraseModifier(at) !== null) return true
    const word = this.doc.words[token.words.first]
    const gender = word?.feats.Gender
    return word?.pos === 'ADJ' && startsWithSmall(token.text) && (gender === undefined || genders.has(null) || [...genders].some((one) => one === gender))
  }

  /** «in carica», «ad interim». */
  private phraseModifier(at: number): number | null {
    const two = `${this.token(at)?.norm ?? ''} ${this.token(at + 1)?.norm ?? ''}`
    return this.after.has(two) ? at + 2 : null
  }

  /** «della Commissione europea», «dei servizi di emergenza», «dell'università e della Ricerca». */
  private complement(out: Tail, stop: number): number | null {
    let at = out.end
    if (this.and.has(this.token(at)?.norm ?? '') && out.end > 0 && this.isOf(at + 1) && out.modifiers.length + out.complements.length > 0) at++
    if (!this.isOf(at)) return null
    at++
    if (this.definite.has(this.token(at)?.norm ?? '')) at++
    const name = this.names.at.get(at)
    if (name) {
      if (name.tokens.first !== at || name.tokens.end > stop) return null
      out.complements.push(name.entity.id)
      return name.tokens.end
    }
    // «capitale del suo paese»: whose it is stands behind the possessive
    while (this.isDeterminer(at)) at++
    const token = this.token(at)
    if (!token || at >= stop || !startsWithLetter(token.text)) return null
    out.modifiers.push(token.norm)
    out.hasField = true
    return at + 1
  }

  private isDeterminer(at: number): boolean {
    const token = this.token(at)
    return token !== undefined && this.doc.words[token.words.first]?.pos === 'DET' && startsWithSmall(token.text)
  }

  private isOf(at: number): boolean {
    const token = this.token(at)
    return token !== undefined && this.of.has((token.forms[0] ?? '').toLowerCase()) && !this.names.at.has(at)
  }

  private isos(token: Token): readonly string[] {
    return [...new Set((this.words.lexicon.demonyms.get(token.norm) ?? []).map((form) => form.iso))]
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
