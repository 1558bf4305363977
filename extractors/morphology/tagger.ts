import type { FeatureBuffer, Scorer } from '../linear/classifier.ts'
import { featureBuffer, featureLimit } from '../linear/classifier.ts'
import { hashString, mix } from '../linear/hash.ts'
import { RecentWords } from '../linear/recent.ts'
import type { SureChoices } from '../linear/sure.ts'
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
  /** Readings, shape and last three letters in one. */
  readonly kind: number
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
/** Stands beyond the ends of a sentence. */
export const nothing: WordProfile = { word: 1, readings: 1, shape: 1, endings: [1, 1, 1, 1, 1], beginnings: [1, 1, 1], kind: 1, certain: null }

/**
 * Greedy left-to-right tagger. Holds words met lately and its buffers, nothing of the texts it has seen: what a word
 * adds to the scores by itself, at its own place and at its neighbours', is summed when the word is first met.
 */
export class Tagger {
  private readonly words = new RecentWords(keptWords, (form) => this.scored(profileOf(form, this.readings, this.isSure, false)))
  private readonly openers = new RecentWords(keptOpeners, (form) => this.scored(profileOf(form, this.readings, this.isSure, true)))
  private readonly features = featureBuffer(featureLimit)
  private readonly scores: Float64Array
  private readonly outside: ScoredWord

  constructor(
    private readonly model: Scorer,
    private readonly readings: Readings,
    private readonly isSure: IsSure = () => false,
    /** Contexts (`tagContext`, `wideTagContext`) in which the model always chooses alike. */
    private readonly sure: SureChoices | null = null,
  ) {
    this.scores = new Float64Array(model.classes.length)
    this.outside = this.scored(nothing)
  }

  /** One tag per form. */
  tag(forms: readonly string[]): Tag[] {
    const { classes } = this.model
    const words: ScoredWord[] = []
    for (let at = 0; at < forms.length; at++) words.push(this.word(forms[at]!, at === 0))
    const chosen: number[] = []
    for (let at = 0; at < words.length; at++) {
      const word = words[at]!
      const sure = word.certain >= 0 || this.sure === null ? word.certain : sureTag(this.sure, word.profile, (words[at + 1] ?? this.outside).profile, chosen[at - 1])
      chosen.push(sure >= 0 ? sure : this.choose(words, at, chosen))
    }
    return chosen.map((one) => classes[one]!)
  }

  private choose(words: readonly ScoredWord[], at: number, chosen: readonly number[]): number {
    const { scores, features, outside } = this
    const [left2, left, here, right, right2] = [words[at - 2] ?? outside, words[at - 1] ?? outside, words[at]!, words[at + 1] ?? outside, words[at + 2] ?? outside]
    features.count = contextFeatures(features.values, 0, left.profile, here.profile, right.profile, right2.profile, chosen[at - 1], chosen[at - 2])
    this.model.score(features, scores)
    const count = scores.length
    let [top, most] = [0, -Infinity]
    for (let one = 0, a = 0, b = count, c = 2 * count, d = 3 * count, e = 4 * count; one < count; one++) {
      const sum = scores[one]! + left2.scores[a++]! + left.scores[b++]! + here.scores[c++]! + right.scores[d++]! + right2.scores[e++]!
      if (sum > most) {
        most = sum
        top = one
      }
    }
    return top
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

function profileOf(form: string, readings: Readings, isSure: IsSure, first: boolean): WordProfile {
  const norm = form.toLowerCase().replace(/’/gu, "'")
  const key = /^\d/u.test(norm) ? norm.replace(/\d/gu, '0') : norm
  const allowed = readings(norm)
  const shape = hashString(shapeOf(form) + (first ? '^' : ''))
  const endings = [1, 2, 3, 4, 5].map((length) => hashString(key.slice(-length), length))
  return {
    word: hashString(key),
    readings: hashString(allowed),
    kind: mix(71, hashString(allowed), shape, endings[2]),
    certain: form === form.toLowerCase() && (closedClasses.has(allowed) || isSure(norm, allowed)) ? allowed : null,
    shape,
    endings,
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
  const profile = (place: number): WordProfile => profiles[place] ?? nothing
  let n = contextFeatures(values, 0, profile(at - 1), profile(at), profile(at + 1), profile(at + 2), chosen[at - 1], chosen[at - 2])
  for (const place of places) n = wordFeatures(values, n, profiles[at + place - 2] ?? nothing, place)
  if (domain !== 0) {
    const here = profiles[at] ?? nothing
    values[n++] = mix(60, domain, here.word)
    values[n++] = mix(61, domain, here.word, chosen[at - 1] ?? noTag)
    values[n++] = mix(62, domain, here.readings)
  }
  buffer.count = n
}

/** Stands for the tag before the first word. */
const noTag = 98

/** What most tags follow from: the kind of word and the tag before it. */
export function tagContext(word: WordProfile, tag = noTag): number {
  return mix(72, word.kind, tag)
}

/** The same, coarser, with what the lexicon says of the next word. */
export function wideTagContext(word: WordProfile, right: WordProfile, tag = noTag): number {
  return mix(mix(73, word.readings, word.shape), tag, right.readings)
}

/** Class of the tag that a model of both contexts is sure of, or -1. */
function sureTag(sure: SureChoices, word: WordProfile, right: WordProfile, tag: number | undefined): number {
  const found = sure.of(tagContext(word, tag))
  return found >= 0 ? found : sure.of(wideTagContext(word, right, tag))
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
function contextFeatures(values: Int32Array, from: number, left: WordProfile, here: WordProfile, right: WordProfile, right2: WordProfile, tag = noTag, tag2 = noTag + 1): number {
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
