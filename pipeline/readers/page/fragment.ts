import { visibleText } from './blocks.ts'
import { parsePage } from './dom.ts'

/** The text of a piece of HTML, such as feeds carry; null where it is too large or too deep to be one. */
export function fragmentText(html: string): string | null {
  if (!/[<&]/u.test(html)) return html.trim()
  const parsed = parsePage(`<!doctype html><html><body>${html}</body></html>`)
  return 'reason' in parsed || parsed.document.body === null ? null : visibleText(parsed.document.body)
}
