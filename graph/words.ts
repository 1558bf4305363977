import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot, readJsonData } from '../pipeline/files.ts'
import { foldName, nameKey } from './names.ts'
import { append } from './order.ts'

/** The words that merging needs of a language, folded (no case, no accents). */
export interface GraphWords {
  /** Function words: never proof that two texts say the same. */
  readonly stopWords: ReadonlySet<string>
  /** What stands between two events and tells how they relate. */
  readonly connectives: Connectives
  /** Words in the names of bodies that every country has: «ministero», «senato». */
  readonly institutions: ReadonlySet<string>
  /** Nouns for what happens within something larger: «cena», «firma». */
  readonly parts: ReadonlySet<string>
  /** Nouns for what holds other happenings: «visita», «vertice». */
  readonly wholes: ReadonlySet<string>
  /** Countries by name key: `corea del nord` → `KP`. */
  readonly countries: ReadonlyMap<string, string>
  /** Groups of synonyms by the beginning of a word: `firm` → its group, named by language and number. */
  readonly meanings: ReadonlyMap<string, readonly string[]>
  /** Adjectives of countries, in all their forms: `turca` → `TR`. */
  readonly demonyms: ReadonlyMap<string, string>
  /** Capitals by name key: they stand for their country when they act («Mosca ha respinto»). */
  readonly capitals: ReadonlyMap<string, string>
}

/** Kinds of connectives between two events. */
export type ConnectiveKind = 'becauseOf' | 'inAnswerTo' | 'leadsTo' | 'after' | 'before' | 'during'

/**
 * Each matches folded words that end in a connective and at most four words more («dopo il lungo e duro »).
 * `becauseOf`: the second event is the cause; `inAnswerTo`: the first answers the second; `leadsTo`: the first is; `after`: the second is earlier («dopo»);
 * `before`: the first is («prima di»); `during`: the first is part of the second.
 */
export type Connectives = Readonly<Record<ConnectiveKind, RegExp | null>>

interface GraphWordsFile {
  readonly stopWords: readonly string[]
  readonly connectives: Readonly<Record<ConnectiveKind, readonly string[]>>
  readonly institutions: readonly string[]
  readonly parts: readonly string[]
  readonly wholes: readonly string[]
  readonly synonyms: readonly (readonly string[])[]
}

interface Country {
  readonly iso: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly capital: string
  /** One form to inflect regularly, or all forms. */
  readonly demonyms?: readonly (string | readonly string[])[]
}

const noWords: GraphWords = {
  stopWords: new Set(),
  connectives: { becauseOf: null, inAnswerTo: null, leadsTo: null, after: null, before: null, during: null },
  institutions: new Set(),
  parts: new Set(),
  wholes: new Set(),
  countries: new Map(),
  capitals: new Map(),
  meanings: new Map(),
  demonyms: new Map(),
}

/** Words of every language that brings `languages/<code>/graph.json`; other languages merge without. */
export function readGraphWords(): (language: string) => GraphWords {
  const byLanguage = new Map<string, GraphWords>()
  for (const code of readdirSync(join(packageRoot, 'languages')).sort()) {
    const path = `languages/${code}/graph.json`
    if (!existsSync(join(packageRoot, path))) continue
    const file = readJsonData<GraphWordsFile>(path)
    byLanguage.set(
      code,
      Object.freeze({
        connectives: {
          becauseOf: connectivePattern(file.connectives.becauseOf),
          inAnswerTo: connectivePattern(file.connectives.inAnswerTo),
          leadsTo: connectivePattern(file.connectives.leadsTo),
          after: connectivePattern(file.connectives.after),
          before: connectivePattern(file.connectives.before),
          during: connectivePattern(file.connectives.during),
        },
        stopWords: new Set(file.stopWords),
        institutions: new Set(file.institutions),
        parts: new Set(file.parts),
        wholes: new Set(file.wholes),
        meanings: meaningsOf(code, file.synonyms),
        ...countriesOf(code),
      }),
    )
  }
  return (language) => byLanguage.get(language) ?? noWords
}

function meaningsOf(code: string, groups: readonly (readonly string[])[]): Map<string, string[]> {
  const meanings = new Map<string, string[]>()
  groups.forEach((group, i) => {
    for (const beginning of group) append(meanings, beginning, `${code}${i}`)
  })
  return meanings
}

/** Words are letters, apostrophes and hyphens (the schema sees to it): nothing to escape. */
function connectivePattern(words: readonly string[]): RegExp {
  return new RegExp(` (?:${words.join('|')})(?: |(?<='))(?:[^ ,]+ ){0,4}$`, 'u')
}

function countriesOf(code: string): Pick<GraphWords, 'countries' | 'capitals' | 'demonyms'> {
  const countries = new Map<string, string>()
  const capitals = new Map<string, string>()
  const demonyms = new Map<string, string>()
  const path = `languages/${code}/gazetteer/countries.json`
  if (!existsSync(join(packageRoot, path))) return { countries, capitals, demonyms }
  for (const country of readJsonData<readonly Country[]>(path)) {
    for (const name of [country.name, ...country.aliases]) countries.set(nameKey(name), country.iso)
    capitals.set(nameKey(country.capital), country.iso)
    for (const form of (country.demonyms ?? []).flatMap(formsOf)) if (!demonyms.has(form)) demonyms.set(form, country.iso)
  }
  return { countries, capitals, demonyms }
}

/** «turco» → turco, turca, turchi, turche; «inglese» → inglese, inglesi; words that end otherwise stay. */
function formsOf(demonym: string | readonly string[]): string[] {
  if (typeof demonym !== 'string') return demonym.map(foldName)
  const adjective = foldName(demonym)
  const stem = adjective.slice(0, -1)
  if (adjective.endsWith('o')) return ['o', 'a', 'i', 'e', 'hi', 'he'].map((ending) => stem + ending)
  return adjective.endsWith('e') ? [adjective, `${stem}i`] : [adjective]
}
