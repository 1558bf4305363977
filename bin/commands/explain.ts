import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import pc from 'picocolors'
import { explainEvent, findHappenings, type Explanation, type Join } from '../../graph/explain.ts'
import type { Happening, Happenings } from '../../graph/happenings.ts'
import { RecordMerger } from '../../graph/merge.ts'
import { readJsonLines } from '../../pipeline/run/lines.ts'
import { sliceCodePoints } from '../../pipeline/code-points.ts'
import type { ArticleRecord } from '../../schemas/record.ts'
import { printable } from '../show/printable.ts'

/** Code points shown on each side of a trigger. */
const around = 50

/** `cronaca explain [EVENT]`: why the mentions of an event node are one happening. */
export function explainCommand(): Command {
  return new Command('explain')
    .description('tell why the mentions of an event are one happening, with the words that prove it')
    .argument('[event]', 'id of an event node (graph/nodes.jsonl), or its beginning; without one: the event with most mentions')
    .option('--out <dir>', 'folder of the run', 'out')
    .action(explain)
}

async function explain(wanted: string | undefined, options: { readonly out: string }): Promise<void> {
  const path = join(options.out, 'records.jsonl')
  if (!existsSync(path)) throw new Error(`${path} is not there: run \`cronaca run INPUT… --out ${options.out}\` first, or name the folder with --out`)
  const merger = new RecordMerger()
  for await (const record of readJsonLines<ArticleRecord>(path)) merger.add(record)
  const { merged } = merger.graph()
  const found = wanted === undefined ? mostTold(merged.happenings) : findHappenings(merged, wanted)
  const [happening, other] = found
  if (!happening) throw new Error(`no event ${wanted ?? ''} in ${options.out}: ids stand in graph/nodes.jsonl, e.g. event:3f…`)
  if (other) throw new Error(`${found.length} events begin with ${wanted ?? ''}: give more of the id`)
  const explanation = explainEvent(merged, happening)
  const told = new Set(explanation.mentions.map((mention) => mention.article.record))
  const texts = new Map<string, string>()
  for await (const record of readJsonLines<ArticleRecord>(path)) if (told.has(record.id) && record.text !== undefined) texts.set(record.id, record.text)
  console.log(showExplanation(explanation, texts))
}

/** The event with most mentions, the first of equals. */
function mostTold(happenings: Happenings): readonly Happening[] {
  let [best, most] = [-1, 0]
  for (const root of happenings.roots()) {
    const { length } = happenings.members(root)
    if (length > most) [best, most] = [root, length]
  }
  return best < 0 ? [] : [happenings.of(best)]
}

/** Mentions first, numbered, each in its words; then the joins. */
function showExplanation({ id, mentions, joins }: Explanation, texts: ReadonlyMap<string, string>): string {
  const lines = [pc.bold(id), '']
  mentions.forEach(({ article, facts }, i) => {
    const text = texts.get(article.record)
    const words = text === undefined ? facts.trigger : inContext(text, facts.start, facts.end)
    lines.push(`${pc.bold(`[${i + 1}]`)} ${oneLine(article.title ?? article.path)} ${pc.dim(`${article.record}, ${article.published ?? 'no date'}, ${facts.id}: ${facts.type}, ${facts.factuality}`)}`, `    ${words}`)
  })
  lines.push('')
  if (joins.length === 0) lines.push('One mention: nothing was merged.')
  for (const join of joins) lines.push(...showJoin(join))
  return lines.join('\n')
}

function inContext(text: string, start: number, end: number): string {
  const before = sliceCodePoints(text, Math.max(0, start - around), start)
  const after = sliceCodePoints(text, end, end + around)
  return `…${oneLine(before)}${pc.bold(oneLine(sliceCodePoints(text, start, end)))}${oneLine(after)}…`
}

function oneLine(text: string): string {
  return printable(text.replace(/\s+/gu, ' '))
}

function showJoin({ a, b, score, signs }: Join): string[] {
  return [`${pc.bold(`[${a + 1}] = [${b + 1}]`)}  score ${score.toFixed(2)}`, ...signs.map((sign) => `    ${sign.about.padEnd(13)}${sign.strength.toFixed(2)}  ${printable(sign.proof)}`)]
}
