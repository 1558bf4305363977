import type { Dialect } from './dialect.ts'

/** Snowflake SQL. Names are unquoted, so that queries need no quotation marks. Replace `@STAGE/FOLDER` by where the export was put. */
export const snowflake: Dialect = {
  name: 'snowflake',
  doc: 'statements for Snowflake: tables, and loading what --format parquet wrote',
  types: { text: 'VARCHAR', integer: 'INTEGER', bigint: 'BIGINT', double: 'DOUBLE', boolean: 'BOOLEAN', date: 'DATE' },
  begin: 'BEGIN TRANSACTION',
  commit: 'COMMIT',
  identifier: (name) => name,
  comment: (doc) => `COMMENT ${literal(doc)}`,
  tail: (doc, partition, cluster) => `\nCLUSTER BY (${[...(partition === null ? [] : [partition]), ...cluster].join(', ')})\nCOMMENT = ${literal(doc)}`,
  load: (staging, target, folder) => [
    `CREATE OR REPLACE TEMPORARY TABLE ${staging} LIKE ${target}`,
    `COPY INTO ${staging} FROM @STAGE/FOLDER/${folder}/ FILE_FORMAT = (TYPE = PARQUET) MATCH_BY_COLUMN_NAME = CASE_INSENSITIVE`,
  ],
}

function literal(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}
