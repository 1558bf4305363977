import type { Features } from '../../pipeline/document.ts'
import type { Range } from '../../pipeline/span.ts'
import { longestBetween, standsBetween } from './between.ts'
import type { Item } from './narration.ts'
import type { CueVerb, QuoteWords } from './pack.ts'

/** A verb of saying in the narration, with its auxiliaries and the words of its phrase: «ha inoltre fatto sapere». */
export interface Cue {
  /** Items of the whole verb group. */
  readonly items: Range
  /** The main verb. */
  readonly head: number
  readonly verb: CueVerb
  readonly form: 'finite' | 'gerund' | 'participle' | 'infinitive'
  /** Agreement of its finite form. */
  readonly number: Features['Number'] | null
  readonly person: Features['Person'] | null
  readonly gender: Features['Gender'] | null
  readonly passive: boolean
  readonly negated: boolean
  /** «si legge», «si può dire», «si ricorda che»: nobody in particular says it, and «si rivelò come» says nothing. */
  readonly impersonal: boolean
  /** Impersonal, but the text is told whose words it gives: «si legge nella nota di X». */
  readonly owned?: boolean
  /** It has its content as a pronoun: «lo ha detto», «dirlo». */
  readonly anaphor: boolean
}

/** Could a token with these words be a reporting verb? Cheap test for stray marks and interruptions. */
export function isCueWord(words: readonly { readonly lemma: string; readonly pos: string }[], pack: QuoteWords): boolean {
  return words.some((word) => (word.pos === 'VERB' || word.pos === 'AUX') && pack.verbs.has(word.lemma))
}

/** All reporting verbs of a narration, in order; they do not overlap. */
export function findCues(items: readonly Item[], pack: QuoteWords): Cue[] {
  const cues: Cue[] = []
  for (let index = 0; index < items.length; index++) {
    const cue = cueAt(items, index, pack)
    if (!cue) continue
    cues.push(cue)
    index = cue.items.end - 1
  }
  return cues
}

function cueAt(items: readonly Item[], head: number, pack: QuoteWords): Cue | null {
  const item = items[head]
  const main = item?.words.find((word) => (word.pos === 'VERB' || word.pos === 'AUX') && pack.verbs.has(word.lemma))
  if (!item || !main) return null
  const before = verbGroupBefore(items, head, pack)
  const reflexive = before.reflexive || item.words.some((word) => pack.words.reflexives.includes(word.form.toLowerCase()))
  const match = matchPhrase(items, head, pack.verbs.get(main.lemma) ?? [], reflexive)
  if (!match) return null
  const own = formOf(main.feats, before)
  if (own === null) return null
  // «È quanto dichiarato dal ministro»: the pronoun is what was said, «da» tells by whom.
  const told = own === 'participle' && before.anaphor
  const form = told ? 'finite' : own
  const finite = before.finite ?? main.feats
  return {
    items: { first: before.first, end: match.end },
    head,
    verb: match.verb,
    form,
    number: finite.Number ?? main.feats.Number ?? null,
    person: finite.Person ?? null,
    gender: before.passive || reflexive ? (main.feats.Gender ?? null) : null,
    passive: told || (before.passive && !reflexive),
    negated: before.negated,
    impersonal: (reflexive && (!match.verb.reflexive || before.modal)) || match.verb.impersonal,
    // «avvisandolo», «chiedendone le dimissioni»: the pronoun of a gerund is somebody, or part of its object.
    anaphor: form !== 'gerund' && (before.anaphor || item.words.length > 1 && item.words.some((word) => word !== main && pack.words.anaphors.includes(word.form.toLowerCase()))),
  }
}

interface Group {
  readonly first: number
  readonly finite: Features | null
  readonly passive: boolean
  readonly reflexive: boolean
  readonly negated: boolean
  readonly anaphor: boolean
  readonly modal: boolean
  /** The modal verb is a gerund: «arrivando ad attaccare». */
  readonly gerund: boolean
  /** An auxiliary stands before the head. */
  readonly auxiliary: boolean
}

/** Walks left over adverbs, pronouns, negations, auxiliaries and modal verbs. */
function verbGroupBefore(items: readonly Item[], head: number, pack: QuoteWords): Group {
  const group = { first: head, finite: null as Features | null, passive: false, reflexive: false, negated: false, anaphor: false, modal: false, gerund: false, auxiliary: false }
  const participle = items[head]?.words.some((word) => word.feats.VerbForm === 'Part') ?? false
  for (let index = head - 1; index >= Math.max(0, head - 7 - (group.auxiliary ? longestBetween : 0)); index--) {
    const auxiliary = participle && !group.auxiliary ? auxiliaryBeyond(items, index, pack) : -1
    if (auxiliary >= 0) index = auxiliary
    const item = items[index] as Item
    const word = item.words.find((candidate) => candidate.pos === 'AUX' || candidate.pos === 'VERB') ?? item.words[0]
    if (!word || item.kind !== 'word') break
    const verbal = word.pos === 'AUX' || word.pos === 'VERB'
    if (verbal && (pack.words.auxiliaries.includes(word.lemma) || pack.words.modals.includes(word.lemma))) {
      if (group.finite) break
      group.auxiliary = true
      group.first = index
      if (pack.words.modals.includes(word.lemma)) {
        group.modal = true
        if (word.feats.VerbForm === 'Ger') group.gerund = true
      }
      if (pack.words.passives.includes(word.lemma)) group.passive = true
      else if (!group.modal) group.passive = false
      if (word.feats.VerbForm === 'Fin' || word.feats.Mood) group.finite = word.feats
    } else if (pack.words.reflexives.includes(item.norm)) {
      group.reflexive = true
      group.first = index
    } else if (pack.words.negations.includes(item.norm)) {
      group.negated = true
      group.first = index
    } else if (pack.words.anaphors.includes(item.norm) && (word.pos === 'PRON' || word.pos === 'DET')) {
      group.anaphor = true
      group.first = index
    } else if (word.pos === 'PRON' && !pack.words.possessives.includes(word.lemma) && !pack.words.indefinites.includes(item.norm) && group.first === index + 1 && !pack.words.relatives.includes(item.norm)) {
      group.first = index
    } else if (word.pos === 'DET' && !pack.words.indefinites.includes(item.norm) && index === head - 1 && items[head]?.words.length === 1 && items[head]?.words[0]?.feats.Mood !== undefined) {
      // «gli fa eco», «le risponde»: no article stands before a finite verb.
      group.first = index
    } else if (word.pos !== 'ADV' && !(word.pos === 'ADP' && group.first === head)) break
  }
  // «non» or an adverb that was passed over belongs to the group only between its parts: `first` moved past it then.
  return group
}

/** «ha in seguito commentato», «ha, infatti, affermato»: the auxiliary before what may stand between it and its participle, read from the last item between; -1 where none stands there. */
function auxiliaryBeyond(items: readonly Item[], last: number, pack: QuoteWords): number {
  const tags: string[] = []
  for (let at = last; at >= Math.max(0, last - longestBetween); at--) {
    const item = items[at]
    const word = item?.words.find(({ pos }) => pos === 'AUX' || pos === 'VERB')
    if (word) return pack.words.auxiliaries.includes(word.lemma) && standsBetween(tags) ? at : -1
    tags.unshift(item?.norm === ',' ? ',' : (item?.words[0]?.pos ?? ''))
  }
  return -1
}

function formOf(feats: Features, before: Group): Cue['form'] | null {
  if (feats.VerbForm === 'Ger') return 'gerund'
  if (feats.VerbForm === 'Inf') return before.gerund ? 'gerund' : before.modal ? 'finite' : 'infinitive'
  if (feats.VerbForm === 'Part') return before.auxiliary ? (before.finite ? 'finite' : 'participle') : 'participle'
  if (feats.Mood === 'Imp' || feats.Person === '1' || feats.Person === '2') return null
  return 'finite'
}

function matchPhrase(items: readonly Item[], head: number, verbs: readonly CueVerb[], reflexive: boolean): { verb: CueVerb; end: number } | null {
  for (const verb of verbs) {
    if (verb.reflexive && !reflexive) continue
    const end = matchRest(items, head + 1, verb.then)
    if (end >= 0) return { verb, end }
  }
  return null
}

/** The other words of a phrase, adverbs between allowed; gives the item after the last, -1 without match. */
function matchRest(items: readonly Item[], from: number, rest: readonly string[]): number {
  let index = from
  for (const word of rest) {
    while (isAdverb(items[index]) && !sameWord(items[index], word)) index++
    if (!sameWord(items[index], word)) return -1
    index++
  }
  return index
}

function isAdverb(item: Item | undefined): boolean {
  return item?.words[0]?.pos === 'ADV'
}

/** By form, by lemma, or by a form that differs in its ending only (convinto, convinta). */
function sameWord(item: Item | undefined, word: string): boolean {
  if (!item) return false
  if (item.norm === word || item.words.some((candidate) => candidate.lemma === word || candidate.form === word)) return true
  return word.length > 4 && item.norm.length === word.length && item.norm.slice(0, -1) === word.slice(0, -1)
}
