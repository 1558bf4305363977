import type { EntityType, Upos } from '../../pipeline/document.ts'
import { entityTypeOf } from '../tagger/labels.ts'
import { normalise } from '../tagger/lexicon.ts'
import { letterCase } from '../tagger/shape.ts'
import { cutName, type CutRules } from './cut.ts'
import type { TaggedName } from './pack.ts'
import type { LabelledName } from './tagger.ts'

/** What a language says about the step from the training corpus's labels to the names of the record. All in lower case. */
export interface RecordRules extends CutRules {
  /** Institutions that name nobody in particular when they stand alone: «presidente della Repubblica». */
  readonly generic: ReadonlySet<string>
  /** Persons for the corpus, none for the record: God, epithets. */
  readonly nobody: ReadonlySet<string>
}

/** What the lists of a language know of a name, by its words: a place, an organisation (a brand: one never written as a common noun), a given name, none or several of them. */
export type KnownAs = (words: readonly string[]) => { readonly place: boolean; readonly organization: boolean; readonly brand: boolean; readonly firstName: boolean }

export interface Labelled {
  readonly tokens: readonly string[]
  readonly names: readonly LabelledName[]
  /** Part of speech of the sentence's first word, null if unknown. */
  readonly firstPos: Upos | null
}

/** Turns the labelled names of a sentence into names of the record. */
export function projectNames({ tokens, names: labelled, firstPos }: Labelled, rules: RecordRules, knownAs: KnownAs, rule: string): readonly TaggedName[] {
  const cut = labelled.flatMap((name) => cutName(tokens, trimmed(tokens, name), firstPos, rules, knownAs))
  const names = cut.flatMap((name) => project(tokens, name, rules, knownAs, rule))
  return withHandles(tokens, names, knownAs)
}

function project(tokens: readonly string[], name: LabelledName, rules: RecordRules, knownAs: KnownAs, rule: string): readonly TaggedName[] {
  const words = tokens.slice(name.start, name.end)
  const key = words.map(normalise).join(' ')
  if (!words.some(isNamed) && !isInformal(name, words, knownAs)) return []
  if (name.type === 'ORG' && rules.generic.has(key)) return []
  // «Il giornale britannico» at the start of a sentence is no «Il Giornale»
  if (name.start === 0 && words.length > 1 && rules.articles.has(normalise(words[0] ?? '')) && !words.slice(1).some(isNamed)) return []
  if (name.type === 'PER' && rules.nobody.has(key)) return []
  const known = knownAs(words)
  const acts = name.type === 'ORG' && known.place && !known.organization
  const type: EntityType = acts ? 'place' : entityTypeOf[name.type]
  return [{ tokens: { first: name.start, end: name.end }, type, confidence: name.confidence, rule, ...(acts ? { acts } : {}) }]
}

/** A name in the record has a capital letter; a script without case counts as capital. */
function isNamed(token: string): boolean {
  const letters = letterCase(token)
  return letters === 'none' ? /\p{Lo}/u.test(token) : letters !== 'lower'
}

/** Lower case as people write on networks: a user's name («almenifi»), or a place or company that the lists know («libya», «twitter»). */
function isInformal({ type }: LabelledName, words: readonly string[], knownAs: KnownAs): boolean {
  if (type === 'PER') return words.length === 1
  const known = knownAs(words)
  return type === 'LOC' ? known.place : known.brand
}

/** Without punctuation at its ends: an opened quotation mark, a comma that slipped in. */
function trimmed(tokens: readonly string[], name: LabelledName): LabelledName {
  let { start, end } = name
  const isBare = (at: number): boolean => !/[\p{L}\p{N}]/u.test(tokens[at] ?? '')
  while (start < end - 1 && isBare(start)) start++
  while (start < end - 1 && isBare(end - 1)) end--
  return { ...name, start, end }
}

/** A user name of a social network, as in «@nomeutente». */
const handle = /^@\w{2,30}$/
const handleConfidence = 0.8
const handleRule = 'names/handle'

/** User names are names whatever the model says: of a person, unless the lists know the bare name as an organisation. */
function withHandles(tokens: readonly string[], names: readonly TaggedName[], knownAs: KnownAs): readonly TaggedName[] {
  if (!tokens.some((token) => token.startsWith('@'))) return names
  const handles = tokens.flatMap((token, at): readonly TaggedName[] => {
    if (!handle.test(token)) return []
    const type = knownAs([token.slice(1)]).organization ? 'organization' : 'person'
    return [{ tokens: { first: at, end: at + 1 }, type, confidence: handleConfidence, rule: handleRule }]
  })
  if (handles.length === 0) return names
  const taken = new Set(handles.map(({ tokens: { first } }) => first))
  const free = names.filter(({ tokens: { first, end } }) => !Array.from({ length: end - first }, (_, i) => first + i).some((at) => taken.has(at)))
  return [...free, ...handles].sort((a, b) => a.tokens.first - b.tokens.first)
}
