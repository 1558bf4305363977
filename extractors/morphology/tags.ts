import type { Features, Upos } from '../../pipeline/document.ts'

/**
 * What the tagger tells apart: parts of speech, and for verbs also mood or form: `NOUN`, `VERB:Ind`, `AUX:Inf`.
 * The rest (tense, person, gender, number) follows from the form and the lexicon.
 */
export type Tag = string

export function tagOf(pos: Upos, feats: Features): Tag {
  if (pos !== 'VERB' && pos !== 'AUX') return pos
  return `${pos}:${feats.VerbForm === undefined || feats.VerbForm === 'Fin' ? (feats.Mood ?? 'Ind') : feats.VerbForm}`
}

export function posOf(tag: Tag): Upos {
  const colon = tag.indexOf(':')
  return (colon < 0 ? tag : tag.slice(0, colon)) as Upos
}

/** The mood or verb form of a verb's tag: `Ind`, `Inf`; null for other tags. */
export function verbPart(tag: Tag): string | null {
  const colon = tag.indexOf(':')
  return colon < 0 ? null : tag.slice(colon + 1)
}

/** Does the reading of a verb fit the tag's mood or form? */
export function fitsTag(feats: Features, tag: Tag): boolean {
  const part = verbPart(tag)
  return part !== null && (feats.VerbForm === 'Fin' ? feats.Mood === part : feats.VerbForm === part)
}
