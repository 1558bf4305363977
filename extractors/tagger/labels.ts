import type { EntityType } from '../../pipeline/document.ts'

/** The tagger's types, in the order of its labels. */
export const nameTypes = ['PER', 'ORG', 'LOC'] as const
export type NameType = (typeof nameTypes)[number]

export const entityTypeOf: Readonly<Record<NameType, EntityType>> = Object.freeze({ PER: 'person', ORG: 'organization', LOC: 'place' })

/** Label 0 is outside; each type has four: first, inner and last token of a longer name, and a name of one token. */
export const outside = 0
export const labelCount = 1 + 4 * nameTypes.length

export type Position = 'B' | 'I' | 'E' | 'S'
const positions: readonly Position[] = ['B', 'I', 'E', 'S']

export function labelOf(type: NameType, position: Position): number {
  return 1 + 4 * nameTypes.indexOf(type) + positions.indexOf(position)
}

/** Index into `nameTypes`, -1 for outside. */
export function typeOf(label: number): number {
  return label === outside ? -1 : (label - 1) >> 2
}

/** 0 first, 1 inner, 2 last, 3 single; -1 for outside. */
export function positionOf(label: number): number {
  return label === outside ? -1 : (label - 1) & 3
}

export function mayStart(label: number): boolean {
  const position = positionOf(label)
  return position !== 1 && position !== 2
}

export function mayEnd(label: number): boolean {
  const position = positionOf(label)
  return position !== 0 && position !== 1
}

/** A name goes on in its own type until it ends; nothing else continues one. */
export function mayFollow(previous: number, next: number): boolean {
  if (mayEnd(previous)) return mayStart(next)
  return !mayStart(next) && typeOf(previous) === typeOf(next)
}

/** A run of tokens of one type, half-open. */
export interface LabelledSpan {
  readonly start: number
  readonly end: number
  readonly type: NameType
}

/** BIO strings of a sentence to labels; an I- after another type begins a name, as `conlleval` reads it. */
export function labelsFromBio(bio: readonly string[]): Uint8Array {
  const labels = new Uint8Array(bio.length)
  for (const { start, end, type } of spansFromBio(bio)) {
    for (let i = start; i < end; i++) labels[i] = labelOf(type, positionIn(i, start, end))
  }
  return labels
}

function positionIn(i: number, start: number, end: number): Position {
  if (end - start === 1) return 'S'
  if (i === start) return 'B'
  return i === end - 1 ? 'E' : 'I'
}

export function spansFromBio(bio: readonly string[]): readonly LabelledSpan[] {
  const spans: LabelledSpan[] = []
  let start = -1
  for (let i = 0; i <= bio.length; i++) {
    const label = bio[i] ?? 'O'
    const type = label.slice(2)
    if (start >= 0 && (label.startsWith('B-') || type !== bio[start]!.slice(2))) {
      spans.push({ start, end: i, type: bio[start]!.slice(2) as NameType })
      start = -1
    }
    if (start < 0 && label !== 'O') start = i
  }
  return spans
}

export function spansFromLabels(labels: Uint8Array): readonly LabelledSpan[] {
  const spans: LabelledSpan[] = []
  for (let i = 0; i < labels.length; i++) {
    const type = typeOf(labels[i]!)
    if (type < 0) continue
    const start = i
    while (!mayEnd(labels[i]!) && i + 1 < labels.length) i++
    spans.push({ start, end: i + 1, type: nameTypes[type]! })
  }
  return spans
}

export function bioFromSpans(length: number, spans: readonly LabelledSpan[]): readonly string[] {
  const bio = new Array<string>(length).fill('O')
  for (const { start, end, type } of spans) {
    for (let i = start; i < end; i++) bio[i] = `${i === start ? 'B' : 'I'}-${type}`
  }
  return bio
}
