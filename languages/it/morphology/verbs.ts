import { RecentWords } from '../../../extractors/linear/recent.ts'
import type { Features } from '../../../pipeline/document.ts'
import { readJsonData } from '../../../pipeline/files.ts'
import type { TenseName, VerbForm, VerbPattern } from './conjugate.ts'
import { conjugate, finite, gerundFeatures, imperativeFeatures, infinitiveFeatures, participleFeatures } from './conjugate.ts'

type Family = Partial<Omit<VerbPattern, 'infinitive' | 'isc'>> & { readonly base: string; readonly prefixes?: readonly string[] }

type Table = Readonly<Record<TenseName | 'imperative' | 'participle' | 'gerund' | 'infinitive', readonly string[]>>

interface VerbData {
  readonly are: readonly string[]
  readonly ere: readonly string[]
  readonly ire: readonly string[]
  /** Verbs in -ire with -isc-: «finisco». */
  readonly isc: readonly string[]
  /** Irregular verbs, and the prefixes that make more of the same: prendere, ap-, com-, sor-. */
  readonly families: readonly Family[]
  /** Verbs written out in full. */
  readonly tables: Readonly<Record<string, Table>>
}

export interface VerbReading {
  readonly lemma: string
  readonly feats: Features
}

interface IrregularVerb {
  readonly lemma: string
  readonly forms: () => readonly VerbForm[]
}

/** Endings of a regular class with their features, found by conjugating a verb of that class. */
type Endings = ReadonlyMap<string, readonly Features[]>

/** One model per regular class; spelling makes classes of its own of -care, -ciare and -iare. */
const models = {
  are: 'parlare',
  care: 'cercare',
  ciare: 'lanciare',
  iare: 'studiare',
  ere: 'vendere',
  ire: 'dormire',
  isc: 'finire',
} as const

type RegularClass = keyof typeof models

const longestEnding = 10
/** Forms kept with their readings. */
const keptForms = 12_288

/** Verbs that we know: irregular ones with all their forms, regular ones by stem and ending. */
export class VerbLexicon {
  /** Irregular verbs by the letters that their forms begin with. */
  private readonly waiting = new Map<string, IrregularVerb[]>()
  /** By form: those with the letters that were asked for. */
  private readonly irregular = new Map<string, VerbReading[]>()
  private readonly infinitives = new Set<string>()
  private readonly stems = new Map<string, RegularClass[]>()
  private readonly endings: Readonly<Record<RegularClass, Endings>>
  /** Readings of the forms asked for lately. */
  private readonly asked = new RecentWords(keptForms, (norm) => this.read(norm))

  constructor(data: VerbData) {
    const classes = Object.entries(models) as [RegularClass, string][]
    this.endings = Object.fromEntries(classes.map(([name, model]) => [name, endingsOf(model, name === 'isc')])) as Record<RegularClass, Endings>
    for (const [lemma, table] of Object.entries(data.tables)) this.addIrregular({ lemma, forms: () => tableForms(table) }, Object.values(table).flat())
    for (const family of data.families) {
      for (const verb of membersOf(family)) if (!this.infinitives.has(verb.infinitive)) this.addIrregular({ lemma: verb.infinitive, forms: () => conjugate(verb) }, stemsOf(verb))
    }
    for (const infinitive of data.are) this.addRegular(infinitive, classOfAre(infinitive))
    for (const name of ['ere', 'ire', 'isc'] as const) for (const infinitive of data[name]) this.addRegular(infinitive, name)
  }

  /** Readings of a lower-case form; none when it is no form of a verb that we know. */
  of(norm: string): readonly VerbReading[] {
    return this.asked.of(norm)
  }

  private read(norm: string): readonly VerbReading[] {
    const letter = norm[0] ?? ''
    if (this.waiting.has(letter)) this.conjugate(letter)
    const found: VerbReading[] = [...(this.irregular.get(norm) ?? [])]
    for (let length = 1; length <= longestEnding && length < norm.length; length++) {
      const stem = norm.slice(0, -length)
      for (const name of this.stems.get(stem) ?? []) {
        const lemma = stem + infinitiveEnding(name)
        // «applaude» and «applaudisce»: forms that both patterns share count once.
        if (name === 'isc' && this.stems.get(stem)?.includes('ire') && this.endings.ire.has(norm.slice(-length))) continue
        for (const feats of this.endings[name].get(norm.slice(-length)) ?? []) found.push({ lemma, feats })
      }
    }
    return found.length > 0 ? found : noReadings
  }

  isInfinitive(norm: string): boolean {
    return this.infinitives.has(norm)
  }

  private addRegular(infinitive: string, name: RegularClass): void {
    const stem = infinitive.slice(0, -infinitiveEnding(name).length)
    const known = this.stems.get(stem)
    const both = name === 'isc' && known?.includes('ire') === true
    if (this.infinitives.has(infinitive) && !both) return
    this.infinitives.add(infinitive)
    if (known) known.push(name)
    else this.stems.set(stem, [name])
  }

  /** `stems` are beginnings of all its forms. */
  private addIrregular(verb: IrregularVerb, stems: readonly string[]): void {
    this.infinitives.add(verb.lemma)
    for (const letter of new Set(stems.map((stem) => stem[0] ?? ''))) {
      const known = this.waiting.get(letter)
      if (known) known.push(verb)
      else this.waiting.set(letter, [verb])
    }
  }

  /** Conjugating all verbs takes a tenth of a second: each letter waits until it is asked for. */
  private conjugate(letter: string): void {
    for (const { lemma, forms } of this.waiting.get(letter) ?? []) this.addForms(lemma, forms().filter(({ form }) => form.startsWith(letter)))
    this.waiting.delete(letter)
  }

  private addForms(lemma: string, forms: readonly VerbForm[]): void {
    for (const { form, feats } of forms) {
      const known = this.irregular.get(form)
      if (!known) this.irregular.set(form, [{ lemma, feats }])
      else if (!known.some((other) => other.lemma === lemma && other.feats === feats)) known.push({ lemma, feats })
    }
  }
}

const noReadings: readonly VerbReading[] = []

/** Endings are counted from the stem without the letters that spelling changes: «lan|ciare», «stud|iare». */
function infinitiveEnding(name: RegularClass): string {
  return { are: 'are', care: 'are', ciare: 'iare', iare: 'iare', ere: 'ere', ire: 'ire', isc: 'ire' }[name]
}

function classOfAre(infinitive: string): RegularClass {
  if (/[cg]are$/u.test(infinitive)) return 'care'
  if (/[cg]iare$/u.test(infinitive)) return 'ciare'
  return infinitive.endsWith('iare') ? 'iare' : 'are'
}

function endingsOf(model: string, isc: boolean): Endings {
  const name = isc ? 'isc' : model.endsWith('are') ? classOfAre(model) : (model.slice(-3) as RegularClass)
  const stem = model.length - infinitiveEnding(name).length
  const endings = new Map<string, Features[]>()
  for (const { form, feats } of conjugate({ infinitive: model, isc })) {
    const known = endings.get(form.slice(stem))
    if (!known) endings.set(form.slice(stem), [feats])
    else if (!known.includes(feats)) known.push(feats)
  }
  return endings
}

let loaded: VerbLexicon | null = null

/** The verbs of the data file, read once for all who ask. */
export function loadVerbs(): VerbLexicon {
  return (loaded ??= new VerbLexicon(readJsonData<VerbData>('languages/it/morphology/verbs.json')))
}

function tableForms(table: Table): VerbForm[] {
  const tenses: readonly TenseName[] = ['present', 'imperfect', 'past', 'future', 'conditional', 'subjunctive', 'subjunctiveImperfect']
  return [
    ...tenses.flatMap((tense) => table[tense].map((form, person) => ({ form, feats: finite(tense, person) }))),
    ...table.imperative.map((form, index) => ({ form, feats: imperativeFeatures[index === 0 ? 0 : 1] })),
    ...table.participle.map((form, index) => ({ form, feats: participleFeatures(index) })),
    ...table.gerund.map((form) => ({ form, feats: gerundFeatures })),
    ...table.infinitive.map((form) => ({ form, feats: infinitiveFeatures })),
  ]
}

/** Every form of the verb begins like one of these. */
function stemsOf({ infinitive, past, participle, present, alternative, subjunctive, future, stem, imperfect, imperative }: VerbPattern): string[] {
  return [infinitive, past, participle, subjunctive, future, stem, imperfect, imperative, ...(present ?? []), ...(alternative ?? [])].flatMap((one) => one ?? [])
}

/** prendere with ap-, com-: prendere, apprendere, comprendere. */
function membersOf({ base, prefixes = [], present, alternative, ...rest }: Family): VerbPattern[] {
  return ['', ...prefixes].map((prefix) => {
    const stems = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, prefix + value]))
    return {
      infinitive: prefix + base,
      isc: false,
      ...stems,
      ...(present ? { present: present.map((form) => prefix + form) } : {}),
      ...(alternative ? { alternative: alternative.map((form) => prefix + form) } : {}),
    }
  })
}
