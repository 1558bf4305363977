import type { ItalianLexicon } from '../morphology/lexicon.ts'
import { readingsOf } from '../morphology/lexicon.ts'

/** Pronouns that follow their verb in one word, as syntactic forms; the longest first. */
const clusters: readonly (readonly [written: string, forms: readonly string[]])[] = [
  ...['lo', 'la', 'li', 'le', 'ne'].map((last) => ['glie' + last, ['glie', last]] as const),
  ...['me', 'te', 'se', 'ce', 've'].flatMap((first) => ['lo', 'la', 'li', 'le', 'ne'].map((last) => [first + last, [first, last]] as const)),
  ['gli', ['gli']],
  ...['mi', 'ti', 'si', 'ci', 'vi', 'lo', 'la', 'li', 'le', 'ne'].map((one) => [one, [one]] as const),
]

const lastLetters: ReadonlySet<string> = new Set(clusters.map(([written]) => written.slice(-2)))

/**
 * «recarsi» → recar, si; «andarsene» → andar, se, ne; «facendolo» → facendo, lo; «eccolo» → ecco, lo.
 * Null when the word is one of its own («parlo», «carne») or no verb that we know stands before the pronouns.
 */
export function splitEnclitics(norm: string, lexicon: ItalianLexicon): readonly string[] | null {
  if (norm.length < 5 || !lastLetters.has(norm.slice(-2))) return null
  for (const [written, forms] of clusters) {
    if (!norm.endsWith(written) || norm.length < written.length + 3) continue
    const host = norm.slice(0, -written.length)
    if (isHost(host, written, lexicon) && !isWord(norm, lexicon)) return [host, ...forms]
  }
  return null
}

function isWord(norm: string, lexicon: ItalianLexicon): boolean {
  return readingsOf(lexicon, norm) !== ''
}

function isHost(host: string, clitics: string, { verbs }: ItalianLexicon): boolean {
  if (host === 'ecco') return true
  if (host.endsWith('r')) return isTruncatedInfinitive(host, clitics, verbs.isInfinitive.bind(verbs))
  const readings = verbs.of(host)
  if (/[ae]ndo$/u.test(host)) return readings.some(({ feats }) => feats.VerbForm === 'Ger') || (readings.length === 0 && host.length > 7)
  // «verificatosi», «permettetemi», «figuriamoci».
  if (clitics === 'si' && readings.some(({ feats }) => feats.VerbForm === 'Part')) return host.length > 4
  return /(?:[aei]te|iamo)$/u.test(host) && readings.some(({ feats }) => feats.Person === '2' || feats.Person === '1')
}

function isTruncatedInfinitive(host: string, clitics: string, isInfinitive: (norm: string) => boolean): boolean {
  if (isInfinitive(host + 'e') || isInfinitive(host + 're')) return true
  // Of a verb that we do not know, «-arsi» is safe after a longer stem.
  return host.length >= 5 && host.endsWith('ar') && clitics === 'si'
}
