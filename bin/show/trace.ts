import pc from 'picocolors'
import type { Document, Layers } from '../../pipeline/document.ts'
import type { Analysis } from '../../pipeline/extract.ts'
import { slice, type Span } from '../../pipeline/span.ts'
import { printable } from './printable.ts'

/** Everything the stages saw: regions, tokens with their words, and every fact with the rule that fired. Offsets are UTF-16. */
export function showTrace({ doc, full, diagnostics }: Analysis): string {
  const words = (span: Span): string => printable(slice(doc.text, span)).replace(/\s+/gu, ' ')
  const rule = (kind: string, span: Span, id: string, what: string): string => `  ${kind.padEnd(8)} ${pc.dim(`${span.start}-${span.end}`.padEnd(12))} ${id.padEnd(36)} ${what} «${words(span).slice(0, 80)}»`
  return [
    pc.bold('Regions'),
    ...doc.regions.map((r) => rule('region', r, r.rule, r.kind)),
    '',
    ...(full ? tokenLines(full) : []),
    pc.bold('Rules that fired'),
    ...(full?.names.map((n) => rule('name', n, n.rule, `${n.type} ${n.confidence.toFixed(2)}`)) ?? []),
    ...(full?.times.map((t) => rule('time', t, t.rule, t.value)) ?? []),
    ...(full?.quotes.map((q) => rule('quote', q, q.rule, q.kind)) ?? []),
    ...(full?.events.flatMap((e) => e.triggers.map((t) => rule('event', t, e.rule, `${e.type} ${e.factuality}`))) ?? []),
    '',
    pc.bold('Diagnostics'),
    ...diagnostics.map((d) => `  ${d.stage}: ${d.reason} ${pc.dim(d.rule)}`),
  ].join('\n')
}

function tokenLines(doc: Document<keyof Layers>): string[] {
  return doc.sentences.flatMap((sentence, i) => {
    const lines = [pc.bold(`Sentence ${i + 1} (${sentence.region})`)]
    for (let t = sentence.tokens.first; t < sentence.tokens.end; t++) {
      const token = doc.tokens[t]
      if (!token) continue
      for (let w = token.words.first; w < token.words.end; w++) {
        const word = doc.words[w]
        const arc = doc.syntax.arc(w)
        const surface = w === token.words.first ? printable(token.text) : ''
        const feats = Object.entries(word?.feats ?? {}).map(([k, v]) => `${k}=${v}`).join('|')
        const head = arc ? `${arc.relation} < ${arc.head < 0 ? 'root' : (doc.words[arc.head]?.form ?? '')}` : ''
        lines.push(`  ${surface.padEnd(18)} ${(word?.form ?? '').padEnd(16)} ${(word?.lemma ?? '').padEnd(16)} ${(word?.pos ?? '').padEnd(6)} ${pc.dim(feats.padEnd(44))} ${head}`)
      }
    }
    return [...lines, '']
  })
}
