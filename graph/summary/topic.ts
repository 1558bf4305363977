/** Words kept of an article: those it repeats, long ones first. */
const mostWords = 40
/** The first words, headline and beginning, count once more. */
const leadWords = 12

/** The weightiest content words of a text's stems, heaviest first. */
export function topicOf(stems: readonly string[]): string[] {
  const weights = new Map<string, number>()
  stems.forEach((stem, i) => weights.set(stem, (weights.get(stem) ?? 0) + (i < leadWords ? 2 : 1)))
  const weight = ([stem, count]: readonly [string, number]): number => stem.length * count
  const heaviest = [...weights].sort((a, b) => weight(b) - weight(a) || (a[0] < b[0] ? -1 : 1))
  return heaviest.slice(0, mostWords).map(([stem]) => stem)
}
