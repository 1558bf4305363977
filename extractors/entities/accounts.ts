import type { Document } from '../../pipeline/document.ts'
import type { Surface } from './surfaces.ts'

/** Lines back within which a quoted post is introduced: one more where the post stands first in another script. */
const linesBack = 3

/**
 * Whose accounts the user names of an article are: «Houda (@Houdac)»; «Hamza Malek nota:» on the line before a post
 * that opens with «@IbnOmar2005:». By the key of the user name, the key of its owner's name; only where one is meant.
 */
export function accountOwners(doc: Document<'tokens' | 'sentences'>, surfaces: readonly Surface[]): ReadonlyMap<string, string> {
  const handles = surfaces.filter((surface) => isHandle(surface))
  const owners = new Map<string, string>()
  if (handles.length === 0) return owners
  const named = new NamesByToken(surfaces.filter((surface) => !isHandle(surface) && surface.type !== 'place'))
  for (const handle of handles) {
    const found = new Set(handle.mentions.flatMap(({ start, tokens }) => named.beside(doc, tokens.first) ?? named.introducing(doc, start, tokens.first) ?? []))
    const [owner] = found
    if (owner !== undefined && found.size === 1) owners.set(handle.key, owner)
  }
  return owners
}

function isHandle({ mentions }: Surface): boolean {
  return mentions[0]?.text.startsWith('@') ?? false
}

class NamesByToken {
  private readonly byToken = new Map<number, Surface>()

  constructor(surfaces: readonly Surface[]) {
    for (const surface of surfaces) for (const { tokens } of surface.mentions) for (let at = tokens.first; at < tokens.end; at++) this.byToken.set(at, surface)
  }

  /** «Houda (@Houdac)»: the name in front of the bracket. */
  beside(doc: Document<'tokens'>, first: number): string | undefined {
    return doc.tokens[first - 1]?.text === '(' ? this.byToken.get(first - 2)?.key : undefined
  }

  /** The one person of the sentence that ends with a colon before the line of a post. */
  introducing(doc: Document<'tokens' | 'sentences'>, start: number, first: number): string | undefined {
    let end = lineBefore(doc.text, start)
    for (let back = 0; end !== null && back < linesBack; back++) {
      const line = doc.text.slice(doc.text.lastIndexOf('\n', end - 1) + 1, end)
      if (/:\s*$/u.test(line)) return this.lastPerson(doc, first, end)
      if (/\p{Script=Latin}{3}/u.test(line)) return undefined
      end = lineBefore(doc.text, end - line.length)
    }
    return undefined
  }

  private lastPerson(doc: Document<'tokens' | 'sentences'>, before: number, end: number): string | undefined {
    let at = before - 1
    while (at >= 0 && (doc.tokens[at]?.start ?? 0) >= end) at--
    const sentence = doc.tokens[at]?.sentence
    const found = new Set<string>()
    for (; at >= 0 && doc.tokens[at]?.sentence === sentence; at--) {
      const surface = this.byToken.get(at)
      if (surface?.type === 'person') found.add(surface.key)
    }
    const [person] = found
    return found.size === 1 ? person : undefined
  }
}

/** Where the line before the one that opens at `start` ends; null where text stands in front of `start` on its line, or nothing before it. */
function lineBefore(text: string, start: number): number | null {
  let at = start
  while (at > 0 && /\s/u.test(text[at - 1] ?? '') && text[at - 1] !== '\n') at--
  if (at === 0 || text[at - 1] !== '\n') return null
  while (at > 0 && /\s/u.test(text[at - 1] ?? '')) at--
  return at === 0 ? null : at
}
