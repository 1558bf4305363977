import type { Document, Name, Token } from '../../pipeline/document.ts'
import type { Range } from '../../pipeline/span.ts'
import { foldName } from './fold.ts'
import { startsWithCapital, startsWithLetter } from './letters.ts'
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
 * What the tagger leaves out and the lists know: names of countries, organisations and areas, countries and cities
 * in hashtags.
 */
export function unnamed(doc: NamesDoc, words: EntityWords): readonly Name[] {
  const used = new Set<number>()
  for (const { tokens } of doc.names) for (let at = tokens.first; at < tokens.end; at++) used.add(at)
  const found: Name[] = []
  for (const { tokens } of doc.sentences) {
    for (let at = tokens.first; at < tokens.end; ) {
      const name = used.has(at) ? null : (hashtag(doc, at, words) ?? listed(doc, at, tokens, used, words))
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

/** The longest name of the lists that begins at a capitalised token. A single word must be no common noun and stand inside its sentence. */
function listed(doc: NamesDoc, at: number, sentence: Range, used: ReadonlySet<number>, { lexicon, arabic }: EntityWords): Name | null {
  const first = doc.tokens[at]
  if (!first || !startsWithLetter(first.text)) return null
  const lower = !startsWithCapital(first.text)
  if (lower && !lexicon.lowerStarts.has(first.norm)) return null
  const article = lower && arabic.articles.includes(first.norm) && startsWithCapital(doc.tokens[at + 1]?.text ?? '')
  if (!isAttached(doc, at) && !lexicon.nameStarts.has(firstWord(foldName(first.text)))) return null
  for (let end = Math.min(sentence.end, at + longestName); end > at; end--) {
    const last = doc.tokens[end - 1]
    if (!last || used.has(end - 1) || !/^[\p{L}\p{N}]/u.test(last.text)) continue
    const known = lexicon.names.get(foldName(doc.text.slice(first.start, last.end)))
    if (lower && !(known && end - at > 1 && (article || isLower(known)))) continue
    if (!known || !(end - at > 1 || known.kind === 'country' || (singleWords.has(known.class ?? '') && isSafeWord(first, at > sentence.first, lexicon)))) continue
    if (known.kind === 'country' && first.text.length < 3) continue
    // «Il giornale filogovernativo» at the start of a sentence is no «Il Giornale»
    if (at === sentence.first && end - at > 1 && !isLower(known) && !hasCapital(doc, at + 1, end)) continue
    return name(doc, { first: at, end }, known.type, 0.6, 'entities/listed')
  }
  return null
}

function hasCapital(doc: NamesDoc, first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (startsWithCapital(doc.tokens[at]?.text ?? '')) return true
  return false
}

/** Does the next token go on without a sign between, so that both fold to one word («L'Aquila»)? */
function isAttached(doc: NamesDoc, at: number): boolean {
  const [first, next] = [doc.tokens[at], doc.tokens[at + 1]]
  return first !== undefined && next !== undefined && first.end === next.start && !/^[ -&(-/:-@]/u.test(next.text)
}

function firstWord(folded: string): string {
  const space = folded.indexOf(' ')
  return space < 0 ? folded : folded.slice(0, space)
}

function isSafeWord({ text, norm }: Token, inside: boolean, lexicon: EntityWords['lexicon']): boolean {
  return inside && text.length > 2 && !lexicon.nouns.has(nounKey(norm)) && !lexicon.demonyms.has(norm)
}

function name(doc: NamesDoc, tokens: Range, type: Name['type'], confidence: number, rule: string): Name {
  return { start: doc.tokens[tokens.first]?.start ?? 0, end: doc.tokens[tokens.end - 1]?.end ?? 0, type, tokens, confidence, rule }
}
