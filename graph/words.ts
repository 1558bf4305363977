import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot, readJsonData } from '../pipeline/files.ts'
import { nameKey } from './names.ts'

/** The words that merging needs of a language, folded (no case, no accents). */
export interface GraphWords {
  /** Function words: never proof that two texts say the same. */
  readonly stopWords: ReadonlySet<string>
  /** Between two events, the second is the cause: «per», «dopo», "because of". */
  readonly becauseOf: readonly string[]
  /** Between two events, the first is the cause: «ha provocato», "led to". */
  readonly leadsTo: readonly string[]
  /** Words in the names of bodies that every country has: «ministero», «senato». */
  readonly institutions: ReadonlySet<string>
  /** Countries by name key: `corea del nord` → `KP`. */
  readonly countries: ReadonlyMap<string, string>
}

interface GraphWordsFile {
  readonly stopWords: readonly string[]
  readonly becauseOf: readonly string[]
  readonly leadsTo: readonly string[]
  readonly institutions: readonly string[]
}

interface Country {
  readonly iso: string
  readonly name: string
  readonly aliases: readonly string[]
}

const noWords: GraphWords = { stopWords: new Set(), becauseOf: [], leadsTo: [], institutions: new Set(), countries: new Map() }

/** Words of every language that brings `languages/<code>/graph.json`; other languages merge without. */
export function readGraphWords(): (language: string) => GraphWords {
  const byLanguage = new Map<string, GraphWords>()
  for (const code of readdirSync(join(packageRoot, 'languages')).sort()) {
    const path = `languages/${code}/graph.json`
    if (!existsSync(join(packageRoot, path))) continue
    const file = readJsonData<GraphWordsFile>(path)
    byLanguage.set(code, Object.freeze({ ...file, stopWords: new Set(file.stopWords), institutions: new Set(file.institutions), countries: countriesOf(code) }))
  }
  return (language) => byLanguage.get(language) ?? noWords
}

function countriesOf(code: string): Map<string, string> {
  const byName = new Map<string, string>()
  const path = `languages/${code}/gazetteer/countries.json`
  if (!existsSync(join(packageRoot, path))) return byName
  for (const country of readJsonData<readonly Country[]>(path)) {
    for (const name of [country.name, ...country.aliases]) byName.set(nameKey(name), country.iso)
  }
  return byName
}
