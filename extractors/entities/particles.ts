import type { Document, Name } from '../../pipeline/document.ts'
import { startsWithCapital } from './letters.ts'
import type { EntityWords } from './pack.ts'

/** How Arabic names are written: `languages/neutral/arabic-names.json`, lower case. */
export interface ArabicNames {
  /** Particles that are nothing else in our languages: «bin», «ibn», «el». */
  readonly particles: readonly string[]
  /** The article in its forms, one of which is also a common word: «al», «ash». */
  readonly articles: readonly string[]
  /** Words that follow the article in names: «Islam», «Nour», «Sharia». */
  readonly bynames: readonly string[]
}

/**
 * Arabic names in one piece: «Saif | al Islam», «Ansar Beit | al Maqdis», «Ahmed | bin Khalifa»; the article belongs to
 * the name that it opens: «il partito | al | Nour».
 */
export function withParticles(doc: Document<'tokens' | 'sentences'>, names: readonly Name[], { arabic }: EntityWords): readonly Name[] {
  const particles = new Set(arabic.particles)
  const articles = new Set(arabic.articles)
  const bynames = new Set(arabic.bynames)
  const at = new Map<number, Name>()
  for (const name of names) for (let token = name.tokens.first; token < name.tokens.end; token++) at.set(token, name)
  const gone = new Set<Name>()
  const made: Name[] = []
  doc.tokens.forEach((token, index) => {
    const next = doc.tokens[index + 1]
    if (!next || next.sentence !== token.sentence || !startsWithCapital(next.text)) return
    const article = articles.has(token.norm) && bynames.has(next.norm)
    if (!article && !particles.has(token.norm)) return
    const before = current(at.get(index - 1))
    const after = current(at.get(index + 1))
    const [left, right] = [before?.tokens.end === index ? before : undefined, after && after.tokens.first >= index ? after : undefined]
    if (at.get(index) && !left && !right) return
    const whole = joinedName(doc, index, left, right, article)
    if (!whole) return
    for (const part of [left, right]) if (part) gone.add(part)
    made.push(whole)
    for (let i = whole.tokens.first; i < whole.tokens.end; i++) at.set(i, whole)
  })
  return made.length === 0 ? names : [...names, ...made].filter((name) => !gone.has(name)).sort((a, b) => a.start - b.start)

  function current(name: Name | undefined): Name | undefined {
    return name && !gone.has(name) ? name : undefined
  }
}

/** The name over what stands on both sides of a particle; null where nobody sees a name on either. */
function joinedName(doc: Document<'tokens'>, particle: number, left: Name | undefined, right: Name | undefined, article: boolean): Name | null {
  const first = left?.tokens.first ?? particle
  const end = Math.max(right?.tokens.end ?? 0, particle + 2)
  const surest = left && right ? (left.confidence >= right.confidence ? left : right) : (left ?? right)
  // a place before the article is where somebody is or comes from: «a Sirte al Islam»
  if (!surest || left?.type === 'place' || (left === undefined && !article)) return null
  return { ...surest, start: doc.tokens[first]?.start ?? 0, end: doc.tokens[end - 1]?.end ?? 0, tokens: { first, end }, rule: 'entities/particle' }
}
