import { readJsonData } from '../../pipeline/files.ts'
import type { Gold, GoldArticle, GoldWords } from './gold.ts'
import { locate } from './spans.ts'

const eventTypes = new Set(readJsonData<{ readonly types: readonly { readonly id: string }[] }>('schemas/event-types.json').types.map((type) => type.id))

/** What an annotator should look at, one sentence each: words that do not stand in the article, ids that nothing has. */
export function goldFaults(gold: Gold): string[] {
  return [...gold.articles.flatMap(articleFaults), ...clusterFaults(gold)]
}

function articleFaults({ id, text, annotation }: GoldArticle): string[] {
  const faults: string[] = []
  const entities = new Set(annotation.entities.map((entity) => entity.id))
  const stands = (place: string, { text: words, nth = 1 }: GoldWords): void => {
    if (!locate(text, words, nth)) faults.push(`${id}, ${place}: “${shorten(words)}”${nth > 1 ? ` (nth ${nth})` : ''} does not stand in ${id}.txt: copy it character for character`)
  }
  if (annotation.headline) stands('headline', { text: annotation.headline })
  for (const [place, list] of Object.entries({ boilerplate: annotation.boilerplate ?? [], times: annotation.times, quotes: annotation.quotes })) for (const item of list) stands(place, item)
  for (const event of annotation.events) {
    if (!eventTypes.has(event.type)) faults.push(`${id}, event ${event.id}: there is no type “${event.type}” (schemas/event-types.json)`)
    for (const trigger of event.triggers) stands(`event ${event.id}, trigger`, trigger)
    for (const { role, entity } of event.args) if (entity !== undefined && !entities.has(entity)) faults.push(`${id}, event ${event.id}, ${role}: no entity has the id “${entity}” (for words that name nobody use "text")`)
  }
  return faults
}

function clusterFaults({ articles, clusters }: Gold): string[] {
  if (!clusters) return []
  const known = new Map(articles.map(({ id, annotation }) => [id, new Set(annotation.events.map((event) => event.id))]))
  const members = [...clusters.events, ...clusters.conflicts].flatMap((cluster) => cluster.members)
  return members.flatMap(([article, event]) => (known.get(article)?.has(event) === false ? [`clusters.json: ${article} has no event “${event}”`] : []))
}

function shorten(words: string): string {
  return words.length > 60 ? `${words.slice(0, 60)}…` : words
}
