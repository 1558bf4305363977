import { Parser } from 'htmlparser2'
import { parseHTML } from 'linkedom'

/** The little of the DOM that reading a page needs: the whole of it would bring a browser's globals into the types. */
export interface PageNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly textContent: string | null
  readonly firstChild: PageNode | null
  readonly nextSibling: PageNode | null
}

export interface PageElement extends PageNode {
  getAttribute(name: string): string | null
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
}

export interface PageDocument extends PageElement {
  readonly documentElement: PageElement | null
  readonly body: PageElement | null
}

/** A page beyond these is no article, and would take time or memory out of proportion. */
const mostElements = 50_000
const deepest = 400

/** The document of a page, or why it is not taken apart. Scripts never run; nothing is fetched. */
export function parsePage(html: string): { readonly document: PageDocument } | { readonly reason: string } {
  const reason = excess(html)
  return reason === null ? { document: parseHTML(wholePage(html)).document as unknown as PageDocument } : { reason }
}

/** Without `html` and `body` of its own, a page would have no body to look into. */
function wholePage(html: string): string {
  return /<body[\s>]/iu.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`
}

function excess(html: string): string | null {
  let [elements, depth, most] = [0, 0, 0]
  const parser = new Parser({
    onopentag: () => {
      elements++
      most = Math.max(most, ++depth)
      if (elements > mostElements || most > deepest) parser.pause()
    },
    onclosetag: () => void depth--,
  })
  parser.end(html)
  if (elements > mostElements) return `The page has more than ${mostElements} elements.`
  return most > deepest ? `The page nests elements more than ${deepest} deep.` : null
}
