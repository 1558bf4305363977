import type { Name, Sentence } from '../../../pipeline/document.ts'
import type { Range } from '../../../pipeline/span.ts'
import { foldName } from '../fold.ts'
import { endsLine } from '../lines.ts'
import type { EntityWords } from '../pack.ts'
import { PatternMatcher, type BodyDoc, type Match } from './match.ts'
import type { BodyRule } from './rule.ts'

interface Body extends Match {
  readonly rule: BodyRule
}

/** Longest name of a body, in tokens. */
const longestBody = 20

/**
 * Names of bodies by the rules of the language, in lower case too: «tribunale di Milano», «ministero russo della
 * Difesa». A match takes the place of the tagger's names in it; those that it takes in as such («Milano») stay.
 */
export function withBodies(doc: BodyDoc, names: readonly Name[], words: EntityWords): readonly Name[] {
  const finder = new BodyFinder(doc, names, words)
  const found = doc.sentences.flatMap((sentence) => finder.inSentence(sentence))
  const covered = new Set(found.flatMap(({ tokens }) => range(tokens)))
  const free = names.filter((name) => !range(name.tokens).some((token) => covered.has(token)))
  return [...free, ...found.flatMap((body) => body.names)].sort((a, b) => a.start - b.start || b.end - a.end)
}

interface FoundBody {
  /** What the match takes from the tagger. */
  readonly tokens: Range
  /** The body's name, if it is one, and those within it that stay. */
  readonly names: readonly Name[]
}

function range({ first, end }: Range): readonly number[] {
  return Array.from({ length: end - first }, (_, i) => first + i)
}

class BodyFinder {
  private readonly matcher: PatternMatcher
  private readonly byToken: ReadonlyMap<number, Name>
  private readonly covering: ReadonlyMap<number, Name>
  private readonly vague: ReadonlySet<string>
  private readonly definite: ReadonlySet<string>
  private readonly at: ReadonlySet<string>

  constructor(
    private readonly doc: BodyDoc,
    names: readonly Name[],
    private readonly words: EntityWords,
  ) {
    this.byToken = new Map(names.map((name) => [name.tokens.first, name]))
    this.covering = new Map(names.flatMap((name) => range(name.tokens).map((token) => [token, name] as const)))
    this.matcher = new PatternMatcher(doc, words, this.byToken, this.covering)
    this.vague = new Set(words.grammar.vague)
    this.definite = new Set(words.grammar.definite)
    this.at = new Set(words.grammar.sites)
  }

  inSentence({ tokens }: Sentence): readonly FoundBody[] {
    const found: FoundBody[] = []
    for (let at = tokens.first; at < tokens.end; ) {
      const body = this.bodyAt(at, tokens.first, tokens.end)
      if (body) found.push(this.found(body, at))
      at = body ? body.end : at + 1
    }
    return found
  }

  private bodyAt(at: number, first: number, end: number): Body | null {
    const { byToken, byName } = this.words.bodies
    const norm = this.norm(at)
    const opens = this.byToken.has(at) || this.words.lexicon.demonyms.has(norm)
    const own = byToken.get(norm)
    if (!own && !opens) return null
    const rules = [...(own ?? []), ...(opens ? byName : [])]
    if (rules.length === 0 || (this.covering.has(at) && !this.byToken.has(at)) || (at > first && this.isVague(at))) return null
    const limit = this.lineEnd(at, Math.min(end, at + longestBody))
    let best: Body | null = null
    for (const rule of rules) {
      if ((rule.definite && !this.isDefinite(at)) || (rule.last && !/^\p{Ll}/u.test(this.doc.tokens[at]?.text ?? ''))) continue
      for (const pattern of rule.patterns) {
        const match = this.matcher.longest(pattern, at, limit)
        if (match && match.end > (best?.end ?? at) && this.isSafe(at, match.end, first)) best = { ...match, rule }
      }
    }
    return best
  }

  private found({ rule, end, last, within }: Body, at: number): FoundBody {
    const tokens = { first: rule.last ? last : at, end }
    if (rule.type === 'none') return { tokens, names: [] }
    const type = rule.site && this.isSite(at) ? 'place' : rule.type
    const { start } = this.doc.tokens[tokens.first] ?? { start: 0 }
    const name: Name = { start, end: this.doc.tokens[end - 1]?.end ?? start, type, tokens, confidence: rule.confidence, rule: rule.id }
    return { tokens, names: [name, ...within.filter((inner) => rule.within || this.isCountry(inner))] }
  }

  private isCountry({ start, end, type }: Name): boolean {
    const known = this.words.lexicon.names.get(foldName(this.doc.text.slice(start, end)))
    return type === 'place' && (known?.kind === 'country' || known?.class === 'us-state')
  }

  /** Names do not go on over the end of a line. */
  private lineEnd(at: number, limit: number): number {
    const { tokens } = this.doc
    for (let next = at + 1; next < limit; next++) if (endsLine(this.doc.text, tokens[next - 1]?.end ?? 0, tokens[next]?.start ?? 0)) return next
    return limit
  }

  /** A capital letter at the start of a sentence says nothing of a single word: «Consulta il sito». */
  private isSafe(at: number, end: number, first: number): boolean {
    return end > at + 1 || at > first || this.byToken.has(at)
  }

  /** «un tribunale di Milano», «ogni ospedale di Roma» name none. */
  private isVague(at: number): boolean {
    return this.vague.has(this.norm(at - 1))
  }

  private isDefinite(at: number): boolean {
    return /^\p{Lu}/u.test(this.doc.tokens[at]?.text ?? '') || this.definite.has(this.doc.tokens[at - 1]?.forms.at(-1)?.toLowerCase().replaceAll('’', "'") ?? '')
  }

  /** Behind a preposition of place: «in», «davanti a», «presso». */
  private isSite(at: number): boolean {
    const before = this.doc.tokens[at - 1]
    const article = before?.forms.length === 1 && this.definite.has(before.norm)
    const preposition = this.doc.tokens[article ? at - 2 : at - 1]
    return this.at.has(preposition?.forms[0]?.toLowerCase() ?? '')
  }

  private norm(at: number): string {
    return this.doc.tokens[at]?.norm ?? ''
  }
}
