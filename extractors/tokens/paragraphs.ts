import type { Span } from '../../pipeline/span.ts'

/** Paragraphs of a region in order: a blank line (or more) separates. Only white space lies between them. */
export function paragraphsOf(text: string, region: Span): Span[] {
  const found: Span[] = []
  let start = -1
  let end = -1
  for (const line of linesOf(text, region)) {
    if (isBlank(text, line)) {
      if (start >= 0) found.push({ start, end })
      start = -1
    } else {
      if (start < 0) start = line.start
      end = line.end
    }
  }
  if (start >= 0) found.push({ start, end })
  return found
}

/** Lines of a span without their line ends. CR, LF, CRLF, line and paragraph separators end a line. */
export function linesOf(text: string, within: Span): Span[] {
  const found: Span[] = []
  let start = within.start
  for (let at = within.start; at < within.end; at++) {
    const code = text.charCodeAt(at)
    if (code !== 10 && code !== 13 && code !== 0x2028 && code !== 0x2029 && code !== 0x85) continue
    if (code === 10 && at > within.start && text.charCodeAt(at - 1) === 13) {
      start = at + 1
      continue
    }
    found.push({ start, end: at })
    start = at + 1
  }
  found.push({ start, end: within.end })
  return found
}

function isBlank(text: string, line: Span): boolean {
  for (let at = line.start; at < line.end; at++) if (!/\s/u.test(text[at] ?? '')) return false
  return true
}
