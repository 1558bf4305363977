import type { MarkedLine, Part } from './parts.ts'
import { part } from './parts.ts'
import { isSignature } from './marks.ts'
import { wordCount } from './words.ts'

const longestHeadline = 180

/** May this line be a headline by its form? Not what ends like a plain sentence or announces something. */
function isHeadlineLike(line: MarkedLine): boolean {
  if (line.length > longestHeadline || line.length < 6 || /[.,:;]["”»’)]?$/u.test(line.text)) return false
  if (line.mark !== 'title' && line.mark !== 'sentence' && line.mark !== 'prose' && line.mark !== 'kicker') return false
  return wordCount(line.text) >= 2
}

/** Index of the first line of running text, a paragraph that is no headline; -1 where there is none. */
export function firstParagraph(lines: readonly MarkedLine[]): number {
  const prose = lines.findIndex((line, i) => line.mark === 'prose' && !isLongHeadline(lines, i))
  return prose >= 0 ? prose : lines.findIndex((line, i) => line.mark === 'sentence' && !isLongHeadline(lines, i))
}

/**
 * Long headlines hold whole sentences («… contro il ‘male’”. E brinda alla …»). As the first telling line, without
 * a full stop at its end and with text behind it, such a line is a headline.
 */
function isLongHeadline(lines: readonly MarkedLine[], i: number): boolean {
  const line = lines[i]
  if (!line || !isHeadlineLike(line) || i + 1 >= lines.length || continues(lines[i + 1])) return false
  return lines.slice(0, i).every((before) => before.mark !== 'title' && before.mark !== 'sentence' && before.mark !== 'prose')
}

function continues(line: MarkedLine | undefined): boolean {
  return line !== undefined && (line.mark === 'prose' || line.mark === 'title' || line.mark === 'sentence') && /^\p{Ll}/u.test(line.text)
}

/** More lines than this before the first paragraph are a page's menu; the headline then stands close to the text. */
const longTop = 8

/**
 * Index of the headline among the lines before the first paragraph; -1 where the article starts with its text.
 * The first line that is one by its form, but not a section's name or a shout over the title.
 */
export function headlineIndex(lines: readonly MarkedLine[], paragraph: number): number {
  const top = lines.slice(0, paragraph).map((line, i) => ({ line, i })).filter(({ line }) => isHeadlineLike(line) && !line.repeats)
  const repeated = top.find(({ line }) => line.copies > 1 && line.mark !== 'kicker' && wordCount(line.text) >= 4)
  const trail = lines.slice(0, paragraph).find((line) => line.mark === 'breadcrumb')
  const trailed = trail && top.find(({ line }) => line.length > 15 && trail.text.endsWith(line.text))
  if (trailed) return trailed.i
  const [first, second] = top
  if (!first) return -1
  if (paragraph > longTop) return (repeated ?? firstOfLastGroup(lines, top) ?? first).i
  const kicker = first.line.mark === 'kicker' || wordCount(first.line.text) <= 2
  return kicker && second && second.i <= first.i + 2 && wordCount(second.line.text) >= 3 ? second.i : first.i
}

interface Candidate {
  readonly line: MarkedLine
  readonly i: number
}

/** Under a menu the headline opens the last group of telling lines that no furniture interrupts. */
function firstOfLastGroup(lines: readonly MarkedLine[], top: readonly Candidate[]): Candidate | undefined {
  const telling = top.filter(({ line }) => wordCount(line.text) >= tellingWords)
  let found = telling.at(-1)
  for (const candidate of [...telling].reverse()) {
    if (found && lines.slice(candidate.i, found.i).some((line) => isMenu(line))) break
    found = candidate
  }
  return found
}

function isMenu(line: MarkedLine): boolean {
  return line.mark === 'furniture' || line.mark === 'code' || line.mark === 'section' || line.mark === 'breadcrumb' || line.mark === 'teaser'
}

/** What lines of this many words say is about the article, shorter ones are labels. */
const tellingWords = 4

/** Parts of the lines before the first paragraph. */
export function topPart(lines: readonly MarkedLine[], i: number, headline: number): Part {
  const line = lines[i]
  if (!line) return part('boilerplate', 'nothing')
  if (i === headline) return part('headline', 'headline')
  if (line.repeats) return part('boilerplate', 'repeated')
  switch (line.mark) {
    case 'date':
      return i < headline ? part('boilerplate', 'page-date') : part('metadata', 'date-line')
    case 'byline':
      return part('byline', 'byline')
    case 'caption':
      return part('caption', 'caption')
    case 'title':
    case 'kicker':
    case 'sentence':
    case 'prose':
      if (wordCount(line.text) >= tellingWords && i >= headline - 2) return part('body', 'standfirst')
      return isSignature(line.text) && i > headline && headline >= 0 ? part('byline', 'signature') : part('boilerplate', 'label')
    default:
      return part('boilerplate', line.mark)
  }
}
