import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { packageRoot, readData, readJsonData } from '../pipeline/files.ts'
import { browserPath, launchBrowser, warnWithoutBrowser } from './support/browser.ts'

const page = readData('docs/tour.md')
const shell = process.platform !== 'win32'
if (!shell) console.warn('SKIPPED: docs/tour.md is not walked through on Windows, where its commands want a POSIX shell.')
warnWithoutBrowser()

interface Step {
  readonly name: string
  readonly commands: string
  /** Lines that the output holds in this order; `…` stands for anything within a line. */
  readonly output: string
}

/** The steps of the page: commands, and what they print. */
const steps = [...page.matchAll(/<!-- step: (?<name>\w+) -->\n```sh\n(?<commands>.*?)```\n\n```text\n(?<output>.*?)```/gsu)].map(({ groups }) => groups as unknown as Step)

const clone = mkdtempSync(join(tmpdir(), 'cronaca-tour-'))
afterAll(() => rmSync(clone, { recursive: true, force: true }))

/** A folder as a fresh clone looks to the commands of the page: `npx cronaca` and `npm start` are this build, `npm ci` has nothing to install. */
function prepareClone(): string {
  const bin = join(clone, 'bin')
  mkdirSync(bin)
  symlinkSync(join(packageRoot, 'fixtures'), join(clone, 'fixtures'))
  const program = `"${process.execPath}" "${join(packageRoot, 'bin', 'cronaca.mjs')}"`
  const start = readJsonData<{ scripts: { start: string } }>('package.json').scripts.start.replace('node bin/cronaca.mjs', program)
  const commands = { npx: `[ "$1" = cronaca ] || exit 9\nshift\nexec ${program} "$@"`, npm: `case "$1" in ci) ;; start) ${start} ;; *) exit 9 ;; esac` }
  for (const [name, script] of Object.entries(commands)) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`)
    chmodSync(join(bin, name), 0o755)
  }
  return bin
}

function holdsInOrder(output: string, wanted: string): string[] {
  let rest = output.split('\n')
  return wanted.trim().split('\n').filter((line) => {
    const pattern = new RegExp(`^\\s*${line.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('.*')}\\s*$`, 'u')
    const at = rest.findIndex((one) => pattern.test(one))
    if (at < 0) return true
    rest = rest.slice(at + 1)
    return false
  })
}

describe.skipIf(!shell)('docs/tour.md', { timeout: 600_000 }, () => {
  const bin = shell ? prepareClone() : ''

  it('has its steps', () => {
    expect(steps.map(({ name }) => name)).toEqual(['start', 'try', 'sql', 'check', 'explain'])
  })

  it.each(steps)('$name: the commands print what the page shows', ({ name, commands, output }) => {
    const begun = performance.now()
    const { status, stdout, stderr } = spawnSync('sh', ['-e', '-c', commands], { cwd: clone, encoding: 'utf8', env: { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`, NO_COLOR: '1', FORCE_COLOR: '0' } })
    console.info(`tour, ${name}: ${((performance.now() - begun) / 1000).toFixed(1)} s`)
    expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' })
    expect(holdsInOrder(stdout, output), stdout).toEqual([])
  })

  it.skipIf(browserPath === null)('the report opens on a disagreement, and one click shows the words, from map and graph as well', async () => {
    const browser = await launchBrowser()
    try {
      const tab = await browser.newPage()
      const report = pathToFileURL(join(clone, 'out', 'report.html')).href
      await tab.goto(report)
      await tab.waitForSelector('html[data-ready]')
      console.info(`tour, report: can be used after ${((await tab.evaluate(() => performance.getEntriesByName('ready')[0]?.startTime ?? 0)) / 1000).toFixed(1)} s`)
      expect(await tab.locator('h2').first().textContent()).toContain('Where the sources differ')
      expect(page).toContain('**Where the sources differ**')
      expect(await tab.locator('#reader').isVisible()).toBe(false)
      await tab.locator('.claim a').first().click()
      const shown = async (): Promise<string> => (await tab.locator('#reader .text .shown').allTextContents()).join('')
      expect(await shown()).not.toBe('')
      for (const [view, facts] of [['map', '.map .spot, .map figcaption a'], ['people', '.graph .node, .graph svg a, .graph figcaption a']] as const) {
        await tab.goto(`${report}#view=${view}`)
        const links = new Set(await tab.locator(facts).evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? '')))
        expect(links.size, view).toBeGreaterThan(5)
        for (const link of links) {
          await tab.goto(report + link)
          expect(await shown(), link).not.toBe('')
        }
      }
    } finally {
      await browser.close()
    }
  })
})
