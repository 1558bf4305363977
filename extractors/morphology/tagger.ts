import type { FeatureBuffer, Scorer } from '../linear/classifier.ts'
import { featureBuffer, featureLimit } from '../linear/classifier.ts'
import { hashString, mix } from '../linear/hash.ts'
import { RecentWords } from '../linear/recent.ts'
import type { Tag } from './tags.ts'

/** What is known of a word form before its sentence is looked at. */
export interface WordProfile {
  readonly word: number
  /** Hash of the set of tags that the lexicon allows. */
  readonly readings: number
  readonly shape: number
  /** Hashes of the last one to five letters, and of the first one to three. */
  readonly endings: readonly number[]
  readonly beginnings: readonly number[]
  /** The only tag that the word can have, or null: a lower-case word that the lexicon knows as nothing else, of a closed class or a form that no other word has. */
  readonly certain: Tag | null
}

/** A word with what it adds to the scores by itself: for each place from two before to two behind, one number per class. */
interface ScoredWord {
  readonly profile: WordProfile
  /** Class of the only tag it can have, -1 when there are several. */
  readonly certain: number
  readonly scores: Int16Array
}

/** Lower case and the lexicon's tags (joined, in a fixed order) of a form. */
export type Readings = (norm: string) => string

/** Whether all that the lexicon allows a form (in lower case) is one tag that no word out of the lexicon shares with it. */
export type IsSure = (norm: string, allowed: string) => boolean

/** Classes of which a lexicon can have all words, so that what it says of them is certain. */
const closedClasses: ReadonlySet<string> = new Set(['PUNCT', 'DET', 'ADP', 'CCONJ', 'SCONJ', 'PRON'])

/** Words kept, of all and of those that open a sentence. */
const [keptWords, keptOpeners] = [12_288, 4096]
const nothing: WordProfile = { word: 1, readings: 1, shape: 1, endings: [1, 1, 1, 1, 1], beginnings: [1, 1, 1], certain: null }

/**
 * Greedy left-to-right tagger. Holds words met lately and its buffers, nothing of the texts it has seen: what a word
 * adds to the scores by itself, at its own place and at its neighbours', is summed when the word is first met.
 */
export class Tagger {
  private readonly words = new RecentWords(keptWords, (form) => this.scored(profileOf(form, this.readings, this.isSure, false)))
  private readonly openers = new RecentWords(keptOpeners, (form) => this.scored(profileOf(form, this.readings, this.isSure, true)))
  private readonly features = featureBuffer(featureLimit)
  private readonly scores: Float64Array
  private readonly sums: Int32Array
  private readonly outside: ScoredWord

  constructor(
    private readonly model: Scorer,
    private readonly readings: Readings,
    private readonly isSure: IsSure = () => false,
  ) {
    this.scores = new Float64Array(model.classes.length)
    this.sums = new Int32Array(model.classes.length)
    this.outside = this.scored(nothing)
  }

  /** One tag per form. */
  tag(forms: readonly string[]): Tag[] {
    const words = forms.map((form, at) => this.word(form, at === 0))
    const profiles = words.map(({ profile }) => profile)
    const { scores, sums, features, outside } = this
    const { classes } = this.model
    const chosen: number[] = []
    for (let at = 0; at < words.length; at++) {
      const word = words[at]!
      if (word.certain >= 0) {
        chosen.push(word.certain)
        continue
      }
      features.count = contextFeatures(features.values, 0, profiles, at, chosen)
      this.model.score(features, scores)
      sums.set(scores)
      addPlace(sums, at > 1 ? words[at - 2]! : outside, 0)
      addPlace(sums, at > 0 ? words[at - 1]! : outside, 1)
      addPlace(sums, word, 2)
      addPlace(sums, at + 1 < words.length ? words[at + 1]! : outside, 3)
      addPlace(sums, at + 2 < words.length ? words[at + 2]! : outside, 4)
      chosen.push(highest(sums))
    }
    return chosen.map((one) => classes[one]!)
  }

  profiles(forms: readonly string[]): WordProfile[] {
    return forms.map((form, at) => this.word(form, at === 0).profile)
  }

  private word(form: string, first: boolean): ScoredWord {
    return first ? this.openers.of(form) : this.words.of(form)
  }

  private scored(profile: WordProfile): ScoredWord {
    const { classes } = this.model
    const scores = new Int16Array(places.length * classes.length)
    for (const place of places) {
      this.features.count = wordFeatures(this.features.values, 0, profile, place)
      this.model.score(this.features, this.scores)
      scores.set(this.scores, place * classes.length)
    }
    return { profile, certain: profile.certain === null ? -1 : classes.indexOf(profile.certain), scores }
  }
}

/** Index of the highest sum, the first of equals. */
function highest(sums: Int32Array): number {
  let top = 0
  for (let one = 1; one < sums.length; one++) if (sums[one]! > sums[top]!) top = one
  return top
}

/** Adds what a word says by itself of the class at the place from which it is seen. */
function addPlace(sums: Int32Array, { scores }: ScoredWord, place: Place): void {
  for (let one = 0, from = place * sums.length; one < sums.length; one++, from++) sums[one]! += scores[from]!
}

function profileOf(form: string, readings: Readings, isSure: IsSure, first: boolean): WordProfile {
  const norm = form.toLowerCase().replace(/’/gu, "'")
  const key = /^\d/u.test(norm) ? norm.replace(/\d/gu, '0') : norm
  const allowed = readings(norm)
  return {
    word: hashString(key),
    readings: hashString(allowed),
    certain: form === form.toLowerCase() && (closedClasses.has(allowed) || isSure(norm, allowed)) ? allowed : null,
    shape: hashString(shapeOf(form) + (first ? '^' : '')),
    endings: [1, 2, 3, 4, 5].map((length) => hashString(key.slice(-length), length)),
    beginnings: [1, 2, 3].map((length) => hashString(key.slice(0, length), 10 + length)),
  }
}

/** «Kim» → Xx, «ANSA» → XX, «2.700» → 0.0, «un'» → x'. Runs count once. */
function shapeOf(form: string): string {
  return form
    .slice(0, 24)
    .replace(/\p{Lu}+/gu, (run) => (run.length > 1 ? 'XX' : 'X'))
    .replace(/\p{Ll}+/gu, 'x')
    .replace(/\p{N}+/gu, '0')
}

/** The features of the word at `at`; `chosen` are the tags before it, `domain` a treebank's number in training or 0. */
export function fillFeatures(buffer: FeatureBuffer, profiles: readonly WordProfile[], at: number, chosen: readonly number[], domain: number): void {
  const { values } = buffer
  let n = contextFeatures(values, 0, profiles, at, chosen)
  for (const place of places) n = wordFeatures(values, n, profiles[at + place - 2] ?? nothing, place)
  if (domain !== 0) {
    const here = profiles[at] ?? nothing
    values[n++] = mix(60, domain, here.word)
    values[n++] = mix(61, domain, here.word, chosen[at - 1] ?? 98)
    values[n++] = mix(62, domain, here.readings)
  }
  buffer.count = n
}

/** A word two before, one before, at the place to be tagged, one behind, two behind. */
const places = [0, 1, 2, 3, 4] as const
type Place = (typeof places)[number]

/** Features of one word alone, seen from where it stands, from place `from` of `values`. Returns how many places are filled. */
function wordFeatures(values: Int32Array, from: number, word: WordProfile, place: Place): number {
  let n = from
  if (place === 0) values[n++] = mix(4, word.word)
  else if (place === 1) {
    values[n++] = mix(2, word.word)
    values[n++] = mix(23, word.endings[2] ?? 0)
  } else if (place === 3) {
    values[n++] = mix(3, word.word)
    values[n++] = mix(22, word.endings[2] ?? 0)
  } else if (place === 4) values[n++] = mix(5, word.word)
  else {
    values[n++] = mix(1, word.word)
    values[n++] = mix(8, word.readings)
    values[n++] = mix(18, word.shape)
    values[n++] = mix(19, word.shape, word.readings)
    for (let length = 0; length < 5; length++) values[n++] = mix(30 + length, word.endings[length] ?? 0)
    for (let length = 0; length < 3; length++) values[n++] = mix(40 + length, word.beginnings[length] ?? 0)
    values[n++] = mix(47, 0)
  }
  return n
}

/** Features of several words, or of a word and the tags before it. Returns how many places of `values` are filled. */
function contextFeatures(values: Int32Array, from: number, profiles: readonly WordProfile[], at: number, chosen: readonly number[]): number {
  const here = profiles[at] ?? nothing
  const left = profiles[at - 1] ?? nothing
  const right = profiles[at + 1] ?? nothing
  const right2 = profiles[at + 2] ?? nothing
  const tag = chosen[at - 1] ?? 98
  const tag2 = chosen[at - 2] ?? 99
  let n = from
  values[n++] = mix(6, left.word, here.word)
  values[n++] = mix(7, here.word, right.word)
  values[n++] = mix(9, here.readings, right.readings)
  values[n++] = mix(10, here.readings, tag)
  values[n++] = mix(11, right.readings, tag)
  values[n++] = mix(12, here.readings, right.readings, right2.readings)
  values[n++] = mix(13, tag)
  values[n++] = mix(14, tag, tag2)
  values[n++] = mix(15, tag, here.word)
  values[n++] = mix(16, tag, right.word)
  values[n++] = mix(17, here.readings, tag, tag2)
  values[n++] = mix(20, right.shape, here.shape)
  values[n++] = mix(21, left.shape, here.shape)
  values[n++] = mix(24, left.readings, here.readings)
  values[n++] = mix(43, here.endings[2] ?? 0, tag)
  values[n++] = mix(44, here.endings[1] ?? 0, right.readings)
  values[n++] = mix(45, here.endings[2] ?? 0, right.endings[1] ?? 0)
  values[n++] = mix(46, here.endings[2] ?? 0, left.word)
  return n
}
