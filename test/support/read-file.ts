import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Entry } from '../../pipeline/readers/format.ts'
import { readInputs, type ReadOptions } from '../../pipeline/readers/read.ts'
import { temporaryFolder } from './cli.ts'
import { collect } from './collect.ts'

/** The entries of a file with this name and content. */
export async function readAs(name: string, content: string | Buffer, options?: ReadOptions): Promise<readonly Entry[]> {
  const file = join(temporaryFolder(), name)
  writeFileSync(file, content)
  return collect(readInputs([file], options))
}

/** The text of an article, or the rule that set an entry aside. */
export const outcome = (entry: Entry): string => ('text' in entry ? entry.text : entry.rule)
