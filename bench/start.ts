import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { median, rounds } from './measure.ts'

const articles = { it: 'Il ministro degli Esteri ha incontrato ieri a Roma il presidente francese.', en: 'The foreign minister met the French president in Rome on Tuesday.' }

/** From the start of the program to the record of one short article: milliseconds by the clock and of processor time. */
export function start(): void {
  for (const [language, text] of Object.entries(articles)) {
    const clock: number[] = []
    const processor: number[] = []
    for (let round = 0; round <= rounds; round++) {
      const started = performance.now()
      const { stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(new URL('child.mjs', import.meta.url)), 'start', language, text], { encoding: 'utf8' })
      const used = Number(stdout)
      if (!(used > 0)) throw new Error(`no record: ${stderr}`)
      if (round === 0) continue
      clock.push(performance.now() - started)
      processor.push(used)
    }
    console.log(`cold start, ${language}: ${median(clock).toFixed(0)} ms by the clock, ${median(processor).toFixed(0)} ms of processor time`)
  }
}
