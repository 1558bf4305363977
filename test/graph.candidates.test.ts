import { describe, expect, it } from 'vitest'
import { ArticleProfiles } from '../graph/articles/profiles.ts'
import { Corpus } from '../graph/corpus.ts'
import { compareEvents, isHopeless, isMatch } from '../graph/events/compare.ts'
import { identify } from '../graph/identity/identity.ts'
import { FactStore } from '../graph/store/fact-store.ts'
import { factsOf } from '../graph/summary/record.ts'
import { readGraphWords } from '../graph/words.ts'
import { article, entity, event } from './support/small-records.ts'

const words = readGraphWords()
const people = ['Anna Neri', 'Neri', 'Bruno Verdi', 'Carla Bianchi'].map((name) => entity(name, 'person'))
const bodies = ['Onu', 'Ministero della Difesa'].map((name) => entity(name, 'organization'))
const places = ['Italia', 'Roma', 'Francia', 'Libia', 'Torino'].map((name) => entity(name, 'place'))
const all = [...people, ...bodies, ...places]
const triggers = [['meet', 'incontro'], ['talk', 'colloqui'], ['attack', 'attacco'], ['attack', 'raid'], ['accuse', 'accusa'], ['travel', 'visita']] as const

/** Articles in which everybody does everything to everybody, in turn. */
const records = Array.from({ length: 6 }, (_, number) =>
  article(`a${number}`, number % 3 === 2 ? '2023-09-30' : '2023-09-14', all, Array.from({ length: 40 }, (_, i) => {
    const [type, trigger] = triggers[(i + number) % triggers.length] as (typeof triggers)[number]
    const at = (step: number): string => (all[(i * step + number) % all.length] as (typeof all)[number]).name
    return event(type, 'actual', { agent: at(1), ...(i % 3 === 0 ? {} : { patient: at(3) }), ...(i % 4 === 0 ? { place: at(5) } : {}) }, i % 2 === 0 ? '2023-09-13' : null, trigger)
  })),
)

describe('what tells two events apart before they are compared', () => {
  it.each([0.2, 0.45, 0.5, 1])('never tells apart what comparing would join, in articles of affinity %d', (story) => {
    const store = new FactStore()
    for (const record of records) store.add(factsOf(record, words('it')))
    const corpus = new Corpus(store)
    const profiles = new ArticleProfiles(corpus, identify(corpus, words))
    let matches = 0
    let spared = 0
    const missed: string[] = []
    for (let a = 0; a < corpus.size; a++) {
      for (let b = a + 1; b < corpus.size; b++) {
        for (let i = 0; i < corpus.eventsOf(a); i++) {
          for (let k = 0; k < corpus.eventsOf(b); k++) {
            const [x, y] = [profiles.event(corpus.eventAt(a, i)), profiles.event(corpus.eventAt(b, k))]
            const apart = !profiles.signs(a).mayBeOne(i, profiles.signs(b), k, story) || isHopeless(x, y, story)
            const match = isMatch(compareEvents(x, y, story), x, y)
            if (match) matches++
            if (apart) spared++
            if (apart && match) missed.push(`${a}/${i} ${b}/${k}`)
          }
        }
      }
    }
    expect(missed).toEqual([])
    expect(matches).toBeGreaterThan(100)
    expect(spared).toBeGreaterThan(10_000)
  })
})
