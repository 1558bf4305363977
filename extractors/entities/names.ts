import type { Document, Name } from '../../pipeline/document.ts'
import { withBodies } from './bodies/find.ts'
import { withCues } from './cues.ts'
import { extended } from './extend.ts'
import { foldName } from './fold.ts'
import { withLegalForms } from './legal-forms.ts'
import type { EntityWords } from './pack.ts'
import { parted } from './parted.ts'
import { withParticles } from './particles.ts'
import { trimmed } from './trim.ts'
import { unnamed } from './unnamed.ts'

/**
 * Settles where the tagger's names are not yet those of things: cut at the ends of lines, joined by what the lists
 * and the rules for bodies know; common nouns in lower case are no names («polizia», «governo»).
 */
export function settleNames(doc: Document<'names' | 'tokens' | 'sentences' | 'words'>, words: EntityWords): readonly Name[] {
  const never = new Set(words.grammar.notNames.map(foldName))
  const cut = parted(doc, doc.names.flatMap((name) => trimmed(doc, name)), words)
  const tagged = withLegalForms(doc, withParticles(doc, cut, words), words)
  const known = extended(doc, [...tagged, ...unnamed({ ...doc, names: tagged }, words)].sort((a, b) => a.start - b.start), words)
  const kept = withBodies(doc, known, words).filter((name) => {
    const text = doc.text.slice(name.start, name.end)
    return isNameLike(text, words) && !never.has(foldName(text))
  })
  return sure(doc, withCues(doc, kept, words), words)
}

/** Below this, a lone word that nothing else in the article calls a person is more often something else. */
const surePerson = 0.5
/** Below this, several words behind a preposition of place are rather the town of that name: «a Marsa Alam». */
const sureName = 0.9

/** A doubtful person is a town where a preposition of place stands before its name («a Nalut», «a Marsa Alam»); else one of one word is nobody. */
function sure(doc: Document<'tokens' | 'words'>, names: readonly Name[], words: EntityWords): readonly Name[] {
  const { towns, grammar } = words
  const text = (name: Name): string => doc.text.slice(name.start, name.end)
  const known = new Set(names.filter((n) => n.type === 'person' && n.confidence >= surePerson).flatMap((n) => foldName(text(n)).split(' ')))
  const places = new Set(grammar.in)
  const onSites = new Set(names.filter((name) => name.type === 'person' && namesSite(doc, name, words)).map((name) => foldName(text(name))))
  return names.flatMap((name) => {
    const { type, confidence, tokens } = name
    if (type === 'person' && onSites.has(foldName(text(name)))) return [{ ...name, type: 'place' as const }]
    const sited = places.has(doc.tokens[tokens.first - 1]?.norm ?? '')
    if (type === 'person' && sited && tokens.end - tokens.first > 1 && confidence < sureName && towns.find(text(name)).length > 0) return [{ ...name, type: 'place' as const }]
    if (type !== 'person' || tokens.end - tokens.first > 1 || confidence >= surePerson + 0.1 || known.has(foldName(text(name)))) return [name]
    if (sited && towns.find(text(name)).length > 0) return [{ ...name, type: 'place' as const }]
    return confidence < surePerson ? [] : [name]
  })
}

/** «il cosmodromo di Vostotchny», «la città di Nalut»: one word after a noun of places that nobody owns. */
function namesSite(doc: Document<'tokens' | 'words'>, { tokens }: Name, { grammar, lexicon }: EntityWords): boolean {
  if (tokens.end - tokens.first > 1) return false
  const [of, noun] = [doc.tokens[tokens.first - 1], doc.tokens[tokens.first - 2]]
  const marker = doc.words[of?.words.first ?? -1]?.lemma ?? ''
  const head = foldName(noun?.norm ?? '')
  const place = lexicon.placeHeads.get(head)
  return grammar.of.includes(marker) && ((place !== undefined && place !== 'facility' && place !== 'country' && place !== 'capital') || grammar.grounds.includes(head))
}

/** A capital letter, a digit or the sign of a handle somewhere; or a word that is no common noun. */
function isNameLike(text: string, { lexicon }: EntityWords): boolean {
  if (/[\p{Lu}\p{N}@#]/u.test(text) || /\s/u.test(text) || !/\p{Ll}/u.test(text)) return true
  const first = foldName(text).split(' ')[0] ?? ''
  return !lexicon.organizationHeads.has(first) && !lexicon.placeHeads.has(first) && !lexicon.titles.has(first)
}
