import type { Document, EntityType, Name } from '../../pipeline/document.ts'
import { extended } from './extend.ts'
import { foldName } from './fold.ts'
import type { EntityWords } from './pack.ts'
import { unnamed } from './unnamed.ts'

/** Names that take a place into them, joined by a preposition: «Procura» «di» «Potenza» → «Procura di Potenza». */
const joinedType: EntityType = 'organization'

/**
 * Settles where the tagger's names are not yet those of things: common nouns in lower case are no names
 * («polizia», «governo»), local bodies take the place that they belong to into their name.
 */
export function settleNames(doc: Document<'names' | 'tokens' | 'sentences' | 'words'>, words: EntityWords): readonly Name[] {
  const bodies = new Set(words.grammar.localBodies.map(foldName))
  const never = new Set(words.grammar.notNames.map(foldName))
  const of = new Set(words.grammar.of)
  const kept: Name[] = []
  const found = extended(doc, doc.names, words)
  for (const name of [...found, ...unnamed({ ...doc, names: found }, words)].sort((a, b) => a.start - b.start)) {
    const text = doc.text.slice(name.start, name.end)
    if (!isNameLike(text, words) || never.has(foldName(text))) continue
    const last = kept.at(-1)
    const link = last && doc.tokens[last.tokens.end]
    const joins = last?.type === joinedType && name.type === 'place' && name.tokens.first === last.tokens.end + 1
      && link !== undefined && of.has((link.forms[0] ?? '').toLowerCase()) && bodies.has(foldName(doc.text.slice(last.start, last.end)))
    if (!joins) kept.push(name)
    else kept[kept.length - 1] = { ...last, end: name.end, tokens: { first: last.tokens.first, end: name.tokens.end } }
  }
  return sure(doc, kept, words)
}

/** Below this, a lone word that nothing else in the article calls a person is more often something else. */
const surePerson = 0.5

/** A doubtful person of one word is a town where a preposition of place stands before it («a Nalut»), else nobody. */
function sure(doc: Document<'tokens'>, names: readonly Name[], { towns, grammar }: EntityWords): readonly Name[] {
  const text = (name: Name): string => doc.text.slice(name.start, name.end)
  const known = new Set(names.filter((n) => n.type === 'person' && n.confidence >= surePerson).flatMap((n) => foldName(text(n)).split(' ')))
  const places = new Set(grammar.in)
  return names.flatMap((name) => {
    const { type, confidence, tokens } = name
    if (type !== 'person' || tokens.end - tokens.first > 1 || confidence >= surePerson + 0.1 || known.has(foldName(text(name)))) return [name]
    if (places.has(doc.tokens[tokens.first - 1]?.norm ?? '') && towns.find(text(name)).length > 0) return [{ ...name, type: 'place' as const }]
    return confidence < surePerson ? [] : [name]
  })
}

/** A capital letter, a digit or the sign of a handle somewhere; or a word that is no common noun. */
function isNameLike(text: string, { lexicon }: EntityWords): boolean {
  if (/[\p{Lu}\p{N}@#]/u.test(text) || /\s/u.test(text) || !/\p{Ll}/u.test(text)) return true
  const first = foldName(text).split(' ')[0] ?? ''
  return !lexicon.organizationHeads.has(first) && !lexicon.placeHeads.has(first) && !lexicon.titles.has(first)
}
