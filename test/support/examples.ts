/** The fenced block of a page that follows `<!-- example: NAME -->`, with its last line break. */
export function exampleIn(page: string, name: string): string {
  const mark = page.indexOf(`<!-- example: ${name} -->`)
  const opening = page.indexOf('```', mark)
  const start = page.indexOf('\n', opening) + 1
  const end = page.indexOf('\n```', start)
  if (mark < 0 || opening < 0 || end < 0) throw new Error(`no example ${name} on the page`)
  return page.slice(start, end + 1)
}
