import type { Document, Name } from '../../pipeline/document.ts'
import type { EntityWords } from './pack.ts'

/**
 * Takes in the word that a name cannot do without: «Consiglio supremo delle Forze» «armate», «Corte» «marziale».
 * Names are in text order; the word must be free.
 */
export function extended(doc: Document<'tokens'>, names: readonly Name[], { grammar }: EntityWords): readonly Name[] {
  const pairs = new Set(grammar.completions)
  return names.map((name, at) => {
    const next = doc.tokens[name.tokens.end]
    const last = doc.tokens[name.tokens.end - 1]
    const following = names[at + 1]
    const free = next !== undefined && last?.sentence === next.sentence && (following === undefined || following.tokens.first > name.tokens.end)
    if (name.type === 'person' || !free || !pairs.has(`${last?.norm ?? ''} ${next.norm}`)) return name
    return { ...name, end: next.end, tokens: { first: name.tokens.first, end: name.tokens.end + 1 } }
  })
}
