/** A WARC record with this block. */
export function warcRecord(type: string, block: string | Buffer, headers: Readonly<Record<string, string>> = {}): Buffer {
  const content = Buffer.from(block)
  const lines = Object.entries({ 'WARC-Type': type, 'WARC-Date': '2023-09-20T00:00:00Z', 'Content-Length': String(content.length), ...headers }).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.concat([Buffer.from(`WARC/1.0\r\n${lines.join('')}\r\n`), content, Buffer.from('\r\n\r\n')])
}

/** What a server answered. */
export function httpAnswer(body: string | Buffer, headers: Readonly<Record<string, string>> = { 'Content-Type': 'text/html; charset=utf-8' }, status = '200 OK'): Buffer {
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`), Buffer.from(body)])
}
