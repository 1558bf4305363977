import type { Entity, EntityMention, Reference, Time } from '../../pipeline/document.ts'
import { contains, type Range, type Span } from '../../pipeline/span.ts'
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
  /** Entities by a word of one of their roles, with all words of that role. */
  private readonly roles = new Map<string, { readonly entity: Entity; readonly words: ReadonlySet<string> }[]>()
  private readonly types: ReadonlyMap<string, Entity['type']>
  private readonly entitiesByLetters = new Map<string, Entity>()
  /** Tokens that name a social network, in text order. */
  private readonly platforms: readonly number[]

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
    this.types = new Map(doc.entities.map(({ id, type }) => [id, type]))
    for (const entity of doc.entities) {
      const letters = entity.name.toLowerCase().replace(/[^\p{L}]+/gu, '')
      if (!this.entitiesByLetters.has(letters)) this.entitiesByLetters.set(letters, entity)
      for (const role of entity.roles) this.addRole(entity, role)
    }
    this.platforms = doc.tokens.flatMap((token, index) => (token.norm.length > 1 && pack.words.platforms.includes(token.norm) ? [index] : []))
    for (const time of doc.times) this.timeStarts.set(time.start, time)
  }

  get words(): QuoteWords['words'] {
    return this.pack.words
  }

  private addRole(entity: Entity, role: Span): void {
    const words = new Set(this.doc.text.slice(role.start, role.end).toLowerCase().split(/[^\p{L}\p{N}]+/u))
    for (const word of words) {
      const known = this.roles.get(word)
      if (known) known.push({ entity, words })
      else this.roles.set(word, [{ entity, words }])
    }
  }

  /** The first entity with a role that has all these words: «il portavoce del Cremlino» after «Dmitry Peskov, portavoce del Cremlino». */
  holderOf(words: readonly string[]): Entity | null {
    const lists = words.map((word) => this.roles.get(word) ?? [])
    const rarest = lists.reduce((least, list) => (list.length < least.length ? list : least), lists[0] ?? [])
    return rarest.find((role) => words.every((word) => role.words.has(word)))?.entity ?? null
  }

  /** The entity whose name has these letters and no others, in lower case: that of the handle @dimakhatib. */
  spelled(letters: string): Entity | null {
    return this.entitiesByLetters.get(letters) ?? null
  }

  /** Is a person meant? */
  isPerson(reference: Reference | null): boolean {
    return reference?.entity !== undefined && this.typeOf(reference.entity) === 'person'
  }

  /** The type of an entity of the document, by its id. */
  typeOf(entity: string): Entity['type'] | null {
    return this.types.get(entity) ?? null
  }

  /** The social network that the article named last before an offset, or else first. */
  platformBefore(offset: number): Reference | null {
    let low = 0
    let high = this.platforms.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.doc.tokens[this.platforms[middle] ?? 0]?.end ?? Infinity) <= offset) low = middle + 1
      else high = middle
    }
    const at = this.platforms[low - 1] ?? this.platforms[0]
    const token = at === undefined ? undefined : this.doc.tokens[at]
    if (at === undefined || !token) return null
    const entity = this.mentionsByToken.get(at)?.[0]?.entity
    return { ...(entity ? { entity: entity.id } : {}), start: token.start, end: token.end }
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

/** A quotation whose last mark is the comma of the sentence around it: the plan is a "disaster," Ryan said. */
export function endsInComma(scene: Scene, item: Item | undefined): boolean {
  return item?.kind === 'quotation' && scene.doc.text[item.end - 1] === ','
}

const dashes = new Set(['-', '–', '—', '--'])

export function isDash(item: Item | undefined): boolean {
  return item !== undefined && dashes.has(item.norm)
}

export function isStop(item: Item | undefined): boolean {
  return item !== undefined && /^[.!?…;]+$/u.test(item.norm)
}

/** Is there a verb, or a finite one, in a quotation? Names and titles have none. */
export function holdsVerb(scene: Scene, item: Item | undefined, finite: boolean): boolean {
  for (let token = item?.tokens.first ?? 0; token < (item?.tokens.end ?? 0); token++) {
    const range = scene.doc.tokens[token]?.words
    const words = scene.doc.words.slice(range?.first ?? 0, range?.end ?? 0)
    if (words.some((word) => (word.pos === 'VERB' || word.pos === 'AUX') && (!finite || word.feats.Mood !== undefined))) return true
  }
  return false
}
