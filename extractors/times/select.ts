import type { Match } from './match.ts'

/**
 * Of all matches those that stand: the longest first, then the later phase, then the order of the rules;
 * none overlaps another. Blocking matches (ages, street names) take their place and are dropped.
 */
export function selectMatches(matches: readonly Match[], rank: ReadonlyMap<string, number>): readonly Match[] {
  const order = matches
    .filter((match) => match.rule.inner !== true)
    .sort((a, b) => b.end - b.first - (a.end - a.first) || (b.rule.phase ?? 1) - (a.rule.phase ?? 1) || a.first - b.first || (rank.get(a.rule.id) ?? 0) - (rank.get(b.rule.id) ?? 0))
  const taken = new Set<number>()
  const kept: Match[] = []
  for (const match of order) {
    let free = true
    for (let at = match.first; at < match.end && free; at++) free = !taken.has(at)
    if (!free) continue
    for (let at = match.first; at < match.end; at++) taken.add(at)
    kept.push(match)
  }
  return kept.filter((match) => match.meaning.kind !== 'none').sort((a, b) => a.first - b.first)
}
