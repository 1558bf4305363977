import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const places = [
  process.env['CHROMIUM_PATH'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The system's Chromium or Chrome; null when there is none. */
export const browserPath: string | null = places.find((path) => path !== '' && existsSync(path)) ?? null

export function warnWithoutBrowser(): void {
  if (browserPath === null) console.warn('SKIPPED: the tests of the report in a browser. No Chromium or Chrome was found: install one, or name it in CHROMIUM_PATH.')
}

export function launchBrowser(): Promise<Browser> {
  if (browserPath === null) throw new Error('no browser')
  const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
  return chromium.launch({ executablePath: browserPath, headless: true, args: ['--no-sandbox', ...quiet] })
}
