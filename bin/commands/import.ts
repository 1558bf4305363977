import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Command } from 'commander'
import { readJsonData } from '../../pipeline/files.ts'
import { importRecords } from '../../pipeline/run/import.ts'
import { OutputFolder } from '../../pipeline/run/output.ts'
import { showSummary } from '../show/summary.ts'

/** `cronaca import RECORDS… --out DIR`: a run from records that were made elsewhere. */
export function importCommand(): Command {
  return new Command('import')
    .description('make a run of records that were made elsewhere: on several machines, by `extract`, by another program; each is checked, then graph, database and report are made')
    .argument('<records...>', 'files of records (JSON Lines, docs/record.md), or folders of runs')
    .requiredOption('--out <dir>', 'folder for the results; the records that are there are replaced')
    .action(importInto)
}

async function importInto(sources: string[], { out }: { readonly out: string }): Promise<void> {
  await mkdir(out, { recursive: true })
  const { records, quarantined } = await importRecords(sources, out)
  await rm(join(out, 'profile.json'), { force: true }) // of the run that stood here before
  const { rebuild } = await import('../../pipeline/run/rebuild.ts')
  const merge = await rebuild(out)
  const { version } = readJsonData<{ version: string }>('package.json')
  const run = { schema: 'cronaca/run/1', version, node: process.versions.node, imported: sources, counts: { records, quarantined, ...merge } }
  await new OutputFolder(out).write('run.json', `${JSON.stringify(run, null, 2)}\n`)
  console.log(await showSummary(out, records, quarantined))
  if (quarantined > 0) process.exitCode = 1
}
