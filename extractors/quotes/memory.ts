import type { Reference } from '../../pipeline/document.ts'
import type { Cue } from './cues.ts'
import type { Draft } from './draft.ts'
import type { Item, Narration } from './narration.ts'
import { hasLemma, isFinite, isPos, type Scene } from './scene.ts'
import { phraseFrom, skipFillers } from './phrases.ts'
import { canSpeak, subjectFrom, type Subject } from './references.ts'
import { firstSubject, nearestSubject, subjectAfter, withApposition } from './speakers.ts'

/** How many narrations back a speaker who is not named again may be. */
const reach = 3

/** Who spoke and who was talked about last: for subjects that Italian leaves out and quotations that go on. */
export class Memory {
  private speaker: { readonly reference: Reference; readonly narration: number; readonly paragraph: number } | null = null
  private topic: { readonly reference: Reference; readonly narration: number } | null = null

  constructor(private readonly scene: Scene) {}

  /** The subject that a cue without one must mean; null when nobody is near. `drafts`: those of its narration so far. */
  silent(narration: number, cue: Cue, drafts: readonly Draft[]): Reference | null {
    const items = this.scene.narrations[narration]?.items ?? []
    const here = drafts.findLast((draft) => draft.speaker)
    const subject = firstSubject(this.scene, items, cue.items.first)
    const own = subject?.reference
    if (own && cue.form === 'gerund') return own
    if (!here && cue.form === 'gerund') return (nearestSubject(this.scene, items, cue.items.first) ?? personAfterVerb(this.scene, items.slice(0, cue.items.first)))?.reference ?? this.last(narration)
    if (here?.speaker) return here.speaker
    return subject && canSpeak(this.scene, items, subject) ? subject.reference : this.last(narration)
  }

  /** "she said", «lui ha risposto»: the pronoun, and whom it must mean; null where none is the subject. */
  pronoun(narration: number, cue: Cue, drafts: readonly Draft[]): Reference | null {
    const items = this.scene.narrations[narration]?.items ?? []
    // "He doubled down, saying": a gerund has the subject of the verb before it.
    const gerund = cue.form === 'gerund'
    const item = items.slice(gerund ? 0 : cue.items.first, cue.head).find((candidate) => isPos(candidate, 'PRON') && this.scene.words.subjectPronouns.includes(candidate.norm))
    if (!item || cue.impersonal || cue.passive || (gerund && nearestSubject(this.scene, items, cue.items.first))) return null
    const entity = this.silent(narration, cue, drafts)?.entity
    return { ...(entity === undefined ? {} : { entity }), start: item.start, end: item.end }
  }

  /** Who was speaking or talked about before a narration: for «a suo dire». */
  last(narration: number): Reference | null {
    if (this.speaker && narration - this.speaker.narration <= reach && (!this.topic || this.topic.narration <= this.speaker.narration)) return this.speaker.reference
    return this.topic && narration - this.topic.narration <= reach ? this.topic.reference : (this.speaker?.reference ?? null)
  }

  /** Who goes on speaking in a quotation without a cue. */
  carried(narration: number, paragraph: number): Reference | null {
    const near = this.speaker?.paragraph === paragraph ? reach : 1
    if (this.speaker && narration - this.speaker.narration <= near) return this.speaker.reference
    return this.topic && narration - this.topic.narration === 1 ? this.topic.reference : null
  }

  /** «Lo ha detto X» spoke of the sentences before it. */
  credited(narration: Narration, index: number, reference: Reference): void {
    this.speaker = { reference, narration: index, paragraph: narration.paragraph }
  }

  remember(narration: Narration, index: number, drafts: readonly Draft[]): void {
    const last = drafts.findLast((draft) => draft.speaker)
    const main = last && isAside(this.scene, narration.items, last) ? firstSubject(this.scene, narration.items, narration.items.length)?.reference : undefined
    const speaker = main && this.scene.isPerson(main) ? main : last?.speaker
    if (speaker) this.speaker = { reference: speaker, narration: index, paragraph: narration.paragraph }
    const subject = (firstSubject(this.scene, narration.items, narration.items.length) ?? personAfterVerb(this.scene, narration.items) ?? namedAtStart(this.scene, narration))?.reference
    if (subject?.entity) this.topic = { reference: subject, narration: index }
  }
}

/** «Maroni se la prende con la Uefa, che aveva parlato di…»: who goes on speaking is not who is quoted in the relative clause. */
function isAside(scene: Scene, items: readonly Item[], { cueItems }: Draft): boolean {
  return cueItems.first > 0 && hasLemma(items[cueItems.first - 1], scene.words.relatives)
}

/** «Il primo a congratularsi è stato George Bush»: a person after the first verb, where no subject stands before it. */
function personAfterVerb(scene: Scene, items: readonly Item[]): Subject | null {
  const verb = items.findIndex((item) => isFinite(item))
  const word = items[verb]?.words.find(({ feats }) => feats.Mood !== undefined)
  if (!word) return null
  let end = verb + 1
  while (isPos(items[end], 'AUX', 'VERB')) end++
  const subject = subjectAfter(scene, items, { items: { first: verb, end }, number: word.feats.Number ?? null })
  return subject && scene.isPerson(subject.reference) ? subject : null
}

/** Whom a sentence without a main verb is about: «Anche il figlio del re, Filippo, al quale è contestato…». */
function namedAtStart(scene: Scene, { items }: Narration): Subject | null {
  const range = phraseFrom(scene, items, skipFillers(scene, items, 0))
  const subject = range && subjectFrom(scene, items, withApposition(scene, items, range))
  // «Roma, 12 marzo»: where the article was written speaks no word.
  return subject?.reference.entity !== undefined && scene.typeOf(subject.reference.entity) === 'place' ? null : subject
}
