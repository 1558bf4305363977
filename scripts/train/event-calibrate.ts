import { groupReadings } from '../../extractors/events/assemble.ts'
import { decide } from '../../extractors/events/decide.ts'
import type { EventModel, EventWords } from '../../extractors/events/pack.ts'
import type { Calibration } from '../../extractors/tagger/model.ts'
import { goldOf, type GoldEvent, type Item } from './event-gold.ts'
import { fitCalibration, type Judged } from './names-calibrate.ts'

/** What of a model says which events there are. */
export type ToldModel = Pick<EventModel, 'keep' | 'threshold' | 'same' | 'sameThreshold'>

const folds = 5
const nothing = { types: [], threshold: 1, trees: { base: 0, trees: [] } }

/** How often an event of a certain probability is right, from events of articles that the model which found them had not seen. */
export function calibrateEvents(items: readonly Item[], words: EventWords, trainOn: (items: readonly Item[]) => ToldModel): Calibration {
  const judged: Judged[] = []
  for (let fold = 0; fold < folds; fold++) {
    const model: EventModel = { ...trainOn(items.filter((_, index) => index % folds !== fold)), roles: {}, rolesThreshold: 1, time: nothing, place: nothing }
    for (const item of items.filter((_, index) => index % folds === fold)) judged.push(...judge(item, { ...words, model }))
  }
  return fitCalibration(judged)
}

/** An event is right when it tells a gold event of its type that none before it tells. */
function judge(item: Item, words: EventWords): readonly Judged[] {
  const told = new Set<GoldEvent>()
  return groupReadings(item.read, decide(item.read, words), words).map(({ readings, confidence }) => {
    const gold = readings.map((reading) => goldOf(item, reading)).find((event) => event !== null && !told.has(event))
    if (gold) told.add(gold)
    return { probability: confidence, right: Boolean(gold) }
  })
}
