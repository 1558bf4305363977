import type { EntityGrammar } from './pack.ts'

/** «39enne», «ventenne»: somebody of an age. */
export function isAged(norm: string, { agedEndings, agedBeginnings }: EntityGrammar): boolean {
  return agedEndings.some((ending) => norm.endsWith(ending)) && (/^\p{N}/u.test(norm) || agedBeginnings.some((beginning) => norm.startsWith(beginning)))
}
