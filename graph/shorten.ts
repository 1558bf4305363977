/** A text of at most `most` UTF-16 units, cut before a word with «…», never inside a surrogate pair. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = /[\uD800-\uDBFF]$/u.test(text.slice(0, most)) ? text.slice(0, most - 1) : text.slice(0, most)
  return `${cut.replace(/\s+\S*$/u, '')}…`
}
