import { clauseEnd, clauseStart, hasVerb } from './clauses.ts'
import type { Content } from './content.ts'
import type { Cue } from './cues.ts'
import type { Item } from './narration.ts'
import type { CueClass } from './pack.ts'
import { isParting } from './phrases.ts'
import { canSpeak } from './references.ts'
import { hasLemma, isComma, isDash, isFinite, isPos, isStop, type Scene } from './scene.ts'
import { subjectAfter } from './speakers.ts'

/** «Lo ha detto X», «: lo ha detto X»: the content is what was said before in the same narration. */
export function anaphorContent(scene: Scene, items: readonly Item[], cue: Cue, floor: number): Content | null {
  let end = cue.items.first
  while (end > floor && items[end - 1]?.kind === 'mark') end--
  // «"…": è quanto ha detto il ministro»: the copula belongs to the cue.
  if (isPos(items[end - 1], 'AUX') && items[end - 2]?.kind === 'mark' && !isStop(items[end - 2])) end--
  while (end > floor && items[end - 1]?.kind === 'mark') end--
  // «Rossi e Bianchi lo hanno sostenuto»: what stands right before the verb is its subject, and «lo» somebody.
  if (end <= floor || (end === cue.items.first && items[end - 1]?.kind === 'word')) return null
  const first = clauseStart(scene, items, end, floor)
  if (!hasVerb(items, { first, end }) || hasLemma(items[end - 1], scene.words.relatives)) return null
  // «È quanto ha dichiarato il ministro»: the copula is no content.
  if (end - first === 1 && isPos(items[first], 'AUX')) return null
  return { items: { first, end }, shape: 'anaphor', confidence: 0.85 }
}

/** «Tanti sono i misteri - dice Grasso -, a cominciare dai mandanti»: the clause goes on after a cue between dashes. */
export function afterInsertion(scene: Scene, items: readonly Item[], from: number, cues: readonly Cue[]): Content | null {
  if (!isDash(items[from])) return null
  const first = isComma(items[from + 1]) ? from + 2 : from + 1
  const end = clauseEnd(scene, items, first, cues)
  return end - first < 2 ? null : { items: { first, end }, shape: 'after-clause', confidence: 0.75 }
}

/** Verbs whose object is somebody: «ha accusato il governo». */
const actsOn: ReadonlySet<CueClass> = new Set(['accusation', 'question', 'order', 'assessment'])

/** «Gli Stati Uniti, scrive il New York Times, invieranno nuove armi»: the one clause that a cue and its subject between commas interrupt. */
export function aroundCue(scene: Scene, items: readonly Item[], cue: Cue, cues: readonly Cue[], floor: number): Content | null {
  if (cue.form !== 'finite' || cue.passive || cue.anaphor || !cue.verb.frames.has('clause') || !isParting(items[cue.items.first - 1])) return null
  const subject = subjectAfter(scene, items, cue)
  if (!subject || !isParting(items[subject.items.end]) || !canSpeak(scene, items, subject) || actsOn.has(cue.verb.class)) return null
  const end = cue.items.first - 1
  const first = clauseStart(scene, items, end, floor)
  const range = { first, end: clauseEnd(scene, items, subject.items.end + 1, cues) }
  if (end - first < 1 || items.slice(first, end).some((item) => isComma(item)) || hasVerb(items, { first, end }) || !hasVerb(items, { first: subject.items.end + 1, end: range.end })) return null
  return { items: range, shape: 'around', confidence: 0.75 }
}

/** «Il generale, che ha confessato che le donne erano state picchiate, è stato arrestato»: the content of a relative clause ends with it, where the main verb follows a comma. */
export function withinRelative(scene: Scene, items: readonly Item[], cue: Cue, content: Content): Content {
  const { first, end } = content.items
  let start = cue.items.first
  while (start > 0 && !isComma(items[start - 1]) && !isStop(items[start - 1])) start--
  if (first < cue.items.end || !isComma(items[start - 1]) || !hasLemma(items[start], scene.words.relatives)) return content
  for (let index = end - 2; index > first; index--) {
    // «che hanno rivelato come l'uomo, dopo la fuga, stesse dormendo»: without its verb it would be no clause.
    if (isComma(items[index]) && isFinite(items[index + 1]) && hasVerb(items, { first, end: index })) return { ...content, items: { first, end: index } }
  }
  return content
}
