import type { Corpus } from '../corpus.ts'
import type { EntityFacts } from '../facts.ts'
import { append } from '../order.ts'
import type { UnionFind } from '../union-find.ts'
import type { GraphWords } from '../words.ts'
import { KeyedJoin } from './joining.ts'

/**
 * Organisations are the same by name; bodies that every country has («Senato», «ministero della Difesa») only within
 * articles about the same country. A short form («Onu») joins the one organisation that some article calls by both names.
 */
export function joinOrganizations(corpus: Corpus, organizations: readonly number[], classes: UnionFind, wordsOf: (language: string) => GraphWords): void {
  const join = new KeyedJoin(classes)
  const byAlias = new Map<string, number[]>()
  for (const item of organizations) {
    const entity = corpus.entity(item)
    if (entity.folded === '') continue
    if (entity.kb !== null) join.add(`kb ${entity.kb}`, item)
    join.add(nameOf(corpus, item, entity.folded, wordsOf), item)
    for (const alias of entity.aliasKeys) if (isShortForm(entity, alias)) append(byAlias, alias, item)
  }
  for (const item of organizations) {
    const entity = corpus.entity(item)
    const named = byAlias.get(entity.key)
    if (!named || entity.key.includes(' ')) continue
    const candidates = new Set(named.filter((other) => sameSphere(corpus, item, other, wordsOf)).map((other) => classes.find(other)))
    if (candidates.size === 1) classes.join(item, [...candidates][0] as number)
  }
}

function nameOf(corpus: Corpus, item: number, folded: string, wordsOf: (language: string) => GraphWords): string {
  if (!isInstitution(corpus, item, wordsOf)) return `n ${folded.replaceAll(' ', '')}`
  return `i ${folded} ${corpus.entity(item).country ?? corpus.record(corpus.recordOfEntity(item)).mainCountry ?? ''}`
}

function isInstitution(corpus: Corpus, item: number, wordsOf: (language: string) => GraphWords): boolean {
  const institutions = wordsOf(corpus.record(corpus.recordOfEntity(item)).language).institutions
  return corpus.entity(item).folded.split(' ').some((word) => institutions.has(word))
}

function sameSphere(corpus: Corpus, a: number, b: number, wordsOf: (language: string) => GraphWords): boolean {
  if (!isInstitution(corpus, a, wordsOf) && !isInstitution(corpus, b, wordsOf)) return true
  return corpus.record(corpus.recordOfEntity(a)).mainCountry === corpus.record(corpus.recordOfEntity(b)).mainCountry
}

/** One word, not a word that many names share: «kcna» for «Korean Central News Agency», not «agenzia». */
function isShortForm(entity: EntityFacts, alias: string): boolean {
  if (alias.includes(' ') || !entity.key.includes(' ')) return false
  const initials = entity.folded.split(' ').map((word) => word[0]).join('')
  return alias.length >= 2 && alias.length <= 6 && (isSubsequence(alias, initials) || !entity.key.split(' ').includes(alias))
}

function isSubsequence(part: string, whole: string): boolean {
  let at = 0
  for (const letter of whole) if (letter === part[at]) at++
  return at === part.length
}
