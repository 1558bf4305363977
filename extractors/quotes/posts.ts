import type { Reference } from '../../pipeline/document.ts'
import { trimSpan, type Range, type Span } from '../../pipeline/span.ts'
import { confidenceOf, rank } from '../language/guess.ts'
import type { Cue } from './cues.ts'
import { spanOf, type Draft } from './draft.ts'
import type { Item, Narration } from './narration.ts'
import { hasLemma, isFinite, type Scene } from './scene.ts'
import { ownerOfImpersonal } from './owners.ts'
import type { SourceMention } from './sources.ts'
import { firstSubject, subjectOf } from './speakers.ts'

/** Longest line taken for one quotation, in code units. */
const longest = 3000

/** Lines of up to this length may be posts for their exclamation marks and closing hashtags, in code units. */
const longestShout = 300
/** Longest line that announces mottos, in items. */
const longestHeading = 12
/** How far words of a first person are looked for, in items. */
const longestPost = 120

/** Words without marks on a line of their own: after «X scrive:», or a post that begins with its writer's @handle. */
export interface Post {
  /** None where the line is only a caption between the introduction and the post. */
  readonly draft: Draft | null
  /** The network it was posted on, where the article names one. */
  readonly via: Reference | null
  /** Who was introduced as the writer, if anybody: of this line, and of the next one too. */
  readonly introduced: Introduction | null
}

/** «X scrive:» at the end of a line. */
export interface Introduction {
  readonly speaker: Reference | null
  readonly cue: Span | null
  /** The line after it is in another language: its translation may follow. */
  readonly foreign: boolean
}

/** What the article said before the line. */
export interface PostContext {
  readonly cues: readonly Cue[]
  readonly sources: readonly SourceMention[]
  /** Who spoke in the line before. */
  readonly carried: Reference | null
  /** The introduction that the line before went with. */
  readonly introduced: Introduction | null
}

/** The unmarked line quoted in a narration, if there is one. */
export function postIn(scene: Scene, narration: Narration, index: number, context: PostContext): Post | null {
  const { items } = narration
  const colons = introducingColons(scene, items)
  const colon = colons.find((at) => introduction(scene, items, at, context)) ?? colons.at(-1) ?? -1
  const first = colon < 0 ? 0 : colon + 1
  const handle = isHandle(scene, items, first) ? first : -1
  const opened = colon < 0 ? null : introduction(scene, items, colon, context)
  const translates = colon < 0 && handle < 0 && context.introduced?.foreign === true && !isForeign(scene, narration.start, 0.95) && !endsInColon(scene, narration.start)
  if (handle < 0 && !opened && !translates) return originalPost(scene, narration, index)
  const from = handle < 0 ? first : afterHandle(items, handle)
  const span = restOfLine(scene, items, from)
  if (!span) return null
  const introduced = opened ? { ...opened, foreign: isForeign(scene, span.start, 0.8) } : null
  if (handle < 0 && introduced && !introduced.foreign && isCaption(scene, index, span)) return { draft: null, via: null, introduced }
  const known = opened ?? (translates || handle >= 0 ? context.introduced : null)
  const own = handle < 0 ? null : handleReference(scene, items, handle)
  const speaker = known?.speaker ?? (colon < 0 || opened?.cue ? (own?.entity ? own : context.carried) : null) ?? own ?? context.carried
  const cueItems: Range = { first: Math.max(0, colon), end: Math.max(0, colon) + 1 }
  const cue = known?.cue ?? spanOf(items, cueItems)
  const draft: Draft = { narration: index, items: { first: from, end: items.length }, ...span, kind: 'direct', speaker, cue, cueItems: cueItemsOf(items, cue, cueItems), confidence: handle < 0 ? 0.65 : 0.8, rule: handle >= 0 ? 'quote/post' : translates ? 'quote/translation' : 'quote/line' }
  return { draft, via: handle < 0 ? null : scene.platformBefore(span.start), introduced }
}

/** A line in another script before a post: the original, in the words of the same writer. */
function originalPost(scene: Scene, narration: Narration, index: number): Post | null {
  const next = scene.narrations.slice(index + 1, index + 3).find(({ items }) => isHandle(scene, items, 0))
  const span = restOfLine(scene, narration.items, 0)
  if (!next || !span || !/(?:^|\n)[ \t]*$/u.test(scene.doc.text.slice(Math.max(0, narration.start - 8), narration.start)) || !isOtherScript(lineAt(scene, narration.start)) || scene.doc.text.slice(span.end, next.start).trim() !== '') return null
  const none: Range = { first: 0, end: 0 }
  const draft: Draft = { narration: index, items: { first: 0, end: narration.items.length }, ...span, kind: 'direct', speaker: handleReference(scene, next.items, 0), cue: null, cueItems: none, confidence: 0.6, rule: 'quote/original' }
  return { draft, via: scene.platformBefore(span.start), introduced: null }
}

/** Colons at the end of a line with unmarked words on the next. */
function introducingColons(scene: Scene, items: readonly Item[]): number[] {
  return items.flatMap((item, index) => {
    const next = items[index + 1]
    return item.norm === ':' && next !== undefined && next.kind !== 'quotation' && scene.doc.text.slice(item.end, next.start).includes('\n') ? [index] : []
  })
}

/** Who is said to speak before a colon: the subject of a verb of saying, a source, a noun that names words; a person where a post follows. */
function introduction(scene: Scene, items: readonly Item[], colon: number, context: PostContext): Omit<Introduction, 'foreign'> | null {
  const start = items.findLastIndex((item, index) => index < colon && scene.doc.text.slice(item.end, items[index + 1]?.start).includes('\n')) + 1
  const cue = lastCue(scene, items, context.cues, colon)
  if (cue && cue.items.first >= start) return { speaker: cue.impersonal ? ownerOfImpersonal(scene, items, cue) : (subjectOf(scene, items, cue, start)?.reference ?? context.carried), cue: spanOf(items, cue.items) }
  const source = context.sources.find((candidate) => candidate.items.first >= start && candidate.items.end === colon)
  if (source) return { speaker: source.reference, cue: source.cue }
  if (headsMottos(scene, items, start, colon)) return { speaker: null, cue: null }
  const subject = firstSubject(scene, items.slice(start), colon - start)?.reference
  const person = scene.isPerson(subject ?? null)
  return subject && person && (isHandle(scene, items, colon + 1) || speaksOut(scene, items, colon + 1)) ? { speaker: subject, cue: null } : null
}

/** «Alcuni degli slogan intonati a Casablanca:»: a line without verb about words that are always somebody's own. */
function headsMottos(scene: Scene, items: readonly Item[], start: number, colon: number): boolean {
  const line = items.slice(start, colon)
  return line.length <= longestHeading && !line.some((item) => isFinite(item)) && line.slice(0, 4).some((item) => hasLemma(item, scene.words.mottoNouns))
}

/** Has a line what only a speaker's own text has: a hashtag, an exclamation, a first or second person? */
function speaksOut(scene: Scene, items: readonly Item[], from: number): boolean {
  const line = lineAt(scene, items[from]?.start ?? 0)
  if (line.length <= longestShout && /#\p{L}+\s*$|!/u.test(line)) return true
  return items.slice(from, from + longestPost).some((item) => item.words.some(({ pos, feats }) => (pos === 'VERB' || pos === 'AUX') && feats.Mood !== undefined && feats.Mood !== 'Imp' && (feats.Person === '1' || feats.Person === '2')))
}

/** The verb of saying nearest before the colon, if it takes marked words and no other verb or quotation follows it. */
function lastCue(scene: Scene, items: readonly Item[], cues: readonly Cue[], colon: number): Cue | null {
  const cue = cues.findLast((candidate) => candidate.items.end <= colon)
  if (!cue || !cue.verb.frames.has('quote') || cue.form === 'participle' || cue.negated || (cue.verb.impersonal && !cue.verb.reflexive) || scene.words.showing.includes(cue.verb.lemma)) return null
  let bracket = false
  for (const item of items.slice(cue.items.end, colon)) {
    if (/^[[(]$/u.test(item.norm)) bracket = true
    else if (/^[\])]$/u.test(item.norm)) bracket = false
    else if (!bracket && (isFinite(item) || item.kind === 'quotation')) return null
  }
  return cue
}

/** An @name at the beginning of a line. */
function isHandle(scene: Scene, items: readonly Item[], at: number): boolean {
  const item = items[at]
  if (!item || !/^@[\p{L}\p{N}_]{2,}$/u.test(item.norm)) return false
  return item.start === 0 || /\n[ \t]*$/u.test(scene.doc.text.slice(Math.max(0, item.start - 8), item.start))
}

/** Between «X scrive:» and a line with a handle stands the caption of a picture: no stop at its end. */
function isCaption(scene: Scene, index: number, line: Span): boolean {
  const next = scene.narrations.slice(index + 1, index + 4).find((narration) => narration.start >= line.end)
  const last = scene.doc.text.slice(line.start, line.end).trimEnd().at(-1) ?? ''
  return next !== undefined && isHandle(scene, next.items, 0) && (!/[!?…]/u.test(last))
}

/** The rest of the line from an offset on. */
function lineAt(scene: Scene, start: number): string {
  return scene.doc.text.slice(start, start + longest).split('\n', 1)[0] ?? ''
}

/** Are most letters of a line of another script than Latin, in which our languages are written? */
function isOtherScript(line: string): boolean {
  const letters = line.replace(/[^\p{L}]/gu, '')
  return letters.replace(/\p{Script=Latin}/gu, '').length * 2 > letters.length
}

/** Is the line that begins at an offset in another language than the article, with this much confidence (0 to 1)? */
function isForeign(scene: Scene, start: number, confidence: number): boolean {
  const line = lineAt(scene, start)
  if (isOtherScript(line)) return true
  const ranking = rank([line])
  return ranking.length > 0 && ranking[0]?.code !== scene.pack.code && confidenceOf(ranking) > confidence
}

/** Does the line that begins at an offset introduce the next one: «X scrive:»? */
function endsInColon(scene: Scene, start: number): boolean {
  return /:[ \t]*$/u.test(lineAt(scene, start))
}

/** The first item of what the writer posted: after the handle, a note in brackets and a colon. */
function afterHandle(items: readonly Item[], handle: number): number {
  let at = handle + 1
  if (items[at]?.norm === '[') {
    while (at < Math.min(items.length, handle + 20) && !/^[\]:]$/u.test(items[at]?.norm ?? '')) at++
    if (items[at]?.norm === ']') at++
  }
  return items[at]?.norm === ':' ? at + 1 : at
}

/** To the end of the line, or to the dash before who took the picture: «Non molliamo! – Foto di X». */
function restOfLine(scene: Scene, items: readonly Item[], at: number): Span | null {
  const start = items[at]?.start
  if (start === undefined) return null
  const { text } = scene.doc
  const length = text.slice(start, start + longest).indexOf('\n')
  const lineEnd = length < 0 ? Math.min(text.length, start + longest) : start + length
  const line = text.slice(start, lineEnd)
  const span = trimSpan(text, { start, end: start + Math.min(beforeCredit(scene, line), beforeNote(line)) })
  return span.end - span.start < 10 ? null : span
}

/** Length of a line without the credit of its picture at the end. */
function beforeCredit(scene: Scene, line: string): number {
  for (const dash of line.matchAll(/ [-–—] (?=(\p{L}+))/gu)) if (scene.words.pictures.includes(dash[1]?.toLowerCase() ?? '')) return dash.index
  return line.length
}

/** Length of a line without the editor's note of several words at its end: «Dove sono gli uomini di Souq? [zona di Tripoli]». */
function beforeNote(line: string): number {
  const trimmed = line.trimEnd()
  const open = trimmed.endsWith(']') ? trimmed.lastIndexOf('[') : -1
  return open > 0 && trimmed.slice(open).split(' ').length > 2 ? open : line.length
}

function handleReference(scene: Scene, items: readonly Item[], at: number): Reference | null {
  const item = items[at]
  if (!item) return null
  const name = item.norm.slice(1).replace(/[\d_]+/gu, '')
  const known = scene.at(item)[0]?.entity ?? scene.spelled(name)
  return { ...(known ? { entity: known.id } : {}), start: item.start, end: item.end }
}

/** Items of a cue that stands in this narration, else those of the colon. */
function cueItemsOf(items: readonly Item[], cue: Span | null, otherwise: Range): Range {
  const first = cue === null ? -1 : items.findIndex((item) => item.start === cue.start)
  const end = cue === null ? -1 : items.findIndex((item) => item.end === cue.end)
  return first < 0 || end < first ? otherwise : { first, end: end + 1 }
}
