import { LinearModel } from '../../extractors/linear/classifier.ts'
import { decodeModel } from '../../extractors/linear/file.ts'
import type { Analysis, Morphology } from '../../extractors/morphology/pack.ts'
import { Tagger } from '../../extractors/morphology/tagger.ts'
import type { Features, Upos } from '../../pipeline/document.ts'
import { readBytes, readJsonData } from '../../pipeline/files.ts'
import { isCommonPlural, isVerbOnly } from './compromise.ts'
import { Inflection, type Irregular, participle, past, present, verbFeatures } from './inflection.ts'
import { readings, taggerFile } from './readings.ts'

interface MorphologyData {
  /** Lemmas of forms that no rule finds, by lower-case form. */
  readonly lemmas: Readonly<Record<string, string>>
  /** Auxiliaries by lower-case form; others are finite and present. */
  readonly auxiliaries: Readonly<Record<string, 'past' | 'participle' | 'gerund' | 'infinitive'>>
  readonly verbs: Irregular
}

const auxiliaryFeatures: Readonly<Record<'past' | 'participle' | 'gerund' | 'infinitive', Features>> = { past, participle, gerund: { VerbForm: 'Ger' }, infinitive: { VerbForm: 'Inf' } }
const numbers: Readonly<Record<'singular' | 'plural', Features>> = { singular: Object.freeze({ Number: 'Sing' }), plural: Object.freeze({ Number: 'Plur' }) }
const noFeatures: Features = Object.freeze({})

export function morphology(): Morphology {
  const data = readJsonData<MorphologyData>('languages/en/morphology.json')
  return new EnglishMorphology(new Tagger(new LinearModel(decodeModel(readBytes(taggerFile))), readings()), new Map(Object.entries(data.lemmas)), new Map(Object.entries(data.auxiliaries)), new Inflection(data.verbs))
}

/** Parts of speech by the trained tagger, lemma and features by compromise's inflection of single words. */
class EnglishMorphology implements Morphology {
  constructor(
    private readonly tagger: Tagger,
    private readonly lemmas: ReadonlyMap<string, string>,
    private readonly auxiliaries: ReadonlyMap<string, keyof typeof auxiliaryFeatures>,
    private readonly inflection: Inflection,
  ) {}

  analyse(forms: readonly string[]): Analysis[] {
    const norms = forms.map((form) => form.toLowerCase().replace(/’/gu, "'"))
    const tags = this.tagger.tag(forms).map((tag, at) => partOfSpeech(forms[at]!, tag as Upos))
    for (let at = 0; at < tags.length; at++) {
      if (tags[at] === 'PROPN' && isPlainPlural(forms, norms, tags, at)) tags[at] = 'NOUN'
      if (tags[at] === 'NOUN' && !nounBefore.has(tags[at - 1] ?? 'X') && isVerbOnly(norms[at]!)) tags[at] = 'VERB'
    }
    const lemmas: string[] = []
    return forms.map((form, at) => {
      const pos = tags[at]!
      const { lemma, feats } = this.word(form, norms, at, tags, lemmas)
      lemmas.push(lemma)
      return { lemma, pos, feats }
    })
  }

  private word(form: string, norms: readonly string[], at: number, tags: readonly Upos[], lemmas: readonly string[]): { readonly lemma: string; readonly feats: Features } {
    const norm = norms[at]!
    const pos = tags[at]
    if (pos === 'PROPN') return { lemma: form, feats: noFeatures }
    if (pos === 'NOUN') {
      const { lemma, form: number } = this.inflection.noun(norm)
      return { lemma: this.lemmas.get(norm) ?? lemma, feats: numbers[number] }
    }
    if (pos === 'AUX') {
      const kind = this.auxiliaries.get(norm)
      return { lemma: this.lemmas.get(norm) ?? norm, feats: kind === undefined ? present : auxiliaryFeatures[kind] }
    }
    if (pos !== 'VERB') return { lemma: this.lemmas.get(norm) ?? norm, feats: noFeatures }
    const kind = this.auxiliaries.get(norm)
    const verb = this.inflection.verb(norm)
    return { lemma: this.lemmas.get(norm) ?? verb.lemma, feats: kind === undefined ? verbFeatures(verb.form, at, tags, lemmas, norms[at + 1] ?? '') : auxiliaryFeatures[kind] }
  }
}

/** A capital at the beginning of a sentence makes no name of the plural of a common noun: "Negotiations failed". */
function isPlainPlural(forms: readonly string[], norms: readonly string[], tags: readonly Upos[], at: number): boolean {
  const starts = at === 0 || (at === 1 && tags[0] === 'PUNCT')
  return starts && tags[at + 1] !== 'PROPN' && /^\p{Lu}\p{Ll}+s$/u.test(forms[at] ?? '') && isCommonPlural(norms[at] ?? '')
}

/** Before a noun, not before a verb: the lexicon's word of a verb is a noun here, "a must". */
const nounBefore: ReadonlySet<Upos> = new Set<Upos>(['DET', 'ADJ', 'ADP', 'NUM'])

/** Marks and signs are told by their characters alone. */
function partOfSpeech(form: string, tag: Upos): Upos {
  if (/[\p{L}\p{N}]/u.test(form)) return tag === 'PUNCT' || tag === 'SYM' ? (/^\p{N}/u.test(form) ? 'NUM' : 'NOUN') : tag
  return /^[$€£%+=<>]$/u.test(form) ? 'SYM' : 'PUNCT'
}
