import type { Document, Entity, EntityMention, Sentence, Time, Word } from '../../pipeline/document.ts'
import type { Range, Span } from '../../pipeline/span.ts'

export type EventLayers = 'tokens' | 'sentences' | 'words' | 'syntax' | 'entities' | 'times' | 'quotes' | 'published' | 'headline'
export type EventDocument = Document<EventLayers>

export interface MentionAt {
  readonly entity: Entity
  readonly mention: EntityMention
  readonly words: Range
}

/** A document's layers, indexed by word. */
export interface Context {
  readonly doc: EventDocument
  readonly words: readonly Word[]
  /** Lemmas of the words in lower case. */
  readonly lemmas: readonly string[]
  /** Index of the sentence of each word. */
  readonly sentenceOf: readonly number[]
  /** Words of each sentence. */
  readonly sentenceWords: readonly Range[]
  readonly mentionAt: readonly (MentionAt | null)[]
  readonly timeAt: readonly (Time | null)[]
  /** Is the word inside a quotation? */
  readonly quoted: readonly boolean[]
}

/** The words whose tokens a span of the text covers. */
export function wordsOfSpan(doc: EventDocument, span: Span): Range {
  let low = 0
  let high = doc.tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((doc.tokens[middle]?.end ?? 0) <= span.start) low = middle + 1
    else high = middle
  }
  let last = low
  while (last < doc.tokens.length && (doc.tokens[last]?.start ?? Infinity) < span.end) last++
  return last > low ? { first: doc.tokens[low]?.words.first ?? 0, end: doc.tokens[last - 1]?.words.end ?? 0 } : { first: 0, end: 0 }
}

function sentenceRange(doc: EventDocument, sentence: Sentence): Range {
  const first = doc.tokens[sentence.tokens.first]?.words.first ?? 0
  return { first, end: doc.tokens[sentence.tokens.end - 1]?.words.end ?? first }
}

/** Taggers take many participles for adjectives: «i missili lanciati», «una base chiusa». Here they are verbs. */
function withParticiples(words: readonly Word[], participles: ReadonlyMap<string, string>): readonly Word[] {
  return words.map((word) => {
    const verb = word.pos === 'ADJ' ? participles.get(word.form.toLowerCase()) : undefined
    return verb === undefined ? word : { ...word, lemma: verb, pos: 'VERB', feats: { ...word.feats, VerbForm: 'Part' } }
  })
}

/** Indexes the layers of a document; `participles` gives verbs by form. Names win over nominals, nominals over pronouns, where mentions overlap. */
export function contextOf(doc: EventDocument, participles: ReadonlyMap<string, string>): Context {
  const count = doc.words.length
  const sentenceOf = new Array<number>(count).fill(0)
  const sentenceWords = doc.sentences.map((sentence) => sentenceRange(doc, sentence))
  sentenceWords.forEach((range, index) => sentenceOf.fill(index, range.first, range.end))
  const mentionAt = new Array<MentionAt | null>(count).fill(null)
  for (const form of ['pronoun', 'nominal', 'name'] as const) {
    for (const entity of doc.entities) {
      for (const mention of entity.mentions) {
        if (mention.form !== form) continue
        const words = wordsOfSpan(doc, mention)
        mentionAt.fill({ entity, mention, words }, words.first, words.end)
      }
    }
  }
  const timeAt = new Array<Time | null>(count).fill(null)
  for (const time of doc.times) {
    const words = wordsOfSpan(doc, time)
    timeAt.fill(time, words.first, words.end)
  }
  const quoted = new Array<boolean>(count).fill(false)
  for (const quote of doc.quotes) {
    const words = wordsOfSpan(doc, quote)
    quoted.fill(true, words.first, words.end)
  }
  const words = withParticiples(doc.words, participles)
  return { doc, words, lemmas: words.map(({ lemma }) => lemma.toLowerCase()), sentenceOf, sentenceWords, mentionAt, timeAt, quoted }
}

/** The text span of a range of words. */
export function spanOfWords(context: Context, range: Range): Span {
  const first = context.doc.tokens[context.words[range.first]?.token ?? 0]
  const last = context.doc.tokens[context.words[range.end - 1]?.token ?? 0]
  return { start: first?.start ?? 0, end: last?.end ?? 0 }
}

/** The lower-case form of a word, apostrophes made plain. */
export function formOf(word: Word): string {
  return word.form.toLowerCase().replaceAll('’', "'")
}
