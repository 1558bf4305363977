export type Child = Node | string | number | null | false
type Listener = (event: Event) => void
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined | Listener>>

/** An element with text and children. Text goes in as text: nothing of an article is ever read as markup. `onclick` and the like add listeners. */
export function el<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Attributes = {}, ...children: readonly Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  fill(element, attributes, children)
  return element
}

export function svg<K extends keyof SVGElementTagNameMap>(tag: K, attributes: Attributes = {}, ...children: readonly Child[]): SVGElementTagNameMap[K] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag)
  fill(element, attributes, children)
  return element
}

function fill(element: Element, attributes: Attributes, children: readonly Child[]): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value)
    else if (value === true) element.setAttribute(name, '')
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, String(value))
  }
  append(element, children)
}

export function append(element: Element, children: readonly Child[]): void {
  for (const child of children) if (child !== null && child !== false) element.append(typeof child === 'number' ? String(child) : child)
}

/** Puts something between neighbours: names and commas. */
export function joined(items: readonly Child[], separator: string): Child[] {
  return items.flatMap((item, i) => (i === 0 ? [item] : [separator, item]))
}

/** Addresses of articles come from article data: only the web's own may be followed. */
export function webAddress(url: string | null): string | null {
  return url !== null && /^https?:\/\//iu.test(url) ? url : null
}
