import type { FeatureBuffer, Scorer } from '../linear/classifier.ts'
import { featureBuffer } from '../linear/classifier.ts'
import { hashString, mix } from '../linear/hash.ts'
import { best } from '../linear/perceptron.ts'
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
  /** The only tag that the word can have, or null: a lower-case word of a closed class that the lexicon knows as nothing else. */
  readonly certain: Tag | null
}

/** Lower case and the lexicon's tags (joined, in a fixed order) of a form. */
export type Readings = (norm: string) => string

/** Classes of which a lexicon can have all words, so that what it says of them is certain. */
const closedClasses: ReadonlySet<string> = new Set(['PUNCT', 'DET', 'ADP', 'CCONJ', 'SCONJ', 'PRON'])

const cacheLimit = 50_000
const nothing: WordProfile = { word: 1, readings: 1, shape: 1, endings: [1, 1, 1, 1, 1], beginnings: [1, 1, 1], certain: null }

/** Greedy left-to-right tagger. Holds a cache of word profiles and its buffers, nothing of the texts it has seen. */
export class Tagger {
  private readonly cache = new Map<string, WordProfile>()
  private readonly features = featureBuffer(64)
  private readonly scores: Float64Array

  constructor(
    private readonly model: Scorer,
    private readonly readings: Readings,
  ) {
    this.scores = new Float64Array(model.classes.length)
  }

  /** One tag per form. */
  tag(forms: readonly string[]): Tag[] {
    const profiles = this.profiles(forms)
    const chosen: number[] = []
    for (let at = 0; at < forms.length; at++) {
      const certain = profiles[at]?.certain ?? null
      if (certain !== null) {
        chosen.push(this.model.classes.indexOf(certain))
        continue
      }
      fillFeatures(this.features, profiles, at, chosen, 0)
      this.model.score(this.features, this.scores)
      chosen.push(best(this.scores))
    }
    return chosen.map((one) => this.model.classes[one] ?? 'X')
  }

  profiles(forms: readonly string[]): WordProfile[] {
    return forms.map((form, at) => this.profile(form, at === 0))
  }

  private profile(form: string, first: boolean): WordProfile {
    const key = first ? '^' + form : form
    let profile = this.cache.get(key)
    if (!profile) {
      if (this.cache.size >= cacheLimit) this.cache.clear()
      profile = profileOf(form, this.readings, first)
      this.cache.set(key, profile)
    }
    return profile
  }
}

function profileOf(form: string, readings: Readings, first: boolean): WordProfile {
  const norm = form.toLowerCase().replace(/’/gu, "'")
  const key = /^\d/u.test(norm) ? norm.replace(/\d/gu, '0') : norm
  const allowed = readings(norm)
  return {
    word: hashString(key),
    readings: hashString(allowed),
    certain: form === form.toLowerCase() && closedClasses.has(allowed) ? allowed : null,
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
  const here = profiles[at] ?? nothing
  const left = profiles[at - 1] ?? nothing
  const left2 = profiles[at - 2] ?? nothing
  const right = profiles[at + 1] ?? nothing
  const right2 = profiles[at + 2] ?? nothing
  const tag = chosen[at - 1] ?? 98
  const tag2 = chosen[at - 2] ?? 99
  let n = 0
  values[n++] = mix(1, here.word)
  values[n++] = mix(2, left.word)
  values[n++] = mix(3, right.word)
  values[n++] = mix(4, left2.word)
  values[n++] = mix(5, right2.word)
  values[n++] = mix(6, left.word, here.word)
  values[n++] = mix(7, here.word, right.word)
  values[n++] = mix(8, here.readings)
  values[n++] = mix(9, here.readings, right.readings)
  values[n++] = mix(10, here.readings, tag)
  values[n++] = mix(11, right.readings, tag)
  values[n++] = mix(12, here.readings, right.readings, right2.readings)
  values[n++] = mix(13, tag)
  values[n++] = mix(14, tag, tag2)
  values[n++] = mix(15, tag, here.word)
  values[n++] = mix(16, tag, right.word)
  values[n++] = mix(17, here.readings, tag, tag2)
  values[n++] = mix(18, here.shape)
  values[n++] = mix(19, here.shape, here.readings)
  values[n++] = mix(20, right.shape, here.shape)
  values[n++] = mix(21, left.shape, here.shape)
  values[n++] = mix(22, right.endings[2] ?? 0)
  values[n++] = mix(23, left.endings[2] ?? 0)
  values[n++] = mix(24, left.readings, here.readings)
  for (let length = 0; length < 5; length++) values[n++] = mix(30 + length, here.endings[length] ?? 0)
  for (let length = 0; length < 3; length++) values[n++] = mix(40 + length, here.beginnings[length] ?? 0)
  values[n++] = mix(43, here.endings[2] ?? 0, tag)
  values[n++] = mix(44, here.endings[1] ?? 0, right.readings)
  values[n++] = mix(45, here.endings[2] ?? 0, right.endings[1] ?? 0)
  values[n++] = mix(46, here.endings[2] ?? 0, left.word)
  values[n++] = mix(47, 0)
  if (domain !== 0) {
    values[n++] = mix(60, domain, here.word)
    values[n++] = mix(61, domain, here.word, tag)
    values[n++] = mix(62, domain, here.readings)
  }
  buffer.count = n
}
