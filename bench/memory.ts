import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { data } from './samples.ts'

/** Peak memory of extracting articles of the dump, each cut to its first 1,500 characters and numbered, one after the other. */
export function memory(sizes: readonly number[]): void {
  for (const size of sizes) {
    const { stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(new URL('child.mjs', import.meta.url)), 'memory', String(size), data], { encoding: 'utf8' })
    if (!(Number(stdout) > 0)) throw new Error(stderr)
    console.log(`extract, ${size} articles: peak ${(Number(stdout) / 1024).toFixed(0)} MB`)
  }
}
