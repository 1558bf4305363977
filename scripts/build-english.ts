import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { packageRoot } from '../pipeline/files.ts'

// What the library compromise knows of single English words, as data: `npm run build:english`. The library unpacks and
// inflects all of it whenever it is loaded, which takes a fifth of a second.

type TagList = string | readonly string[]
interface Suffixes {
  readonly fwd: Readonly<Record<string, string>>
  readonly both: Readonly<Record<string, string>>
  readonly ex: Readonly<Record<string, string>>
}
interface Model {
  readonly one: { readonly lexicon: Readonly<Record<string, TagList>> }
  readonly two: {
    readonly switches: Readonly<Record<string, string>>
    /** By length of the ending; some lengths have none. */
    readonly suffixPatterns: readonly (Readonly<Record<string, string>> | null)[]
    readonly models: Readonly<Record<string, Suffixes>>
    readonly irregularPlurals: Readonly<Record<string, string>>
  }
}

const require = createRequire(import.meta.url)
const { one, two } = (require('compromise') as { model(): Model }).model()

/** Words that have the same value, by it. */
function byValue(entries: Iterable<readonly [word: string, value: string]>): Record<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const [word, value] of entries) {
    const group = groups.get(value)
    if (group) group.push(word)
    else groups.set(value, [word])
  }
  return Object.fromEntries([...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([value, words]) => [value, words.sort()]))
}

/** The library asks the rules of a direction before those of both: one table, the former winning. */
function suffixes(name: string): { readonly whole: Readonly<Record<string, string>>; readonly endings: Readonly<Record<string, string>> } {
  const { fwd, both, ex } = two.models[name] ?? { fwd: {}, both: {}, ex: {} }
  return { whole: ex, endings: { ...both, ...fwd } }
}

const rulesFile = join(dirname(require.resolve('compromise')), '../../src/2-two/preTagger/methods/transform/nouns/toSingular/_rules.js')
const { default: rules } = (await import(pathToFileURL(rulesFile).href)) as { default: readonly (readonly [RegExp, string])[] }

const inflection = {
  infinitive: { PastTense: suffixes('fromPast'), PresentTense: suffixes('fromPresent'), Gerund: suffixes('fromGerund'), Participle: suffixes('fromParticiple') },
  past: suffixes('toPast'),
  participle: suffixes('toParticiple'),
  singular: Object.fromEntries(Object.entries(two.irregularPlurals).map(([singular, plural]) => [plural, singular])),
  singularRules: rules.map(([pattern, replacement]) => [pattern.source, replacement]),
}
const words = {
  lexicon: byValue(Object.entries(one.lexicon).map(([word, tags]) => [word, typeof tags === 'string' ? tags : tags.join('+')] as const)),
  switches: byValue(Object.entries(two.switches)),
  endings: byValue(two.suffixPatterns.flatMap((patterns) => Object.entries(patterns ?? {}))),
}
for (const [name, data] of Object.entries({ inflection, words })) writeFileSync(join(packageRoot, 'languages/en', `${name}.json`), inLines(data))

/** A line for each table and each entry of it. */
function inLines(data: object): string {
  const lines = (value: object): string[] => Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}: ${JSON.stringify(inner)}`)
  const tables = Object.entries(data as Readonly<Record<string, object>>).map(([name, table]) => {
    const opened = Array.isArray(table) ? table.map((row) => JSON.stringify(row)) : lines(table)
    return ` ${JSON.stringify(name)}: ${Array.isArray(table) ? '[' : '{'}\n${opened.map((line) => `  ${line}`).join(',\n')}\n ${Array.isArray(table) ? ']' : '}'}`
  })
  return `{\n${tables.join(',\n')}\n}\n`
}
