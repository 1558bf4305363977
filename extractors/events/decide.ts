import { KeepModel, type LemmaCounts, type Reading } from './features.ts'
import type { EventWords } from './pack.ts'
import type { Readings } from './reader.ts'
import type { Context } from './context.ts'

/** A reading that is told, with the probability that it is right. */
export interface Decided {
  readonly reading: Reading
  readonly confidence: number
}

/** Confidence without a trained model. */
const untrained = { phrase: 0.8, strong: 0.7, weak: 0.5 }
const untrainedThreshold = 0.5

function priorOf({ candidate }: Reading): number {
  if (!candidate.confirmed) return 0
  return candidate.phrase ? untrained.phrase : untrained[candidate.rule.source.strength ?? 'strong']
}

/** How often each lemma stands among the candidates, and whether in the headline. */
export function countLemmas(context: Context, readings: readonly Reading[]): LemmaCounts {
  const counts = new Map<string, number>()
  let last = -1
  for (const { candidate } of readings) {
    if (candidate.word === last) continue
    last = candidate.word
    const lemma = context.words[candidate.word]?.lemma.toLowerCase() ?? ''
    counts.set(lemma, (counts.get(lemma) ?? 0) + 1)
    const headline = context.doc.sentences[context.sentenceOf[candidate.word] ?? 0]?.region === 'headline'
    if (headline) counts.set(`headline ${lemma}`, 1)
  }
  return counts
}

/** The best reading of each word, where it is good enough. In text order. */
export function decide(read: Readings, words: EventWords): readonly Decided[] {
  const { context, grammar, readings } = read
  const counts = countLemmas(context, readings)
  const model = words.model && KeepModel.of(words.model.keep)
  const best = new Map<number, Decided>()
  for (const reading of readings) {
    const confidence = model ? model.probability(context, grammar, words.relations, reading, counts) : priorOf(reading)
    const known = best.get(reading.candidate.word)
    if (!known || confidence > known.confidence) best.set(reading.candidate.word, { reading, confidence })
  }
  const threshold = words.model?.threshold ?? untrainedThreshold
  return [...best.values()].filter(({ confidence }) => confidence >= threshold).sort((a, b) => a.reading.candidate.word - b.reading.candidate.word)
}
