/** A piece of HTML that is safe to put into a page. */
export class Html {
  constructor(readonly source: string) {}
}

type Insert = string | number | Html | readonly Html[] | null

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (c) => entities[c] ?? c)
}

/** Template tag: everything inserted is escaped unless it is `Html` already. Article text can't become markup. */
export function html(parts: TemplateStringsArray, ...inserts: readonly Insert[]): Html {
  let source = parts[0] ?? ''
  inserts.forEach((insert, i) => {
    source += render(insert) + (parts[i + 1] ?? '')
  })
  return new Html(source)
}

function render(insert: Insert): string {
  if (insert === null) return ''
  if (insert instanceof Html) return insert.source
  if (typeof insert === 'string' || typeof insert === 'number') return escapeHtml(String(insert))
  return insert.map((h) => h.source).join('')
}
