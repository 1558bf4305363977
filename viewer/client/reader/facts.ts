import type { Span } from '../../cut.ts'
import { roles, type PackedArticle } from '../../data.ts'

export type FactKind = 'entity' | 'time' | 'quote' | 'event' | 'found'

/** A stretch of an article that proves a fact, with the fact's address in it: e3, q0, t2, n14 (entity 14). */
export interface Mark extends Span {
  readonly kind: FactKind
  readonly fact: string
  /** For the participants of the fact shown: what they are in it. */
  readonly role?: string
}

const letters: Readonly<Record<string, FactKind>> = { e: 'event', q: 'quote', t: 'time', n: 'entity' }

/** `e3` → event 3. */
export function parseFact(fact: string): { readonly kind: FactKind; readonly index: number } | null {
  const match = /^([eqtn])(\d+)$/u.exec(fact)
  const kind = letters[match?.[1] ?? '']
  return match && kind ? { kind, index: Number(match[2]) } : null
}

/** `s120-127`: words that a search found, no fact. */
export function foundWords(fact: string): Mark[] {
  const match = /^s(\d+)-(\d+)$/u.exec(fact)
  return match ? [{ kind: 'found', fact, start: Number(match[1]), end: Number(match[2]) }] : []
}

/** All evidence of an article. */
export function marksOf(article: PackedArticle): Mark[] {
  return [
    ...triples(article.mentions).map(([start, end, entity]): Mark => ({ kind: 'entity', fact: `n${entity}`, start, end })),
    ...article.times.map(([start, end], i): Mark => ({ kind: 'time', fact: `t${i}`, start, end })),
    ...article.quotes.map(([start, end], i): Mark => ({ kind: 'quote', fact: `q${i}`, start, end })),
    ...article.events.flatMap(([triggers], i) => pairs(triggers).map(([start, end]): Mark => ({ kind: 'event', fact: `e${i}`, start, end }))),
  ]
}

/** The words of the parts of one fact: who takes part in the event, who speaks. */
export function partsOf(article: PackedArticle, fact: string): Mark[] {
  const asked = parseFact(fact)
  if (asked?.kind === 'event') {
    const [, , , , , args = [], , sources = []] = article.events[asked.index] ?? []
    return [
      ...args.map(([role, start, end, entity]): Mark => ({ kind: 'entity', fact: `n${entity}`, start, end, role: roles[role] ?? '' })),
      ...sources.map(([start, end, entity]): Mark => ({ kind: 'entity', fact: `n${entity}`, start, end, role: 'source' })),
    ]
  }
  if (asked?.kind === 'quote') {
    const [, , , , , speaker = null, via = []] = article.quotes[asked.index] ?? []
    return [...(speaker ? [{ ref: speaker, role: 'speaker' }] : []), ...via.map((ref) => ({ ref, role: 'via' }))].map(
      ({ ref: [start, end, entity], role }): Mark => ({ kind: 'entity', fact: `n${entity}`, start, end, role }),
    )
  }
  return []
}

function pairs(numbers: readonly number[]): [number, number][] {
  return Array.from({ length: numbers.length / 2 }, (_, i) => [numbers[2 * i] ?? 0, numbers[2 * i + 1] ?? 0])
}

export function triples(numbers: readonly number[]): [number, number, number][] {
  return Array.from({ length: numbers.length / 3 }, (_, i) => [numbers[3 * i] ?? 0, numbers[3 * i + 1] ?? 0, numbers[3 * i + 2] ?? 0])
}
