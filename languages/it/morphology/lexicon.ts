import { tagOf } from '../../../extractors/morphology/tags.ts'
import type { Upos } from '../../../pipeline/document.ts'
import type { ClosedEntry } from './closed.ts'
import { loadClosed } from './closed.ts'
import type { NominalLexicon } from './nominals.ts'
import { loadNominals } from './nominals.ts'
import type { VerbLexicon } from './verbs.ts'
import { loadVerbs } from './verbs.ts'

/** Verbs that help others: tense, passive, aspect, modality. */
const auxiliaries: ReadonlySet<string> = new Set(['essere', 'avere', 'potere', 'dovere', 'volere', 'venire', 'stare', 'andare', 'sapere'])

/** All that is known of Italian words without a text. */
export interface ItalianLexicon {
  readonly closed: ReadonlyMap<string, readonly ClosedEntry[]>
  readonly verbs: VerbLexicon
  readonly nominals: NominalLexicon
}

export function loadLexicon(): ItalianLexicon {
  return { closed: loadClosed(), verbs: loadVerbs(), nominals: loadNominals() }
}

/** The tags that the lexicon allows a lower-case form, sorted and joined; empty when it does not know the word. */
export function readingsOf({ closed, verbs, nominals }: ItalianLexicon, norm: string): string {
  const tags = new Set<string>()
  for (const { pos, feats } of closed.get(norm) ?? []) tags.add(tagOf(pos, feats))
  for (const { lemma, feats } of verbs.of(norm)) {
    tags.add(tagOf('VERB', feats))
    if (auxiliaries.has(lemma)) tags.add(tagOf('AUX', feats))
  }
  for (const { number } of nominals.nouns(norm)) tags.add(`NOUN${number ?? ''}`)
  for (const { number } of nominals.adjectives(norm)) tags.add(`ADJ${number ?? ''}`)
  const shaped = shapePos(norm)
  if (shaped) tags.add(shaped)
  return [...tags].sort().join(' ')
}

function shapePos(norm: string): Upos | null {
  if (/^[.,:/]*\d[\d.,:/]*$/u.test(norm)) return 'NUM'
  if (norm.length > 6 && norm.endsWith('mente')) return 'ADV'
  return /[\p{L}\p{N}]/u.test(norm) ? null : 'PUNCT'
}
