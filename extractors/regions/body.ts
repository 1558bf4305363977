import type { MarkedLine, Part } from './parts.ts'
import { part } from './parts.ts'

/** Parts of the lines from the first paragraph up to the last one (`to`, exclusive). */
export function bodyParts(lines: readonly MarkedLine[], from: number, to: number): readonly Part[] {
  const parts: Part[] = []
  let teasing = false
  for (let i = from; i < to; i++) {
    const line = lines[i]
    if (!line) continue
    if (line.mark === 'teaser') teasing = true
    else if (line.mark === 'prose' || line.mark === 'sentence') teasing = false
    parts.push(teasing ? part('boilerplate', 'other-articles') : bodyPart(line, lines[i - 1]))
  }
  return parts
}

function bodyPart(line: MarkedLine, before: MarkedLine | undefined): Part {
  if (line.repeats) return part('boilerplate', 'repeated')
  if (line.copies > 1 && line.mark !== 'prose' && line.mark !== 'sentence') return part(line.copies > 2 ? 'boilerplate' : 'caption', 'repeated')
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
