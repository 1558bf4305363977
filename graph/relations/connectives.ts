import type { ArticleRecord } from '../../schemas/record.ts'
import { codePointSlicer } from '../code-point-slices.ts'
import type { LinkFacts } from '../facts.ts'
import type { Connectives } from '../words.ts'

/** Longest stretch between two triggers in which a connective is looked for, in code points. */
const farthest = 90
/** Longest stretch between a fronted connective and its trigger («Dopo il lungo vertice, …»). */
const fronted = 40

interface Trigger {
  readonly event: number
  readonly start: number
  readonly end: number
}

/**
 * Neighbouring events of a sentence with a connective between them, or in front of both: «le proteste esplose dopo
 * l'arresto» gives arrest before protest, «Durante la visita, ha incontrato» meeting as part of visit.
 */
export function linksOf(record: ArticleRecord, connectives: Connectives): LinkFacts[] {
  if (record.text === undefined || connectives.becauseOf === null) return []
  const triggers: Trigger[] = record.events
    .flatMap((event, index) => event.triggers.map((trigger) => ({ event: index, start: trigger.start, end: trigger.end })))
    .sort((a, b) => a.start - b.start || a.event - b.event)
  const cut = codePointSlicer(record.text)
  const links: LinkFacts[] = []
  for (let i = 0; i + 1 < triggers.length; i++) {
    const first = triggers[i] as Trigger
    const second = triggers[i + 1] as Trigger
    if (first.event === second.event || second.start <= first.end || second.start - first.end > farthest) continue
    const between = cut(first.end, second.start)
    if (/[.!?;\n]/u.test(between)) continue
    const inFront = cut(Math.max(0, first.start - fronted), first.start)
    const link = linkBetween(connectives, between, between.includes(',') ? headOf(triggers, i, cut) : first, second) ?? linkInFront(connectives, inFront, between, first, second)
    if (link) links.push({ ...link, start: Math.min(first.start, second.start), end: Math.max(first.end, second.end) })
  }
  return links
}

/**
 * The first trigger of the stretch without punctuation: in «hanno visitato un sito di lancio, prima dei colloqui» the
 * comma closes what the verb governs, and the visit, not the launch, comes first.
 */
function headOf(triggers: readonly Trigger[], last: number, cut: (start: number, end: number) => string): Trigger {
  let head = last
  while (head > 0) {
    const before = triggers[head - 1] as Trigger
    const own = triggers[head] as Trigger
    if (own.start - before.end > fronted || own.start <= before.end || /[.,!?;:\n«»"“”–—]/u.test(cut(before.end, own.start))) break
    head--
  }
  return triggers[head] as Trigger
}

type Link = Pick<LinkFacts, 'kind' | 'from' | 'to'>

/** `a` connective `b`. */
function linkOf(connectives: Connectives, words: string, a: Trigger, b: Trigger): Link | null {
  if (connectives.inAnswerTo?.test(words)) return { kind: 'response', from: a.event, to: b.event }
  if (connectives.becauseOf?.test(words)) return { kind: 'cause', from: b.event, to: a.event }
  if (connectives.leadsTo?.test(words)) return { kind: 'cause', from: a.event, to: b.event }
  if (connectives.after?.test(words)) return { kind: 'before', from: b.event, to: a.event }
  if (connectives.before?.test(words)) return { kind: 'before', from: a.event, to: b.event }
  return connectives.during?.test(words) ? { kind: 'subevent', from: a.event, to: b.event } : null
}

function linkBetween(connectives: Connectives, between: string, first: Trigger, second: Trigger): Link | null {
  return linkOf(connectives, fold(between), first, second)
}

/** The connective opens the sentence or clause, a comma ends it: «Dopo il vertice, hanno cenato». */
function linkInFront(connectives: Connectives, inFront: string, between: string, first: Trigger, second: Trigger): Link | null {
  if (!between.includes(',')) return null
  const opening = /(?:^|[.!?;:,\n«»"“”)–—])([^.!?;:,\n«»"“”)–—]*)$/u.exec(inFront)?.[1]
  return opening === undefined ? null : linkOf({ ...connectives, leadsTo: null }, fold(opening), second, first)
}

function fold(text: string): string {
  return ` ${text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().replace(/[’‘`]/gu, "'").replace(/\s+/gu, ' ').trim()} `
}
