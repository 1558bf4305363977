import type { Context } from './context.ts'
import type { Weights } from './logistic.ts'
import { SameModel } from './same.ts'
import { conflict, EntityNumbers, tied, triggerOf, type Compared, type Trigger } from './trigger.ts'

/** How many of a group's latest members a new trigger is compared with, besides its first. */
const lookBack = 3
/** Happenings of one type, and triggers of one happening, that are looked back at: articles of any length stay cheap. */
const maxGroups = 60
const maxMembers = 40

/** Groups triggers of one happening; each joins the group it fits best, if any fits. In text order. */
export function groupTriggers(context: Context, all: readonly Compared[], weights: Weights, threshold: number): readonly (readonly Compared[])[] {
  const model = SameModel.of(weights)
  const entities = new EntityNumbers()
  const groups: Trigger[][] = []
  const byType = new Map<string, Trigger[][]>()
  for (const compared of all) {
    const next = triggerOf(context, compared, entities)
    let best: Trigger[] | null = null
    let bestScore = threshold
    let known = byType.get(next.type)
    if (!known) byType.set(next.type, (known = []))
    for (let at = Math.max(0, known.length - maxGroups); at < known.length; at++) {
      const group = known[at] as Trigger[]
      const score = groupScore(group, next, model)
      if (score >= bestScore) {
        best = group
        bestScore = score
      }
    }
    if (best) best.push(next)
    else {
      const group = [next]
      groups.push(group)
      known.push(group)
    }
  }
  return groups.map((group) => group.map(({ compared }) => compared))
}

/** Mean over the first and the latest members; nothing where any member conflicts, certain where one is tied to it by grammar. */
function groupScore(group: readonly Trigger[], next: Trigger, model: SameModel): number {
  for (let at = Math.max(0, group.length - lookBack); at < group.length; at++) if (tied(group[at] as Trigger, next)) return 1
  for (let at = Math.max(0, group.length - maxMembers); at < group.length; at++) if (conflict(group[at] as Trigger, next)) return 0
  const latest = Math.max(1, group.length - lookBack)
  let sum = model.probability(group[0] as Trigger, next)
  for (let at = latest; at < group.length; at++) sum += model.probability(group[at] as Trigger, next)
  return sum / (1 + group.length - latest)
}
