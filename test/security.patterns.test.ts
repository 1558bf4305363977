import { analyse } from 'scslre'
import { describe, expect, it } from 'vitest'
import { patternsBuiltBy, patternsInSources, type Pattern } from './support/patterns.ts'

/** Patterns that are more than linear in the length of their input, on input that is short whatever an article holds. */
const bounded: ReadonlyMap<string, string> = new Map([
  [String.raw`extractors/quotes/marks.ts /\p{L}+$/u`, 'the 20 characters before a mark'],
  [String.raw`extractors/regions/marks.ts /\p{Ll}{3,}.*[.!?]\s/u`, 'a line shorter than longestShort'],
  [String.raw`graph/shorten.ts /\s+\S*$/u`, 'a text cut to its label length'],
  [String.raw`graph/time-values.ts /T.*$/u`, 'the value of a time'],
  [String.raw`viewer/client/text.ts /\n[^]*$/u`, 'the lines before a passage, already cut'],
  [String.raw`viewer/client/text.ts /\B(?=(?:\d{3})+$)/gu`, 'the digits of a number'],
])

/** Patterns that an adversary could make slow, by a static analysis: no timing. */
function slow(patterns: readonly Pattern[]): readonly string[] {
  return patterns.flatMap(({ place, source, flags }) => {
    const { reports } = analyse(new RegExp(source, flags))
    const worst = reports.map(({ type, exponential }) => (exponential ? `${type}, exponential` : type))
    return worst.length > 0 ? [`${place} /${source}/${flags}: ${worst.join('; ')}`] : []
  })
}

describe('regular expressions', () => {
  it('the check finds what is quadratic or exponential', () => {
    const pattern = (source: string): Pattern => ({ place: 'x', source, flags: 'u' })
    expect(slow([pattern('^(?:a+)+$'), pattern(String.raw`^\s*\S*\s*$`), pattern('a*a*b')])).toHaveLength(3)
    expect(slow([pattern('^a+$'), pattern(String.raw`^\s*\S`)])).toEqual([])
  })

  it('in the sources take time in proportion to their input', () => {
    const patterns = patternsInSources()
    expect(patterns.length).toBeGreaterThan(300)
    const known = (pattern: Pattern): boolean => bounded.has(`${pattern.place} /${pattern.source}/${pattern.flags}`)
    expect(slow(patterns.filter((pattern) => !known(pattern)))).toEqual([])
    const present = new Set(patterns.filter(known).map(({ place, source, flags }) => `${place} /${source}/${flags}`))
    expect([...bounded.keys()].filter((key) => !present.has(key)), 'no longer there').toEqual([])
  })

  it('that are put together from data do, too', async () => {
    const built = await patternsBuiltBy(async () => {
      const { createPipeline } = await import('../index.ts')
      for (const [language, text] of [['it', 'Il presidente russo Vladimir Putin ha incontrato ieri a Mosca il premier Fumio Kishida. «È andata bene», ha detto il portavoce Dmitry Peskov, citato dalla Tass.\n\nLeggi anche: tre notizie.'], ['en', 'President Vladimir Putin met Fumio Kishida in Moscow on Monday. "It went well," said spokesman Dmitry Peskov.']] as const) {
        const outcome = await createPipeline({ language }).extract({ text, date: '2023-09-14' })
        expect('record' in outcome).toBe(true)
      }
    })
    expect(built.length).toBeGreaterThan(0)
    expect(slow(built)).toEqual([])
  })
})
