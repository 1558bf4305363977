/** The little of a PostgreSQL connection that loading needs, so that a server and an embedded one serve alike. */
export interface PostgresClient {
  /** One statement, values only as parameters. */
  query(sql: string, values?: readonly unknown[]): Promise<readonly Readonly<Record<string, unknown>>[]>
  /** `COPY "table" (columns) FROM STDIN` in text format. */
  copy(table: string, columns: readonly string[], rows: string): Promise<void>
  end(): Promise<void>
}
