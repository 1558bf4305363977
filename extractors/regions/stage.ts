import type { ReadingPack } from '../../languages/pack.ts'
import type { Document, Region } from '../../pipeline/document.ts'
import { furnitureLine, recurringIn, outletKey } from '../../pipeline/profile/furniture.ts'
import { trimSpan, type Span } from '../../pipeline/span.ts'
import type { Stage } from '../../pipeline/stage.ts'
import { bodyParts } from './body.ts'
import { codeLines } from './code.ts'
import { datelineOf } from './dateline.ts'
import { linesOf } from './lines.ts'
import { markOf } from './marks.ts'
import { part, withRepeats, withWrapped, type MarkedLine, type Part } from './parts.ts'
import { closingIndex, tailParts, teaserListIndex } from './tail.ts'
import { creditStart, gluedHeadline } from './split.ts'
import { isCutOff, leadingTeasers, trailingTeasers } from './teasers.ts'
import { titleSpan } from './title.ts'
import { firstParagraph, headlineIndex, topPart } from './top.ts'

/** Parts of the page: what is the article, what only stands around it. Line by line, by form and neighbours. */
export const regions: Stage<'front', 'regions' | 'headline', ReadingPack> = {
  name: 'regions',
  needs: ['front'],
  adds: ['regions', 'headline'],
  run(doc, pack) {
    const title = titleSpan(doc.text, doc.front.end, doc.article.title)
    const lines = markedLines(doc, title ? [title.start, title.end] : [], pack)
    const parts = partsOf(lines, title)
    const found = [...frontRegion(doc), ...merge(doc.text, lines, parts, pack)]
    const headline = found.find((region) => region.kind === 'headline')
    return { regions: found, headline: headline ? { start: headline.start, end: headline.end } : null }
  },
}

function frontRegion(doc: Document<'front'>): readonly Region[] {
  const span = trimSpan(doc.text, { start: 0, end: doc.front.end })
  return span.start < span.end ? [{ kind: 'metadata', ...span, rule: 'regions/front' }] : []
}

function markedLines(doc: Document<'front'>, cuts: readonly number[], pack: ReadingPack): readonly MarkedLine[] {
  const lines = linesOf(doc.text, doc.front.end, cuts)
  const code = codeLines(lines)
  const known = knownFurniture(doc)
  const marked = lines.map((line, i) => ({ ...line, mark: code[i] ? 'code' as const : known.size > 0 && known.has(furnitureLine(line.text)) ? 'furniture' as const : markOf(line, pack) }))
  return withRepeats(withWrapped(marked))
}

/** Lines that the profile found in many articles of this outlet. */
function knownFurniture(doc: Document<'front'>): ReadonlySet<string> {
  const furniture = doc.settings.profile?.furniture
  if (!furniture) return new Set()
  return new Set(recurringIn(furniture, outletKey(doc.article)))
}

function partsOf(lines: readonly MarkedLine[], title: Span | null): readonly Part[] {
  const titled = title ? lines.findIndex((line) => line.start <= title.start && title.end <= line.end) : -1
  const teasers = titled < 0 ? leadingTeasers(lines) : 0
  return teasers === 0 ? articleParts(lines, titled) : [...lines.slice(0, teasers).map(() => part('boilerplate', 'other-articles')), ...articleParts(lines.slice(teasers), -1)]
}

/** Parts of the lines from the top of the article; `titled` is the line of the stated title, or -1. */
function articleParts(lines: readonly MarkedLine[], titled: number): readonly Part[] {
  const found = firstParagraph(titled >= 0 ? lines.slice(titled + 1) : lines)
  if (found < 0) return lines.map((line, i) => (i === titled ? part('headline', 'title-field') : loosePart(line)))
  const paragraph = found + titled + 1
  const headline = titled >= 0 ? titled : headlineIndex(lines, paragraph)
  const closing = closingIndex(lines, paragraph)
  const end = trailingTeasers(lines, paragraph, teaserListIndex(lines, paragraph, closing))
  let last = end - 1
  while (last > paragraph && !isParagraph(lines[last])) last--
  return [
    ...lines.slice(0, paragraph).map((_, i) => topPart(lines, i, headline)),
    ...bodyParts(lines, paragraph, last + 1),
    ...tailParts(lines, last + 1, end, end < lines.length),
    ...lines.slice(end).map(() => part('boilerplate', 'after-the-end')),
  ]
}

const leastSentence = 60

/** Prose that is not the long title of another article, whole or cut off, or a short paragraph of one sentence. */
function isParagraph(line: MarkedLine | undefined): boolean {
  if (!line || (line.mark !== 'prose' && line.mark !== 'sentence')) return false
  return line.length >= 200 || (line.ends && line.length >= leastSentence && !isCutOff(line))
}

/** Without any running text, only what is known to be furniture is left out. */
function loosePart(line: MarkedLine): Part {
  if (line.repeats) return part('boilerplate', 'repeated')
  if (line.mark === 'title' || line.mark === 'kicker' || line.mark === 'caption') return part('body', 'text')
  return part(line.mark === 'byline' ? 'byline' : line.mark === 'date' ? 'metadata' : 'boilerplate', line.mark)
}

/** Datelines are looked for in this many paragraphs from the top. */
const datelineParagraphs = 3

/** Regions from lines: neighbours of one kind are one region, a dateline is cut off the front of its paragraph. */
function merge(text: string, lines: readonly MarkedLine[], parts: readonly Part[], pack: ReadingPack): readonly Region[] {
  const out: { -readonly [K in keyof Region]: Region[K] }[] = []
  let paragraphs = 0
  const titled = parts.some(({ kind }) => kind === 'headline')
  lines.forEach((line, i) => {
    const { kind, rule } = parts[i] ?? part('body', 'text')
    let start = line.start
    const title = kind === 'body' && !titled && out.every((region) => region.kind === 'metadata') ? gluedHeadline(line, lines[i + 1]) : 0
    if (title > 0) {
      out.push({ kind: 'headline', start, end: start + title, rule: 'regions/glued-headline' })
      start = trimSpan(text, { start: start + title, end: line.end }).start
    }
    if (kind === 'body' && line.mark === 'prose' && paragraphs < datelineParagraphs) {
      const dateline = datelineOf(text, line, paragraphs++ === 0, pack)
      if (dateline) {
        out.push({ kind: 'dateline', ...dateline, rule: 'regions/dateline' })
        start = trimSpan(text, { start: dateline.end, end: line.end }).start
      }
    }
    const before = out.at(-1)
    const credit = kind === 'caption' ? line.start + creditStart(line, pack) : line.end
    if (before && before.kind === kind && kind !== 'headline' && kind !== 'caption') before.end = line.end
    else out.push({ kind, ...trimSpan(text, { start, end: credit }), rule })
    if (credit < line.end) out.push({ kind: 'boilerplate', start: credit, end: line.end, rule: 'regions/credit' })
  })
  return out.filter((region) => region.start < region.end)
}
