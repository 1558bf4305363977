import type { Range } from '../../pipeline/span.ts'
import type { Context } from './context.ts'
import { matchPhrase } from './phrases.ts'
import type { Rule, RuleIndex } from './rules.ts'
import type { Senses } from './sense.ts'

/** A word or expression that may tell an event, and the rule that says so. */
export interface Candidate {
  /** Head word. */
  readonly word: number
  /** All words of the trigger. */
  readonly words: Range
  readonly rule: Rule
  readonly phrase: boolean
  /** The rule's `when` holds. Others are told only where a trained model finds enough else that speaks for them. */
  readonly confirmed: boolean
}

/** All readings of all words, in text order. A word inside a longer expression tells nothing on its own. */
export function findCandidates(context: Context, index: RuleIndex, senses: Senses): readonly Candidate[] {
  const found: Candidate[] = []
  let covered = 0
  for (let word = 0; word < context.words.length; word++) {
    if (isNameWord(context, word)) continue
    const phrases = phrasesAt(context, index, senses, word)
    const end = phrases[0]?.words.end ?? 0
    if (end > 0) found.push(...phrases)
    else if (word >= covered) found.push(...wordsAt(context, index, senses, word))
    covered = Math.max(covered, end)
  }
  return found
}

/** Names hold no triggers: «Piazza della Rivoluzione», «Lega Nord». */
function isNameWord(context: Context, word: number): boolean {
  return context.mentionAt[word]?.mention.form === 'name'
}

/** The longest expressions that begin at a word; they all end at the same word. */
function phrasesAt(context: Context, index: RuleIndex, senses: Senses, word: number): readonly Candidate[] {
  const lemma = context.lemmas[word] ?? ''
  const form = context.words[word]?.form.toLowerCase() ?? ''
  const byLemma = index.phrases.get(lemma)
  const byForm = form === lemma ? undefined : index.phrases.get(form)
  if (!byLemma && !byForm) return none
  const matched: Candidate[] = []
  for (const phrase of new Set([...(byLemma ?? []), ...(byForm ?? [])])) {
    const words = matchPhrase(context, word, phrase)
    if (words && senses.possible(phrase.rule, word, true)) matched.push({ word, words, rule: phrase.rule, phrase: true, confirmed: true })
  }
  const longest = Math.max(0, ...matched.map((candidate) => candidate.words.end))
  return matched.filter((candidate) => candidate.words.end === longest)
}

const none: readonly Candidate[] = []

function wordsAt(context: Context, index: RuleIndex, senses: Senses, word: number): readonly Candidate[] {
  const rules = rulesFor(context, index, word)
  if (rules.length === 0) return none
  return rules
    .filter((rule) => senses.possible(rule, word, false))
    .map((rule) => ({ word, words: { first: word, end: word + 1 }, rule, phrase: false, confirmed: senses.confirmed(rule, word, false) }))
    .filter(({ rule, confirmed }) => confirmed || !rule.strict.has(context.lemmas[word] ?? ''))
}

/**
 * Rules of a word by its part of speech. Nouns pass for adjectives («i feriti», not «relazioni bilaterali»), and at the head of a line
 * for names («Smottamenti e frane…»), but not within a date ("12 March").
 */
function rulesFor(context: Context, index: RuleIndex, word: number): readonly Rule[] {
  const at = context.words[word]
  if (!at) return []
  const lemma = context.lemmas[word] ?? ''
  if (at.pos === 'VERB') return index.verbs.get(lemma) ?? []
  if (at.pos === 'ADJ' && context.words[word - 1]?.pos === 'NOUN' && context.sentenceOf[word - 1] === context.sentenceOf[word]) return []
  if (at.pos === 'NOUN' || at.pos === 'ADJ') return index.nouns.get(lemma) ?? []
  if (context.timeAt[word]) return []
  return at.pos === 'PROPN' || at.pos === 'X' ? (index.nouns.get(at.form.toLowerCase()) ?? []) : []
}
