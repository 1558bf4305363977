/** Annotated articles as the trainer of events needs them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDocument, type Readings } from '../../extractors/events/reader.ts'
import { spanOfWords } from '../../extractors/events/context.ts'
import type { Reading } from '../../extractors/events/features.ts'
import type { EventWords } from '../../extractors/events/pack.ts'
import type { Document, Entity, Layers, Participant } from '../../pipeline/document.ts'
import { analyse } from '../../pipeline/extract.ts'
import type { ReadDocument } from '../../pipeline/project/project.ts'
import { readInputs } from '../../pipeline/readers/read.ts'
import { defaultSettings } from '../../pipeline/settings.ts'
import { overlap, slice, type Span } from '../../pipeline/span.ts'

export interface GoldArgument {
  readonly role: string
  readonly entity?: string
  readonly text?: string
  readonly accept?: readonly string[]
}

export interface GoldEvent {
  readonly id: string
  readonly type: string
  readonly factuality: string
  readonly triggers: readonly Span[]
  readonly args: readonly GoldArgument[]
}

export interface Item {
  readonly doc: ReadDocument & Document<keyof Layers>
  readonly read: Readings
  readonly events: readonly GoldEvent[]
  /** Names of each gold entity, lower case. */
  readonly names: ReadonlyMap<string, ReadonlySet<string>>
}

interface GoldFile {
  readonly entities: readonly { readonly id: string; readonly name: string; readonly names: readonly string[] }[]
  readonly events: readonly (Omit<GoldEvent, 'triggers'> & { readonly triggers: readonly { readonly text: string; readonly nth?: number }[] })[]
}

function nthOf(text: string, part: string, nth: number): Span | null {
  let start = -1
  for (let n = 0; n < nth; n++) start = text.indexOf(part, start + 1)
  return start < 0 ? null : { start, end: start + part.length }
}

/** Reads every article of a gold folder and runs the pipeline over it. */
export async function loadGold(folder: string, words: EventWords): Promise<readonly Item[]> {
  const items: Item[] = []
  for await (const article of readInputs([join(folder, 'articles.jsonl')])) {
    if (!('sha256' in article)) continue
    const { doc, full } = await analyse(article, defaultSettings)
    if (!full) continue
    const gold = JSON.parse(readFileSync(join(folder, `${article.id ?? ''}.json`), 'utf8')) as GoldFile
    const events = gold.events.map((event) => ({ ...event, triggers: event.triggers.flatMap((trigger) => nthOf(article.text, trigger.text, trigger.nth ?? 1) ?? []) }))
    const names = new Map(gold.entities.map((entity) => [entity.id, new Set([entity.name, ...entity.names].map((name) => name.toLowerCase()))]))
    items.push({ doc: { ...doc, ...full }, read: readDocument(full, words), events, names })
  }
  return items
}

/** The gold event that a reading tells, or null. */
export function goldOf(item: Item, { candidate }: Reading): GoldEvent | null {
  const span = spanOfWords(item.read.context, candidate.words)
  return item.events.find(({ type, triggers }) => type === candidate.rule.type && triggers.some((trigger) => overlap(trigger, span) > 0)) ?? null
}

/** Do an entity of the run and a gold entity share a name? */
export function sameEntity(item: Item, entity: Entity, gold: string): boolean {
  const names = item.names.get(gold)
  return names !== undefined && [entity.name, ...entity.aliases].some((name) => names.has(name.toLowerCase()))
}

/** Readings by the gold event they tell: the right ones, in text order. */
export function rightReadings(item: Item): ReadonlyMap<GoldEvent, readonly Reading[]> {
  const groups = new Map<GoldEvent, Reading[]>()
  const seen = new Set<string>()
  for (const reading of item.read.readings) {
    const gold = goldOf(item, reading)
    const key = `${gold?.id ?? ''} ${reading.candidate.word}`
    if (!gold || seen.has(key)) continue
    seen.add(key)
    groups.set(gold, [...(groups.get(gold) ?? []), reading])
  }
  return groups
}

/** Does a participant stand for what the gold argument names? Unnamed ones by the words they share. */
export function sameParticipant(item: Item, participant: Participant, gold: GoldArgument): boolean {
  const entity = item.doc.entities.find(({ id }) => id === participant.entity)
  if (gold.entity !== undefined) return entity !== undefined && sameEntity(item, entity, gold.entity)
  if (participant.entity === undefined && opens(item.doc.text, participant, gold.text ?? '')) return true
  const [a, b] = [slice(item.doc.text, participant), gold.text ?? ''].map((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean))
  return 2 * (a ?? []).filter((word) => b?.includes(word)).length >= 0.5 * ((a?.length ?? 0) + (b?.length ?? 0))
}

/** Does the gold phrase stand where the participant stands, and begin with it? It may be cut shorter than the annotator's. */
function opens(text: string, { start, end }: Span, phrase: string): boolean {
  for (let at = text.lastIndexOf(phrase, start); phrase !== '' && at >= 0 && at + phrase.length >= end; at = text.lastIndexOf(phrase, at - 1)) {
    if (text.slice(at, start).split(' ').length <= mostBefore + 1) return true
    if (at === 0) break
  }
  return false
}

/** Words of a phrase that may stand before its head's own words: «tutti i», «alcuni». */
const mostBefore = 2
