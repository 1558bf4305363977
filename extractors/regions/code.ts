import type { Line } from './lines.ts'

const alone = /^(?:\/\/\s|\/\*|\*\/|\*\s[\p{Lu}@]|<\/?[a-z][\w-]*(?:\s|>)|(?:var|let|const)\s[\w$]+\s?=|function\s[\w$]*\()|<\/?(?:script|link|style|div|span|iframe)\b|document\.write|^[[{]"/u
const starts = /^(?:\/\/|\/\*|\*\/|\*\s|<\/?[a-z!]|[#.][\w-]+\s*[{,]|@(?:media|import|font-face)|(?:var|let|const|function|return|else|if|try|catch)\b.{0,80}[({;=])/u
const ends = /(?:[{};]|\);?|\/>|\*\/)$/u
const assignment = /^[\w$.[\]'"-]{1,60}\s?(?::|[+|-]?=)\s?[^\s].{0,200}[;,{]$/u
const signs = /[{}<>;=\\$]|\(\)|&&|\|\||=>/gu

/** A line of CSS, JavaScript or HTML. The languages of pages, not of articles: no words of either are needed. */
function isCode(line: Line): boolean {
  const text = line.text
  if (/^[})\]\s;,]+$/u.test(text) || alone.test(text)) return true
  if (!/\p{L}/u.test(text)) return false
  const density = (text.match(signs) ?? []).length / text.length
  if (density > 0.08) return true
  return density > 0 && ends.test(text) && (starts.test(text) || assignment.test(text))
}

/** Lines between two lines of code at most this far apart belong to it (comments, strings). */
const gap = 3

/** For each line, is it part of a block of code? */
export function codeLines(lines: readonly Line[]): readonly boolean[] {
  const code = lines.map(isCode)
  let last = -1
  code.forEach((is, i) => {
    if (!is) return
    if (last >= 0 && i - last <= gap + 1) for (let j = last + 1; j < i; j++) if (!lines[j]?.prose) code[j] = true
    last = i
  })
  return code
}
