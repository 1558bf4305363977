/** One item of a feed as it stands there: HTML is still HTML. */
export interface FeedItem {
  readonly id?: string
  readonly title?: string
  readonly link?: string
  readonly date?: string
  /** The whole text, and what else a feed gives of it. */
  readonly content?: string
  readonly summary?: string
  readonly outlet?: string
  readonly language?: string
  /** The item was longer than the limit; the rest of it was skipped. */
  readonly tooLong: boolean
}

type Field = Exclude<keyof FeedItem, 'tooLong' | 'outlet' | 'language'>

/** Elements of an item in RSS, RDF and Atom. Of several that mean the same, the one further down the list wins. */
const fields: ReadonlyMap<string, readonly [Field, number]> = new Map<string, readonly [Field, number]>([
  ['title', ['title', 1]],
  ['guid', ['id', 2]], ['id', ['id', 1]], ['dc:identifier', ['id', 0]],
  ['link', ['link', 1]],
  ['updated', ['date', 0]], ['dc:date', ['date', 1]], ['issued', ['date', 2]], ['pubdate', ['date', 3]], ['published', ['date', 3]],
  ['content:encoded', ['content', 2]], ['content', ['content', 1]], ['xhtml:body', ['content', 1]],
  ['description', ['summary', 1]], ['summary', ['summary', 1]],
])

const itemElements = new Set(['item', 'entry'])

type Attributes = Readonly<Record<string, string>>

/** Gathers items from the events of an XML parser. Elements inside a field (Atom's XHTML) are put back together as markup. */
export class FeedItems {
  readonly #limit: number
  readonly #path: string[] = []
  readonly #done: FeedItem[] = []
  #outlet: string | undefined
  #language: string | undefined
  #item: Map<Field, { value: string; rank: number }> | null = null
  #size = 0
  #field: { readonly name: Field; readonly rank: number; readonly depth: number; readonly xhtml: boolean; value: string } | null = null
  #channelText = ''

  constructor(limit: number) {
    this.#limit = limit
  }

  /** Items finished since the last call. */
  take(): readonly FeedItem[] {
    return this.#done.splice(0)
  }

  /** The item that the feed broke off in, or null. */
  get unfinished(): FeedItem | null {
    return this.#item && this.#finish(this.#item)
  }

  open(name: string, attributes: Attributes): void {
    const tag = name.toLowerCase()
    this.#path.push(tag)
    this.#channelText = ''
    if (this.#field) {
      if (this.#field.xhtml) this.#append(`<${tag}>`)
      return
    }
    if (!this.#item) {
      if (itemElements.has(tag)) [this.#item, this.#size] = [new Map(), 0]
      else if (attributes['xml:lang'] !== undefined) this.#language ??= attributes['xml:lang']
      return
    }
    const known = fields.get(tag)
    if (!known || !itemElements.has(this.#path.at(-2) ?? '')) return
    if (tag === 'link' && attributes['href'] !== undefined) {
      this.#keep('link', attributes['href'], attributes['rel'] === undefined || attributes['rel'] === 'alternate' ? 2 : 0)
      return
    }
    this.#field = { name: known[0], rank: known[1], depth: this.#path.length, xhtml: attributes['type'] === 'xhtml', value: '' }
  }

  text(text: string): void {
    if (this.#field) this.#append(this.#field.xhtml ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : text)
    else if (!this.#item && this.#channelText.length < 1000) this.#channelText += text
  }

  close(name: string): void {
    const tag = name.toLowerCase()
    if (this.#field) {
      if (this.#path.length === this.#field.depth) {
        this.#keep(this.#field.name, this.#field.value, this.#field.rank)
        this.#field = null
      } else if (this.#field.xhtml) this.#append(`</${tag}>`)
    } else if (!this.#item) this.#channel(tag)
    else if (itemElements.has(tag)) {
      this.#done.push(this.#finish(this.#item))
      this.#item = null
    }
    this.#path.pop()
  }

  /** The title of the feed is its outlet; its language is that of every item. */
  #channel(tag: string): void {
    const inFeed = ['channel', 'feed'].includes(this.#path.at(-2) ?? '')
    const text = this.#channelText.trim()
    if (inFeed && tag === 'title' && text !== '') this.#outlet ??= text
    if (inFeed && (tag === 'language' || tag === 'dc:language') && text !== '') this.#language ??= text
    this.#channelText = ''
  }

  #append(text: string): void {
    this.#size += text.length
    if (this.#field && this.#size <= this.#limit) this.#field.value += text
  }

  #keep(name: Field, value: string, rank: number): void {
    const before = this.#item?.get(name)
    if (value.trim() !== '' && (before === undefined || rank > before.rank)) this.#item?.set(name, { value: value.trim(), rank })
  }

  #finish(item: ReadonlyMap<Field, { readonly value: string }>): FeedItem {
    const values = Object.fromEntries([...item].map(([name, { value }]) => [name, value])) as Partial<Record<Field, string>>
    return { ...values, ...(this.#outlet !== undefined && { outlet: this.#outlet }), ...(this.#language !== undefined && { language: this.#language }), tooLong: this.#size > this.#limit }
  }
}
