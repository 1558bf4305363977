import type { Figure } from '../../regression/score/figures.ts'
import type { Reliability } from '../../regression/score/reliability.ts'

/** The figures as a table: precision, recall and F1 where all three mean something. */
export function showFigures(figures: readonly Figure[]): string {
  const width = Math.max(...figures.map(({ name }) => name.length))
  const head = `${''.padEnd(width)}  precision  recall     F1    wanted   given   right`
  return [head, ...figures.map((figure) => `${figure.name.padEnd(width)}  ${rates(figure)}${counts(figure)}`.trimEnd())].join('\n')
}

function rates({ kind, precision, recall, f1 }: Figure): string {
  if (kind === 'count') return ' '.repeat(25)
  if (kind === 'f1') return `${decimal(precision).padStart(9)}${decimal(recall).padStart(8)}${decimal(f1).padStart(8)}`
  const rate = decimal(recall)
  return kind === 'recall' ? `${rate.padStart(17)}${' '.repeat(8)}` : `${`accuracy ${rate}`.padStart(25)}`
}

function counts({ kind, gold, system, right }: Figure): string {
  const [wanted, given, good] = kind === 'count' ? ['', String(system), ''] : kind === 'f1' ? [String(gold), String(system), String(right)] : [String(gold), '', String(right)]
  return `${wanted.padStart(9)}${given.padStart(8)}${good.padStart(8)}`
}

/** Whether confidences mean what they say, and what a smallest confidence would give. */
export function showReliability(reliability: readonly Reliability[]): string {
  return ['Confidence', ...reliability.flatMap(showKind)].join('\n')
}

function showKind({ kind, facts, right, confidence, ece, bins, thresholds }: Reliability): string[] {
  return [
    '',
    `${kind}: ${facts} given, mean confidence ${decimal(confidence)}, right ${decimal(right / facts)}, expected calibration error ${decimal(ece)}`,
    `  ${bins.filter((bin) => bin.facts > 0).map((bin) => `${bin.from}–${bin.to}: ${decimal(bin.right ?? 0)} of ${bin.facts}`).join('   ')}`,
    ...thresholds.map(({ minConfidence, facts: kept, precision, recall }) => `  at least ${minConfidence.toFixed(2)}: ${String(kept).padStart(5)} given, precision ${decimal(precision)}, recall ${decimal(recall)}`),
  ]
}

function decimal(x: number): string {
  return x.toFixed(3)
}
