import { lookupIn } from '../fields.ts'

/** What a page's own data for search engines (schema.org in JSON-LD) say about its article. */
export interface ArticleData {
  readonly title: string | null
  readonly date: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly language: string | null
  readonly body: string | null
}

/** Objects looked through in one page: real pages have some dozens. */
const mostObjects = 2_000

/** The first article among the data blocks of a page; null when there is none. Blocks that are no JSON say nothing. */
export function articleData(blocks: readonly string[]): ArticleData | null {
  const objects = blocks.flatMap((block) => objectsIn(parse(block)))
  const article = objects.find((object) => typesOf(object).some((type) => /(?:Article|BlogPosting|Report)$/u.test(type)))
  if (!article) return null
  const get = lookupIn(article)
  return {
    title: string(get('headline')) ?? string(get('name')),
    date: string(get('datePublished')) ?? string(get('dateCreated')),
    outlet: nameOf(get('publisher')),
    url: string(get('url')) ?? string(get('mainEntityOfPage')) ?? string(property(get('mainEntityOfPage'), '@id')),
    language: string(get('inLanguage')),
    body: string(get('articleBody')),
  }
}

function parse(block: string): unknown {
  try {
    return JSON.parse(block.replace(/^\s*<!--|-->\s*$/gu, ''))
  } catch {
    return null
  }
}

/** The object, those of its list, and those of its `@graph`. */
function objectsIn(value: unknown): readonly object[] {
  const found: object[] = []
  const waiting: unknown[] = [value]
  while (waiting.length > 0 && found.length < mostObjects) {
    const next = waiting.shift()
    if (Array.isArray(next)) waiting.push(...next.slice(0, mostObjects))
    else if (typeof next === 'object' && next !== null) {
      found.push(next)
      const graph = lookupIn(next)('@graph')
      if (graph !== undefined) waiting.push(graph)
    }
  }
  return found
}

function typesOf(object: object): readonly string[] {
  const type = lookupIn(object)('@type')
  return (Array.isArray(type) ? (type as unknown[]) : [type]).filter((name) => typeof name === 'string')
}

/** A name, an object with one, or the first of a list of them. */
function nameOf(value: unknown): string | null {
  const one: unknown = Array.isArray(value) ? value[0] : value
  return string(one) ?? string(property(one, 'name'))
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? lookupIn(value)(name) : undefined
}

function string(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}
