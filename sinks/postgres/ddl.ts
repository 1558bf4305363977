import type { Column, ColumnType, Table } from '../tables/table.ts'

const types: Readonly<Record<ColumnType, string>> = { text: 'text', integer: 'integer', bigint: 'bigint', double: 'double precision', boolean: 'boolean' }

/** A name as an SQL identifier. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** Statements that make a table with its constraints, indexes and comments. */
export function tableStatements(table: Table): string[] {
  const names = (columns: readonly string[]): string => columns.map(identifier).join(', ')
  const parts = [
    ...table.columns.map((c) => `${identifier(c.name)} ${types[c.type]}${table.key.includes(c.name) ? ' NOT NULL' : ''}`),
    `PRIMARY KEY (${names(table.key)})`,
    ...(table.references ?? []).map((r) => `FOREIGN KEY (${names(r.columns)}) REFERENCES ${identifier(r.table)} ON DELETE CASCADE`),
  ]
  return [
    `CREATE TABLE ${identifier(table.name)} (${parts.join(', ')})`,
    ...(table.indexes ?? []).map((columns) => `CREATE INDEX ${identifier(`${table.name}_${columns.join('_')}`)} ON ${identifier(table.name)} (${names(columns)})`),
    `COMMENT ON TABLE ${identifier(table.name)} IS ${literal(table.doc)}`,
    ...table.columns.map((c) => `COMMENT ON COLUMN ${identifier(table.name)}.${identifier(c.name)} IS ${literal(c.doc)}`),
  ]
}

/** Statements that add a column to a table that is there already; its rows have null until they are loaded again. */
export function columnStatements(table: Table, { name, type, doc }: Column): string[] {
  return [
    `ALTER TABLE ${identifier(table.name)} ADD COLUMN ${identifier(name)} ${types[type]}`,
    `COMMENT ON COLUMN ${identifier(table.name)}.${identifier(name)} IS ${literal(doc)}`,
  ]
}

export function copyStatement(table: string, columns: readonly string[]): string {
  return `COPY ${identifier(table)} (${columns.map(identifier).join(', ')}) FROM STDIN`
}
