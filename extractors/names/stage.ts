import type { Document, Name, Sentence, Token } from '../../pipeline/document.ts'
import type { Stage } from '../../pipeline/stage.ts'
import type { NameTagger, TaggedName, TaggerSentence } from './pack.ts'

/** Finds the names of people, organisations and places. */
export const names: Stage<'tokens' | 'sentences' | 'words', 'names'> = {
  name: 'names',
  needs: ['tokens', 'sentences', 'words'],
  adds: ['names'],
  run(doc, pack) {
    return { names: nameLayer(doc, pack.names) }
  },
}

function nameLayer(doc: Document<'tokens' | 'sentences' | 'words'>, tagger: NameTagger): readonly Name[] {
  const tagged = tagger.tag(doc.sentences.map((sentence) => taggerSentence(doc, sentence)))
  return doc.sentences.flatMap((sentence, at) => (tagged[at] ?? []).flatMap((name) => inDocument(name, sentence, doc.tokens)))
}

function inDocument({ tokens: range, ...name }: TaggedName, sentence: Sentence, tokens: readonly Token[]): readonly Name[] {
  const first = sentence.tokens.first + range.first
  const end = sentence.tokens.first + range.end
  const opening = tokens[first]
  const closing = tokens[end - 1]
  if (opening === undefined || closing === undefined) return []
  return [{ start: opening.start, end: closing.end, tokens: { first, end }, ...name }]
}

function taggerSentence(doc: Document<'tokens' | 'words'>, { tokens: range, region }: Sentence): TaggerSentence {
  const tokens = doc.tokens.slice(range.first, range.end)
  const first = tokens[0]?.words.first ?? 0
  const end = tokens.at(-1)?.words.end ?? first
  return { tokens: tokens.map(({ text }) => text), words: doc.words.slice(first, end), headline: region === 'headline' }
}
