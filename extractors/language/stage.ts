import type { Report } from '../../pipeline/diagnostic.ts'
import type { LanguageGuess } from '../../pipeline/document.ts'
import type { Stage } from '../../pipeline/stage.ts'
import { normalCode, undetermined } from './codes.ts'
import { confidenceOf, rank, type Ranking } from './guess.ts'
import { languageSamples } from './sample.ts'

/** Below both, a guess is no better than chance. */
const leastConfidence = 0.5
const shortText = 100

/**
 * A stated language that fits the text this much worse than the best one, on a long enough text, is a mistake:
 * over 500 pages of six languages (UD treebanks) the true one never lags, a wrong one by 0.02 to 0.28.
 */
const absurdLag = 0.08
const absurdLength = 200

/** The article's language: stated by the source or the settings, else guessed from its prose. */
export const language: Stage<'front', 'language', null> = {
  name: 'language',
  needs: ['front'],
  adds: ['language'],
  run(doc, _pack, report) {
    const samples = languageSamples(doc.text, doc.front.end)
    const length = samples.reduce((sum, sample) => sum + sample.length, 0)
    const stated = doc.article.language ?? doc.settings.language
    const code = stated === null ? null : normalCode(stated)
    if (stated !== null && code === null) say(report, 'language/unknown-code', `«${stated}» is no ISO 639 code; the language was guessed instead.`)
    if (code !== null && length < absurdLength) return { language: { code, confidence: 1 } }
    const ranking = rank(samples)
    if (code !== null && !isAbsurd(code, ranking)) return { language: { code, confidence: 1 } }
    const guess = best(ranking, length)
    if (code !== null) say(report, 'language/stated-mismatch', `The stated language «${code}» does not fit the text, which reads as «${guess.code}».`)
    return { language: guess }
  },
}

function best(ranking: Ranking, length: number): LanguageGuess {
  const first = ranking[0]
  const confidence = confidenceOf(ranking)
  if (!first || (length < shortText && confidence < leastConfidence)) return { code: undetermined, confidence: 0 }
  return { code: first.code, confidence }
}

/** In another script, the stated language has no score at all; a language that is not among the candidates can't be judged. */
function isAbsurd(code: string, ranking: Ranking): boolean {
  const first = ranking[0]
  const stated = ranking.find((entry) => entry.code === code)
  return first !== undefined && stated !== undefined && first.score - stated.score > absurdLag
}

function say(report: Report, rule: string, reason: string): void {
  report({ stage: 'language', rule, reason, fatal: false })
}
