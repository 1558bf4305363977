import type { Corpus } from '../corpus.ts'
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
  const { entityColumns: columns } = corpus
  const named = new Map<string, Named[]>()
  for (const item of organizations) {
    const at = corpus.column(item)
    const folded = columns.folded(at)
    if (folded === '') continue
    const kb = columns.kb(at)
    if (kb !== null) join.add(`kb ${kb}`, item)
    join.add(nameOf(corpus, item, folded, wordsOf), item)
    for (const alias of columns.aliasKeys(at)) if (isShortForm(columns.key(at), folded, alias)) append(named, alias, { item, sphere: sphereOf(corpus, item, wordsOf) })
  }
  for (const [alias, own] of named) named.set(alias, distinctNamed(own, classes))
  for (const item of organizations) {
    const key = corpus.entityKey(item)
    const own = key.includes(' ') ? undefined : named.get(key)
    if (!own) continue
    const sphere = sphereOf(corpus, item, wordsOf)
    const candidates = new Set(own.filter((other) => sameSphere(sphere, other.sphere)).map((other) => classes.find(other.item)))
    if (candidates.size === 1) classes.join(item, [...candidates][0] as number)
  }
}

/** Who is called by a short form, and where it acts. */
interface Named {
  readonly item: number
  readonly sphere: Sphere
}

/** The country that the article is about, and whether the body is one that every country has. */
interface Sphere {
  readonly institution: boolean
  readonly country: string | null
}

/** One of each class and sphere: what is one now stays one. */
function distinctNamed(named: readonly Named[], classes: UnionFind): Named[] {
  const found = new Map<string, Named>()
  for (const one of named) {
    const key = `${classes.find(one.item)} ${one.sphere.institution} ${one.sphere.country}`
    if (!found.has(key)) found.set(key, one)
  }
  return [...found.values()]
}

function nameOf(corpus: Corpus, item: number, folded: string, wordsOf: (language: string) => GraphWords): string {
  const { institution, country } = sphereOf(corpus, item, wordsOf)
  if (!institution) return `n ${folded.replaceAll(' ', '')}`
  return `i ${folded} ${corpus.entityColumns.country(corpus.column(item)) ?? country ?? ''}`
}

function sphereOf(corpus: Corpus, item: number, wordsOf: (language: string) => GraphWords): Sphere {
  const record = corpus.recordOfEntity(item)
  const { institutions } = wordsOf(corpus.language(record))
  return { institution: corpus.entityColumns.folded(corpus.column(item)).split(' ').some((word) => institutions.has(word)), country: corpus.mainCountry(record) }
}

function sameSphere(a: Sphere, b: Sphere): boolean {
  return (!a.institution && !b.institution) || a.country === b.country
}

/** One word, not a word that many names share: «kcna» for «Korean Central News Agency», not «agenzia». */
function isShortForm(key: string, folded: string, alias: string): boolean {
  if (alias.includes(' ') || !key.includes(' ')) return false
  const initials = folded.split(' ').map((word) => word[0]).join('')
  return alias.length >= 2 && alias.length <= 6 && (isSubsequence(alias, initials) || !key.split(' ').includes(alias))
}

function isSubsequence(part: string, whole: string): boolean {
  let at = 0
  for (const letter of whole) if (letter === part[at]) at++
  return at === part.length
}
