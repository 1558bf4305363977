import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Argument, Command, Option } from 'commander'
import { packageRoot, readData } from '../../pipeline/files.ts'

const ending = '.schema.json'
const dialects = ['duckdb', 'postgres', 'bigquery', 'snowflake']

/** `cronaca schema [NAME]`: a JSON Schema, or with `--dialect` the tables as SQL. */
export function schemaCommand(): Command {
  const names = readdirSync(join(packageRoot, 'schemas')).filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length)).sort()
  return new Command('schema')
    .description('print the JSON Schema (2020-12) of what is written and read, or the tables as SQL')
    .addArgument(new Argument('[name]', 'schema').choices(names).default('record'))
    .addOption(new Option('--dialect <name>', 'print the statements that make the tables instead').choices(dialects))
    .action(schema)
}

async function schema(name: string, options: { readonly dialect?: string }): Promise<void> {
  process.stdout.write(options.dialect === undefined ? readData(`schemas/${name}${ending}`) : (await statements(options.dialect)).map((statement) => `${statement};\n`).join('\n'))
}

async function statements(dialect: string): Promise<readonly string[]> {
  const { tables } = await import('../../sinks/tables/index.ts')
  if (dialect === 'postgres') return tables.flatMap((await import('../../sinks/postgres/ddl.ts')).tableStatements)
  if (dialect === 'duckdb') return tables.flatMap((await import('../../sinks/duckdb.ts')).definition)
  const { schemaStatements } = await import('../../sinks/warehouse/dialect.ts')
  return schemaStatements(dialect === 'bigquery' ? (await import('../../sinks/warehouse/bigquery.ts')).bigquery : (await import('../../sinks/warehouse/snowflake.ts')).snowflake)
}
