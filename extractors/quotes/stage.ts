import type { LanguagePack } from '../../languages/pack.ts'
import type { Quote, Word } from '../../pipeline/document.ts'
import { compareSpans } from '../../pipeline/span.ts'
import type { Stage } from '../../pipeline/stage.ts'
import { chainOf } from './chains.ts'
import { Composer, type Composed } from './composer.ts'
import { isCueWord } from './cues.ts'
import type { Draft } from './draft.ts'
import { isEndless, longestSentence, mostTokens, readNarration, type ReadableDocument, type ReadingWords } from './narration.ts'
import { readNested } from './nested.ts'
import { Scene } from './scene.ts'
import { withNounReading, withVerbReading } from './verb-readings.ts'

/** Who said what: quotations with their speaker, cue, addressee, medium and the chain of sources. */
export const quotes: Stage<'tokens' | 'sentences' | 'words' | 'syntax' | 'entities' | 'times', 'quotes'> = {
  name: 'quotes',
  needs: ['tokens', 'sentences', 'words', 'syntax', 'entities', 'times'],
  adds: ['quotes'],
  run(doc, pack, report) {
    const skipped = doc.sentences.find(isEndless)
    if (skipped) {
      const reason = `Sentences of more than ${longestSentence} tokens, and all beyond ${mostTokens} tokens, were not searched for quotations; this is the first.`
      report({ stage: 'quotes', rule: 'quotes/too-long', reason, start: skipped.start, end: skipped.end, fatal: false })
    }
    const language = readingWords(doc, pack)
    const reading = readNarration(doc, language)
    const scene = new Scene(doc, pack.quotes, reading.narrations)
    const composed = new Composer(scene).run()
    const nested = readNested(doc, pack.quotes, language, reading, composed.drafts)
    const found = [...composed.drafts.map((draft) => quoteOf(scene, draft, composed)), ...(nested?.drafts.map((draft) => quoteOf(nested.scene, draft, nested.composed)) ?? [])]
    return { quotes: found.sort(compareSpans).map((quote, index) => ({ id: `q${index + 1}`, ...quote })) }
  },
}

function quoteOf(scene: Scene, draft: Draft, composed: Composed): Omit<Quote, 'id'> {
  const { start, end, kind, cue, confidence, rule } = draft
  return { start, end, kind, cue, confidence, rule, ...chainOf(scene, draft, composed) }
}

function readingWords(doc: ReadableDocument, pack: LanguagePack): ReadingWords {
  const named = tokensOfNames(doc)
  const wordsOf = (token: number): readonly Word[] => {
    const range = doc.tokens[token]?.words ?? { first: 0, end: 0 }
    if (named.has(token)) return doc.words.slice(range.first, range.end).map(asName)
    return withNounReading(withVerbReading(doc.words, range, pack.quotes), doc.words[range.first - 1], pack.quotes)
  }
  return {
    apostrophes: { leading: pack.tokens.apostropheBeginnings, trailing: pack.tokens.apostropheWords, endings: pack.tokens.apostropheEndings },
    wordsOf,
    isCue: (token) => isCueWord(wordsOf(token), pack.quotes),
  }
}

/** Tokens of names, where they begin like one: not «di» in «il ministero di Giustizia». */
function tokensOfNames(doc: ReadableDocument): ReadonlySet<number> {
  const found = new Set<number>()
  for (const { mentions } of doc.entities) {
    for (const { form, tokens } of mentions) {
      if (form !== 'name') continue
      for (let token = tokens.first; token < tokens.end; token++) if (/^\p{Lu}/u.test(doc.text[doc.tokens[token]?.start ?? 0] ?? '')) found.add(token)
    }
  }
  return found
}

/** «la Mena», «Fini», "Brown says": what taggers take for a verb is none in a name. */
function asName(word: Word): Word {
  return word.pos === 'VERB' || word.pos === 'AUX' ? { ...word, pos: 'PROPN', feats: {} } : word
}
