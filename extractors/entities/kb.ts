import type { Document, Entity, EntityType, Name } from '../../pipeline/document.ts'
import { foldName } from './fold.ts'

/** A person, organisation or place with an identifier of the user's own; one line of a `--kb` file. */
export interface KnowledgeEntry {
  readonly id: string
  readonly type: EntityType
  /** The full name first. */
  readonly names: readonly string[]
  /** First and last day on which it may be linked, ISO 8601, to the day, month or year. */
  readonly from?: string
  readonly to?: string
}

/** The entries of a `--kb` file: plain values that cross to worker threads. */
export interface KnowledgeBase {
  /** SHA-256 of the file: `run.json` keeps it. */
  readonly hash: string
  readonly entries: readonly KnowledgeEntry[]
}

/** Longest name looked for in a text, in tokens. */
const longestName = 8

/** The entries by folded name. */
export class KnowledgeIndex {
  private readonly byName = new Map<string, KnowledgeEntry[]>()

  constructor(base: KnowledgeBase) {
    for (const entry of base.entries) {
      for (const key of new Set(entry.names.map(foldName))) {
        const entries = this.byName.get(key)
        if (entries) entries.push(entry)
        else this.byName.set(key, [entry])
      }
    }
  }

  /** The one entry that bears a name of the entity, its full name first, and is valid on that day; null where several do. */
  link(entity: Entity, date: string | null): KnowledgeEntry | null {
    for (const name of [entity.name, ...entity.aliases]) {
      const found = (this.byName.get(foldName(name)) ?? []).filter((entry) => entry.type === entity.type && isValid(entry, date))
      if (found.length > 1) return null
      if (found[0]) return found[0]
    }
    return null
  }

  /** Names of entries that the text has and the tagger has not found: two tokens or more, or one capitalised inside a sentence. */
  names(doc: Document<'tokens' | 'sentences'>, taken: readonly Name[]): readonly Name[] {
    const used = new Set(taken.flatMap(({ tokens }) => Array.from({ length: tokens.end - tokens.first }, (_, i) => tokens.first + i)))
    const found: Name[] = []
    for (const { tokens } of doc.sentences) {
      for (let first = tokens.first; first < tokens.end; ) {
        const name = this.nameAt(doc, first, tokens, used)
        if (name) found.push(name)
        first = name ? name.tokens.end : first + 1
      }
    }
    return found
  }

  private nameAt(doc: Document<'tokens'>, first: number, sentence: { first: number; end: number }, used: ReadonlySet<number>): Name | null {
    const start = doc.tokens[first]
    if (!start || !/^\p{Lu}/u.test(start.text)) return null
    for (let end = Math.min(sentence.end, first + longestName); end > first; end--) {
      const last = doc.tokens[end - 1]
      if (!last || used.has(end - 1) || (end === first + 1 && first === sentence.first)) continue
      const entry = this.byName.get(foldName(doc.text.slice(start.start, last.end)))?.[0]
      if (entry && !used.has(first)) return { start: start.start, end: last.end, type: entry.type, tokens: { first, end }, confidence: 0.8, rule: 'entities/kb' }
    }
    return null
  }
}

/** ISO dates of unequal precision compare by their common beginning. */
function isValid({ from, to }: KnowledgeEntry, date: string | null): boolean {
  if (date === null) return true
  const before = (a: string, b: string): boolean => {
    const length = Math.min(a.length, b.length)
    return a.slice(0, length) < b.slice(0, length)
  }
  return !(from !== undefined && before(date, from)) && !(to !== undefined && before(to, date))
}

/** One index for each base, built when the first article needs it: a base is frozen with the settings. */
const indices = new WeakMap<KnowledgeBase, KnowledgeIndex>()

export function indexOf(base: KnowledgeBase): KnowledgeIndex {
  let index = indices.get(base)
  if (!index) indices.set(base, (index = new KnowledgeIndex(base)))
  return index
}
