import type { Tag } from '../../../extractors/morphology/tags.ts'
import { posOf, verbPart } from '../../../extractors/morphology/tags.ts'
import type { ItalianLexicon } from './lexicon.ts'

/** What a form of a verb that helps others can be decided by. */
type Helper = 'have' | 'be' | 'modal'

const helpers: ReadonlyMap<string, Helper> = new Map<string, Helper>([['avere', 'have'], ['essere', 'be'], ['potere', 'modal'], ['dovere', 'modal']])
/** Of «ci sono», «vi è»: with them «essere» is a verb of its own. */
const existential: ReadonlySet<string> = new Set(['ci', 'vi', "c'", "v'"])
/** Words that can stand between an auxiliary and its verb. */
const between: ReadonlySet<string> = new Set(['ADV', 'PRON'])
const farthest = 5

/**
 * Tells auxiliaries from verbs by what follows, where the tagger saw only the nearest words: «non ha ancora escluso»,
 * «hanno un piano», «ci sono due feriti», «può non bastare». Changes `tags` in place.
 */
export class Auxiliaries {
  private readonly known = new Map<string, Helper | null>()

  constructor(private readonly lexicon: Pick<ItalianLexicon, 'verbs' | 'nominals'>) {}

  correct(forms: readonly string[], tags: Tag[]): void {
    for (let at = 0; at < tags.length; at++) {
      const tag = tags[at]!
      const part = verbPart(tag)
      if (part === null) continue
      const helper = this.helper(forms[at]!)
      if (helper === null) continue
      const pos = this.decided(forms, tags, at, helper)
      if (pos !== null && pos !== posOf(tag)) tags[at] = `${pos}:${part}`
    }
  }

  private decided(forms: readonly string[], tags: Tag[], at: number, helper: Helper): 'AUX' | 'VERB' | null {
    const next = nextWord(tags, at)
    const tag = tags[next] ?? 'PUNCT'
    const part = verbPart(tag)
    if (helper === 'modal') return part === 'Inf' ? 'AUX' : null
    if (part === 'Part') return 'AUX'
    if (tag === 'ADJ' && helper === 'have' && next === at + 1 && this.isParticiple(forms[next]!)) {
      tags[next] = 'VERB:Part'
      return 'AUX'
    }
    const phrase = tag === 'DET' || tag === 'NUM' || tag === 'NOUN' || tag === 'PROPN'
    if (helper === 'have') return phrase ? 'VERB' : null
    return phrase && existential.has(forms[at - 1]?.toLowerCase() ?? '') ? 'VERB' : null
  }

  private isParticiple(form: string): boolean {
    const norm = form.toLowerCase()
    return norm.endsWith('o') && this.lexicon.nominals.nouns(norm).length === 0 && this.lexicon.verbs.of(norm).some(({ feats }) => feats.VerbForm === 'Part')
  }

  private helper(form: string): Helper | null {
    let known = this.known.get(form)
    if (known === undefined) {
      known = this.lexicon.verbs.of(form.toLowerCase()).map(({ lemma }) => helpers.get(lemma) ?? null)[0] ?? null
      // As many forms as there are verbs in a text: those of a few verbs only are worth keeping.
      if (known !== null) this.known.set(form, known)
    }
    return known
  }
}

/** Place of the next word that is no adverb and no pronoun; the word right behind when it goes on too long. */
function nextWord(tags: readonly Tag[], at: number): number {
  for (let next = at + 1; next < tags.length && next <= at + farthest; next++) if (!between.has(tags[next]!)) return next
  return at + 1
}
