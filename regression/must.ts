import type { Fact, FactKind, FieldValue } from './facts.ts'

/**
 * A fact that a user pins by hand (`X.must.json`, schema `schemas/must.schema.json`): every field given must hold,
 * every item of a list must be among the fact's; what is not given is free. With `not`, no such fact may be found.
 */
export interface MustRule {
  readonly kind: FactKind
  readonly not?: boolean
  readonly fields: Readonly<Record<string, string | readonly string[]>>
  /** Shown when the rule is broken. */
  readonly why?: string
}

/** The rules that the facts of an article break, in words. */
export function brokenRules(rules: readonly MustRule[], facts: readonly Fact[]): string[] {
  return rules.flatMap((rule) => {
    const found = facts.some((fact) => fact.kind === rule.kind && Object.entries(rule.fields).every(([name, want]) => holds(fact.fields[name], want)))
    if (found !== (rule.not === true)) return []
    const what = `${rule.kind} with ${Object.entries(rule.fields).map(([name, want]) => `${name} ${[want].flat().join(', ')}`).join('; ')}`
    return [`${rule.not ? 'must not be found' : 'must be found'}: ${what}${rule.why === undefined ? '' : ` (${rule.why})`}`]
  })
}

function holds(has: FieldValue | undefined, want: string | readonly string[]): boolean {
  const items = has === undefined || has === null ? [] : typeof has === 'string' ? [has] : has
  return typeof want === 'string' ? items.includes(want) : want.every((w) => items.includes(w))
}
