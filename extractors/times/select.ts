import type { Match } from './match.ts'

/**
 * Of all matches those that stand: the longest first, then the later phase, then the order of the rules;
 * none overlaps another. Blocking matches (ages, street names) take their place and are dropped.
 * A match over others stands beside those at its ends where both are there, and takes its place like any other where not.
 */
export function selectMatches(matches: readonly Match[], rank: ReadonlyMap<string, number>): readonly Match[] {
  const [over, plain] = [matches.filter((match) => match.rule.over === true), matches.filter((match) => match.rule.inner !== true && match.rule.over !== true)]
  const kept = standing(plain, rank)
  if (over.length === 0) return told(kept)
  const spanning = over.filter(joins(kept))
  const lone = over.filter((match) => !spanning.some((other) => overlaps(match, other)) && !kept.some((other) => cuts(match, other)))
  const all = lone.length === 0 ? kept : standing([...plain, ...lone], rank)
  const still = standing(spanning.filter(joins(all)), rank)
  return told([...all, ...still])
}

function told(kept: readonly Match[]): readonly Match[] {
  return kept.filter((match) => match.meaning.kind !== 'none').sort((a, b) => a.first - b.first || b.end - a.end)
}

function standing(matches: readonly Match[], rank: ReadonlyMap<string, number>): readonly Match[] {
  const order = [...matches].sort((a, b) => b.end - b.first - (a.end - a.first) || precedence(b) - precedence(a) || a.first - b.first || (rank.get(a.rule.id) ?? 0) - (rank.get(b.rule.id) ?? 0))
  const taken = new Set<number>()
  const kept: Match[] = []
  for (const match of order) {
    let free = true
    for (let at = match.first; at < match.end && free; at++) free = !taken.has(at)
    if (!free) continue
    for (let at = match.first; at < match.end; at++) taken.add(at)
    kept.push(match)
  }
  return kept
}

function overlaps(a: Match, b: Match): boolean {
  return a.first < b.end && b.first < a.end
}

/** Would a match take a part of another and leave the rest? */
function cuts(match: Match, other: Match): boolean {
  return overlaps(match, other) && (other.first < match.first || other.end > match.end)
}

function precedence({ rule }: Match): number {
  return rule.over === true ? 0 : (rule.phase ?? 1)
}

/** Does a match begin with one of those that stand and end with another? */
function joins(kept: readonly Match[]): (match: Match) => boolean {
  const [byFirst, byEnd] = [new Map(kept.map((match) => [match.first, match])), new Map(kept.map((match) => [match.end, match]))]
  return (match) => {
    const [from, to] = [byFirst.get(match.first), byEnd.get(match.end)]
    return from !== undefined && to !== undefined && from.end <= to.first && isEnd(from) && isEnd(to)
  }
}

/** Can a match be one end of a stretch? A stretch of its own cannot: «dalle 2 alle 3 di ieri» does not go from 2 to yesterday. */
function isEnd({ meaning }: Match): boolean {
  return meaning.kind !== 'none' && meaning.kind !== 'interval'
}
