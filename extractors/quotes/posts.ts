import type { Reference } from '../../pipeline/document.ts'
import { trimSpan, type Range, type Span } from '../../pipeline/span.ts'
import type { Cue } from './cues.ts'
import type { Draft } from './draft.ts'
import type { Item, Narration } from './narration.ts'
import { isFinite, type Scene } from './scene.ts'
import { subjectOf } from './speakers.ts'

/** Longest line taken for one quotation, in code units. */
const longest = 3000

/** Words without marks on a line of their own: after «X scrive:», or a post that begins with its writer's @handle. */
export interface Post {
  readonly draft: Draft
  /** The network it was posted on, where the article names one. */
  readonly via: Reference | null
}

/** The unmarked line quoted in a narration, if there is one. `carried`: who spoke in the line before. */
export function postIn(scene: Scene, narration: Narration, index: number, cues: readonly Cue[], carried: Reference | null): Post | null {
  const { items } = narration
  const colon = introducingColon(scene, items)
  const first = colon < 0 ? 0 : colon + 1
  const handle = isHandle(scene, items, first) ? first : -1
  if (colon < 0 && handle < 0) return null
  const cue = colon < 0 ? null : lastCue(items, cues, colon)
  if (handle < 0 && !cue) return null
  const span = restOfLine(scene.doc.text, items, handle < 0 ? first : afterHandle(items, handle))
  if (!span) return null
  const subject = cue ? subjectOf(scene, items, cue, 0)?.reference : undefined
  const speaker = subject ?? (cue || colon < 0 ? carried : null) ?? (handle < 0 ? carried : handleReference(scene, items, handle))
  const cueItems: Range = cue ? cue.items : { first: Math.max(0, colon), end: Math.max(0, colon) + 1 }
  const draft: Draft = {
    narration: index,
    items: { first: handle < 0 ? first : afterHandle(items, handle), end: items.length },
    ...span,
    kind: 'direct',
    speaker,
    cue: spanOf(items, cueItems),
    cueItems,
    confidence: handle < 0 ? 0.65 : 0.8,
    rule: handle < 0 ? 'quote/line' : 'quote/post',
  }
  return { draft, via: handle < 0 ? null : scene.platformBefore(span.start) }
}

/** A colon at the end of a line, with unmarked words on the next. */
function introducingColon(scene: Scene, items: readonly Item[]): number {
  return items.findIndex((item, index) => {
    const next = items[index + 1]
    return item.norm === ':' && next !== undefined && next.kind !== 'quotation' && scene.doc.text.slice(item.end, next.start).includes('\n')
  })
}

/** The verb of saying nearest before the colon, if it takes marked words and no other verb follows it. */
function lastCue(items: readonly Item[], cues: readonly Cue[], colon: number): Cue | null {
  const cue = cues.findLast((candidate) => candidate.items.end <= colon)
  if (!cue || !cue.verb.frames.has('quote') || cue.form === 'participle' || cue.negated) return null
  return items.slice(cue.items.end, colon).some((item) => isFinite(item)) ? null : cue
}

/** An @name at the beginning of a line. */
function isHandle(scene: Scene, items: readonly Item[], at: number): boolean {
  const item = items[at]
  if (!item || !/^@[\p{L}\p{N}_]{2,}$/u.test(item.norm)) return false
  return item.start === 0 || /\n[ \t]*$/u.test(scene.doc.text.slice(Math.max(0, item.start - 8), item.start))
}

/** The first item of what the writer posted: after the handle, a note in brackets and a colon. */
function afterHandle(items: readonly Item[], handle: number): number {
  let at = handle + 1
  if (items[at]?.norm === '[') {
    while (at < Math.min(items.length, handle + 20) && items[at]?.norm !== ']') at++
    at++
  }
  return items[at]?.norm === ':' ? at + 1 : at
}

function restOfLine(text: string, items: readonly Item[], at: number): Span | null {
  const start = items[at]?.start
  if (start === undefined) return null
  const length = text.slice(start, start + longest).indexOf('\n')
  const end = length < 0 ? Math.min(text.length, start + longest) : start + length
  const span = trimSpan(text, { start, end })
  return span.end - span.start < 10 ? null : span
}

function handleReference(scene: Scene, items: readonly Item[], at: number): Reference | null {
  const item = items[at]
  if (!item) return null
  const name = item.norm.slice(1).replace(/[\d_]+/gu, '')
  const known = scene.at(item)[0]?.entity ?? scene.spelled(name)
  return { ...(known ? { entity: known.id } : {}), start: item.start, end: item.end }
}

function spanOf(items: readonly Item[], range: Range): Span | null {
  const [first, last] = [items[range.first], items[range.end - 1]]
  return first && last ? { start: first.start, end: last.end } : null
}
