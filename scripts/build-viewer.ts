import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { packageRoot } from '../pipeline/files.ts'

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
