import { readJsonData } from '../../../pipeline/files.ts'

interface NominalData {
  /** Nouns in the singular; those in -e and -a give their plural by rule. */
  readonly nouns: readonly string[]
  /** Nouns with one form: «crisi», «città», «leader». */
  readonly invariable: readonly string[]
  /** Adjectives, masculine singular. */
  readonly adjectives: readonly string[]
}

export interface NominalReading {
  readonly lemma: string
  readonly number: 'Sing' | 'Plur' | null
}

/** Nouns and adjectives that we know, by form. Those with the same first letter are inflected when a form with it is first asked for. */
export class NominalLexicon {
  private readonly waiting = new Map<string, Lemmas>()
  private readonly known = { nouns: new Map<string, NominalReading[]>(), adjectives: new Map<string, NominalReading[]>() }

  constructor(data: NominalData) {
    for (const kind of ['invariable', 'nouns', 'adjectives'] as const) {
      for (const lemma of data[kind]) {
        const letter = lemma[0] ?? ''
        let lemmas = this.waiting.get(letter)
        if (lemmas === undefined) this.waiting.set(letter, (lemmas = { nouns: [], invariable: [], adjectives: [] }))
        lemmas[kind].push(lemma)
      }
    }
  }

  nouns(norm: string): readonly NominalReading[] {
    return this.of(norm, 'nouns')
  }

  adjectives(norm: string): readonly NominalReading[] {
    return this.of(norm, 'adjectives')
  }

  private of(norm: string, kind: 'nouns' | 'adjectives'): readonly NominalReading[] {
    const letter = norm[0] ?? ''
    const lemmas = this.waiting.get(letter)
    if (lemmas !== undefined) {
      this.waiting.delete(letter)
      this.inflect(lemmas)
    }
    return this.known[kind].get(norm) ?? none
  }

  private inflect(data: Lemmas): void {
    const { nouns, adjectives } = this.known
    for (const lemma of data.invariable) add(nouns, lemma, { lemma, number: null })
    for (const lemma of data.nouns) {
      add(nouns, lemma, { lemma, number: 'Sing' })
      for (const form of plurals(lemma)) add(nouns, form, { lemma, number: 'Plur' })
    }
    for (const lemma of data.adjectives) {
      for (const form of singulars(lemma)) add(adjectives, form, { lemma, number: 'Sing' })
      for (const form of singulars(lemma).flatMap(plurals)) add(adjectives, form, { lemma, number: 'Plur' })
    }
  }
}

type Lemmas = Record<keyof NominalData, string[]>

const none: readonly NominalReading[] = []

export function loadNominals(): NominalLexicon {
  return new NominalLexicon(readJsonData<NominalData>('languages/it/morphology/nouns.json'))
}

function add(into: Map<string, NominalReading[]>, form: string, reading: NominalReading): void {
  const known = into.get(form)
  if (!known) into.set(form, [reading])
  else if (!known.some((other) => other.lemma === reading.lemma && other.number === reading.number)) known.push(reading)
}

/** «nuovo» → nuovo, nuova; «grande» stays. */
function singulars(lemma: string): string[] {
  return lemma.endsWith('o') ? [lemma, lemma.slice(0, -1) + 'a'] : [lemma]
}

/** Possible plurals by ending: «banca» → banche, banchi; «ufficio» → uffici; «giornalista» → giornalisti, giornaliste. */
export function plurals(singular: string): string[] {
  const stem = singular.slice(0, -1)
  if (/[cg]o$/u.test(singular)) return [stem + 'hi', stem + 'i']
  if (/io$/u.test(singular)) return [stem, stem + 'i']
  if (/o$/u.test(singular)) return [stem + 'i']
  if (/ista$/u.test(singular)) return [stem + 'i', stem + 'e']
  if (/(?:ema|amma|oma|eta|ota|arca|ida|ita|asma)$/u.test(singular)) return /[cg]a$/u.test(singular) ? [stem + 'hi', stem + 'he'] : [stem + 'i', stem + 'e']
  if (/[cg]a$/u.test(singular)) return [stem + 'he']
  if (/[cg]ia$/u.test(singular)) return [stem.slice(0, -1) + 'e', stem + 'e']
  if (/a$/u.test(singular)) return [stem + 'e']
  return /e$/u.test(singular) ? [stem + 'i'] : []
}
