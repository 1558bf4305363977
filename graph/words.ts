import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot, readJsonData } from '../pipeline/files.ts'
import { nameKey } from './names.ts'

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
  /** Capitals by name key: they stand for their country when they act («Mosca ha respinto»). */
  readonly capitals: ReadonlyMap<string, string>
}

/** Kinds of connectives between two events. */
export type ConnectiveKind = 'becauseOf' | 'leadsTo' | 'after' | 'before' | 'during'

/**
 * Each matches folded words that end in a connective and at most four words more («dopo il lungo e duro »).
 * `becauseOf`: the second event is the cause; `leadsTo`: the first is; `after`: the second is earlier («dopo»);
 * `before`: the first is («prima di»); `during`: the first is part of the second.
 */
export type Connectives = Readonly<Record<ConnectiveKind, RegExp | null>>

interface GraphWordsFile {
  readonly stopWords: readonly string[]
  readonly connectives: Readonly<Record<ConnectiveKind, readonly string[]>>
  readonly institutions: readonly string[]
  readonly parts: readonly string[]
  readonly wholes: readonly string[]
}

interface Country {
  readonly iso: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly capital: string
}

const noWords: GraphWords = {
  stopWords: new Set(),
  connectives: { becauseOf: null, leadsTo: null, after: null, before: null, during: null },
  institutions: new Set(),
  parts: new Set(),
  wholes: new Set(),
  countries: new Map(),
  capitals: new Map(),
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
          leadsTo: connectivePattern(file.connectives.leadsTo),
          after: connectivePattern(file.connectives.after),
          before: connectivePattern(file.connectives.before),
          during: connectivePattern(file.connectives.during),
        },
        stopWords: new Set(file.stopWords),
        institutions: new Set(file.institutions),
        parts: new Set(file.parts),
        wholes: new Set(file.wholes),
        ...countriesOf(code),
      }),
    )
  }
  return (language) => byLanguage.get(language) ?? noWords
}

/** Words are letters, apostrophes and hyphens (the schema sees to it): nothing to escape. */
function connectivePattern(words: readonly string[]): RegExp {
  return new RegExp(` (?:${words.join('|')})(?: |(?<='))(?:[^ ,]+ ){0,4}$`, 'u')
}

function countriesOf(code: string): Pick<GraphWords, 'countries' | 'capitals'> {
  const countries = new Map<string, string>()
  const capitals = new Map<string, string>()
  const path = `languages/${code}/gazetteer/countries.json`
  if (!existsSync(join(packageRoot, path))) return { countries, capitals }
  for (const country of readJsonData<readonly Country[]>(path)) {
    for (const name of [country.name, ...country.aliases]) countries.set(nameKey(name), country.iso)
    capitals.set(nameKey(country.capital), country.iso)
  }
  return { countries, capitals }
}
