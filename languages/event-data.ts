import type { EventModel, EventWords, FactualityWords, Frame, RelationWords, TriggerFile } from '../extractors/events/pack.ts'
import { readJsonData } from '../pipeline/files.ts'
import { readOffices, readPersonNouns } from './gazetteer.ts'

/** Reads what a language tells about events from `languages/<code>/events/`: triggers of every type, frames, grammar, model. */
export function loadEvents(code: string): EventWords {
  const folder = `languages/${code}/events`
  const { types } = readJsonData<{ readonly types: readonly { readonly id: string }[] }>('schemas/event-types.json')
  return Object.freeze({
    code,
    files: types.map(({ id }) => readJsonData<TriggerFile>(`${folder}/types/${id}.json`)),
    frames: readJsonData<Readonly<Record<string, Frame>>>(`${folder}/frames.json`),
    classes: withPeople(readJsonData<Classes>(`${folder}/classes.json`), code),
    relations: readJsonData<RelationWords>(`${folder}/relations.json`),
    factuality: readJsonData<FactualityWords>(`${folder}/factuality.json`),
    model: readJsonData<{ readonly model: EventModel | null }>(`${folder}/model.json`).model,
  })
}

type Classes = Readonly<Record<string, readonly string[]>>

/** The nouns for people that entities are called by are of the class `person` too. */
function withPeople(classes: Classes, code: string): Classes {
  const people = [...readOffices(code), ...readPersonNouns(code)].flatMap(({ lemma, forms }) => [lemma, ...forms.masc, ...forms.fem])
  return { ...classes, person: [...new Set([...(classes['person'] ?? []), ...people])] }
}
