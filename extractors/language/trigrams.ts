import { data } from 'franc/data.js'
import { expressions } from 'franc/expressions.js'
import { candidates } from './codes.ts'

// `francAll` of the library `franc` with its own models (Cavnar and Trenkle 1994), for our candidates only and over tables
// made once: the library looks every trigram up in an object for every language, thirty times slower.

/** How well a candidate fits a text: 1 = the best of its script. */
export interface Fit {
  readonly iso3: string
  readonly score: number
}

/** What a trigram adds to the distance of a language whose three hundred most frequent ones lack it. */
const missing = 300
/** Code units looked at. */
const longest = 2048

/** The candidates of a script and the place of every trigram in their lists of the most frequent ones. */
interface Table {
  readonly languages: readonly string[]
  /** Where the row of a trigram begins in `places`: a place for each language, from 0. */
  readonly rows: ReadonlyMap<string, number>
  /** -1 where a language lacks the trigram. */
  readonly places: Int16Array
}

/** Fits of all candidates in the script that most of a text is in; none where nothing can be said. */
export function fits(text: string): readonly Fit[] {
  const value = text.slice(0, longest)
  const script = mainScript(value)
  if (script === null) return []
  if (!Object.hasOwn(data, script)) return candidates.some(({ iso3 }) => iso3 === script) ? [{ iso3: script, score: 1 }] : []
  const { languages, rows, places } = tableOf(script)
  const distances = new Array<number>(languages.length).fill(0)
  let unknown = 0
  for (const [trigram, count] of trigramsOf(value)) {
    const row = rows.get(trigram)
    if (row === undefined) {
      unknown += missing
      continue
    }
    for (let at = 0; at < distances.length; at++) {
      const place = places[row + at]!
      distances[at]! += place < 0 ? missing : Math.abs(count - place - 1)
    }
  }
  const best = Math.min(...distances) + unknown
  const range = value.length * missing - best
  return languages.map((iso3, at) => ({ iso3, score: 1 - (distances[at]! + unknown - best) / range || 0 }))
}

/** The script that most characters belong to, the first of several; null where none does. */
function mainScript(value: string): string | null {
  // Scripts share no characters with Latin: what it has the half of is Latin.
  if (2 * countOf(value, 'Latin') > value.length) return 'Latin'
  let [most, found]: [number, string | null] = [0, null]
  for (const script of Object.keys(expressions)) {
    const count = countOf(value, script)
    if (count > most) [most, found] = [count, script]
  }
  return found
}

function countOf(value: string, script: string): number {
  const expression = expressions[script]
  return (expression && value.match(expression)?.length) ?? 0
}

/** How often each three code units in a row stand in the words of a text. */
function trigramsOf(value: string): ReadonlyMap<string, number> {
  const words = value.replace(/[!-@]+/gu, ' ').replace(/\s+/gu, ' ').trim().toLowerCase()
  const padded = ` ${words} `
  const counts = new Map<string, number>()
  for (let at = 0; at + 3 <= padded.length; at++) {
    const trigram = padded.slice(at, at + 3)
    counts.set(trigram, (counts.get(trigram) ?? 0) + 1)
  }
  return counts
}

const tables = new Map<string, Table>()

/** Made when first asked for: most runs meet one script. */
function tableOf(script: string): Table {
  let table = tables.get(script)
  if (!table) tables.set(script, (table = makeTable(data[script] ?? {})))
  return table
}

function makeTable(models: Readonly<Record<string, string>>): Table {
  const languages = candidates.map(({ iso3 }) => iso3).filter((iso3) => Object.hasOwn(models, iso3))
  const lists = languages.map((iso3) => (models[iso3] ?? '').split('|'))
  const rows = new Map<string, number>()
  for (const trigram of lists.flat()) if (!rows.has(trigram)) rows.set(trigram, rows.size * languages.length)
  const places = new Int16Array(rows.size * languages.length).fill(-1)
  for (const [at, list] of lists.entries()) for (const [place, trigram] of list.entries()) places[(rows.get(trigram) ?? 0) + at] = place
  return { languages, rows, places }
}
