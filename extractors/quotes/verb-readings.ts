import type { Word } from '../../pipeline/document.ts'
import type { Range } from '../../pipeline/span.ts'
import { longestBetween, standsBetween } from './between.ts'
import type { QuoteWords } from './pack.ts'

const mistaken = ['NOUN', 'ADJ', 'X', 'PROPN']

/**
 * The words of a token, a missed verb of saying restored: taggers take rare finite verbs for nouns («Lo riporta
 * l'agenzia», «il leader promette», «si sente la folla scandire») and participles that stand away from their
 * auxiliary for nouns or adjectives («ha in seguito commentato»). Only forms that can be no noun there, and not after
 * an article or preposition. `words`: those of the document; `range`: those of the token.
 */
export function withVerbReading(words: readonly Word[], range: Range, pack: QuoteWords): readonly Word[] {
  const own = words.slice(range.first, range.end)
  const [word] = own
  if (!word || own.length > 1 || (word.pos !== 'ADV' && !mistaken.includes(word.pos)) || word.form.toLowerCase() !== word.form) return own
  if (!pack.verbReadings(word.form).some(({ lemma }) => pack.verbs.has(lemma))) return own
  if (word.pos === 'ADV' && completes(word, words[range.end], pack)) return withReading(word, pack, ({ Mood, Person }) => Mood === 'Ind' && Person === '3')
  if (word.pos === 'ADV') return own
  if (isParted(words, range.first, pack)) return withReading(word, pack, ({ VerbForm }) => VerbForm === 'Part')
  const before = words[range.first - 1]
  // «il regime minaccia di», «il segretario dei democratici denuncia la mancanza»: after a noun another one is rare.
  const parted = before?.pos === 'NOUN' || before?.pos === 'PROPN' || (before?.pos === 'ADJ' && words[range.end]?.pos === 'DET')
  if (pack.words.nounForms.includes(word.form) && !parted && !followsQuotation(words, range.first) && !isObject(before, word, pack)) return own
  const governed = before !== undefined && (before.pos === 'DET' || before.pos === 'ADP' || before.pos === 'NUM')
  if (governed && !pack.words.anaphors.includes(before.form.toLowerCase())) return own
  return withReading(word, pack, ({ Mood, Person, VerbForm }) => (Mood === 'Ind' && Person === '3') || VerbForm === 'Inf')
}

/**
 * The words of a token, a missed noun of saying restored: «lo sfogo di Bindi» has no first person, «con urla che
 * svegliarono tutti» no verb after its preposition. `before`: the word in front of it.
 */
export function withNounReading(own: readonly Word[], before: Word | undefined, pack: QuoteWords): readonly Word[] {
  const [word] = own
  if (!word || own.length > 1 || word.pos !== 'VERB' || word.feats.Mood === undefined) return own
  const { nounForms, speechNouns, moodNouns } = pack.words
  const first = word.feats.Person === '1' && before !== undefined && pack.words.anaphors.includes(before.form.toLowerCase()) && [...speechNouns, ...moodNouns].includes(word.form)
  const governed = before?.pos === 'ADP' && nounForms.includes(word.form)
  return first || governed ? [{ ...word, lemma: first ? word.form : word.lemma, pos: 'NOUN', feats: {} }] : own
}

/** «lo denuncia la moglie»: a pronoun that is no article of the noun that the word could be. */
function isObject(before: Word | undefined, word: Word, pack: QuoteWords): boolean {
  const [a, b] = [before?.feats.Gender, word.feats.Gender]
  return before !== undefined && pack.words.anaphors.includes(before.form.toLowerCase()) && a !== undefined && b !== undefined && a !== b
}

/** «fa sapere», «gli fa eco»: does the next word go on with a phrase of saying that the word begins? */
function completes(word: Word, next: Word | undefined, pack: QuoteWords): boolean {
  const form = next?.form.toLowerCase()
  return pack.verbReadings(word.form).some(({ lemma }) => pack.verbs.get(lemma)?.some(({ then }) => then[0] !== undefined && then[0] === form))
}

/** «"Niente affatto", replica»: right after the comma or dash that ends a quotation a noun without article is rare. */
function followsQuotation(words: readonly Word[], at: number): boolean {
  return /^[,–—-]$/u.test(words[at - 1]?.form ?? '') && /^(?:["»”’']|'')$/u.test(words[at - 2]?.form ?? '')
}

/** The word as the verb of saying that a reading with these features makes it, or as it is. */
function withReading(word: Word, pack: QuoteWords, fits: (feats: Word['feats']) => boolean): readonly Word[] {
  const reading = pack.verbReadings(word.form).find(({ lemma, feats }) => pack.verbs.has(lemma) && fits(feats))
  return reading ? [{ ...word, lemma: reading.lemma, pos: 'VERB', feats: reading.feats }] : [word]
}

/** Does an auxiliary stand before the word, with adverbs or a prepositional phrase between them? */
function isParted(words: readonly Word[], at: number, pack: QuoteWords): boolean {
  const tags: string[] = []
  for (let index = at - 1; index >= Math.max(0, at - longestBetween); index--) {
    const word = words[index] as Word
    if (word.pos === 'AUX' || word.pos === 'VERB') return pack.words.auxiliaries.includes(word.lemma) && word.feats.Mood !== undefined && standsBetween(tags)
    tags.unshift(word.form === ',' ? ',' : word.pos)
  }
  return false
}
