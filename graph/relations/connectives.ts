import type { ArticleRecord } from '../../schemas/record.ts'
import type { LinkFacts } from '../facts.ts'
import type { Connectives } from '../words.ts'

/** Longest stretch between two triggers in which a connective is looked for, in code points. */
const farthest = 90
/** Longest stretch between a fronted connective and its trigger («Dopo il lungo vertice, …»). */
const fronted = 40
/** Most words between a connective and the event it governs. */
const mostWords = 4

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
  if (record.text === undefined) return []
  const triggers: Trigger[] = record.events
    .flatMap((event, index) => event.triggers.map((trigger) => ({ event: index, start: trigger.start, end: trigger.end })))
    .sort((a, b) => a.start - b.start || a.event - b.event)
  const points = Array.from(record.text)
  const links: LinkFacts[] = []
  for (let i = 0; i + 1 < triggers.length; i++) {
    const first = triggers[i] as Trigger
    const second = triggers[i + 1] as Trigger
    if (first.event === second.event || second.start <= first.end || second.start - first.end > farthest) continue
    const between = points.slice(first.end, second.start).join('')
    if (/[.!?;\n]/u.test(between)) continue
    const inFront = points.slice(Math.max(0, first.start - fronted), first.start).join('')
    const link = linkBetween(connectives, between, first, second) ?? linkInFront(connectives, inFront, between, first, second)
    if (link) links.push({ ...link, start: Math.min(first.start, second.start), end: Math.max(first.end, second.end) })
  }
  return links
}

type Link = Pick<LinkFacts, 'kind' | 'from' | 'to'>

/** `a` connective `b`. */
function linkOf(connectives: Connectives, words: string, a: Trigger, b: Trigger): Link | null {
  if (governs(connectives.becauseOf, words)) return { kind: 'cause', from: b.event, to: a.event }
  if (governs(connectives.leadsTo, words)) return { kind: 'cause', from: a.event, to: b.event }
  if (governs(connectives.after, words)) return { kind: 'before', from: b.event, to: a.event }
  if (governs(connectives.before, words)) return { kind: 'before', from: a.event, to: b.event }
  return governs(connectives.during, words) ? { kind: 'subevent', from: a.event, to: b.event } : null
}

function linkBetween(connectives: Connectives, between: string, first: Trigger, second: Trigger): Link | null {
  return linkOf(connectives, fold(between), first, second)
}

/** The connective opens the sentence or clause, a comma ends it: «Dopo il vertice, hanno cenato». */
function linkInFront(connectives: Connectives, inFront: string, between: string, first: Trigger, second: Trigger): Link | null {
  if (!between.includes(',')) return null
  const opening = /(?:^|[.!?;:,\n«»"“”)–—])([^.!?;:,\n«»"“”)–—]*)$/u.exec(inFront)?.[1]
  return opening === undefined ? null : linkOf({ ...connectives, leadsTo: [] }, fold(opening), second, first)
}

/** Does one of the connectives stand close before the event, with no other clause begun in between? */
function governs(list: readonly string[], words: string): boolean {
  for (const connective of list) {
    const at = words.lastIndexOf(` ${connective}${connective.endsWith("'") ? '' : ' '}`)
    if (at < 0) continue
    const rest = words.slice(at + connective.length + 1)
    if (!rest.includes(',') && rest.split(' ').filter((word) => word !== '').length <= mostWords) return true
  }
  return false
}

function fold(text: string): string {
  return ` ${text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().replace(/[’‘`]/gu, "'").replace(/\s+/gu, ' ').trim()} `
}
