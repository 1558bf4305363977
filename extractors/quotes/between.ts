/** Longest stretch between an auxiliary and its participle, in words. */
export const longestBetween = 8

/**
 * May these words stand between an auxiliary and its participle: adverbs and whole prepositional phrases, commas in pairs?
 * «ha IN SEGUITO commentato», «ha, A SUA VOLTA, detto»; not «ha IN TASCA IL LIBRO scritto». One tag a word: its part of
 * speech, a comma as such.
 */
export function standsBetween(tags: readonly string[]): boolean {
  let commas = 0
  let phrases = 0
  for (let at = 0; at < tags.length; ) {
    if (tags[at] === ',') {
      commas++
      at++
    } else if (tags[at] === 'ADV') {
      phrases++
      at++
    } else if (tags[at] === 'ADP') {
      const end = phraseEnd(tags, at + 1)
      if (end < 0) return false
      phrases++
      at = end
    } else return false
  }
  return phrases > 0 && commas % 2 === 0
}

/** After a preposition: determiners and adjectives, a noun; or an adjective alone («di recente»); -1 for anything else. */
function phraseEnd(tags: readonly string[], from: number): number {
  let at = from
  while (['DET', 'ADJ', 'NUM'].includes(tags[at] ?? '')) at++
  if (tags[at] === 'NOUN') return at + 1
  return at > from && tags[at - 1] === 'ADJ' ? at : -1
}
