import type { Arc, Document, Syntax, Word } from '../../pipeline/document.ts'
import type { Range } from '../../pipeline/span.ts'
import type { Parser } from './pack.ts'

const none: readonly Arc[] = []

/**
 * Arcs that are made when a sentence is first asked for: parsing is dear, and nobody asks about a list of headlines. What is
 * answered depends on the words alone, not on who asks or when.
 */
export class SentenceArcs implements Syntax {
  private readonly known: (readonly Arc[] | undefined)[]

  constructor(
    private readonly doc: Document<'tokens' | 'words' | 'sentences'>,
    private readonly parser: Parser | null,
  ) {
    this.known = new Array<readonly Arc[] | undefined>(doc.sentences.length)
  }

  get parsed(): boolean {
    return this.parser !== null
  }

  ofSentence(sentence: number): readonly Arc[] {
    return (this.known[sentence] ??= this.parse(sentence))
  }

  arc(word: number): Arc | null {
    const sentence = this.doc.tokens[this.doc.words[word]?.token ?? -1]?.sentence
    return sentence === undefined ? null : (this.ofSentence(sentence)[word - this.wordsOf(sentence).first] ?? null)
  }

  private wordsOf(sentence: number): Range {
    const { first, end } = this.doc.sentences[sentence]?.tokens ?? { first: 0, end: 0 }
    const from = this.doc.tokens[first]?.words.first ?? 0
    return { first: from, end: this.doc.tokens[end - 1]?.words.end ?? from }
  }

  private parse(sentence: number): readonly Arc[] {
    const { first, end } = this.wordsOf(sentence)
    if (end === first) return none
    const words: readonly Word[] = this.doc.words.slice(first, end)
    if (!this.parser) return words.map(() => ({ head: -1, relation: 'dep' }))
    return this.parser.parse(words, first)
  }
}
