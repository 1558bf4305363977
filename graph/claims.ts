import type { Claim, ClaimSource, ClaimValue } from '../schemas/graph.ts'
import { siteScore } from './events/places.ts'
import type { EventProfile, Site } from './events/profile.ts'
import { append, compareStrings, valueAt } from './order.ts'
import type { Days } from './time-values.ts'

/** One mention's word on one side of the event. */
interface Said {
  readonly value: string
  readonly by: ClaimSource
}

/** What the sources say differently about one event: time, place, numbers, duration, done or only planned, who took part. */
export function claimsOf(mentions: readonly EventProfile[]): Claim[] {
  if (mentions.length < 2) return []
  return [timeClaim(mentions), placeClaim(mentions), ...countClaims(mentions), durationClaim(mentions), factualityClaim(mentions), participantClaim(mentions)].filter((claim) => claim !== null)
}

function sourceOf(mention: EventProfile): ClaimSource {
  return { record: mention.article.record, event: mention.facts.id }
}

function claim(about: string, said: readonly Said[]): Claim | null {
  const byValue = new Map<string, ClaimSource[]>()
  for (const { value, by } of said) append(byValue, value, by)
  if (byValue.size < 2) return null
  const values = [...byValue].sort(([a], [b]) => compareStrings(a, b)).map(([value, by]) => ({ value, by }) as ClaimValue)
  return { about, values: values as Claim['values'] }
}

/** Times differ when no day fits both: «settembre» and «13 settembre» agree. */
function timeClaim(mentions: readonly EventProfile[]): Claim | null {
  const told = mentions.filter((mention) => mention.days !== null)
  const days = told.map((mention) => mention.days as Days)
  const differ = days.reduce((latest, { from }) => Math.max(latest, from), -Infinity) > days.reduce((earliest, { to }) => Math.min(earliest, to), Infinity)
  return differ ? claim('time', told.map((mention) => ({ value: mention.facts.time?.value ?? '', by: sourceOf(mention) }))) : null
}

/**
 * Places differ when neither lies in the other, as far as names tell; countries are left out, every town lies in one.
 * Unnamed places («un centro spaziale») are a word of their own when another article names one that shares none of theirs.
 */
function placeClaim(mentions: readonly EventProfile[]): Claim | null {
  const told = mentions.flatMap((mention) => mention.sites.filter((site) => site.role !== 'origin' && !site.isCountry).map((site) => ({ site, by: sourceOf(mention) })))
  const names = new Map<string, string>()
  for (const { site } of told) if (!names.has(placeKey(site))) names.set(placeKey(site), site.name)
  // each place once with each spelling, and the one article that names it where there is no other
  const kinds = new Map<string, { site: Site; only: string | null }>()
  for (const { site, by } of told) {
    const known = valueAt(kinds, [site.root, site.key, site.country, site.lat, site.lon].join(' '), () => ({ site, only: by.record as string | null }))
    if (known.only !== by.record) known.only = null
  }
  const distinct = [...kinds.values()]
  const differ = distinct.some((a) => distinct.some((b) => (a.only === null || a.only !== b.only) && placeKey(a.site) !== placeKey(b.site) && siteScore(a.site, b.site) <= 0))
  return differ ? claim('place', told.map(({ site, by }) => ({ value: names.get(placeKey(site)) as string, by }))) : null
}

function placeKey(site: Site): string {
  return site.root < 0 ? site.key : String(site.root)
}

function countClaims(mentions: readonly EventProfile[]): (Claim | null)[] {
  const roles = new Map<string, Said[]>()
  for (const mention of mentions) {
    for (const arg of mention.facts.args) if (arg.count !== null) append(roles, arg.role, { value: String(arg.count), by: sourceOf(mention) })
  }
  return [...roles].sort(([a], [b]) => compareStrings(a, b)).map(([, said]) => claim('count', said))
}

function durationClaim(mentions: readonly EventProfile[]): Claim | null {
  return claim('duration', mentions.flatMap((mention) => (mention.facts.duration === null ? [] : [{ value: mention.facts.duration, by: sourceOf(mention) }])))
}

function factualityClaim(mentions: readonly EventProfile[]): Claim | null {
  return claim('factuality', mentions.map((mention) => ({ value: mention.facts.factuality, by: sourceOf(mention) })))
}

/** Named agents differ although the event is one: two papers blame two sides. */
function participantClaim(mentions: readonly EventProfile[]): Claim | null {
  const agents = mentions.map((mention) => ({ mention, roots: mention.parties.filter((party) => party.side === 'agent') })).filter(({ roots }) => roots.length > 0)
  const kinds = [...new Map(agents.map(({ roots }) => [roots.map(({ root, shortNames }) => [root, ...shortNames].join(' ')).join('\n'), roots])).values()]
  const apart = kinds.some((a) => kinds.some((b) => !a.some((x) => b.some((y) => x.root === y.root || x.shortNames.some((name) => y.shortNames.includes(name))))))
  if (!apart) return null
  return claim('participants', agents.map(({ mention, roots }) => ({ value: roots.map((party) => party.name).sort(compareStrings).join(', '), by: sourceOf(mention) })))
}
