import { commonWords } from '../summary/surroundings.ts'
import { gap } from '../time-values.ts'
import { type ArticleProfile, personWeight } from './profile.ts'

/** Least weight of names that a share of common names is taken of: one common town of one makes no story. */
const fewestNames = 1.5 * personWeight
const namesShare = 0.6
/** Days between publications over which articles are taken for telling one course of events, and what is left beyond. */
const nearDays = 21
const farDays = 120
const farShare = 0.5
/** Affinity from which two articles surely tell one story. */
const full = 0.6

/** How far two articles tell one story, 0 to 1: common names (of the article with fewer) and common words of weight. */
export function affinityOf(a: ArticleProfile, b: ArticleProfile): number {
  const names = commonNames(a, b) / Math.max(fewestNames, Math.min(a.nameWeight, b.nameWeight))
  const words = a.facts.topic === '' || b.facts.topic === '' ? names / 3 : commonWords(a.facts.topic, b.facts.topic).part
  return Math.min(1, ((namesShare * Math.min(1, names) + words) / full) * nearness(a, b))
}

function commonNames(a: ArticleProfile, b: ArticleProfile): number {
  let weight = 0
  for (let i = 0, k = 0; i < a.names.length && k < b.names.length; ) {
    const x = a.names[i] as number
    const y = b.names[k] as number
    if (x === y) {
      weight += Math.min(a.weights[i] as number, b.weights[k] as number)
      i++
      k++
    } else if (x < y) i++
    else k++
  }
  return weight
}

function nearness(a: ArticleProfile, b: ArticleProfile): number {
  if (!a.facts.publishedDays || !b.facts.publishedDays) return 1
  const days = gap(a.facts.publishedDays, b.facts.publishedDays)
  if (days <= nearDays) return 1
  return days >= farDays ? farShare : 1 - ((1 - farShare) * (days - nearDays)) / (farDays - nearDays)
}
