import type { Upos } from '../../pipeline/document.ts'
import { normalise } from '../tagger/lexicon.ts'
import type { KnownAs } from './project.ts'
import type { LabelledName } from './tagger.ts'

/** What a language says about words that a name cannot begin with or go on over. All in lower case. */
export interface CutRules {
  /** Articles: a name that the lists know ends before one, «Casa Bianca | la prossima settimana». */
  readonly articles: ReadonlySet<string>
  /** Words that open sentences and no names: «Insomma | Gheddafi». */
  readonly openers: ReadonlySet<string>
  /** Ends of verb forms that open sentences: «Imitando | Mao». */
  readonly openerEndings: readonly string[]
}

/** Parts of speech whose capital letter comes from the start of a sentence: «Deposto Gheddafi», «Caso Mills». */
const common: ReadonlySet<Upos> = new Set<Upos>(['VERB', 'AUX', 'ADV', 'ADP', 'DET', 'CCONJ', 'SCONJ', 'NOUN', 'ADJ', 'INTJ', 'NUM', 'PRON'])

/** Cuts a labelled name where it took in a word before it, a phrase behind it or a second name. */
export function cutName(tokens: readonly string[], name: LabelledName, firstPos: Upos | null, rules: CutRules, knownAs: KnownAs): readonly LabelledName[] {
  const opened = withoutOpener(tokens, name, firstPos, rules, knownAs)
  return beforeArticle(tokens, opened, rules, knownAs) ?? placeAndPerson(tokens, opened, knownAs) ?? [opened]
}

function withoutOpener(tokens: readonly string[], name: LabelledName, firstPos: Upos | null, { openers, openerEndings }: CutRules, knownAs: KnownAs): LabelledName {
  const first = tokens[name.start] ?? ''
  if (name.type !== 'PER' || name.start > 0 || name.end < 2 || !/^\p{Lu}/u.test(tokens[1] ?? '') || knownAs([first]).firstName) return name
  const word = normalise(first)
  const opens = openers.has(word) || openerEndings.some((ending) => word.length > ending.length + 2 && word.endsWith(ending)) || (firstPos !== null && common.has(firstPos))
  return opens ? { ...name, start: 1 } : name
}

/** «Casa Bianca la prossima settimana» → «Casa Bianca». */
function beforeArticle(tokens: readonly string[], name: LabelledName, { articles }: CutRules, knownAs: KnownAs): readonly LabelledName[] | null {
  for (let at = name.start + 1; at < name.end; at++) {
    if (!articles.has(tokens[at] ?? '')) continue
    const { place, organization } = knownAs(tokens.slice(name.start, at))
    if (place || organization) return [{ ...name, end: at }]
  }
  return null
}

/** «a Mosca Fumio Kishida»: a place of the lists, then a given name and more. */
function placeAndPerson(tokens: readonly string[], name: LabelledName, knownAs: KnownAs): readonly LabelledName[] | null {
  for (let at = name.start + 1; at < name.end - 1; at++) {
    if (!knownAs([tokens[at] ?? '']).firstName || !/^\p{Lu}/u.test(tokens[at + 1] ?? '')) continue
    if (!knownAs(tokens.slice(name.start, at)).place || knownAs(tokens.slice(name.start, at)).firstName) continue
    return [
      { ...name, end: at, type: 'LOC' },
      { ...name, start: at, type: 'PER' },
    ]
  }
  return null
}
