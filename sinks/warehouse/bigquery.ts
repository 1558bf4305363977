import type { Dialect } from './dialect.ts'

/** GoogleSQL. Run in a data set: `bq query --use_legacy_sql=false --dataset_id=…`. Replace `BUCKET/FOLDER` by where the export was copied to. */
export const bigquery: Dialect = {
  name: 'bigquery',
  doc: 'statements for BigQuery: tables, and loading what --format parquet wrote',
  types: { text: 'STRING', integer: 'INT64', bigint: 'INT64', double: 'FLOAT64', boolean: 'BOOL', date: 'DATE' },
  begin: 'BEGIN TRANSACTION',
  commit: 'COMMIT TRANSACTION',
  identifier: (name) => `\`${name}\``,
  comment: (doc) => `OPTIONS (description = ${literal(doc)})`,
  // By month: a table may have no more than 10,000 partitions, and archives go back further than as many days.
  tail: (doc, partition, cluster) => `\n${partition === null ? '' : `PARTITION BY DATE_TRUNC(\`${partition}\`, MONTH)\n`}CLUSTER BY ${cluster.map((name) => `\`${name}\``).join(', ')}\nOPTIONS (description = ${literal(doc)})`,
  load: (staging, target, folder) => [
    `CREATE OR REPLACE TABLE \`${staging}\` LIKE \`${target}\``,
    `LOAD DATA INTO \`${staging}\` FROM FILES (format = 'PARQUET', uris = ['gs://BUCKET/FOLDER/${folder}/*.parquet'])`,
  ],
}

function literal(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}
