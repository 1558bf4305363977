import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'

/** The values of a file of JSON lines that this program wrote, one at a time. */
export async function* readJsonLines<T>(path: string): AsyncGenerator<T> {
  for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })) {
    if (line !== '') yield JSON.parse(line) as T
  }
}
