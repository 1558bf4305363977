import { stringify } from 'csv-stringify/sync'
import { tables } from '../tables/index.ts'
import type { Cell, Table } from '../tables/table.ts'
import type { ExportFile, ExportFormat, RunFiles } from './format.ts'

/** Every table as a CSV file (RFC 4180). Cells that a spreadsheet would run as a formula get an apostrophe in front. */
export const csv: ExportFormat = {
  name: 'csv',
  doc: 'every table as a CSV file for spreadsheets and data frames',
  files: tables.map(
    (table): ExportFile => ({
      name: `${table.name}.csv`,
      async *content(run) {
        yield csvLine(table.columns.map((c) => c.name))
        for await (const row of rowsOf(table, run)) yield csvLine(row)
      },
    }),
  ),
}

async function* rowsOf(table: Table, run: RunFiles): AsyncGenerator<readonly Cell[]> {
  if (table.ofRecord) for await (const record of run.records()) yield* table.ofRecord(record)
  if (table.ofNode) for await (const node of run.nodes()) yield* table.ofNode(node)
  if (table.ofEdge) for await (const edge of run.edges()) yield* table.ofEdge(edge)
  if (table.ofRedirect) for await (const redirect of run.redirects()) yield* table.ofRedirect(redirect)
}

function csvLine(cells: readonly Cell[]): string {
  return stringify([cells.map(text)], { escape_formulas: true, record_delimiter: '\r\n' })
}

function text(cell: Cell): string {
  return cell === null ? '' : String(cell)
}
