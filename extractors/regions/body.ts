import type { MarkedLine, Part } from './parts.ts'
import { part } from './parts.ts'
import { linksBetween } from './teasers.ts'

/** Parts of the lines from the first paragraph up to the last one (`to`, exclusive). */
export function bodyParts(lines: readonly MarkedLine[], from: number, to: number): readonly Part[] {
  const parts: Part[] = []
  const links = linksBetween(lines, from + 1, to)
  let teasing = false
  for (let i = from; i < to; i++) {
    const line = lines[i]
    if (!line) continue
    if (line.mark === 'teaser') teasing = true
    else if (line.mark === 'prose' || line.mark === 'sentence') teasing = false
    const twice = isShort(line) && [lines[i - 1], lines[i + 1]].some((other) => other?.text === line.text && line.copies > 1)
    parts.push(teasing || links.has(i) ? part('boilerplate', 'other-articles') : twice ? part('boilerplate', 'repeated') : bodyPart(line, lines[i - 1]))
  }
  return parts
}

/** A caption that stands twice in a row is what is left of a picture, no text. */
function isShort(line: MarkedLine): boolean {
  return line.mark !== 'prose' && line.mark !== 'sentence'
}

function bodyPart(line: MarkedLine, before: MarkedLine | undefined): Part {
  if (line.repeats) return part('boilerplate', 'repeated')
  if (line.copies > 2 && line.mark !== 'prose') return part('boilerplate', 'repeated')
  if (line.copies > 1 && isShort(line) && line.mark !== 'code') return part('caption', 'repeated')
  switch (line.mark) {
    case 'prose':
    case 'sentence':
    case 'title':
    case 'kicker':
    case 'section':
    case 'date':
      return part('body', 'text')
    case 'caption':
      return part('caption', 'caption')
    case 'byline':
      return before?.text.endsWith(':') ? part('body', 'text') : part('byline', 'byline')
    default:
      return part('boilerplate', line.mark)
  }
}
