import { RecentWords } from '../../../extractors/linear/recent.ts'
import type { Analysis, Morphology } from '../../../extractors/morphology/pack.ts'
import type { Tagger } from '../../../extractors/morphology/tagger.ts'
import type { Tag } from '../../../extractors/morphology/tags.ts'
import { fitsTag, posOf, verbPart } from '../../../extractors/morphology/tags.ts'
import { copyOf } from '../../../pipeline/copy.ts'
import type { Features, Upos } from '../../../pipeline/document.ts'
import type { Auxiliaries } from './auxiliaries.ts'
import type { LearnedLemmas, NumberKey } from './learned.ts'
import { lemmaByEnding } from './learned.ts'
import type { ItalianLexicon } from './lexicon.ts'
import type { NominalReading } from './nominals.ts'
import { guessVerb } from './unknown-verbs.ts'
import type { VerbReading } from './verbs.ts'

/** Word forms kept. */
const keptForms = 12_288

interface CachedAnalysis {
  readonly tag: Tag
  readonly number: NumberKey
  readonly hint: string
  readonly analysis: Analysis
}

/** Tags a sentence, then finds lemma and features of each word by its tag, the lexicon and its neighbours. */
export class ItalianMorphology implements Morphology {
  /** By form: a list is searched faster than a key is built of form, tag, number and hint. */
  private readonly known = new RecentWords<CachedAnalysis[]>(keptForms, () => [])

  constructor(
    private readonly tagger: Tagger,
    private readonly lexicon: ItalianLexicon,
    private readonly learned: LearnedLemmas,
    private readonly auxiliaries: Auxiliaries | null = null,
  ) {}

  analyse(forms: readonly string[]): Analysis[] {
    const tags = this.tagger.tag(forms)
    this.auxiliaries?.correct(forms, tags)
    const numbers = numbersInPhrase(forms, tags, this.lexicon)
    return forms.map((form, at) => this.word(form, tags[at] ?? 'X', numbers[at] ?? 'any', personHint(forms, tags, at)))
  }

  private word(form: string, tag: Tag, number: NumberKey, hint: string): Analysis {
    const known = this.known.of(form)
    for (const each of known) if (each.tag === tag && each.number === number && each.hint === hint) return each.analysis
    const analysis = Object.freeze(this.compute(copyOf(form), tag, number, hint))
    known.push({ tag, number, hint, analysis })
    return analysis
  }

  private compute(form: string, tag: Tag, number: NumberKey, hint: string): Analysis {
    const pos = posOf(tag)
    const norm = form.toLowerCase().replace(/’/gu, "'")
    const closed = this.lexicon.closed.get(norm)?.find((entry) => entry.pos === pos)
    if (closed) return { lemma: closed.lemma, pos, feats: closed.feats }
    if (verbPart(tag) !== null) return this.verb(norm, tag, hint)
    if (pos === 'NOUN' || pos === 'ADJ') return this.nominal(norm, pos, number)
    return { lemma: this.otherLemma(form, norm, pos), pos, feats: {} }
  }

  private otherLemma(form: string, norm: string, pos: Upos): string {
    if (pos === 'PROPN' || pos === 'X' || pos === 'SYM' || pos === 'PUNCT') return form
    return this.learned.words.get(`${norm} ${pos}`) ?? norm
  }

  // ---------- verbs ----------

  private verb(norm: string, tag: Tag, hint: string): Analysis {
    const pos = posOf(tag)
    const known = this.lexicon.verbs.of(norm)
    const fitting = known.filter((reading) => fitsTag(reading.feats, tag))
    const usual = this.learned.words.get(`${norm} ${pos}`)
    const candidates = fitting.length > 0 ? fitting : known
    const reading = pickReading(candidates.filter(({ lemma }) => lemma === usual), hint) ?? pickReading(candidates, hint)
    if (reading) return { lemma: reading.lemma, pos, feats: reading.feats }
    const guess = guessVerb(norm, tag)
    return { lemma: usual ?? guess.lemma, pos, feats: guess.feats }
  }

  // ---------- nouns and adjectives ----------

  private nominal(norm: string, pos: 'NOUN' | 'ADJ', number: NumberKey): Analysis {
    const readings = pos === 'NOUN' ? this.lexicon.nominals.nouns(norm) : this.lexicon.nominals.adjectives(norm)
    const fitting = readings.filter((reading) => number === 'any' || reading.number === null || reading.number === number)
    const usual = this.learned.words.get(`${norm} ${pos}`)
    const reading = pickNominal(fitting, usual) ?? pickNominal(readings, usual)
    const lemma = reading?.lemma ?? usual ?? lemmaByEnding(this.learned, norm, pos, number)
    return { lemma, pos, feats: nominalFeatures(norm, lemma, pos, reading?.number ?? number) }
  }
}

/** The likeliest person: third before first before second, unless the neighbours say otherwise. */
function pickReading(readings: readonly VerbReading[], hint: string): VerbReading | undefined {
  return (hint === '' ? undefined : readings.find(({ feats }) => feats.Person !== undefined && feats.Person + (feats.Number ?? '') === hint))
    ?? readings.find(({ feats }) => feats.Person === '3')
    ?? readings[0]
}

/** A form that is no plural before one that is; plurals by what they usually are of («morti»: morto, not morte), and sooner of any noun than of one in -a («omicidi»). */
function pickNominal(readings: readonly NominalReading[], usual: string | undefined): NominalReading | undefined {
  return (
    readings.find(({ number }) => number !== 'Plur')
    ?? readings.find(({ lemma }) => lemma === usual)
    ?? readings.find(({ lemma }) => !lemma.endsWith('a'))
    ?? readings[0]
  )
}

const pronounPersons: Readonly<Record<string, string>> = { io: '1Sing', tu: '2Sing', noi: '1Plur', voi: '2Plur', egli: '3Sing', ella: '3Sing' }

/** «io», «tu» before the verb; «sono» before a singular participle or adjective is the first person. */
function personHint(forms: readonly string[], tags: readonly Tag[], at: number): string {
  const tag = tags[at] ?? 'X'
  if (verbPart(tag) === null) return ''
  for (let before = at - 1; before >= Math.max(0, at - 3); before--) {
    const person = pronounPersons[forms[before]?.toLowerCase() ?? '']
    if (person !== undefined) return person
    if (tags[before] === 'PUNCT' || verbPart(tags[before] ?? 'X') !== null) break
  }
  if (forms[at]?.toLowerCase() !== 'sono') return ''
  const next = forms.slice(at + 1, at + 4).find((_, index) => /^(?:VERB:Part|AUX:Part|ADJ|NOUN)$/u.test(tags[at + 1 + index] ?? ''))
  return next !== undefined && /[oa]$/u.test(next) ? '1Sing' : '3Plur'
}

/** Number of each word's phrase where a determiner, an adjective or the ending tells it. */
function numbersInPhrase(forms: readonly string[], tags: readonly Tag[], { closed }: ItalianLexicon): NumberKey[] {
  let current: NumberKey = 'any'
  return forms.map((form, at) => {
    const tag = tags[at]
    if (tag === 'DET') {
      current = closed.get(form.toLowerCase())?.find(({ pos }) => pos === 'DET')?.feats.Number ?? current
    } else if (tag === 'NUM') {
      if (current === 'any') current = /^(?:1|un[oa']?)$/iu.test(form) ? 'Sing' : 'Plur'
    } else if (tag !== 'ADJ' && tag !== 'NOUN' && tag !== 'VERB:Part') {
      if (tag !== 'ADV') current = 'any'
    } else if (current === 'any') {
      current = numberOfEnding(form)
    }
    return current
  })
}

/** -o is singular, -i plural (but «crisi»), -a after a consonant singular. */
function numberOfEnding(form: string): NumberKey {
  const last = form.at(-1)?.toLowerCase()
  const before = form.at(-2)?.toLowerCase() ?? ''
  if (last === 'o') return 'Sing'
  if (last === 'i' && before !== 's') return 'Plur'
  return last === 'a' && !'aeiou'.includes(before) ? 'Sing' : 'any'
}

/** Gender by lemma and ending, number as found. */
function nominalFeatures(norm: string, lemma: string, pos: 'NOUN' | 'ADJ', number: NumberKey | null): Features {
  const known = number === 'any' || number === null ? numberByEnding(norm, lemma) : number
  const gender = genderOf(norm, lemma, pos)
  return { ...(gender ? { Gender: gender } : {}), ...(known ? { Number: known } : {}) }
}

function numberByEnding(norm: string, lemma: string): 'Sing' | 'Plur' | null {
  if (norm !== lemma) return /[ie]$/u.test(norm) ? 'Plur' : 'Sing'
  return /[oae]$/u.test(norm) ? 'Sing' : null
}

function genderOf(norm: string, lemma: string, pos: 'NOUN' | 'ADJ'): 'Masc' | 'Fem' | null {
  if (pos === 'ADJ') {
    if (!lemma.endsWith('o')) return null
    return /[oi]$/u.test(norm) ? 'Masc' : 'Fem'
  }
  if (/(?:zione|sione|gione|tudine|trice|tà|tù|si|igine|edine)$/u.test(lemma)) return 'Fem'
  if (/(?:tore|sore|ore|ame|one|ale|iere|mma|ema|oma)$/u.test(lemma)) return 'Masc'
  if (lemma.endsWith('o')) return norm.endsWith('a') ? 'Fem' : 'Masc'
  if (lemma.endsWith('ista') || lemma.endsWith('e')) return null
  return lemma.endsWith('a') ? 'Fem' : null
}
