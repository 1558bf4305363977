import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readData } from '../pipeline/files.ts'
import { cronaca, temporaryFolder, type CliResult } from './support/cli.ts'
import { exampleIn } from './support/examples.ts'

const page = readData('docs/ci.md')
const github = parse(exampleIn(page, 'facts.yml')) as { on: string[]; jobs: Record<string, { steps: { uses?: string; run?: string; if?: string; with?: Record<string, string> }[] }> }
const gitlab = parse(exampleIn(page, 'gitlab.yml')) as Record<string, { script: string[]; artifacts: { when: string; reports: { junit: string } } }>
const text = exampleIn(readData('docs/annotate.md'), 'accordo.txt')

/** The commands of a pipeline that call the program, as arguments. */
function calls(commands: readonly string[]): string[][] {
  return commands.filter((command) => command.startsWith('npx cronaca ')).map((command) => command.split(' ').slice(2))
}

/** A project with one article, its facts accepted and the page's own must file beside it. */
function project(): string {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'articles'))
  writeFileSync(join(folder, 'articles', 'vertice.txt'), text)
  writeFileSync(join(folder, 'articles', 'vertice.must.json'), exampleIn(page, 'vertice.must.json'))
  expect(cronaca(['check', 'articles', '--update'], undefined, { cwd: folder }).code).toBe(0)
  return folder
}

describe('docs/ci.md', () => {
  const steps = github.jobs['facts']?.steps ?? []
  const [check, ...others] = calls(steps.flatMap((step) => step.run ?? []))
  const inActions = (folder: string): CliResult => cronaca(check ?? [], undefined, { cwd: folder, env: { GITHUB_ACTIONS: 'true' } })

  it('shows a GitHub workflow that installs, checks once and keeps the JUnit file whatever happens', () => {
    expect(github.on).toEqual(['push', 'pull_request'])
    expect(steps.map((step) => step.uses?.split('@')[0] ?? step.run)).toEqual(['actions/checkout', 'actions/setup-node', 'npm ci', `npx cronaca ${check?.join(' ')}`, 'actions/upload-artifact'])
    expect(others).toEqual([])
    const upload = steps.at(-1)
    expect([upload?.if, upload?.with?.['path']]).toEqual(['always()', check?.at(-1)])
  })

  it('shows a GitLab job with the same check and its JUnit file', () => {
    const job = gitlab['facts']
    expect(calls(job?.script ?? [])).toEqual([check])
    expect(job?.artifacts).toMatchObject({ when: 'always', reports: { junit: check?.at(-1) } })
  })

  it('the workflow passes while the facts are as pinned', () => {
    const folder = project()
    const { code, stdout } = inActions(folder)
    expect([code, stdout]).toEqual([0, expect.not.stringContaining('::error')])
    expect(readFileSync(join(folder, 'facts.xml'), 'utf8')).toContain('failures="0"')
  })

  it('the workflow fails, annotates the article and says in words what changed', () => {
    const folder = project()
    writeFileSync(join(folder, 'articles', 'vertice.txt'), text.replace('a Parigi', 'a Londra'))
    const { code, stdout } = inActions(folder)
    expect(code).toBe(1)
    expect(stdout).toMatch(/changed: event meet «incontrato».*: .*place .*Parigi → .*Londra/u)
    expect(stdout).toContain('::error file=articles/vertice.txt::')
    expect(stdout).toContain('must be found: event with type meet')
    expect(readFileSync(join(folder, 'facts.xml'), 'utf8')).toContain('failures="1"')
  })
})
