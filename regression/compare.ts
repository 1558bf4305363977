import type { Fact, FieldValue } from './facts.ts'

export interface Difference {
  readonly change: 'lost' | 'gained' | 'changed'
  /** In words: `changed: event meet «vertice» 2023-09-13: place Vostochny → none`. */
  readonly message: string
}

/** What a run lost, gained and changed against what was expected, in the order of the facts. */
export function compareFacts(expected: readonly Fact[], found: readonly Fact[]): Difference[] {
  const before = new Map(expected.map((f) => [f.key, f]))
  const after = new Map(found.map((f) => [f.key, f]))
  return [
    ...expected.flatMap((fact): Difference[] => {
      const now = after.get(fact.key)
      if (!now) return [{ change: 'lost', message: `lost: ${fact.title}` }]
      const changes = changedFields(fact, now)
      return changes.length === 0 ? [] : [{ change: 'changed', message: `changed: ${fact.title}: ${changes.join('; ')}` }]
    }),
    ...found.filter((f) => !before.has(f.key)).map((f): Difference => ({ change: 'gained', message: `gained: ${f.title}` })),
  ]
}

function changedFields(before: Fact, after: Fact): string[] {
  return [...new Set([...Object.keys(before.fields), ...Object.keys(after.fields)])].flatMap((name) => {
    const [was, is] = [show(before.fields[name]), show(after.fields[name])]
    return was === is ? [] : [`${name} ${was} → ${is}`]
  })
}

function show(value: FieldValue | undefined): string {
  if (value === undefined || value === null || value.length === 0) return 'none'
  return typeof value === 'string' ? value : value.join(', ')
}
