import type { RecordEntity } from '../../schemas/record.ts'
import type { EntityFacts } from '../facts.ts'
import { foldName, nameKey, transcriptionKey } from '../names.ts'
import { distinct } from '../order.ts'
import type { SummaryContext } from './context.ts'
import { none } from './pool.ts'
import type { GraphWords } from '../words.ts'

export function entityFacts(entity: RecordEntity, context: SummaryContext): EntityFacts {
  const { pool, words } = context
  const named = entity.mentions.find((mention) => mention.form === 'name') ?? entity.mentions[0]
  const aliases = distinct([...entity.aliases, ...entity.mentions.filter((mention) => mention.form === 'name').map((mention) => mention.text)])
  const key = nameKey(entity.name)
  const iso = entity.type === 'place' ? words.countries.get(key) : undefined
  const country = iso ?? entity.links.iso3166 ?? { place: words.capitals.get(key), organization: countryIn(entity.name, words), person: undefined }[entity.type]
  return {
    id: pool.text(entity.id),
    type: entity.type,
    name: pool.text(entity.name),
    key: pool.text(key),
    folded: pool.text(foldName(entity.name)),
    aliases: pool.list(aliases.filter((alias) => alias !== entity.name)),
    aliasKeys: pool.list(distinct(aliases.map(nameKey)).filter((alias) => alias !== key && alias !== '')),
    roles: entity.roles.length === 0 ? none : entity.roles.map((role) => ({ text: pool.text(role.text), stems: pool.list(context.stems(role.text)), start: role.start, end: role.end, of: context.entity(role.of), country: countryIn(role.text, words) ?? null })),
    geonames: entity.links.geonames ?? null,
    country: country === undefined ? null : pool.text(country),
    isCountry: iso !== undefined,
    isCapital: iso === undefined && country !== undefined && words.capitals.get(key) === country,
    kb: entity.links.kb ?? null,
    lat: entity.geo?.lat ?? null,
    lon: entity.geo?.lon ?? null,
    confidence: entity.confidence,
    start: named.start,
    end: named.end,
  }
}

/** «governo turco», «presidente della Serbia» → the country that an adjective or name in it says. */
function countryIn(text: string, words: GraphWords): string | undefined {
  const folded = foldName(text).split(' ')
  for (const word of folded) {
    const country = words.demonyms.get(word) ?? words.countries.get(transcriptionKey(word))
    if (country !== undefined) return country
  }
  return undefined
}
