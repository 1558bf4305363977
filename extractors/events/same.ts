import { factualities } from '../../pipeline/document.ts'
import type { Context } from './context.ts'
import { FeatureSums } from './feature-sums.ts'
import { determiners } from './features.ts'
import { logistic, type Weights } from './logistic.ts'
import { compatibleTimes, EntityNumbers, meeting, meetings, numbers, triggerOf, type Compared, type Trigger } from './trigger.ts'

// Are two triggers one happening? Features in four groups that each depend on a few signs, the first trigger standing
// earlier in the text.

/** Features that speak for or against one happening behind two triggers, the first standing earlier in the text. */
export function sameFeatures(context: Context, first: Compared, second: Compared): readonly string[] {
  const entities = new EntityNumbers()
  const [a, b] = [triggerOf(context, first, entities), triggerOf(context, second, entities)]
  const lemmas = compareLemmas(a, b)
  return [...aboutFeatures(a, lemmas), ...wordFeatures(a, b, lemmas), ...formFeatures(a, b), ...factFeatures(a, b)]
}

const likenesses = ['same', 'stem', 'other'] as const

/** Index in `likenesses`. */
function compareLemmas(a: Trigger, b: Trigger): number {
  return a.lemma === b.lemma ? 0 : a.stem === b.stem ? 1 : 2
}

function aboutFeatures({ type, inHeadline }: Trigger, lemmas: number): readonly string[] {
  const likeness = likenesses[lemmas] ?? ''
  return ['bias', `type=${type}`, `type=${type} lemmas=${likeness}`, `lemmas=${likeness}`, `headline=${inHeadline} lemmas=${likeness}`, `headline=${inHeadline} type=${type}`]
}

/** Sentences between two triggers, far ones taken together. */
const distances = [0, 1, 2, 5, 12, 99] as const

/** Index in `distances`. */
function distanceOf(a: Trigger, b: Trigger): number {
  const distance = b.sentence - a.sentence
  return distance <= 2 ? distance : distance <= 5 ? 3 : distance <= 12 ? 4 : 5
}

function wordFeatures(a: Trigger, b: Trigger, lemmas: number): readonly string[] {
  const likeness = likenesses[lemmas] ?? ''
  return [`distance=${distances[distanceOf(a, b)] ?? ''} lemmas=${likeness}`, `kinds=${a.verb}${b.verb} lemmas=${likeness}`, `determiner=${determiners[b.determiner] ?? ''} lemmas=${likeness}`]
}

function formFeatures(a: Trigger, b: Trigger): readonly string[] {
  return [`first=${determiners[a.determiner] ?? ''}`, `numbers=${numbers[a.number] ?? ''}${numbers[b.number] ?? ''} ${a.verb || b.verb}`]
}

const agreements = ['unknown', 'same', 'other'] as const

/** Index in `agreements`. */
function compareTimes({ timeValue: a }: Trigger, { timeValue: b }: Trigger): number {
  return a === null || b === null ? 0 : compatibleTimes(a, b) ? 1 : 2
}

function factFeatures(a: Trigger, b: Trigger): readonly string[] {
  const meets = (role: 'agents' | 'patients' | 'places' | 'destinations'): string => `${role}=${meetings[meeting(a[role], b[role])] ?? ''}`
  return [
    meets('agents'),
    meets('patients'),
    meets('places'),
    meets('destinations'),
    `times=${agreements[compareTimes(a, b)] ?? ''}`,
    `factuality=${a.factuality === b.factuality ? 'same' : `${factualities[a.factuality] ?? ''} ${factualities[b.factuality] ?? ''}`}`,
  ]
}

/** Scores pairs of triggers; each group's features are looked up once for every combination of their signs. */
export class SameModel {
  private readonly about = new Map<string, FeatureSums>()
  private readonly words: FeatureSums
  private readonly forms: FeatureSums
  private readonly facts: FeatureSums

  private constructor(private readonly weights: Weights) {
    this.words = new FeatureSums(weights, distances.length * 4 * determiners.length * likenesses.length)
    this.forms = new FeatureSums(weights, determiners.length * numbers.length ** 2 * 2)
    this.facts = new FeatureSums(weights, meetings.length ** 4 * agreements.length * factualities.length ** 2)
  }

  private static readonly models = new WeakMap<Weights, SameModel>()

  /** The model of a set of weights, made once: weights never change. */
  static of(weights: Weights): SameModel {
    let model = SameModel.models.get(weights)
    if (!model) SameModel.models.set(weights, (model = new SameModel(weights)))
    return model
  }

  /** Probability, 0 to 1, that two triggers of one type are one happening. */
  probability(a: Trigger, b: Trigger): number {
    const lemmas = compareLemmas(a, b)
    const wordKey = ((distanceOf(a, b) * 4 + Number(a.verb) * 2 + Number(b.verb)) * determiners.length + b.determiner) * likenesses.length + lemmas
    const formKey = ((a.determiner * numbers.length + a.number) * numbers.length + b.number) * 2 + Number(a.verb || b.verb)
    const people = (meeting(a.agents, b.agents) * meetings.length + meeting(a.patients, b.patients)) * meetings.length ** 2 + meeting(a.places, b.places) * meetings.length + meeting(a.destinations, b.destinations)
    const factKey = ((people * agreements.length + compareTimes(a, b)) * factualities.length + a.factuality) * factualities.length + b.factuality
    const sum =
      this.aboutSums(a.type).of(lemmas * 2 + Number(a.inHeadline), () => aboutFeatures(a, lemmas)) +
      this.words.of(wordKey, () => wordFeatures(a, b, lemmas)) +
      this.forms.of(formKey, () => formFeatures(a, b)) +
      this.facts.of(factKey, () => factFeatures(a, b))
    return logistic(sum / 100)
  }

  private aboutSums(type: string): FeatureSums {
    let sums = this.about.get(type)
    if (!sums) this.about.set(type, (sums = new FeatureSums(this.weights, likenesses.length * 2)))
    return sums
  }
}
