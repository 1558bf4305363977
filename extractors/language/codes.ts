/** A language that articles are told apart by. */
export interface Candidate {
  /** ISO 639-3, as the trigram models name it. */
  readonly iso3: string
  /** ISO 639-1, as records name it. */
  readonly code: string
  /**
   * How far it must lead, as a share of the score: small languages beside a big relative win too often on
   * short texts (Portuguese that comes out Galician), while a page of their own leads by far more.
   */
  readonly handicap: number
}

const language = (iso3: string, code: string, handicap = 0): Candidate => ({ iso3, code, handicap })

/** The press of Europe and its neighbours, and the languages with most articles elsewhere. */
export const candidates: readonly Candidate[] = Object.freeze([
  language('ita', 'it'), language('eng', 'en'), language('fra', 'fr'), language('spa', 'es'), language('por', 'pt'),
  language('cat', 'ca', 0.01), language('glg', 'gl', 0.03), language('ron', 'ro'), language('deu', 'de'), language('nld', 'nl'),
  language('swe', 'sv'), language('dan', 'da'), language('nob', 'no'), language('fin', 'fi'), language('ekk', 'et'),
  language('lvs', 'lv'), language('lit', 'lt'), language('pol', 'pl'), language('ces', 'cs'), language('slk', 'sk'),
  language('slv', 'sl'), language('hrv', 'hr'), language('hun', 'hu'), language('als', 'sq'), language('ell', 'el'),
  language('tur', 'tr'), language('bul', 'bg'), language('rus', 'ru'), language('ukr', 'uk'), language('arb', 'ar'),
  language('heb', 'he'), language('prs', 'fa'), language('hin', 'hi'), language('cmn', 'zh'), language('jpn', 'ja'),
  language('kor', 'ko'), language('ind', 'id'),
])

export const undetermined = 'und'

/** Codes that sources use for a candidate beside its two: older, regional and bibliographic ones. */
const synonyms: Readonly<Record<string, string>> = Object.freeze({
  nb: 'no', nn: 'no', nor: 'no', iw: 'he', in: 'id', fre: 'fr', ger: 'de', dut: 'nl', rum: 'ro', cze: 'cs', slo: 'sk', gre: 'el',
  alb: 'sq', sqi: 'sq', per: 'fa', fas: 'fa', pes: 'fa', chi: 'zh', zho: 'zh', est: 'et', lav: 'lv', ara: 'ar',
})

/** `IT`, `it-IT`, `ita`, `it_CH` → `it`; a code that is unknown here stays as its first part; null for what is no code. */
export function normalCode(stated: string): string | null {
  const first = stated.trim().toLowerCase().split(/[-_]/u)[0] ?? ''
  if (!/^[a-z]{2,3}$/u.test(first) || first === undetermined) return null
  const known = candidates.find((candidate) => candidate.iso3 === first)
  return known?.code ?? (Object.hasOwn(synonyms, first) ? (synonyms[first] ?? first) : first)
}
