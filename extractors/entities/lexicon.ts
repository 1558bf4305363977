import type { EntityType } from '../../pipeline/document.ts'
import { foldName } from './fold.ts'
import type { Count, EntityWords, Form, Gender, Noun, Office, Organization, PlaceNoun } from './pack.ts'

/** One reading of a common noun: «presidenti» as an office, plural. */
export interface NounSense {
  readonly kind: 'office' | 'person' | 'organization' | 'place' | 'demonym'
  readonly lemma: string
  /** Null where the form serves both. */
  readonly gender: Gender | null
  readonly number: Count
  readonly office?: Office['class']
  /** People only: said in relation to somebody. */
  readonly kin?: boolean
  readonly place?: PlaceNoun['class']
  readonly areas?: PlaceNoun['areas']
  /** Folded names of places that it stands for besides. */
  readonly names?: ReadonlySet<string>
  readonly organizations?: readonly Organization['class'][]
  /** Demonyms only: the country. */
  readonly iso?: string
}

/** A name that the language's lists know. */
export interface KnownName {
  /** The same for all names of one thing. */
  readonly id: string
  readonly type: EntityType
  readonly kind: 'country' | 'area' | 'organization' | 'seat'
  readonly iso: string | null
  /** Kind of area or class of organisation, null for countries and seats. */
  readonly class: string | null
}

/** The lists of a language arranged for look-up. */
export interface Lexicon {
  /** By the noun's tokens in lower case, joined by spaces: `capo di stato maggiore`, `direttore d' orchestra`. */
  readonly nouns: ReadonlyMap<string, readonly NounSense[]>
  /** Tokens of the longest noun that begins with a token. */
  readonly longestFrom: ReadonlyMap<string, number>
  /** Nationality words in lower case. */
  readonly demonyms: ReadonlyMap<string, readonly (Form & { readonly iso: string })[]>
  /** By folded name. */
  readonly names: ReadonlyMap<string, KnownName>
  /** First words of the folded names. */
  readonly nameStarts: ReadonlySet<string>
  /** First words, folded, of names that are written in lower case too: «vigili del fuoco», «lega araba»; with an Arabic article: «al Nour». */
  readonly lowerStarts: ReadonlySet<string>
  /** Lemmas of head nouns of places, by folded form: `fiume`, `piazza`. */
  readonly placeHeads: ReadonlyMap<string, PlaceNoun['class']>
  readonly organizationHeads: ReadonlySet<string>
  readonly titles: ReadonlySet<string>
}

/** Arranges the lists of a language; done once when its pack is loaded. */
export function buildLexicon(words: Omit<EntityWords, 'lexicon'>): Lexicon {
  const nouns = nounSenses(words)
  const names = knownNames(words)
  const articles = new Set(words.arabic.articles)
  return Object.freeze({
    nouns,
    longestFrom: longestFrom(nouns.keys()),
    demonyms: demonymForms(words),
    names,
    nameStarts: new Set([...names.keys()].map((key) => key.split(' ', 1)[0] ?? '')),
    lowerStarts: new Set([...names].flatMap(([key, known]) => (key.includes(' ') && (isLower(known) || articles.has(key.split(' ')[0] ?? '')) ? [key.split(' ')[0] ?? ''] : []))),
    placeHeads: new Map(words.placeNouns.flatMap((noun) => allForms(noun).map((form) => [foldName(form), noun.class]))),
    organizationHeads: new Set(words.organizationNouns.flatMap((noun) => allForms(noun).map(foldName))),
    titles: new Set(words.offices.flatMap((noun) => allForms(noun).map(foldName))),
  })
}

function longestFrom(keys: Iterable<string>): ReadonlyMap<string, number> {
  const longest = new Map<string, number>()
  for (const key of keys) {
    const tokens = key.split(' ')
    const first = tokens[0] ?? ''
    longest.set(first, Math.max(longest.get(first) ?? 0, tokens.length))
  }
  return longest
}

/** Classes of organisations whose names of several words are written in lower case too. */
const lowerClasses: ReadonlySet<string | null> = new Set(['international', 'institution', 'ngo', 'armed-group'])

export function isLower({ class: kind }: KnownName): boolean {
  return lowerClasses.has(kind)
}

/** Tokens of a phrase as the tokeniser cuts them: elided words keep their apostrophe and end there. */
export function nounKey(phrase: string): string {
  const lower = phrase.toLowerCase()
  return lower.includes("'") ? lower.replace(/'(?=\p{L})/gu, "' ") : lower
}

function allForms({ forms }: Noun): readonly string[] {
  const all = [...forms.masc]
  for (const others of [forms.fem, forms.mascPlural, forms.femPlural]) for (const form of others) if (!all.includes(form)) all.push(form)
  return all
}

function nounSenses(words: Omit<EntityWords, 'lexicon'>): ReadonlyMap<string, readonly NounSense[]> {
  const senses = new Map<string, NounSense[]>()
  const add = (noun: Noun, sense: Omit<NounSense, 'gender' | 'number' | 'lemma'>): void => {
    for (const form of allForms(noun)) {
      const key = nounKey(form)
      const own = { ...sense, lemma: noun.lemma, ...agreement(noun, form) }
      const list = senses.get(key)
      if (list) list.push(own)
      else senses.set(key, [own])
    }
  }
  for (const noun of words.offices) add(noun, { kind: 'office', office: noun.class })
  for (const noun of words.persons) add(noun, { kind: 'person', kin: noun.kin })
  for (const noun of words.organizationNouns) add(noun, { kind: 'organization', organizations: noun.classes })
  for (const noun of words.placeNouns) add(noun, { kind: 'place', place: noun.class, ...(noun.areas ? { areas: noun.areas } : {}), ...(noun.names ? { names: new Set(noun.names.map(foldName)) } : {}) })
  return senses
}

function agreement({ forms }: Noun, form: string): { gender: Gender | null; number: Count } {
  const singular = forms.masc.includes(form) || forms.fem.includes(form)
  const masc = singular ? forms.masc.includes(form) : forms.mascPlural.includes(form)
  const fem = singular ? forms.fem.includes(form) : forms.femPlural.includes(form)
  return { gender: masc && fem ? null : masc ? 'Masc' : 'Fem', number: singular ? 'Sing' : 'Plur' }
}

function demonymForms(words: Omit<EntityWords, 'lexicon'>): Lexicon['demonyms'] {
  const found = new Map<string, (Form & { iso: string })[]>()
  for (const country of words.countries) {
    for (const form of country.demonyms) {
      const key = form.text.toLowerCase()
      const list = found.get(key) ?? []
      list.push({ ...form, iso: country.iso })
      found.set(key, list)
    }
  }
  return found
}

/** Countries first: where two lists share a name, the earlier one keeps it. */
function knownNames(words: Omit<EntityWords, 'lexicon'>): ReadonlyMap<string, KnownName> {
  const names = new Map<string, KnownName>()
  const add = (all: readonly string[], known: KnownName): void => {
    for (const name of all) {
      const key = foldName(name)
      if (!names.has(key)) names.set(key, known)
    }
  }
  for (const c of words.countries) add([c.name, ...c.aliases], { id: `country:${c.iso}`, type: 'place', kind: 'country', iso: c.iso, class: null })
  for (const s of words.seats) add([s.name, ...s.aliases], { id: `seat:${s.name}`, type: s.type, kind: 'seat', iso: s.iso ?? null, class: null })
  for (const o of words.organizations) add([o.name, ...o.aliases], { id: `organization:${o.name}`, type: 'organization', kind: 'organization', iso: o.iso ?? null, class: o.class })
  for (const a of words.areas) add([a.name, ...a.aliases], { id: `area:${a.name}`, type: 'place', kind: 'area', iso: a.iso ?? null, class: a.kind })
  return names
}
