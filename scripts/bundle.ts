import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { packageRoot } from '../pipeline/files.ts'

// A program of several hundred modules spends a quarter of a second on finding and opening them. What the compiler left in
// `dist` is joined: the entry points stay where they are, the rest lies in `dist/chunks`, each part still loaded when it is called for.

const entryPoints = ['index', 'bin/cronaca', 'pipeline/library', 'pipeline/run/worker']
const dist = join(packageRoot, 'dist')

rmSync(join(dist, 'chunks'), { recursive: true, force: true })
await build({
  absWorkingDir: packageRoot,
  entryPoints: entryPoints.map((name) => `dist/${name}.js`),
  outdir: dist,
  outbase: dist,
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  charset: 'utf8',
  allowOverwrite: true,
  logLevel: 'error',
})
