import type { Document, EntityType, Name, Token } from '../../../pipeline/document.ts'
import { foldName } from '../fold.ts'
import type { KnownName } from '../lexicon.ts'
import type { EntityWords } from '../pack.ts'
import type { BuiltIn, Part, Pattern, Step } from './pattern.ts'

export type BodyDoc = Document<'tokens' | 'sentences' | 'words'>

/** A stretch of tokens that a pattern takes, with the names that it takes in. */
export interface Match {
  readonly end: number
  /** Where the last part begins. */
  readonly last: number
  readonly within: readonly Name[]
}

/** Tokens of the longest name of a place that the tagger has missed. */
const longestMissed = 3
/** Tokens of the longest run of capitalised words. */
const longestRun = 6

/** From here on the tagger is believed where it sees somebody's full name. */
const sureName = 0.8

/** Follows patterns through a sentence, over the names found so far. */
export class PatternMatcher {
  private readonly of: ReadonlySet<string>
  private readonly and: ReadonlySet<string>
  private readonly articles: ReadonlySet<string>
  private readonly particles: ReadonlySet<string>
  /** First token of the match under way. */
  private head = 0

  constructor(
    private readonly doc: BodyDoc,
    private readonly words: EntityWords,
    /** By their first token. */
    private readonly names: ReadonlyMap<number, Name>,
    /** By each of their tokens. */
    private readonly covering: ReadonlyMap<number, Name>,
  ) {
    this.of = new Set(words.grammar.of)
    this.and = new Set(words.grammar.and)
    this.articles = new Set(words.grammar.definite)
    this.particles = new Set(words.grammar.nameParticles)
  }

  /** The longest match that begins at `at`, ends by `limit` and cuts no name in two. */
  longest(pattern: Pattern, at: number, limit: number): Match | null {
    this.head = at
    return this.matches(pattern, 0, at, limit).reduce<Match | null>((best, match) => (match.end > (best?.end ?? at) && !this.cuts(match.end) ? match : best), null)
  }

  private cuts(end: number): boolean {
    return this.covering.has(end) && !this.names.has(end)
  }

  private matches(pattern: Pattern, index: number, at: number, limit: number): readonly Match[] {
    const step = pattern[index]
    if (step === undefined) return [{ end: at, last: at, within: [] }]
    return this.steps(step, at, limit).flatMap((taken) =>
      this.matches(pattern, index + 1, taken.end, limit).map((rest) => ({ end: rest.end, last: rest.end > taken.end ? rest.last : at, within: [...taken.within, ...rest.within] })),
    )
  }

  private steps({ part, least, most }: Step, at: number, limit: number): readonly Match[] {
    const found: Match[] = least === 0 ? [plain(at)] : []
    let open: readonly Match[] = [plain(at)]
    for (let times = 0; times < most && open.length > 0; times++) {
      open = open.flatMap((before) => this.part(part, before.end, limit).map((one) => ({ end: one.end, last: at, within: [...before.within, ...one.within] })))
      found.push(...open)
    }
    return found
  }

  private part(part: Part, at: number, limit: number): readonly Match[] {
    if (at >= limit) return []
    if (part.kind === 'list') return this.list(part.list, part.capital, at, limit)
    if (part.kind === 'word') return this.norm(at) === part.word || this.form(at) === part.word ? [plain(at + 1)] : []
    if (part.kind === 'any') return part.options.flatMap((option) => this.matches(option, 0, at, limit))
    return this.builtIn(part.kind, at, limit)
  }

  private list(name: string, capital: boolean, at: number, limit: number): readonly Match[] {
    if (capital && !/^\p{Lu}/u.test(this.text(at))) return []
    const rests = this.words.bodies.lists.get(name)?.get(this.norm(at)) ?? []
    return rests.filter((rest) => at + 1 + rest.length <= limit && rest.every((word, i) => this.norm(at + 1 + i) === word)).map((rest) => plain(at + 1 + rest.length))
  }

  private builtIn(kind: BuiltIn, at: number, limit: number): readonly Match[] {
    switch (kind) {
      case 'of':
        return this.ofAt(at)
      case 'article':
        return this.articles.has(this.norm(at)) ? [plain(at + 1)] : []
      case 'nation':
        return this.isNation(at) ? [plain(at + 1)] : []
      case 'noun':
        return this.isNoun(at) ? [plain(at + 1)] : []
      case 'adjective':
        return this.isAdjective(at) ? [plain(at + 1)] : []
      case 'capitals':
        return this.capitals(at, limit)
      case 'name':
        return this.anyName(at, limit)
      case 'place':
        return this.named('place', at, limit) ?? this.missedPlace(at, limit)
      case 'country':
        return (this.named('place', at, limit) ?? this.missedPlace(at, limit)).filter(({ end }) => this.known(at, end)?.kind === 'country')
      case 'person':
      case 'organization':
        return this.named(kind, at, limit) ?? []
    }
  }

  /** «di», «della», «di» + «la». */
  private ofAt(at: number): readonly Match[] {
    if (!this.of.has(this.form(at))) return []
    return this.articles.has(this.norm(at + 1)) && (this.doc.tokens[at]?.forms.length ?? 1) === 1 ? [plain(at + 2)] : [plain(at + 1)]
  }

  private known(at: number, end: number): KnownName | undefined {
    return this.words.lexicon.names.get(foldName(this.doc.text.slice(this.doc.tokens[at]?.start, this.doc.tokens[end - 1]?.end)))
  }

  /** A name of any type but a person's full name, or capitalised words that are none yet. */
  private anyName(at: number, limit: number): readonly Match[] {
    const name = this.names.get(at)
    if (name) return name.tokens.end <= limit && (name.type !== 'person' || name.tokens.end === at + 1 || name.confidence < sureName) ? [plain(name.tokens.end)] : []
    return this.isElsewhere(at) ? [] : this.run(at, limit)
  }

  /** Capitalised words and nothing between them. */
  private run(at: number, limit: number): readonly Match[] {
    let end = at
    while (end < Math.min(limit, at + longestRun) && this.isCapital(end) && !this.isElsewhere(end)) end++
    return end > at && !this.words.lexicon.demonyms.has(this.norm(end - 1)) ? [plain(end)] : []
  }

  private named(type: EntityType, at: number, limit: number): readonly Match[] | null {
    const name = this.names.get(at)
    if (!name) return null
    return name.type === type && name.tokens.end <= limit ? [{ end: name.tokens.end, last: at, within: [name] }] : []
  }

  /** In a name that does not begin where the match does. */
  private isElsewhere(at: number): boolean {
    const name = this.covering.get(at)
    return name !== undefined && name.tokens.first !== this.head
  }

  /** A capitalised name of the lists or of a town that the tagger has not seen, or has seen as the end of the body's name. */
  private missedPlace(at: number, limit: number): readonly Match[] {
    const first = this.doc.tokens[at]
    if (!first || this.isElsewhere(at) || !/^\p{Lu}/u.test(first.text)) return []
    for (let end = Math.min(limit, at + longestMissed); end > at; end--) {
      const last = this.doc.tokens[end - 1]
      if (!last || this.isElsewhere(end - 1) || !/^\p{Lu}/u.test(last.text)) continue
      const text = this.doc.text.slice(first.start, last.end)
      const known = this.words.lexicon.names.get(foldName(text))
      if (known ? known.type === 'place' : this.words.towns.find(text).length > 0) {
        return [{ end, last: at, within: [{ start: first.start, end: last.end, type: 'place', tokens: { first: at, end }, confidence: 0.6, rule: 'entities/place-of-body' }] }]
      }
    }
    return []
  }

  /** «Libertà e Giustizia», «Europa Ecologia»: capitalised words, with single particles between them. */
  private capitals(at: number, limit: number): readonly Match[] {
    const found: Match[] = []
    let end = at
    while (end < Math.min(limit, at + longestRun)) {
      if (!this.isCapital(end) && !(end > at && this.isParticle(end) && this.isCapital(end + 1) && !this.joins(end))) break
      if (this.isCapital(end)) found.push(plain(end + 1))
      end++
    }
    return found
  }

  /** «Partito Democratico e SEL»: what the tagger sees as a name of its own behind «e» is another one. */
  private joins(at: number): boolean {
    return this.and.has(this.norm(at)) && this.names.has(at + 1)
  }

  private isCapital(at: number): boolean {
    return /^\p{Lu}/u.test(this.text(at)) && this.names.get(at)?.type !== 'person'
  }

  private isParticle(at: number): boolean {
    return this.particles.has(this.norm(at)) || this.particles.has(this.form(at))
  }

  /** A nationality word that goes with the head: «soldati e polizia egiziani» speaks of two bodies. */
  private isNation(at: number): boolean {
    const forms = this.words.lexicon.demonyms.get(this.norm(at)) ?? []
    const { Number: number, Gender: gender } = this.doc.words[this.doc.tokens[this.head]?.words.first ?? -1]?.feats ?? {}
    return forms.some((form) => at === this.head || ((number === undefined || form.number === number) && (gender === undefined || form.gender === gender)))
  }

  /** A noun that is no name of somebody and no office of one person: «giustizia», «ministri», but not «presidente». */
  private isNoun(at: number): boolean {
    if (!/^\p{L}{3,}$/u.test(this.text(at)) || (this.isElsewhere(at) && this.names.get(at)?.type !== 'organization')) return false
    const pos = this.pos(at)
    const senses = this.words.lexicon.nouns.get(this.norm(at)) ?? []
    return (pos === 'NOUN' || pos === 'PROPN') && !senses.some(({ kind, number }) => number === 'Sing' && (kind === 'office' || kind === 'person'))
  }

  private isAdjective(at: number): boolean {
    return this.pos(at) === 'ADJ' && /^\p{L}{3,}$/u.test(this.text(at)) && !this.words.lexicon.demonyms.has(this.norm(at))
  }

  private pos(at: number): string | undefined {
    const token = this.doc.tokens[at]
    return token && this.doc.words[token.words.first]?.pos
  }

  private token(at: number): Token | undefined {
    return this.doc.tokens[at]
  }

  private text(at: number): string {
    return this.token(at)?.text ?? ''
  }

  private norm(at: number): string {
    return this.token(at)?.norm ?? ''
  }

  private form(at: number): string {
    return (this.token(at)?.forms[0] ?? '').toLowerCase().replaceAll('’', "'")
  }
}

function plain(end: number): Match {
  return { end, last: end, within: [] }
}
