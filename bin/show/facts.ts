import pc from 'picocolors'
import type { ArticleRecord, RecordEvent, RecordQuote } from '../../schemas/record.ts'
import { evidenceOf, segments, type EvidenceKind } from '../../viewer/evidence.ts'
import { printable } from './printable.ts'

const colours: Readonly<Record<EvidenceKind, (text: string) => string>> = { entity: pc.cyan, time: pc.green, quote: pc.yellow, event: (text) => pc.bold(pc.red(text)) }
const strongest: readonly EvidenceKind[] = ['event', 'time', 'entity', 'quote']

/** One article's facts for the terminal: its text with the evidence in colour, then the facts. */
export function showFacts(record: ArticleRecord): string {
  const { published, language } = record
  return [
    pc.bold(record.headline?.text ?? record.source.title ?? record.source.path),
    pc.dim(`language ${language.code} (${language.confidence}) · published ${published ? `${published.value} (${published.basis})` : 'unknown'}`),
    '',
    colouredText(record),
    '',
    ...section('People, organisations, places', record.entities.map((e) => `${pc.cyan(e.name)} ${pc.dim(`${e.type}${e.links.iso3166 ? ` ${e.links.iso3166}` : ''}, ${e.mentions.length}×${e.roles[0] ? `, ${e.roles[0].text}` : ''}, ${e.confidence}`)}`)),
    ...section('Times', record.times.map((t) => `${pc.green(oneLine(t.text))} ${pc.dim(`${t.type} ${t.value}`)}`)),
    ...section('Quotes', record.quotes.map(quoteLine)),
    ...section('Events', record.events.map(eventLine)),
  ].join('\n')
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [pc.bold(title), ...lines.map((line) => `  ${line}`), '']
}

function quoteLine(q: RecordQuote): string {
  const via = q.via.length > 0 ? pc.dim(` via ${q.via.map((v) => v.text).join(', ')}`) : ''
  return `${q.speaker ? pc.bold(oneLine(q.speaker.text)) : pc.dim('?')}: ${pc.yellow(oneLine(q.text))} ${pc.dim(q.kind)}${via}`
}

function eventLine(e: RecordEvent): string {
  const args = e.args.map((a) => `${a.role} ${a.role === 'time' ? a.value : oneLine(a.text)}`).join(', ')
  const source = e.attributedTo.length > 0 ? pc.dim(` according to ${e.attributedTo.map((s) => oneLine(s.text)).join(', ')}`) : ''
  return `${pc.red(e.type)} ${pc.dim(`${e.factuality}, ${e.confidence}`)} «${e.triggers.map((t) => oneLine(t.text)).join('», «')}» ${args}${source}`
}

function colouredText(record: ArticleRecord): string {
  return segments(record.text ?? '', evidenceOf(record))
    .map(({ text, covers }) => {
      const kind = strongest.find((k) => covers.some((c) => c.kind === k))
      return kind ? colours[kind](printable(text)) : printable(text)
    })
    .join('')
}

function oneLine(text: string): string {
  return printable(text).replace(/\s+/gu, ' ')
}
