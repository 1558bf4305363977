import iconv from 'iconv-lite'
import { cleanText } from '../clean.ts'
import { decodeText, type Decoded } from '../decode.ts'

/** The declaration stands among the first bytes, as the HTML standard wants it. */
const head = 4096

const declared = /<meta[^>]{0,200}?charset\s{0,10}=\s{0,10}["']?\s{0,10}([\w:-]{1,40})|^\s{0,100}<\?xml[^>]{0,200}?encoding\s{0,10}=\s{0,10}["']([\w:-]{1,40})/iu

/** Decodes a page: byte order mark, valid UTF-8, the set that its transport or the page itself declares, a guess. */
export function decodePage(bytes: Buffer, transport: string | null): Decoded {
  const found = decodeText(bytes)
  if (!('trouble' in found) && !found.notes.some(({ rule }) => rule === 'read/guessed-charset')) return found
  const match = declared.exec(bytes.toString('latin1', 0, head))
  const charset = [transport, match?.[1] ?? match?.[2] ?? null].find((name) => name !== null && !/^utf-?8$/iu.test(name) && iconv.encodingExists(name))
  if ('trouble' in found || charset === null || charset === undefined) return found
  // As browsers do: pages that say Latin-1 are Windows-1252.
  const name = /^(?:iso-?8859-?1|latin-?1|us-ascii|ascii)$/iu.test(charset) ? 'windows-1252' : charset
  const { text, notes } = cleanText(iconv.decode(bytes, name))
  return { text, charset: name, notes }
}

/** `text/html; charset=ISO-8859-1` → type and character set. */
export function contentType(header: string | null): { readonly type: string; readonly charset: string | null } {
  const [type, ...parameters] = (header ?? '').slice(0, 500).split(';').map((part) => part.trim())
  const charset = parameters.map((parameter) => /^charset=["']?([\w:-]+)/iu.exec(parameter)?.[1]).find((name) => name !== undefined)
  return { type: (type ?? '').toLowerCase(), charset: charset ?? null }
}
