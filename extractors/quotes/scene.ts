import type { Entity, EntityMention, Time } from '../../pipeline/document.ts'
import { contains, type Range } from '../../pipeline/span.ts'
import type { Item, Narration, ReadableDocument } from './narration.ts'
import type { QuoteWords } from './pack.ts'

/** A mention with the entity it belongs to. */
export interface Named {
  readonly entity: Entity
  readonly mention: EntityMention
}

/** What the rules look things up in: the document, its words for quotations, and who or what stands at a token. */
export class Scene {
  private readonly mentionsByToken = new Map<number, Named[]>()
  private readonly timeStarts = new Map<number, Time>()

  constructor(
    readonly doc: ReadableDocument,
    readonly pack: QuoteWords,
    readonly narrations: readonly Narration[],
  ) {
    for (const entity of doc.entities) {
      for (const mention of entity.mentions) {
        for (let token = mention.tokens.first; token < mention.tokens.end; token++) {
          const list = this.mentionsByToken.get(token)
          if (list) list.push({ entity, mention })
          else this.mentionsByToken.set(token, [{ entity, mention }])
        }
      }
    }
    for (const time of doc.times) this.timeStarts.set(time.start, time)
  }

  get words(): QuoteWords['words'] {
    return this.pack.words
  }

  /** Mentions that cover an item's first token, the longest first. */
  at(item: Item | undefined): readonly Named[] {
    if (!item) return []
    const found = this.mentionsByToken.get(item.tokens.first) ?? []
    return found.length < 2 ? found : [...found].sort((a, b) => b.mention.end - b.mention.start - (a.mention.end - a.mention.start) || a.mention.start - b.mention.start)
  }

  /** Mentions that lie wholly in a range of items, in text order. */
  within(items: readonly Item[], range: Range): Named[] {
    const first = items[range.first]
    const last = items[range.end - 1]
    if (!first || !last) return []
    const span = { start: first.start, end: last.end }
    const found = new Set<Named>()
    for (let index = range.first; index < range.end; index++) {
      for (const named of this.at(items[index])) if (contains(span, named.mention)) found.add(named)
      const quoted = items[index]?.kind === 'quotation' ? items[index] : undefined
      for (let token = quoted?.tokens.first ?? 0; quoted && token < Math.min(quoted.tokens.end, quoted.tokens.first + 6); token++) {
        for (const named of this.mentionsByToken.get(token) ?? []) found.add(named)
      }
    }
    return [...found].filter((a, index, all) => all.findIndex((b) => b.mention === a.mention) === index).sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end)
  }

  /** End (item index) of the time expression that begins at an item, or -1. */
  timeEnd(items: readonly Item[], index: number): number {
    const item = items[index]
    const time = item && this.timeStarts.get(item.start)
    if (!time) return -1
    let end = index
    while (end < items.length && (items[end]?.end ?? Infinity) <= time.end) end++
    return end > index ? end : -1
  }
}

/** The first word of an item has this part of speech. */
export function isPos(item: Item | undefined, ...tags: readonly string[]): boolean {
  const word = item?.words[0]
  return word !== undefined && tags.includes(word.pos)
}

/** Any word of the item has this lemma. */
export function hasLemma(item: Item | undefined, lemmas: readonly string[]): boolean {
  return item !== undefined && (item.words.some((word) => lemmas.includes(word.lemma) || lemmas.includes(word.form.toLowerCase())) || lemmas.includes(item.norm))
}

/** A finite verb or auxiliary. */
export function isFinite(item: Item | undefined): boolean {
  return item?.words.some((word) => (word.pos === 'VERB' || word.pos === 'AUX') && (word.feats.VerbForm === 'Fin' || word.feats.Mood !== undefined)) ?? false
}

/** A preposition, alone or fused with an article: «di», «del». */
export function isPreposition(item: Item | undefined): boolean {
  return isPos(item, 'ADP')
}

export function isComma(item: Item | undefined): boolean {
  return item?.norm === ','
}

const dashes = new Set(['-', '–', '—', '--'])

export function isDash(item: Item | undefined): boolean {
  return item !== undefined && dashes.has(item.norm)
}

export function isStop(item: Item | undefined): boolean {
  return item !== undefined && /^[.!?…;]+$/u.test(item.norm)
}
