/** Characters from which a line is one of running text that was broken to fit, not a headline or an item of a list. */
const fullLine = 60

/** Does a line end between two offsets, for good: before an empty line, or behind a short one? */
export function endsLine(text: string, from: number, to: number): boolean {
  const gap = text.slice(from, to)
  const first = gap.indexOf('\n')
  if (first < 0) return false
  if (gap.indexOf('\n', first + 1) >= 0) return true
  return from - (text.lastIndexOf('\n', from - 1) + 1) < fullLine
}
