import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { packageRoot } from '../pipeline/files.ts'

const licences = `/* Contains parts of d3, topojson-client and world-atlas. Copyright 2010-2026 Mike Bostock.
Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that
the above copyright notice and this permission notice appear in all copies. THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS
ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE
AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE,
DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE
OR PERFORMANCE OF THIS SOFTWARE. The whole list of licences: NOTICE of Cronaca. */`

/** The page's script as one text. The same sources and packages give the same bytes. */
export async function bundleClient(): Promise<string> {
  const result = await build({
    absWorkingDir: packageRoot,
    entryPoints: ['viewer/client/main.ts'],
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['es2022'],
    charset: 'utf8',
    legalComments: 'none',
    banner: { js: licences },
    write: false,
    logLevel: 'error',
  })
  // In an HTML page nothing inside may end the script element.
  return (result.outputFiles[0]?.text ?? '').replace(/<\/script|<!--/giu, (found) => `\\x3c${found.slice(1)}`)
}

const target = join(packageRoot, 'viewer/page/client.js')

if (process.argv[1]?.endsWith('build-viewer.ts')) {
  const script = await bundleClient()
  let before = ''
  try {
    before = readFileSync(target, 'utf8')
  } catch {
    // not built yet
  }
  if (script !== before) writeFileSync(target, script)
}
