import type { Reference } from '../../pipeline/document.ts'
import type { Range, Span } from '../../pipeline/span.ts'
import { bareClause, contentAfter, contentBefore, type Content } from './content.ts'
import { afterInsertion, anaphorContent, aroundCue, withinRelative } from './insertions.ts'
import { isOutlet } from './chains.ts'
import { findCues, type Cue } from './cues.ts'
import { contentOf, Drafts, type Draft } from './draft.ts'
import { hasVerb } from './clauses.ts'
import { creditBehind } from './following.ts'
import { headlineStatement, looseQuotations, mottoStatement } from './loose.ts'
import type { Item, Narration } from './narration.ts'
import { Memory } from './memory.ts'
import { isParting } from './phrases.ts'
import { hasLemma, isPos, isPreposition, type Scene } from './scene.ts'
import { postIn, type Introduction, type Post } from './posts.ts'
import { nounStatements } from './statements.ts'
import { findSources, tells, type SourceMention } from './sources.ts'
import { bodyBehind, ownerOfImpersonal, ownerOfText } from './owners.ts'
import { type Subject } from './references.ts'
import { subjectAfter, subjectBefore, subjectOf } from './speakers.ts'

/** What one narration says about who said what. */
export interface Composed {
  readonly drafts: readonly Draft[]
  /** «secondo la Tass», «citato da Interfax» that credit no clause of their own. */
  /** By narration. */
  readonly relays: ReadonlyMap<number, readonly Relay[]>
}

/** A medium or source that passes on what a narration (this one, or the ones before) reports. */
export interface Relay {
  readonly narration: number
  readonly reference: Reference
  /** Items of the relay in its narration. */
  readonly items: Range
  /** It speaks of what stands before its narration: «Lo riporta Bloomberg». */
  readonly backwards: boolean
}

/** Goes through the narrations of a document in order and drafts their quotations. */
export class Composer {
  private readonly drafts = new Drafts()
  private readonly relays = new Map<number, Relay[]>()
  private readonly memory: Memory
  /** End of the last unmarked line that was taken for a quotation. */
  private covered = 0
  /** Who was introduced at the end of the line before: «X scrive:». */
  private introduced: Introduction | null = null

  constructor(private readonly scene: Scene) {
    this.memory = new Memory(scene)
  }

  run(): Composed {
    this.scene.narrations.forEach((narration, index) => this.compose(narration, index))
    return { drafts: this.drafts.all(), relays: this.relays }
  }

  private compose(narration: Narration, index: number): void {
    const { items } = narration
    if (narration.start < this.covered) return
    if (this.credited(narration, index)) return
    const cues = findCues(items, this.scene.pack)
    const sources = findSources(this.scene, items, cues)
    this.post(postIn(this.scene, narration, index, { cues, sources, carried: this.memory.carried(index, narration.paragraph), introduced: this.introduced }), index)
    const headline = headlineStatement(this.scene, narration, index)
    if (headline) this.drafts.add(headline)
    const motto = mottoStatement(this.scene, narration, index)
    if (motto) this.drafts.add(motto)
    for (const cue of cues) {
      if (!this.counts(cue, index)) continue
      // «Secondo quanto riferisce l'istituto»: no pronoun for the words before it.
      const inSource = sources.some((source) => overlaps(source.items, cue.items))
      if (cue.anaphor && !inSource && refersBack(this.scene, items, cue) && this.anaphor(narration, index, cue)) continue
      this.byCue(narration, index, cue, cues)
    }
    for (const source of sources) this.bySource(narration, index, source)
    for (const draft of nounStatements(this.scene, narration, index, cues)) if (!this.drafts.of(index).some((other) => overlaps(other.items, draft.items))) this.drafts.add(draft)
    for (const draft of looseQuotations(this.scene, narration, index, this.drafts.of(index), this.memory)) this.drafts.add(draft)
    this.memory.remember(narration, index, this.drafts.of(index))
  }

  /** «"…". Così il ministro»: credits the quotation before, unless that has a speaker who was stated. Is that all the narration tells? */
  private credited(narration: Narration, index: number): boolean {
    const previous = this.scene.narrations[index - 1]
    const last = previous?.items.findLastIndex((item) => item.kind !== 'mark') ?? -1
    if (!previous || previous.region !== narration.region || previous.items[last]?.kind !== 'quotation') return false
    const following = creditBehind(this.scene, narration)
    if (!following) return false
    const known = this.drafts.of(index - 1)
    if (known.some((draft) => draft.items.first <= last && last < draft.items.end && draft.speaker && !isGuess(draft))) return false
    const fitted = contentOf(this.scene.doc.text, previous.items, { first: last, end: last + 1 })
    if (!fitted) return false
    const { speaker, cue } = following
    this.drafts.remove(index - 1)
    for (const draft of known) this.drafts.add(isGuess(draft) ? { ...draft, speaker, cue, confidence: 0.75, rule: 'quote/following' } : draft)
    if (!known.some((draft) => draft.items.first <= last && last < draft.items.end)) this.drafts.add({ narration: index - 1, items: fitted.items, ...fitted.span, kind: fitted.kind, speaker, cue, cueItems: { first: 0, end: 0 }, confidence: 0.75, rule: 'quote/following' })
    this.memory.credited(narration, index, speaker)
    return following.goesOn !== true
  }

  private post(post: Post | null, index: number): void {
    this.introduced = post?.introduced ?? null
    if (!post?.draft) return
    this.drafts.add(post.draft)
    if (post.via) this.relay({ narration: index, reference: post.via, items: { first: 0, end: 0 }, backwards: false })
    this.covered = post.draft.end
  }

  /** Plain participles and infinitives introduce nothing but marked words right after them; what is denied to have been said was not said; no quotation inside another. */
  private counts(cue: Cue, narration: number): boolean {
    const items = this.scene.narrations[narration]?.items ?? []
    const marked = items[cue.items.end]?.kind === 'quotation'
    // «si sente la folla scandire "…"», «un cartello con scritto "…"».
    // «una decisione definita "illegale" dall'opposizione»: who calls it so is told.
    const named = marked && cue.verb.frames.has('definition') && hasLemma(items[cue.items.end + 1], this.scene.words.byMarkers)
    if (cue.form === 'participle' && !named && !(marked && this.scene.words.inscriptions.includes(items[cue.head]?.norm ?? ''))) return false
    if (cue.form === 'infinitive' && (cue.verb.impersonal || (!cue.anaphor && !marked))) return false
    if (cue.negated && cue.verb.class !== 'denial') return false
    return !this.drafts.of(narration).some((draft) => draft.items.first <= cue.head && cue.head < draft.items.end)
  }

  private byCue(narration: Narration, index: number, found: Cue, cues: readonly Cue[]): void {
    const { items } = narration
    // «Nella nota di X si legge che…»: whose text it is says it, and then it is a quotation of any shape.
    const cue = found.impersonal && this.unnamed(items, index, found) ? { ...found, impersonal: false, owned: true } : found
    const outlet = this.relaying(items, index, cue)
    if (outlet) {
      this.relay({ narration: index, reference: outlet.reference, items: outlet.items, backwards: false })
      return
    }
    const floor = this.floorOf(index, cue)
    const pronoun = this.memory.pronoun(index, cue, this.drafts.of(index))
    const after = contentAfter(this.scene, items, cue, cues)
    // «Ciò conferma che…»: no one speaks.
    if (after?.shape === 'clause' && this.scene.words.things.includes(items[cue.items.first]?.norm ?? '')) return
    const before = contentBefore(this.scene, items, cue, cue.items.first, floor)
    if (before && (!after || before.shape === 'after-quote')) {
      const subject = cue.owned || pronoun ? null : subjectAfter(this.scene, items, cue)
      const drafted = this.add(narration, index, cue, before, subject?.reference ?? pronoun ?? this.unnamed(items, index, cue))
      const rest = after ?? (before.shape === 'after-clause' ? afterInsertion(this.scene, items, subject?.items.end ?? cue.items.end, cues) : null)
      if (rest && drafted) this.add(narration, index, cue, rest, drafted.speaker)
      return
    }
    const subject = cue.owned || pronoun ? null : subjectOf(this.scene, items, cue, floor)
    const preceding = this.beforeSubject(items, cue, subject, floor)
    const bare = after || preceding?.shape === 'after-quote' ? null : bareClause(this.scene, items, cue, cues)
    const content = after ?? bare ?? preceding ?? aroundCue(this.scene, items, cue, cues, floor)
    // «annuncia la fine»: what is announced announces nothing; «definisce la legge "una vergogna"»: the law does not speak.
    const told = subject !== null && content !== null && (overlaps(subject.items, content.items) && (content.shape === 'object' || content.shape === 'bare-clause') || cue.verb.frames.has('definition') && cue.items.end <= subject.items.first && subject.items.end <= content.items.first)
    const speaks = told ? null : subject
    const speaker = speaks?.reference.entity === undefined ? ((speaks && ownerOfText(this.scene, items, speaks.items)) ?? speaks?.reference) : speaks.reference
    // «Era considerato una sorta di "Elvis italiano"»: nobody in particular says so.
    if (cue.passive && cue.verb.class === 'assessment' && !speaker && !this.unnamed(items, index, cue)) return
    if (content && subject && !told && content.shape === 'object' && cue.verb.frames.has('topic') && !tells(this.scene, items, subject)) return
    if (content) this.add(narration, index, cue, withinRelative(this.scene, items, cue, content), speaker ?? pronoun ?? this.unnamed(items, index, cue))
  }

  /** «Conte ha confermato che…, riferisce l'Ansa»: the outlet passes on what already has a speaker. */
  private relaying(items: readonly Item[], index: number, cue: Cue): Subject | null {
    if (cue.form !== 'finite' || cue.passive || cue.anaphor || !isParting(items[cue.items.first - 1])) return null
    const credited = this.drafts.of(index).some((draft) => draft.speaker !== null && draft.items.end === cue.items.first - 1 && draft.cueItems.end <= draft.items.first && draft.cueItems.end > 0)
    const subject = credited ? subjectAfter(this.scene, items, cue) : null
    return subject && isOutlet(this.scene, items, subject.items) ? subject : null
  }

  /** "We are ready," the minister said: the subject stands between. */
  private beforeSubject(items: readonly Item[], cue: Cue, subject: Subject | null, floor: number): Content | null {
    if (!subject || subject.items.end > cue.items.first) return null
    return contentBefore(this.scene, items, cue, subject.items.first, floor)
  }

  /** Who speaks where the cue has no subject: «si legge nella nota di X», or a subject left out. */
  private unnamed(items: readonly Item[], index: number, cue: Cue): Reference | null {
    if (cue.impersonal || cue.owned || cue.passive) return ownerOfImpersonal(this.scene, items, cue)
    return bodyBehind(this.scene, items, cue) ?? this.memory.silent(index, cue, this.drafts.of(index))
  }

  /** «Lo ha detto X»: credits the words before it, in this narration or the last. False where there is nothing to credit. */
  private anaphor(narration: Narration, index: number, cue: Cue): boolean {
    const { items } = narration
    const owner = cue.impersonal ? this.unnamed(items, index, cue) : null
    const told = cue.passive ? subjectOf(this.scene, items, cue, 0) : (subjectAfter(this.scene, items, beyondCopula(items, cue)) ?? subjectBefore(this.scene, items, cue, 0))
    // «Lo conferma al Corriere»: whoever was talked about.
    const silent = !told && !cue.impersonal && !cue.passive && cue.form === 'finite' ? this.memory.last(index) : null
    const subject = cue.impersonal ? owner && { reference: owner, items: cue.items } : (told ?? (silent && { reference: silent, items: cue.items }))
    const floor = this.floorOf(index, cue)
    const own = anaphorContent(this.scene, items, cue, floor)
    if (own) {
      this.add(narration, index, cue, own, subject?.reference ?? this.unnamed(items, index, cue))
      return true
    }
    return this.backwards(narration, index, cue, subject)
  }

  /** The last narration said it: the subject is its speaker, or relays it where it has one already. */
  private backwards(narration: Narration, index: number, cue: Cue, subject: Subject | null): boolean {
    const previous = this.scene.narrations[index - 1]
    if (!previous || !subject || previous.region !== narration.region || (cue.items.first > 3 && (subject.items.first > 1 || previous.items.findLast((item) => item.kind !== 'mark')?.kind !== 'quotation'))) return false
    const known = this.drafts.of(index - 1).filter((draft) => draft.speaker && !isGuess(draft))
    if (known.length > 0) {
      this.relay({ narration: index, reference: subject.reference, items: subject.items, backwards: true })
      return true
    }
    const content = contentOf(this.scene.doc.text, previous.items, { first: 0, end: previous.items.length })
    if (!content) return false
    this.memory.credited(narration, index, subject.reference)
    this.drafts.remove(index - 1)
    this.drafts.add({
      narration: index - 1,
      items: content.items,
      start: this.additionStart(index - 1) ?? content.span.start,
      end: content.span.end,
      kind: content.kind,
      speaker: subject.reference,
      cue: cueSpan(narration.items, cue),
      cueItems: { first: 0, end: 0 },
      confidence: 0.85,
      rule: `${cue.verb.rule}/anaphor`,
    })
    return true
  }

  /** «Inoltre Putin ha donato… Lo ha detto Peskov»: an addition takes the sentence before it along, if nobody said that. */
  private additionStart(index: number): number | null {
    const [earlier, addition] = [this.scene.narrations[index - 1], this.scene.narrations[index]]
    if (!earlier || !addition || earlier.region !== addition.region || earlier.paragraph !== addition.paragraph) return null
    if (!this.scene.words.additives.includes(addition.items[0]?.norm ?? '') || this.drafts.of(index - 1).length > 0) return null
    return earlier.start
  }

  private add(narration: Narration, index: number, cue: Cue, content: Content, speaker: Reference | null): Draft | null {
    const fitted = contentOf(this.scene.doc.text, narration.items, content.items)
    if (!fitted || this.drafts.of(index).some((draft) => overlaps(draft.items, fitted.items))) return null
    const draft: Draft = {
      narration: index,
      items: fitted.items,
      ...fitted.span,
      kind: fitted.kind,
      speaker,
      cue: cueSpan(narration.items, cue),
      cueItems: cue.items,
      confidence: speaker ? content.confidence : content.confidence * 0.7,
      rule: `${cue.verb.rule}/${content.shape}`,
    }
    this.drafts.add(draft)
    return draft
  }

  private relay(relay: Relay): void {
    this.relays.set(relay.narration, [...(this.relays.get(relay.narration) ?? []), relay])
  }

  /** «Secondo X, …»: X says the clause, or relays it where it already has a speaker. */
  private bySource(narration: Narration, index: number, source: SourceMention): void {
    const reference = source.reference ?? this.memory.last(index)
    const drafts = this.drafts.of(index)
    const own = source.contents.filter((range) => drafts.length === 0 || (hasVerb(narration.items, range) && !drafts.some((draft) => overlaps(draft.items, range) || overlaps(draft.cueItems, range))))
    if (own.length === 0) {
      if (source.reference) this.relay({ narration: index, reference: source.reference, items: source.items, backwards: false })
      return
    }
    if (!reference) return
    for (const range of own) {
      const fitted = contentOf(this.scene.doc.text, narration.items, range)
      if (!fitted) continue
      this.drafts.add({ narration: index, items: fitted.items, ...fitted.span, kind: fitted.kind, speaker: reference, cue: source.cue, cueItems: source.items, confidence: source.confidence, rule: source.rule })
    }
  }

  /** Items before this belong to the content of an earlier cue of the narration. */
  private floorOf(index: number, cue: Cue): number {
    return this.drafts.of(index).reduce((floor, draft) => (draft.items.end <= cue.items.first ? Math.max(floor, draft.items.end) : floor), 0)
  }
}

/** «Lo ha detto X», not «lo reputa autentico» nor «meno di quanto ha sostenuto». */
function refersBack(scene: Scene, items: readonly Item[], cue: Cue): boolean {
  const compared = isPreposition(items[cue.items.first - 1]) && hasLemma(items[cue.items.first], scene.words.questionWords)
  return cue.verb.frames.has('clause') && !compared
}

/** «A riportarlo è il New York Times»: the subject follows the copula. */
function beyondCopula(items: readonly Item[], cue: Cue): Cue {
  const copula = cue.form === 'infinitive' && isPos(items[cue.items.end], 'AUX', 'VERB')
  return copula ? { ...cue, items: { first: cue.items.first, end: cue.items.end + 1 } } : cue
}

/** Its speaker was only carried over: a plain statement of who spoke beats it. */
function isGuess(draft: Draft): boolean {
  return draft.rule === 'quote/carried' || draft.rule === 'quote/alone'
}

function cueSpan(items: readonly Item[], cue: Cue): Span | null {
  const first = items[cue.items.first]
  const last = items[cue.items.end - 1]
  return first && last ? { start: first.start, end: last.end } : null
}

function overlaps(a: Range, b: Range): boolean {
  return a.first < b.end && b.first < a.end
}
