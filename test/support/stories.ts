import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ArticleInput, ArticleRecord } from '../../index.ts'
import type { GraphEdge, GraphNode } from '../../schemas/graph.ts'

/**
 * Stories told by several articles, with the happenings that they tell marked in the text (fixtures/stories/README.md):
 * `{word|happening}` for a trigger, `=== DATE [LANGUAGE]` before each article (date `none` for none), `kind from to` lines first for
 * the relations.
 */
export interface Story {
  readonly name: string
  readonly relations: readonly (readonly [kind: string, from: string, to: string])[]
  readonly articles: readonly MarkedArticle[]
}

export interface MarkedArticle {
  readonly input: ArticleInput & { readonly id: string }
  /** Happening → code points at which its triggers start and end. */
  readonly marks: ReadonlyMap<string, readonly (readonly [number, number])[]>
}

export function readStories(folder: string): Story[] {
  return readdirSync(folder).filter((file) => file.endsWith('.txt')).sort().map((file) => {
    const name = file.slice(0, -'.txt'.length)
    const [head = '', ...articles] = readFileSync(join(folder, file), 'utf8').split(/^=== /mu)
    const relations = head.split('\n').filter((line) => line !== '').map((line) => line.split(' ') as [string, string, string])
    return { name, relations, articles: articles.map((article, i) => marked(`${name}-${i + 1}`, article)) }
  })
}

function marked(id: string, article: string): MarkedArticle {
  const [head = '', ...lines] = article.split('\n')
  const [date, language = 'it'] = head.split(' ')
  const marks = new Map<string, (readonly [number, number])[]>()
  let text = ''
  for (const part of lines.join('\n').split(/(\{[^{}]+\})/u)) {
    const [word, happening] = part.startsWith('{') ? part.slice(1, -1).split('|') : [part]
    const start = [...text].length
    text += word ?? ''
    if (happening !== undefined) marks.set(happening, [...(marks.get(happening) ?? []), [start, [...text].length]])
  }
  return { input: { id, text, language, ...(date === 'none' || date === undefined ? {} : { date }) }, marks }
}

/** Pairs of mentions of two articles that are one happening: how many could be joined, were, and were rightly. */
export interface LinkCounts {
  readonly toFind: number
  readonly joined: number
  readonly right: number
  /** Relations written above the stories that the graph has, of how many whose happenings were found. */
  readonly related: number
  readonly relations: number
  /** Joined mentions of two stories. */
  readonly falseMerges: readonly string[]
}

/** Counts among marked happenings that extraction found at all. `records` carry the ids of `readStories`. */
export function countLinks(stories: readonly Story[], records: readonly ArticleRecord[], nodes: readonly GraphNode[], edges: readonly GraphEdge[]): LinkCounts {
  const happeningOf = new Map<string, string>()
  const recordOf = new Map(records.map((record) => [record.source.id, record]))
  const storyOf = new Map<string, string>()
  for (const story of stories) {
    for (const { input, marks } of story.articles) {
      const record = recordOf.get(input.id)
      if (!record) continue
      storyOf.set(record.id, story.name)
      for (const [happening, spans] of marks) {
        const touched = record.events.map((event) => ({ event, count: event.triggers.filter((trigger) => spans.some(([start, end]) => trigger.start < end && start < trigger.end)).length }))
        const best = touched.sort((a, b) => b.count - a.count)[0]
        if (best && best.count > 0 && !happeningOf.has(`${record.id} ${best.event.id}`)) happeningOf.set(`${record.id} ${best.event.id}`, `${story.name} ${happening}`)
      }
    }
  }
  const toFind = pairsOf([...groups([...happeningOf].map(([member, happening]) => [happening, member])).values()])
  const events = nodes.filter((node) => node.kind === 'event')
  const members = events.map((node) => node.members.map((member) => `${member.record} ${String(member.event)}`))
  const joined = pairsOf(members.map((list) => list.filter((member) => happeningOf.has(member))))
  const right = [...joined].filter((pair) => toFind.has(pair)).length
  const nodeOf = groups(events.flatMap((node, i) => (members[i] as string[]).flatMap((member) => (happeningOf.has(member) ? [[happeningOf.get(member) as string, node.id] as const] : []))))
  const told = new Set(edges.map(({ kind, from, to }) => `${kind} ${from} ${to}`))
  const wanted = stories.flatMap(({ name, relations }) => relations.map(([kind, from, to]) => [kind, nodeOf.get(`${name} ${from}`), nodeOf.get(`${name} ${to}`)] as const))
  const found = wanted.filter(([, from, to]) => from && to)
  const related = found.filter(([kind, from, to]) => from?.some((x) => to?.some((y) => told.has(`${kind} ${x} ${y}`)))).length
  const falseMerges = events.filter((node) => new Set(node.members.map((member) => storyOf.get(member.record))).size > 1).map((node) => node.label)
  return { toFind: toFind.size, joined: joined.size, right, related, relations: found.length, falseMerges }
}

function groups(pairs: readonly (readonly [string, string])[]): Map<string, string[]> {
  const lists = new Map<string, string[]>()
  for (const [key, value] of pairs) lists.set(key, [...(lists.get(key) ?? []), value])
  return lists
}

function pairsOf(lists: readonly (readonly string[])[]): Set<string> {
  const pairs = new Set<string>()
  const recordOf = (member: string): string => member.split(' ')[0] as string
  for (const list of lists) for (const a of list) for (const b of list) if (a < b && recordOf(a) !== recordOf(b)) pairs.add(`${a} ~ ${b}`)
  return pairs
}
