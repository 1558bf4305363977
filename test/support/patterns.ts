import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { packageRoot } from '../../pipeline/files.ts'

export interface Pattern {
  readonly place: string
  readonly source: string
  readonly flags: string
}

const folders = ['bin', 'extractors', 'graph', 'languages', 'pipeline', 'regression', 'sinks', 'viewer']

/** Every regular expression that stands in the program's sources. */
export function patternsInSources(): readonly Pattern[] {
  return folders.flatMap((folder) => readdirSync(join(packageRoot, folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).sort().flatMap((name) => patternsIn(`${folder}/${name.replaceAll('\\', '/')}`)))
}

function patternsIn(place: string): readonly Pattern[] {
  const found: Pattern[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      found.push({ place, source: node.text.slice(1, end), flags: node.text.slice(end + 1) })
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(place, readFileSync(join(packageRoot, place), 'utf8'), ts.ScriptTarget.ES2023))
  return found
}

/** Every regular expression that is put together, from data too, while `work` runs, libraries' own left out. Modules that `work` loads must not be loaded yet. */
export async function patternsBuiltBy(work: () => Promise<unknown>): Promise<readonly Pattern[]> {
  const original = globalThis.RegExp
  const found = new Map<string, Pattern>()
  const record = (pattern: RegExp): RegExp => {
    const caller = new Error().stack?.split('\n').slice(1).find((line) => !line.includes('support/patterns')) ?? ''
    if (!caller.includes('node_modules')) found.set(`/${pattern.source}/${pattern.flags}`, { place: 'built from data', source: pattern.source, flags: pattern.flags })
    return pattern
  }
  globalThis.RegExp = new Proxy(original, {
    construct: (target, [pattern, flags]: [RegExp | string, string?]) => record(new target(pattern, flags)),
    apply: (target, _, [pattern, flags]: [RegExp | string, string?]) => record(target(pattern, flags)),
  })
  try {
    await work()
  } finally {
    globalThis.RegExp = original
  }
  return [...found.values()]
}
