import type { EventModel, EventWords, FactualityWords, Frame, RelationWords, TriggerFile } from '../../extractors/events/pack.ts'
import { readJsonData } from '../../pipeline/files.ts'

/** Types with a file of triggers in `languages/it/events/types/`. */
const types = [
  'meet', 'talk', 'negotiate', 'travel', 'invite', 'agree', 'pledge', 'reject', 'demand', 'accuse',
  'threaten', 'support', 'cooperate', 'transfer', 'sanction', 'mobilize', 'attack', 'withdraw', 'seize', 'repress',
  'protest', 'die', 'injure', 'abduct', 'arrest', 'investigate', 'try', 'release', 'elect', 'legislate',
  'appoint', 'resign', 'trade', 'create', 'disaster', 'rescue', 'flee', 'crime', 'compete', 'award',
] as const

const folder = 'languages/it/events'

export function events(): EventWords {
  return Object.freeze({
    code: 'it',
    files: types.map((type) => readJsonData<TriggerFile>(`${folder}/types/${type}.json`)),
    frames: readJsonData<Readonly<Record<string, Frame>>>(`${folder}/frames.json`),
    classes: readJsonData<Readonly<Record<string, readonly string[]>>>(`${folder}/classes.json`),
    relations: readJsonData<RelationWords>(`${folder}/relations.json`),
    factuality: readJsonData<FactualityWords>(`${folder}/factuality.json`),
    model: readJsonData<{ readonly model: EventModel | null }>(`${folder}/model.json`).model,
  })
}
