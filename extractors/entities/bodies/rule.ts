import { nounKey } from '../lexicon.ts'
import { parsePattern, type Part, type Pattern } from './pattern.ts'

export type BodyType = 'organization' | 'place' | 'none'

/** A file of `languages/<code>/bodies/`: how organisations are named that also go by common nouns. */
export interface BodyData {
  /** Phrases in lower case, by the name under which patterns use them. */
  readonly lists?: Readonly<Record<string, readonly string[]>>
  readonly rules: readonly BodyRuleData[]
}

export interface BodyRuleData {
  readonly id: string
  readonly why: string
  /** What the name is; `none` for ships, works and animals. */
  readonly type: BodyType
  readonly patterns: readonly string[]
  /** Only with a definite article or a capital letter: «l'ospedale di Vittoria», not «portato in ospedale». */
  readonly definite?: boolean
  /** A building too: behind a preposition of place («davanti all'ambasciata») it is a place. */
  readonly site?: boolean
  /** Only what the last part of the pattern takes is the name: «il sito Larbi.org». */
  readonly last?: boolean
  /** Names taken in as such stay names of their own: «governo di Silvio Berlusconi». Those of countries always do. */
  readonly within?: boolean
  /** 0 to 1. */
  readonly confidence: number
  readonly examples: readonly BodyExample[]
  readonly counterExamples: readonly string[]
}

export interface BodyExample {
  readonly text: string
  /** What the rule finds in it, in order; of rules for what has no type, what is no name although the tagger may see one. */
  readonly names: readonly string[]
  /** What they are there, where not the rule's type. */
  readonly type?: 'organization' | 'place'
}

export interface BodyRule extends Required<Pick<BodyRuleData, 'id' | 'type' | 'confidence' | 'definite' | 'site' | 'last' | 'within'>> {
  readonly patterns: readonly Pattern[]
}

/** A list by first token: the rest of each phrase's tokens, longest first. */
export type PhraseList = ReadonlyMap<string, readonly (readonly string[])[]>

/** The rules of a language arranged for look-up. */
export interface BodyRules {
  readonly lists: ReadonlyMap<string, PhraseList>
  /** Rules by the token that a match begins with. */
  readonly byToken: ReadonlyMap<string, readonly BodyRule[]>
  /** Rules that begin with a nationality word or a name. */
  readonly byName: readonly BodyRule[]
  readonly ids: ReadonlySet<string>
}

/** Arranges rules for look-up. Throws where a pattern is wrong, a list or a rule is there twice or a list is not there. */
export function compileBodies(files: readonly BodyData[]): BodyRules {
  const lists = new Map<string, PhraseList>()
  for (const [name, phrases] of files.flatMap((file) => Object.entries(file.lists ?? {}))) {
    if (lists.has(name)) throw new Error(`list "${name}" is there twice`)
    lists.set(name, phraseList(phrases))
  }
  const byToken = new Map<string, BodyRule[]>()
  const byName = new Set<BodyRule>()
  const ids = new Set<string>()
  for (const { id, type, confidence, patterns, definite = false, site = false, last = false, within = false } of files.flatMap((file) => file.rules)) {
    if (ids.has(id)) throw new Error(`rule "${id}" is there twice`)
    ids.add(id)
    const rule: BodyRule = { id, type, confidence, definite, site, last, within, patterns: patterns.map(parsePattern) }
    for (const first of rule.patterns.map((pattern) => firstTokens(pattern, lists))) {
      if (first === null) byName.add(rule)
      for (const token of first ?? []) byToken.set(token, [...(byToken.get(token) ?? []).filter((r) => r !== rule), rule])
    }
  }
  return Object.freeze({ lists, byToken, byName: [...byName], ids })
}

function phraseList(phrases: readonly string[]): PhraseList {
  const list = new Map<string, (readonly string[])[]>()
  for (const phrase of phrases) {
    const [first = '', ...rest] = nounKey(phrase).split(' ')
    list.set(first, [...(list.get(first) ?? []), rest].sort((a, b) => b.length - a.length))
  }
  return list
}

/** Tokens that a match can begin with; null where names and nationality words can. */
function firstTokens(pattern: Pattern, lists: ReadonlyMap<string, PhraseList>): ReadonlySet<string> | null {
  const part = pattern[0]?.part as Part
  if (part.kind === 'word') return new Set([part.word])
  if (part.kind === 'list') {
    const list = lists.get(part.list)
    if (list === undefined) throw new Error(`there is no list "${part.list}"`)
    return new Set(list.keys())
  }
  if (part.kind !== 'any') return null
  const all = part.options.map((option) => firstTokens(option, lists))
  return all.includes(null) ? null : new Set(all.flatMap((tokens) => [...(tokens ?? [])]))
}
