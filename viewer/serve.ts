import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { ArticleRecord } from '../schemas/record.ts'
import { reportLimit, writeRun, type Selection } from './write.ts'

export interface RunServer {
  /** `http://127.0.0.1:PORT/` */
  readonly address: string
  close(): Promise<void>
}

/**
 * Serves the report of a run folder on 127.0.0.1: the first articles, or those that the query asks for
 * (`words`, `from`, `to`). It reads the folder anew for every page, answers GET only and writes nothing.
 */
export async function serveRun(folder: string, port: number): Promise<RunServer> {
  const server = createServer((request, response) => {
    answer(folder, request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy()
      else refuse(response, 500, error instanceof Error ? error.message : String(error))
    })
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return {
    address: `http://127.0.0.1:${address.port}/`,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

async function answer(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  if (!isLocal(request.headers.host)) return refuse(response, 403, 'This page is for this machine only.')
  if (request.method !== 'GET') return refuse(response, 405, 'Read-only.')
  if (url.pathname !== '/') return refuse(response, 404, 'There is one page here: /')
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'x-frame-options': 'DENY' })
  await writeRun(folder, selectionOf(url.searchParams), async (piece) => {
    if (response.destroyed) throw new Error('the reader went away')
    if (!response.write(piece)) await Promise.race([once(response, 'drain'), once(response, 'close')])
  })
  response.end()
}

/** Other sites' names may be pointed at 127.0.0.1 by a hostile name server: only the address itself is answered. */
function isLocal(host: string | undefined): boolean {
  return /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/u.test(host ?? '')
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' })
  response.end(`${reason}\n`)
}

/** Articles that hold all the words (in any case) and were published in the asked time. */
export function selectionOf(query: URLSearchParams): Selection {
  const words = (query.get('words') ?? '').toLowerCase().split(/\s+/u).filter(Boolean)
  const [from, to] = [query.get('from') ?? '', query.get('to') ?? '']
  return {
    limit: reportLimit,
    served: true,
    accepts: (record: ArticleRecord) => {
      const published = record.published?.value ?? ''
      if (from !== '' && (published === '' || published < from)) return false
      if (to !== '' && (published === '' || published.slice(0, to.length) > to)) return false
      if (words.length === 0) return true
      const text = `${record.source.title ?? ''}\n${record.text ?? ''}`.toLowerCase()
      return words.every((word) => text.includes(word))
    },
  }
}
