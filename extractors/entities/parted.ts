import type { Document, EntityType, Name } from '../../pipeline/document.ts'
import type { Range } from '../../pipeline/span.ts'
import { foldName } from './fold.ts'
import type { EntityWords } from './pack.ts'

/** Inhabitants from which a town is so well known that its name behind somebody's is no part of it. */
const wellKnown = 100_000

/**
 * People whose name the tagger ran into what stands beside it: «Vladimir Putin | Mosca», where the article has
 * «Vladimir Putin» elsewhere and the rest is a name of its own.
 */
export function parted(doc: Document<'tokens'>, names: readonly Name[], words: EntityWords): readonly Name[] {
  const keys = new Set(names.filter(({ type, tokens }) => type === 'person' && tokens.end - tokens.first > 1).map((name) => textOf(doc, name.tokens)))
  return names.flatMap((name) => (name.type === 'person' && name.tokens.end - name.tokens.first > 2 ? parts(doc, name, keys, words) : [name]))
}

function parts(doc: Document<'tokens'>, name: Name, keys: ReadonlySet<string>, words: EntityWords): readonly Name[] {
  const { first, end } = name.tokens
  for (let cut = first + 1; cut < end; cut++) {
    const [left, right] = [{ first, end: cut }, { first: cut, end }]
    for (const [person, rest] of [[left, right], [right, left]] as const) {
      if (person.end - person.first < 2 || !keys.has(textOf(doc, person))) continue
      const type = typeOf(doc, rest, words)
      if (type !== null) return [part(doc, name, person, 'person'), part(doc, name, rest, type)].sort((a, b) => a.start - b.start)
    }
  }
  return [name]
}

/** What the lists and the towns say of a few words; null where they know none of that name. */
function typeOf(doc: Document<'tokens'>, tokens: Range, { lexicon, towns }: EntityWords): EntityType | null {
  const text = textOf(doc, tokens)
  return lexicon.names.get(text)?.type ?? ((towns.find(text)[0]?.population ?? 0) >= wellKnown ? 'place' : null)
}

function part(doc: Document<'tokens'>, name: Name, tokens: Range, type: EntityType): Name {
  return { ...name, type, tokens, start: doc.tokens[tokens.first]?.start ?? name.start, end: doc.tokens[tokens.end - 1]?.end ?? name.end, rule: 'entities/parted' }
}

function textOf(doc: Document<'tokens'>, { first, end }: Range): string {
  return foldName(doc.text.slice(doc.tokens[first]?.start ?? 0, doc.tokens[end - 1]?.end ?? 0))
}
