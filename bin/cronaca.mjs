#!/usr/bin/env node
import { existsSync } from 'node:fs'

const main = new URL('../dist/bin/cronaca.js', import.meta.url)
if (!existsSync(main)) {
  console.error('cronaca: not built yet. Run `npm run build` in the package folder first.')
  process.exit(3)
}
await import(main.href)
