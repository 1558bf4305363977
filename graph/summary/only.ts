import { sameRoot } from '../events/wording.ts'
import type { EventFacts } from '../facts.ts'
import { append } from '../order.ts'

type Bare = Omit<EventFacts, 'only'>

/** Letters in which words of one root agree at least. */
const rootLetters = 4

/** Marks events of which the article tells no other of their type in a word or meaning of theirs: one dinner among several talks. */
export function withOnly(events: readonly Bare[]): EventFacts[] {
  const meanings = new Map<string, string[]>()
  const stems = new Map<string, { readonly id: string; readonly stem: string }[]>()
  for (const { id, type, triggerStems, meanings: own } of events) {
    for (const meaning of own) append(meanings, `${type} ${meaning}`, id)
    for (const stem of triggerStems) append(stems, keyOf(type, stem), { id, stem })
  }
  return events.map((event) => ({
    ...event,
    only:
      event.meanings.every((meaning) => meanings.get(`${event.type} ${meaning}`)?.every((id) => id === event.id) ?? true) &&
      event.triggerStems.every((own) => stems.get(keyOf(event.type, own))?.every(({ id, stem }) => id === event.id || !sameRoot(own, stem)) ?? true),
  }))
}

function keyOf(type: string, stem: string): string {
  return `${type} ${stem.slice(0, rootLetters)}`
}
