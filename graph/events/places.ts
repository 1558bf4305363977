import type { EventProfile, Site } from './profile.ts'

// ---------- place ----------

/** 1 the same place, 0.6 one in the other, 0.3 the same country, 0 unknown, -1 two places that exclude each other. */
export function placeScore(a: EventProfile, b: EventProfile): number {
  let best = 0
  let worst = 0
  for (const role of ['place', 'origin', 'destination'] as const) {
    const x = a.sites.filter((site) => site.role === role)
    const y = b.sites.filter((site) => site.role === role)
    if (x.length === 0 || y.length === 0) continue
    const score = Math.max(...x.map((s) => Math.max(...y.map((t) => siteScore(s, t)))))
    best = Math.max(best, score)
    worst = Math.min(worst, score)
  }
  return worst < 0 ? worst : best
}

export function siteScore(a: Site, b: Site): number {
  if (a.root < 0 || b.root < 0) return likeWords(a.key, b.key) ? 0.5 : 0
  if (a.root === b.root) return a.isCountry ? 0.35 : 1
  if (a.country !== null && b.country !== null && a.country !== b.country) return -1
  if (a.isCountry || b.isCountry) return a.country === b.country && a.country !== null ? 0.5 : 0
  if (namesWithin(a.key, b.key)) return 0.8
  const apart = kilometres(a, b)
  if (apart !== null) return apart < 30 ? 0.7 : apart < 150 ? 0 : -1
  return 0
}

/** Places without a name: a common word of some length, «centro spaziale russo» and «centro spaziale». */
function likeWords(a: string, b: string): boolean {
  const words = new Set(a.split(' ').filter((word) => word.length > 4))
  return b.split(' ').some((word) => words.has(word))
}

/** «cosmodromo vostocni» holds «vostocni». */
function namesWithin(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length > 3 && ` ${long} `.includes(` ${short} `)
}

/** Great-circle distance (haversine). */
function kilometres(a: Site, b: Site): number | null {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return null
  const rad = Math.PI / 180
  const half = Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2
  return 12742 * Math.asin(Math.sqrt(half))
}
