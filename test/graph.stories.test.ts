import { beforeAll, describe, expect, it } from 'vitest'
import { createPipeline, mergeRecords, type ArticleInput, type ArticleRecord } from '../index.ts'
import type { GraphEdge, GraphNode } from '../schemas/graph.ts'
import { readFileSync, readdirSync } from 'node:fs'
import { countLinks, readStories, type LinkCounts } from './support/stories.ts'

async function recordsOf(articles: readonly ArticleInput[]): Promise<ArticleRecord[]> {
  const records: ArticleRecord[] = []
  for await (const outcome of createPipeline().stream(articles)) {
    if (!('record' in outcome)) throw new Error(outcome.quarantined.reason)
    records.push(outcome.record)
  }
  return records
}

describe('stories told by several articles', () => {
  let counts: LinkCounts
  beforeAll(async () => {
    const stories = readStories('fixtures/stories')
    const records = await recordsOf(stories.flatMap((story) => story.articles.map((article) => article.input)))
    const graph = mergeRecords(records)
    counts = countLinks(stories, records, [...graph.nodes()], [...graph.edges()])
  }, 60_000)

  it('are kept apart', () => {
    expect(counts.falseMerges).toEqual([])
  })

  it('join what several articles tell: four in five joins are right, a third of what could be joined is', () => {
    expect(counts.toFind).toBeGreaterThan(80)
    expect(counts.right / counts.joined).toBeGreaterThanOrEqual(0.8)
    expect(counts.right / counts.toFind).toBeGreaterThanOrEqual(0.33)
  })
})

describe('the five articles in fixtures/articles', () => {
  let records: ArticleRecord[]
  let events: GraphNode[]
  let edges: GraphEdge[]
  beforeAll(async () => {
    const files = readdirSync('fixtures/articles').filter((file) => file.endsWith('.txt')).sort()
    records = await recordsOf(files.map((file) => ({ id: file.slice(0, 3), text: readFileSync(`fixtures/articles/${file}`, 'utf8') })))
    const graph = mergeRecords(records)
    events = [...graph.nodes()].filter((node) => node.kind === 'event')
    edges = [...graph.edges()]
  }, 60_000)

  /** The node of the mention of this type with a trigger on the words that `sentence` has between brackets. */
  const told = (id: string, type: string, sentence: string): GraphNode | undefined => {
    const record = records.find((one) => one.source.id === id) as ArticleRecord
    const at = (record.text as string).indexOf(sentence.replace(/[[\]]/gu, '')) + sentence.indexOf('[')
    const event = record.events.find((one) => one.type === type && one.triggers.some((trigger) => trigger.start <= at && at < trigger.end))
    return events.find((node) => node.members.some((member) => member.record === record.id && member.event === event?.id))
  }

  it('tell the summit of 13 September 2023 at Vostochny as one happening', () => {
    const mentions = [
      told('000', 'meet', 'dopo il [vertice] tenuto al centro spaziale Vostochny'),
      told('001', 'meet', 'in vista dei [colloqui] con Vladimir Putin'),
      told('002', 'meet', "L’[incontro] a Mosca potrebbe esserci a settembre"),
      told('003', 'meet', 'Sono durati due ore i [colloqui]'),
      told('004', 'meet', 'dopo due ore, i [colloqui]'),
    ]
    const [summit] = mentions
    expect(mentions.map((node) => node?.id)).toEqual(mentions.map(() => summit?.id))
    expect(summit).toMatchObject({ time: '2023-09-13', place: 'Vostochny', factuality: 'actual' })
  })

  it('tell the departure of 10 September as another', () => {
    const departure = told('001', 'travel', 'Kim Jong Un ha [lasciato] Pyongyang')
    expect(departure?.time).toMatch(/^2023-09-10/u)
    expect(departure?.id).not.toBe(told('003', 'meet', 'Sono durati due ore i [colloqui]')?.id)
  })

  it('tell the two ballistic missiles and the protest of Tokyo that answers them', () => {
    const missiles = told('003', 'mobilize', 'ha segnalato il [lancio] missili balistici')
    const protest = told('003', 'accuse', 'balistici, [protesta formale] di Tokyo')
    expect(new Set([missiles?.id, protest?.id]).size).toBe(2)
    expect(edges.filter(({ kind, from }) => kind === 'response' && from === protest?.id).map(({ to }) => to)).toEqual([missiles?.id])
  })
})
