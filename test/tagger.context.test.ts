import { describe, expect, it } from 'vitest'
import { contextFeatures, contextReach } from '../extractors/tagger/context.ts'
import { labelsFromBio } from '../extractors/tagger/labels.ts'
import { Lexicon } from '../extractors/tagger/lexicon.ts'
import { makeWordType, type WordType } from '../extractors/tagger/words.ts'

const lexicon = new Lexicon({
  phraseKeys: new Uint32Array(0),
  phraseMasks: new Uint32Array(0),
  openingKeys: new Uint32Array(0),
  openingLengths: new Uint8Array(0),
  wordKeys: new Uint32Array(0),
  wordClusters: new Uint16Array(0),
  wordLowerCase: new Uint8Array(0),
  wordSlots: new Uint8Array(0),
})
/** Feature keys per sentence and token. */
function featuresOf(sentences: readonly (readonly WordType[])[], labels: readonly Uint8Array[]): readonly (readonly (readonly number[])[])[] {
  const all = sentences.map((sentence) => sentence.map((): readonly number[] => []))
  contextFeatures(sentences, labels, (sentence, at, keys, count) => {
    const row = all[sentence]
    if (row !== undefined) row[at] = [...keys.slice(0, count)]
  })
  return all
}
const words = (text: string) => text.split(' ').map((token) => makeWordType(token, lexicon))

describe('contextFeatures', () => {
  it('knows how other sentences label a word, not its own', () => {
    const [first, second] = featuresOf([words('Mario Rossi parla'), words('Rossi tace')], [labelsFromBio(['B-PER', 'I-PER', 'O']), labelsFromBio(['B-LOC', 'O'])])
    expect(second?.[0]).not.toHaveLength(0)
    expect(first?.[0]).toHaveLength(0)
    expect(first?.[1]).not.toEqual(second?.[0])
    expect(second?.[1]).toHaveLength(0)
  })

  it('forgets what stands far away', () => {
    const filler = Array.from({ length: contextReach }, () => words('poi niente'))
    const all = [words('Rossi'), ...filler, words('Rossi')]
    const features = featuresOf(all, all.map((sentence) => labelsFromBio(sentence.map(({ named }) => (named ? 'B-PER' : 'O')))))
    expect(features.at(-1)?.[0]).toHaveLength(0)
    const near = featuresOf(all.slice(1).concat([words('Rossi')]), all.slice(1).concat([words('Rossi')]).map((sentence) => labelsFromBio(sentence.map(({ named }) => (named ? 'B-PER' : 'O')))))
    expect(near.at(-1)?.[0]).not.toHaveLength(0)
  })
})
