import { bigquery } from '../warehouse/bigquery.ts'
import { loadStatements, schemaStatements, type Dialect } from '../warehouse/dialect.ts'
import { snowflake } from '../warehouse/snowflake.ts'
import type { ExportFile, ExportFormat } from './format.ts'

/** SQL for a warehouse: `schema.sql` once, `load.sql` for every export. */
function warehouse(dialect: Dialect): ExportFormat {
  const file = (name: string, statements: readonly string[]): ExportFile => ({
    name,
     
    async *content() {
      yield statements.map((statement) => `${statement};\n`).join('\n')
    },
  })
  return { name: dialect.name, doc: dialect.doc, files: [file('schema.sql', schemaStatements(dialect)), file('load.sql', loadStatements(dialect))] }
}

export const warehouses: readonly ExportFormat[] = [warehouse(bigquery), warehouse(snowflake)]
