import { createHash } from 'node:crypto'
import { readData } from '../pipeline/files.ts'
import type { ReportData } from './data.ts'
import { html, Html } from './html.ts'

/** Takes the page in pieces: a page of thousands of articles is longer than one string should be. */
export type Write = (piece: string) => Promise<void>

/**
 * Writes one self-contained page. The data stands in two blocks that no browser executes; the policy allows the page's own script
 * and style by their hashes and nothing else, so that no script of an article can run and nothing is ever loaded.
 * `articles` are JSON lines, in the order of their places; `data` is asked for after the last of them.
 */
export async function writePage(write: Write, articles: AsyncIterable<string>, data: () => ReportData): Promise<void> {
  const style = readData('viewer/page/style.css')
  const script = readData('viewer/page/client.js')
  const policy = [
    "default-src 'none'",
    `script-src '${sha256(script)}'`,
    `style-src '${sha256(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
  await write(
    html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<title>Cronaca report</title>
<style>${new Html(style)}</style>
</head>
<body>
<noscript><p>This page needs JavaScript to show its data. The same facts stand in records.jsonl and in the database.</p></noscript>
<script type="application/json" id="articles">[`.source,
  )
  let first = true
  for await (const line of articles) {
    await write(`${first ? '' : ','}\n${inScript(line)}`)
    first = false
  }
  await write(`\n]</script>\n<script type="application/json" id="data">${inScript(JSON.stringify(data()))}</script>\n<script>${script}</script>\n</body>\n</html>\n`)
}

/** JSON in a script element: without `<` no text can end the element or begin a comment. */
export function inScript(json: string): string {
  return json.replaceAll('<', '\\u003c')
}

function sha256(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
