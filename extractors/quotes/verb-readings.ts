import type { Word } from '../../pipeline/document.ts'
import type { QuoteWords } from './pack.ts'

/**
 * The words of a token, a missed verb of saying restored: taggers take rare finite verbs for nouns («Lo riporta
 * l'agenzia», «il leader promette», «si sente la folla scandire»). Only forms that can be no noun there, and not after an article or preposition.
 */
export function withVerbReading(words: readonly Word[], before: Word | undefined, pack: QuoteWords): readonly Word[] {
  const [word] = words
  if (!word || words.length > 1 || !['NOUN', 'ADJ', 'X', 'PROPN'].includes(word.pos)) return words
  const norm = word.form.toLowerCase()
  if (norm !== word.form) return words
  // «il regime minaccia di»: after a noun another one is rare.
  if (pack.words.nounForms.includes(norm) && before?.pos !== 'NOUN' && before?.pos !== 'PROPN') return words
  const governed = before !== undefined && (before.pos === 'DET' || before.pos === 'ADP' || before.pos === 'NUM')
  if (governed && !pack.words.anaphors.includes(before.form.toLowerCase())) return words
  const reading = pack.verbReadings(norm).find(({ lemma, feats }) => pack.verbs.has(lemma) && ((feats.Mood === 'Ind' && feats.Person === '3') || feats.VerbForm === 'Inf'))
  return reading ? [{ ...word, lemma: reading.lemma, pos: 'VERB', feats: reading.feats }] : words
}
