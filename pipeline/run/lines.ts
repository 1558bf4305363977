import { createReadStream } from 'node:fs'

/**
 * The lines of a file that are not empty, one at a time. Only a line feed ends a line: JSON leaves U+2028 and U+2029 as they are within
 * strings, and `node:readline` breaks lines there on newer Nodes.
 */
export async function* readLines(path: string): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of createReadStream(path, 'utf8') as AsyncIterable<string>) {
    const [first = '', ...lines] = chunk.split('\n')
    rest += first
    for (const line of lines) {
      if (rest !== '') yield rest
      rest = line
    }
  }
  if (rest !== '') yield rest
}

/** The values of a file of JSON lines that this program wrote, one at a time. */
export async function* readJsonLines<T>(path: string): AsyncGenerator<T> {
  for await (const line of readLines(path)) yield JSON.parse(line) as T
}
