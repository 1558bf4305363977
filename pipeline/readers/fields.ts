import type { RawArticle } from '../article.ts'
import { cleanText, type Note } from './clean.ts'
import type { Trouble } from './quarantine.ts'

/** What an article needs (`text`) and may have. */
export const articleFields = ['text', 'id', 'url', 'title', 'date', 'outlet', 'language'] as const
/** What an entry may say of an article. */
export type ArticleField = (typeof articleFields)[number]

/** For every field of an article, the names under which a dump may hold it, the best first. */
export type FieldMap = Readonly<Record<ArticleField, readonly string[]>>

/** Every field under its own name. */
export const ownNames: FieldMap = Object.freeze({ text: ['text'], id: ['id'], url: ['url'], title: ['title'], date: ['date'], outlet: ['outlet'], language: ['language'] })

/** A value of an entry by name; undefined when the entry does not have it. */
export type Lookup = (name: string) => unknown

type Optional = Exclude<ArticleField, 'text'>
type Fields = Pick<RawArticle, 'text' | 'notes' | Optional>

/**
 * The fields of an article from an entry of named values (a JSON object, a row). An optional field of a wrong type is left out with a
 * note, because the article can be read without it. `names` are those the entry has, for the error that says there is no text.
 */
export function articleFromEntry(lookup: Lookup, map: FieldMap, names: readonly string[] = []): Fields | { readonly trouble: Trouble } {
  const text = firstOf(lookup, map.text)
  if (text === null || typeof text.value !== 'string') return { trouble: noText(text, map.text, names) }
  const clean = cleanText(text.value)
  const notes = [...clean.notes]
  const read = (field: Optional): string | null => {
    const found = firstOf(lookup, map[field])
    return found && optionalText(field, found, notes)
  }
  return { text: clean.text, id: read('id'), url: read('url'), title: read('title'), date: read('date'), outlet: read('outlet'), language: languageOf(read('language')), notes }
}

interface Found {
  readonly name: string
  readonly value: unknown
}

function firstOf(lookup: Lookup, names: readonly string[]): Found | null {
  let first: Found | null = null
  for (const name of names) {
    const value = lookup(name)
    if (value === undefined) continue
    if (typeof value === 'string' ? value.trim() !== '' : value !== null) return { name, value }
    first ??= { name, value }
  }
  return first
}

function optionalText(field: Optional, { name, value }: Found, notes: Note[]): string | null {
  if (value === null) return null
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString()
  if (typeof value === 'bigint' || (field === 'id' && typeof value === 'number' && Number.isSafeInteger(value))) return String(value)
  if (typeof value !== 'string') {
    notes.push({ rule: 'read/field-type', reason: `"${name}" is ${kindOf(value)}, not a string: left out.` })
    return null
  }
  const clean = cleanText(value, `field "${name}"`)
  notes.push(...clean.notes)
  return clean.text.trim() === '' ? null : clean.text.trim()
}

function noText(found: Found | null, names: readonly string[], has: readonly string[]): Trouble {
  const wanted = names.length === 1 ? `no field "${names.join()}"` : `none of the fields ${names.map((name) => `"${name}"`).join(', ')}`
  const next = 'Put the article\'s text into a string field "text", or say where it is with --field text=NAME.'
  if (found === null) return { stage: 'parse', rule: 'read/no-text', reason: `the object has ${wanted}${has.length > 0 ? `; it has ${has.slice(0, 30).map((name) => JSON.stringify(name.slice(0, 60))).join(', ')}` : ''}.`, next }
  return { stage: 'parse', rule: 'read/text-type', reason: `"${found.name}" is ${kindOf(found.value)}, not a string.`, next }
}

export function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'an array'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

/** English names of languages, as lists of articles give them. */
const languageNames: ReadonlyMap<string, string> = new Map([
  ['italian', 'it'], ['english', 'en'], ['french', 'fr'], ['german', 'de'], ['spanish', 'es'], ['portuguese', 'pt'], ['romanian', 'ro'], ['catalan', 'ca'],
])

function languageOf(stated: string | null): string | null {
  return stated === null ? null : (languageNames.get(stated.toLowerCase()) ?? stated)
}

/** A value of a JSON object by name, `a.b` also by path; only what the object itself states, so that `__proto__` says nothing. */
export function lookupIn(object: object): Lookup {
  return (name) => {
    const own = ownValue(object, name)
    return own === undefined && name.includes('.') ? name.split('.').reduce<unknown>((at, part) => (typeof at === 'object' && at !== null ? ownValue(at, part) : undefined), object) : own
  }
}

function ownValue(object: object, name: string): unknown {
  return Object.getOwnPropertyDescriptor(object, name)?.value
}
