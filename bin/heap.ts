import { setFlagsFromString } from 'node:v8'

/**
 * By how much a heap may grow between two full collections, in percent. Left to itself the engine lets it grow to four times what
 * was in use: after a long page that is some three hundred megabytes of rubbish. This costs two or three collections more a
 * hundred pages, of some thirty milliseconds each.
 */
const growth = 60

/** For this process and its worker threads, before articles are extracted; a program that uses the library decides for itself. */
export function keepHeapsSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${growth}`)
}
