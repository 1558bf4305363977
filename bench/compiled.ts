import { existsSync } from 'node:fs'

/**
 * A module of the compiled program that users run, by its path from the package folder (`pipeline/library.ts`). The
 * sources themselves, run through a loader, are about a third slower.
 */
export async function compiled<M>(path: string): Promise<M> {
  const file = new URL(`../dist/${path.replace(/\.ts$/u, '.js')}`, import.meta.url)
  if (!existsSync(file)) throw new Error(`${file.pathname} is missing: run \`npm run build\` first, or use \`npm run bench\`, which does`)
  return (await import(file.href)) as M
}
