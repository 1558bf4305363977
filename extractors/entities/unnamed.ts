import type { Document, Name, Token } from '../../pipeline/document.ts'
import type { Range } from '../../pipeline/span.ts'
import { foldName } from './fold.ts'
import { isLower, nounKey } from './lexicon.ts'
import type { EntityWords } from './pack.ts'

type NamesDoc = Document<'names' | 'tokens' | 'sentences' | 'words'>

/** Longest name of the lists that is looked for, in tokens. */
const longestName = 7
/** Classes whose names of one word are no common words: «Ansa», «Onu», «Fiat», but not «Libera», «Verdi». */
const singleWords: ReadonlySet<string> = new Set(['agency', 'international', 'armed-group', 'company', 'club', 'continent', 'us-state', 'region', 'world-region', 'island'])
/** Inhabitants from which a hashtag is taken for a city. */
const cityPopulation = 200_000

/**
 * What the tagger leaves out and the lists know: names of countries, organisations and areas, bodies of a state
 * in lower case («esercito siriano»), countries and cities in hashtags.
 */
export function unnamed(doc: NamesDoc, words: EntityWords): readonly Name[] {
  const used = new Set(doc.names.flatMap(({ tokens }) => Array.from({ length: tokens.end - tokens.first }, (_, i) => tokens.first + i)))
  const bodies = new Set(words.grammar.nationalBodies)
  const found: Name[] = []
  for (const { tokens } of doc.sentences) {
    for (let at = tokens.first; at < tokens.end; ) {
      const name = used.has(at) ? null : (hashtag(doc, at, words) ?? nationalBody(doc, at, tokens.end, used, bodies, words) ?? fieldBody(doc, at, tokens.end, used, words) ?? listed(doc, at, tokens, used, words))
      if (name) found.push(name)
      at = name ? name.tokens.end : at + 1
    }
  }
  return found
}

function hashtag(doc: NamesDoc, at: number, { lexicon, towns }: EntityWords): Name | null {
  const token = doc.tokens[at]
  if (!token?.text.startsWith('#')) return null
  const tag = token.text.slice(1)
  const country = lexicon.names.get(foldName(tag))?.kind === 'country'
  if (!country && (tag.length < 4 || (towns.find(tag)[0]?.population ?? 0) < cityPopulation)) return null
  return { start: token.start + 1, end: token.end, type: 'place', tokens: { first: at, end: at + 1 }, confidence: 0.6, rule: 'entities/hashtag' }
}

function nationalBody(doc: NamesDoc, at: number, end: number, used: ReadonlySet<number>, bodies: ReadonlySet<string>, { lexicon }: EntityWords): Name | null {
  const norm = (i: number): string => doc.tokens[i]?.norm ?? ''
  const length = bodies.has(norm(at)) ? 1 : bodies.has(`${norm(at)} ${norm(at + 1)}`) ? 2 : 0
  const nation = at + length
  if (length === 0 || nation >= end || used.has(nation) || !agrees(norm(nation), nounKey(norm(at)), lexicon)) return null
  return name(doc, { first: at, end: nation + 1 }, 'organization', 0.5, 'entities/national-body')
}

/** «soldati e polizia egiziani» speaks of two bodies: the nationality word must go with the noun. */
function agrees(nation: string, body: string, { demonyms, nouns }: EntityWords['lexicon']): boolean {
  const forms = demonyms.get(nation) ?? []
  const senses = nouns.get(body)
  return forms.some(({ gender, number }) => senses === undefined || senses.some((sense) => sense.number === number && (sense.gender === null || sense.gender === gender)))
}

/** «ministero della salute», «ministero dell'università e della ricerca»: a body and its field, written like common nouns. */
function fieldBody(doc: NamesDoc, at: number, end: number, used: ReadonlySet<number>, { grammar }: EntityWords): Name | null {
  const free = (i: number): Token | undefined => (i < end && !used.has(i) ? doc.tokens[i] : undefined)
  if (!grammar.fieldBodies.includes(free(at)?.norm ?? '')) return null
  const isOf = (i: number): boolean => grammar.of.includes((free(i)?.forms[0] ?? '').toLowerCase())
  const isField = (i: number): boolean => /^\p{L}{3,}$/u.test(free(i)?.text ?? '')
  if (!isOf(at + 1) || !isField(at + 2)) return null
  let last = at + 2
  // «degli affari esteri», «dello sviluppo economico»
  const adjective = doc.words[doc.tokens[last + 1]?.words.first ?? -1]
  if (adjective?.pos === 'ADJ' && isField(last + 1) && grammar.postmodifiers.includes(free(last + 1)?.norm ?? '')) last++
  while (grammar.and.includes(free(last + 1)?.norm ?? '') && isOf(last + 2) && isField(last + 3)) last += 3
  return name(doc, { first: at, end: last + 1 }, 'organization', 0.5, 'entities/field-body')
}

/** The longest name of the lists that begins at a capitalised token. A single word must be no common noun and stand inside its sentence. */
function listed(doc: NamesDoc, at: number, sentence: Range, used: ReadonlySet<number>, { lexicon }: EntityWords): Name | null {
  const first = doc.tokens[at]
  if (!first || !/^\p{L}/u.test(first.text)) return null
  const lower = !/^\p{Lu}/u.test(first.text)
  if (lower && !lexicon.lowerStarts.has(first.norm)) return null
  for (let end = Math.min(sentence.end, at + longestName); end > at; end--) {
    const last = doc.tokens[end - 1]
    if (!last || used.has(end - 1) || !/^[\p{L}\p{N}]/u.test(last.text)) continue
    const known = lexicon.names.get(foldName(doc.text.slice(first.start, last.end)))
    if (lower && !(known && end - at > 1 && isLower(known))) continue
    if (!known || !(end - at > 1 || known.kind === 'country' || (singleWords.has(known.class ?? '') && isSafeWord(first, at > sentence.first, lexicon)))) continue
    if (known.kind === 'country' && first.text.length < 3) continue
    return name(doc, { first: at, end }, known.type, 0.6, 'entities/listed')
  }
  return null
}

function isSafeWord({ text, norm }: Token, inside: boolean, lexicon: EntityWords['lexicon']): boolean {
  return inside && text.length > 2 && !lexicon.nouns.has(nounKey(norm)) && !lexicon.demonyms.has(norm)
}

function name(doc: NamesDoc, tokens: Range, type: Name['type'], confidence: number, rule: string): Name {
  return { start: doc.tokens[tokens.first]?.start ?? 0, end: doc.tokens[tokens.end - 1]?.end ?? 0, type, tokens, confidence, rule }
}
