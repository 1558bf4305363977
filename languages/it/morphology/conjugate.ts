import type { Features } from '../../../pipeline/document.ts'

/** A verb as the data file describes it. Stems and forms that are not given follow from the infinitive. */
export interface VerbPattern {
  readonly infinitive: string
  readonly isc: boolean
  /** Strong stem of the remote past: «pres» for presi, prese, presero. */
  readonly past?: string
  /** Past participle, masculine singular. */
  readonly participle?: string
  /** Present indicative, six persons. */
  readonly present?: readonly string[]
  /** Further forms of the present, first person singular and third plural: «debbo», «debbono». */
  readonly alternative?: readonly string[]
  /** Stem of the present subjunctive where it is not that of the first person: «debb». */
  readonly subjunctive?: string
  /** Stem before -ò, -ei: «verr». */
  readonly future?: string
  /** Stem of the other forms where the infinitive is contracted: «pon» of porre, «dic» of dire. */
  readonly stem?: string
  /** Stem of imperfect, gerund where it is not `stem`: «trae» of trarre. */
  readonly imperfect?: string
  readonly imperative?: string
}

export interface VerbForm {
  readonly form: string
  readonly feats: Features
}

type Finite = readonly [mood: 'Ind' | 'Sub' | 'Cnd' | 'Imp', tense: 'Pres' | 'Past' | 'Imp' | 'Fut' | null]

const persons: readonly Features[] = [
  { Number: 'Sing', Person: '1' },
  { Number: 'Sing', Person: '2' },
  { Number: 'Sing', Person: '3' },
  { Number: 'Plur', Person: '1' },
  { Number: 'Plur', Person: '2' },
  { Number: 'Plur', Person: '3' },
]

const tenses = {
  present: ['Ind', 'Pres'],
  imperfect: ['Ind', 'Imp'],
  past: ['Ind', 'Past'],
  future: ['Ind', 'Fut'],
  conditional: ['Cnd', 'Pres'],
  subjunctive: ['Sub', 'Pres'],
  subjunctiveImperfect: ['Sub', 'Imp'],
} as const satisfies Record<string, Finite>

export type TenseName = keyof typeof tenses

const finiteFeatures = new Map(
  Object.entries(tenses).map(([name, [Mood, Tense]]) => [name, persons.map((person) => Object.freeze({ Mood, Tense, ...person, VerbForm: 'Fin' } as const))]),
)

/** Features of a finite form; `person` counts from 0 (io) to 5 (loro). The same object for the same features. */
export function finite(tense: TenseName, person: number): Features {
  return finiteFeatures.get(tense)?.[person] ?? {}
}

export const imperativeFeatures: readonly [Features, Features] = [
  { Mood: 'Imp', Tense: 'Pres', Number: 'Sing', Person: '2', VerbForm: 'Fin' },
  { Mood: 'Imp', Tense: 'Pres', Number: 'Plur', Person: '2', VerbForm: 'Fin' },
]
export const infinitiveFeatures: Features = { VerbForm: 'Inf' }
export const gerundFeatures: Features = { VerbForm: 'Ger' }

const participles: readonly Features[] = [
  { Gender: 'Masc', Number: 'Sing', Tense: 'Past', VerbForm: 'Part' },
  { Gender: 'Fem', Number: 'Sing', Tense: 'Past', VerbForm: 'Part' },
  { Gender: 'Masc', Number: 'Plur', Tense: 'Past', VerbForm: 'Part' },
  { Gender: 'Fem', Number: 'Plur', Tense: 'Past', VerbForm: 'Part' },
]

/** Features of the past participle in -o, -a, -i, -e (index 0 to 3). */
export function participleFeatures(index: number): Features {
  return participles[index] ?? {}
}

/** Every form of a verb, ambiguous ones once per reading. */
export function conjugate(verb: VerbPattern): VerbForm[] {
  return new Conjugation(verb).forms()
}

class Conjugation {
  private readonly out: VerbForm[] = []
  /** 'a', 'e' or 'i'. */
  private readonly theme: string
  private readonly stem: string

  constructor(private readonly verb: VerbPattern) {
    const { infinitive } = verb
    this.theme = verb.stem !== undefined ? 'e' : (infinitive.at(-3) ?? 'a')
    this.stem = verb.stem ?? infinitive.slice(0, -3)
  }

  forms(): VerbForm[] {
    this.present()
    this.imperfect()
    this.past()
    this.future()
    this.subjunctives()
    this.imperative()
    this.nonFinite()
    return this.out
  }

  private add(form: string, feats: Features): void {
    this.out.push({ form, feats })
  }

  private addTense(tense: TenseName, forms: readonly string[]): void {
    forms.forEach((form, person) => this.add(form, finite(tense, person)))
  }

  /** «cercare» + i → cerchi, «lasciare» + i → lasci, «lasciare» + e → lasce, «studiare» + i → studi. */
  private soft(ending: string): string {
    const { stem, theme } = this
    if (theme !== 'a' || !/^[ei]/u.test(ending)) return stem + ending
    if (/[cg]$/u.test(stem)) return stem + 'h' + ending
    if (/(?:c|g|sc)i$/u.test(stem)) return stem.slice(0, -1) + ending
    if (stem.endsWith('i') && ending.startsWith('i')) return stem.slice(0, -1) + ending
    return stem + ending
  }

  private presentForms(): readonly string[] {
    const { verb, stem, theme } = this
    if (verb.present) return verb.present
    const strong = verb.isc ? stem + 'isc' : stem
    const first = strong + 'o'
    const third = { a: stem + 'a', e: strong + 'e', i: strong + 'e' }[theme] ?? stem
    const plural = { a: stem + 'ano', e: strong + 'ono', i: strong + 'ono' }[theme] ?? stem
    return [first, verb.isc ? strong + 'i' : this.soft('i'), third, this.soft('iamo'), stem + theme + 'te', plural]
  }

  private present(): void {
    this.addTense('present', this.presentForms())
    this.verb.alternative?.forEach((form, index) => this.add(form, finite('present', index === 0 ? 0 : 5)))
    // «inviare»: invii beside invi.
    if (/[^cg]iare$/u.test(this.verb.infinitive)) this.add(this.stem + 'i', finite('present', 1))
  }

  private weakStem(): string {
    return this.verb.imperfect ?? this.stem + this.theme
  }

  private imperfect(): void {
    const stem = this.weakStem() + 'v'
    this.addTense('imperfect', ['o', 'i', 'a', 'amo', 'ate', 'ano'].map((ending) => stem + ending))
  }

  private past(): void {
    const { verb, theme } = this
    const weak = this.weakStem()
    const third = { a: this.stem + 'ò', e: this.stem + 'é', i: this.stem + 'ì' }[theme] ?? ''
    const forms = [weak + 'i', weak + 'sti', third, weak + 'mmo', weak + 'ste', weak + 'rono']
    if (verb.past !== undefined) {
      const { past } = verb
      this.addTense('past', [past + 'i', forms[1] ?? '', past + 'e', forms[3] ?? '', forms[4] ?? '', past + 'ero'])
      if (theme !== 'i' || verb.infinitive.endsWith('frire')) return
    }
    if (verb.stem !== undefined) return
    this.addTense('past', forms)
    if (theme === 'e') {
      this.add(this.stem + 'etti', finite('past', 0))
      this.add(this.stem + 'ette', finite('past', 2))
      this.add(this.stem + 'ettero', finite('past', 5))
    }
  }

  private future(): void {
    const { verb, theme } = this
    const stem = verb.future ?? (theme === 'a' ? this.soft('er') : this.stem + theme + 'r')
    this.addTense('future', ['ò', 'ai', 'à', 'emo', 'ete', 'anno'].map((ending) => stem + ending))
    this.addTense('conditional', ['ei', 'esti', 'ebbe', 'emmo', 'este', 'ebbero'].map((ending) => stem + ending))
  }

  private subjunctives(): void {
    const { verb, theme } = this
    const present = this.presentForms()
    const stem = verb.subjunctive ?? (present[0] ?? '').slice(0, -1)
    const vowel = theme === 'a' ? '' : 'a'
    const one = theme === 'a' ? this.soft('i') : stem + 'a'
    const all = theme === 'a' ? this.soft('ino') : stem + vowel + 'no'
    const plural = present[3] ?? ''
    this.addTense('subjunctive', [one, one, one, plural, plural.replace(/mo$/u, 'te'), all])
    if (/[^cg]iare$/u.test(verb.infinitive)) {
      for (const person of [0, 1, 2]) this.add(this.stem + 'i', finite('subjunctive', person))
      this.add(this.stem + 'ino', finite('subjunctive', 5))
    }
    const weak = this.weakStem() + 'ss'
    const before = this.weakStem()
    this.addTense('subjunctiveImperfect', [weak + 'i', weak + 'i', weak + 'e', weak + 'imo', before + 'ste', weak + 'ero'])
  }

  private imperative(): void {
    const present = this.presentForms()
    const one = this.verb.imperative ?? (this.theme === 'a' ? present[2] : present[1])
    this.add(one ?? '', imperativeFeatures[0])
    this.add(present[4] ?? '', imperativeFeatures[1])
  }

  private nonFinite(): void {
    const { verb, theme } = this
    this.add(verb.infinitive, infinitiveFeatures)
    this.add(truncated(verb.infinitive), infinitiveFeatures)
    this.add(theme === 'a' ? this.stem + 'ando' : gerundOf(verb, this.stem), gerundFeatures)
    const participle = verb.participle ?? this.stem + ({ a: 'ato', e: 'uto', i: 'ito' }[theme] ?? 'uto')
    const base = participle.slice(0, -1)
    ;['o', 'a', 'i', 'e'].forEach((ending, index) => this.add(base + ending, participleFeatures(index)))
  }
}

function gerundOf(verb: VerbPattern, stem: string): string {
  return (verb.imperfect !== undefined ? verb.imperfect.slice(0, -1) : stem) + 'endo'
}

/** «prendere» → prender, «porre» → por: before clitics and in high style. */
export function truncated(infinitive: string): string {
  return infinitive.endsWith('rre') ? infinitive.slice(0, -2) : infinitive.slice(0, -1)
}
