import type { ArticleCase } from './case.ts'
import { alike, normalised } from './phrases.ts'
import type { Alignment } from './references.ts'

/** People, organisations and places of one article, the country of places, and the nominals that refer to them. */
export function scoreEntities(article: ArticleCase, alignment: Alignment): void {
  const { score, note } = article
  const { entities, named, strict } = alignment
  for (const type of ['person', 'organization', 'place'] as const) {
    const wanted = entities.filter((entity) => entity.type === type).length
    const given = named.filter((entity) => entity.type === type)
    const right = given.filter((entity) => strict.has(entity.id)).length
    score.tallies.add(`entity.${type}`, wanted, given.length, right)
    score.tallies.add('entity', wanted, given.length, right)
  }
  score.judgements.wanted('entity', entities.length)
  for (const entity of named) score.judgements.add('entity', entity.confidence, strict.has(entity.id))
  const found = new Set(strict.values())
  for (const entity of entities) if (!found.has(entity.id)) note(`missed ${entity.type}: ${entity.name}`)
  for (const entity of named) if (!strict.has(entity.id)) note(`wrong ${entity.type}: ${entity.name}`)
  scoreCountries(article, alignment)
  scoreNominals(article, alignment)
}

function scoreCountries({ score, note }: ArticleCase, { entities, named, strict }: Alignment): void {
  for (const entity of named) {
    const wanted = entities.find((one) => one.id === strict.get(entity.id))
    if (wanted?.type !== 'place' || !wanted.country) continue
    const country = entity.links.iso3166
    score.tallies.add('place.country', 1, country === undefined ? 0 : 1, country === wanted.country ? 1 : 0)
    if (country !== wanted.country) note(`country of ${entity.name}: ${country ?? 'none'}, wanted ${wanted.country}`)
  }
}

/** Distinct nominals by entity: «leader nordcoreano» counts once however often it stands. */
function scoreNominals({ facts, score, extentOf, inBoilerplate, note }: ArticleCase, { entities, loose }: Alignment): void {
  const given = new Map<string, { readonly entity: string | undefined; readonly text: string }>()
  for (const entity of facts.entities) {
    for (const mention of entity.mentions) {
      if (mention.form !== 'nominal' || inBoilerplate(extentOf(mention))) continue
      given.set(`${entity.id}|${normalised(mention.text)}`, { entity: loose.get(entity.id), text: mention.text })
    }
  }
  const wanted = entities.flatMap((entity) => [...new Map((entity.nominals ?? []).map((text) => [normalised(text), text])).values()].map((text) => ({ entity: entity.id, text })))
  const right = new Set<string>()
  for (const { entity, text } of wanted) {
    const match = [...given].find(([key, one]) => !right.has(key) && one.entity === entity && alike(one.text, text, 0.66))
    if (match) right.add(match[0])
    else note(`missed nominal of ${entity}: ${text}`)
  }
  score.tallies.add('nominal', wanted.length, given.size, right.size)
  for (const [key, { entity, text }] of given) if (!right.has(key)) note(`wrong nominal of ${entity ?? 'nobody annotated'}: ${text}`)
}
