import type { PageNode } from './dom.ts'

/** Elements whose text is not part of what a reader sees as text. */
const unseen = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'SVG', 'IFRAME', 'OBJECT', 'EMBED', 'CANVAS', 'FORM', 'BUTTON', 'SELECT', 'TEXTAREA', 'INPUT', 'HEAD', 'MATH', 'VIDEO', 'AUDIO'])

/** Elements that stand apart from what is before and after them, by an empty line. */
const paragraphs = new Set(['P', 'DIV', 'SECTION', 'ARTICLE', 'MAIN', 'HEADER', 'FOOTER', 'ASIDE', 'NAV', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'BLOCKQUOTE', 'FIGURE', 'FIGCAPTION', 'TABLE', 'UL', 'OL', 'DL', 'PRE', 'ADDRESS', 'DETAILS', 'HR', 'BODY'])

/** Elements on a line of their own. */
const lines = new Set(['LI', 'TR', 'DT', 'DD', 'BR', 'CAPTION', 'SUMMARY', 'LEGEND'])

/** What a reader of the page sees: paragraphs with an empty line between, lines of lists and tables on lines of their own, white space as one space. */
export function visibleText(root: PageNode): string {
  const text = new VisibleText()
  text.add(root)
  return text.toString()
}

class VisibleText {
  readonly #parts: string[] = []
  /** White space owed before the next word: '' none, ' ', '\n' or '\n\n'. */
  #gap = ''

  add(node: PageNode): void {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) this.#words(child.nodeValue ?? '')
      else if (child.nodeType === 1 && !unseen.has(child.nodeName.toUpperCase())) this.#element(child)
    }
  }

  toString(): string {
    return this.#parts.join('')
  }

  #element(element: PageNode): void {
    const name = element.nodeName.toUpperCase()
    const gap = paragraphs.has(name) ? '\n\n' : lines.has(name) ? '\n' : name === 'TD' || name === 'TH' ? ' ' : ''
    this.#owe(gap)
    this.add(element)
    this.#owe(gap)
  }

  #words(text: string): void {
    const words = text.replace(/\s+/gu, ' ')
    if (words.startsWith(' ')) this.#owe(' ')
    const bare = words.trim()
    if (bare === '') return
    this.#parts.push(this.#parts.length === 0 ? '' : this.#gap, bare)
    this.#gap = ''
    if (words.endsWith(' ')) this.#owe(' ')
  }

  #owe(gap: string): void {
    if (gap.length > this.#gap.length || (gap === '\n' && this.#gap === ' ')) this.#gap = gap
  }
}
