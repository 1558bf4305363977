import pc from 'picocolors'
import type { Quarantined, RawArticle } from '../../pipeline/article.ts'
import type { RegionKind } from '../../pipeline/document.ts'
import type { Analysis } from '../../pipeline/extract.ts'
import { articleFields } from '../../pipeline/readers/fields.ts'
import { printable } from './printable.ts'

/** Lines of text shown of an entry. */
const mostLines = 12
const widest = 110

const marks: Readonly<Record<RegionKind, (text: string) => string>> = { headline: pc.bold, dateline: pc.green, byline: pc.green, body: (text) => text, caption: pc.cyan, boilerplate: pc.dim, metadata: pc.dim }

/** How an entry was read: its fields as the source states them, what the first stages make of it, its first lines with their region. */
export function showEntry(article: RawArticle, { doc, full, diagnostics }: Analysis): string {
  const stated = articleFields.filter((field) => field !== 'text').map((field) => row(field, article[field] === null ? pc.dim('not stated') : oneLine(article[field])))
  const found = [
    row('text', `${article.text.length} characters`),
    row('language', `${doc.language.code} (${doc.language.confidence})`),
    row('published', doc.published ? `${doc.published.value} (${doc.published.basis})` : pc.dim('no date found')),
    row('headline', doc.headline ? oneLine(doc.text.slice(doc.headline.start, doc.headline.end)) : pc.dim('none found')),
    row('regions', regionCounts(doc.regions)),
    ...(full ? [row('facts', `${full.entities.length} entities, ${full.times.length} times, ${full.quotes.length} quotes, ${full.events.length} events`)] : []),
    ...diagnostics.map(({ rule, reason }) => row('note', `${rule}: ${oneLine(reason)}`)),
  ]
  return [pc.bold(`${oneLine(article.path)}, entry ${article.entry}`), pc.dim('  what the source states'), ...stated, pc.dim('  how it is read'), ...found, '', ...firstLines(doc), ''].join('\n')
}

export function showTrouble({ path, entry, stage, rule, reason, next }: Quarantined): string {
  return [pc.bold(`${oneLine(path)}, entry ${entry}`), row('set aside', pc.red(`${rule} (${stage})`)), row('reason', oneLine(reason)), row('next', oneLine(next)), ''].join('\n')
}

function row(name: string, value: string): string {
  return `    ${name.padEnd(10)} ${value.length > 300 ? `${value.slice(0, 300)}…` : value}`
}

function regionCounts(regions: Analysis['doc']['regions']): string {
  const counts = new Map<RegionKind, number>()
  for (const { kind, start, end } of regions) counts.set(kind, (counts.get(kind) ?? 0) + end - start)
  return [...counts].map(([kind, length]) => `${kind} ${length}`).join(', ')
}

function firstLines({ text, regions }: Analysis['doc']): string[] {
  const lines = regions.flatMap(({ kind, start, end }) => text.slice(start, end).split(/\r\n|\r|\n/u).filter((line) => line.trim() !== '').map((line) => `  ${pc.dim(kind.padEnd(12))}${marks[kind](oneLine(line).slice(0, widest))}`))
  return lines.length <= mostLines ? lines : [...lines.slice(0, mostLines), pc.dim(`  … ${lines.length - mostLines} more lines`)]
}

function oneLine(text: string): string {
  return printable(text.replace(/\s+/gu, ' ').trim())
}
