import type { Stage } from '../../pipeline/stage.ts'
import { assemble } from './assemble.ts'
import type { EventLayers } from './context.ts'
import { decide } from './decide.ts'
import { readDocument } from './reader.ts'

/** What happened: triggers, arguments, factuality, time; one event per happening. */
export const events: Stage<EventLayers, 'events'> = {
  name: 'events',
  needs: ['tokens', 'sentences', 'words', 'syntax', 'entities', 'times', 'quotes', 'published', 'headline'],
  adds: ['events'],
  run(doc, pack) {
    const read = readDocument(doc, pack.events)
    return { events: assemble(read, decide(read, pack.events), pack.events) }
  },
}
