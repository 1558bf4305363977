import type { Participant } from '../../pipeline/document.ts'
import type { Context } from './context.ts'
import type { Reading } from './features.ts'
import { probability, type Weights } from './logistic.ts'

/** How many of a group's latest members a new trigger is compared with, besides its first. */
const lookBack = 3
/** Happenings of one type, and triggers of one happening, that are looked back at: articles of any length stay cheap. */
const maxGroups = 60
const maxMembers = 40
/** Forms of one stem: «lancio» and «lanciati» share this many letters. */
const stemLength = 5

/** What the comparison of two triggers needs to know beside the readings. */
export interface Compared {
  readonly reading: Reading
  readonly determiner: string
  /** Value of the time in its own clause. */
  readonly timeValue: string | null
}

/** Features that speak for or against one happening behind two triggers, the first standing earlier in the text. */
export function sameFeatures(context: Context, a: Compared, b: Compared): readonly string[] {
  const first = context.words[a.reading.candidate.word]
  const second = context.words[b.reading.candidate.word]
  if (!first || !second) return []
  const distance = (context.sentenceOf[b.reading.candidate.word] ?? 0) - (context.sentenceOf[a.reading.candidate.word] ?? 0)
  const lemmas = first.lemma.toLowerCase() === second.lemma.toLowerCase() ? 'same' : first.lemma.slice(0, stemLength).toLowerCase() === second.lemma.slice(0, stemLength).toLowerCase() ? 'stem' : 'other'
  const inHeadline = context.doc.sentences[context.sentenceOf[a.reading.candidate.word] ?? 0]?.region === 'headline'
  const agents = compareRole(a.reading.args, b.reading.args, 'agent')
  const patients = compareRole(a.reading.args, b.reading.args, 'patient')
  return [
    'bias',
    `type=${a.reading.candidate.rule.type}`,
    `type=${a.reading.candidate.rule.type} lemmas=${lemmas}`,
    `lemmas=${lemmas}`,
    `distance=${distance <= 2 ? distance : distance <= 5 ? 5 : distance <= 12 ? 12 : 99} lemmas=${lemmas}`,
    `kinds=${first.pos === 'VERB'}${second.pos === 'VERB'} lemmas=${lemmas}`,
    `determiner=${b.determiner} lemmas=${lemmas}`,
    `first=${a.determiner}`,
    `numbers=${first.feats.Number ?? ''}${second.feats.Number ?? ''} ${first.pos === 'VERB' || second.pos === 'VERB'}`,
    `headline=${inHeadline} lemmas=${lemmas}`,
    `headline=${inHeadline} type=${a.reading.candidate.rule.type}`,
    `agents=${agents}`,
    `patients=${patients}`,
    `places=${compareRole(a.reading.args, b.reading.args, 'place')}`,
    `destinations=${compareRole(a.reading.args, b.reading.args, 'destination')}`,
    `times=${a.timeValue === null || b.timeValue === null ? 'unknown' : compatibleTimes(a.timeValue, b.timeValue) ? 'same' : 'other'}`,
    `factuality=${a.reading.factuality === b.reading.factuality ? 'same' : `${a.reading.factuality} ${b.reading.factuality}`}`,
  ]
}

function compareRole(a: readonly Participant[], b: readonly Participant[], role: string): string {
  const [left, right] = [a, b].map((args) => args.filter((arg) => arg.role === role))
  if (!left?.length || !right?.length) return 'unknown'
  const [one, two] = [left, right].map((args) => new Set(args.flatMap((arg) => arg.entity ?? [])))
  if (!one?.size || !two?.size) return 'unnamed'
  return [...one].some((entity) => two.has(entity)) ? 'shared' : 'disjoint'
}

/** One value holds the other: 2023-09 and 2023-09-13. */
export function compatibleTimes(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a)
}

/** Groups triggers of one happening; each joins the group it fits best, if any fits. In text order. */
export function groupTriggers(context: Context, all: readonly Compared[], weights: Weights, threshold: number): readonly (readonly Compared[])[] {
  const groups: Compared[][] = []
  const byType = new Map<string, Compared[][]>()
  for (const next of all) {
    let best: Compared[] | null = null
    let bestScore = threshold
    const { type } = next.reading.candidate.rule
    const known = byType.get(type) ?? []
    for (const group of known.slice(-maxGroups)) {
      const score = groupScore(context, group, next, weights)
      if (score >= bestScore) {
        best = group
        bestScore = score
      }
    }
    if (best) best.push(next)
    else {
      const group = [next]
      groups.push(group)
      byType.set(type, [...known.slice(-maxGroups), group])
    }
  }
  return groups
}

/**
 * What keeps two triggers apart whatever else joins them: other participants, another goal, another stated day;
 * or other words that share no participant.
 */
export function conflict(context: Context, a: Compared, b: Compared): boolean {
  const [left, right] = [a.reading.args, b.reading.args]
  if ((['agent', 'patient', 'destination'] as const).some((role) => compareRole(left, right, role) === 'disjoint')) return true
  if (otherParties(left, right)) return true
  if (a.timeValue !== null && b.timeValue !== null && !compatibleTimes(a.timeValue, b.timeValue)) return true
  const [first, second] = [a, b].map(({ reading }) => context.words[reading.candidate.word]?.lemma.toLowerCase() ?? '')
  if (first?.slice(0, stemLength) === second?.slice(0, stemLength)) return false
  const named = new Set(left.flatMap((arg) => arg.entity ?? []))
  return !right.some((arg) => arg.entity !== undefined && named.has(arg.entity)) && left.length > 0 && right.length > 0
}

/** Kim and Putin, Kim and Shoigu: each side names somebody whom the other leaves out. */
function otherParties(a: readonly Participant[], b: readonly Participant[]): boolean {
  const [left, right] = [a, b].map((args) => new Set(args.flatMap((arg) => (arg.role === 'agent' ? (arg.entity ?? []) : []))))
  if (!left || !right || left.size < 2 || right.size < 2) return false
  return [...left].some((entity) => !right.has(entity)) && [...right].some((entity) => !left.has(entity))
}

/** Mean over the first and the latest members; nothing where any member conflicts. */
function groupScore(context: Context, group: readonly Compared[], next: Compared, weights: Weights): number {
  if (group.slice(-maxMembers).some((member) => conflict(context, member, next))) return 0
  const members = [...new Set([...group.slice(0, 1), ...group.slice(-lookBack)])]
  return members.reduce((sum, member) => sum + probability(weights, sameFeatures(context, member, next)), 0) / members.length
}
