import type { TaggerSentence } from '../../../extractors/names/pack.ts'
import type { Upos } from '../../../pipeline/document.ts'
import type { Range } from '../../../pipeline/span.ts'
import type { KnownNames } from './known.ts'
import type { NameWords } from './words.ts'

/** Words that open sentences with a capital and no names. */
const openers: ReadonlySet<Upos> = new Set<Upos>(['DET', 'PRON', 'ADP', 'ADV', 'CCONJ', 'SCONJ', 'AUX', 'VERB', 'INTJ', 'PART', 'NUM', 'PUNCT'])
const longestName = 8

/** A sentence with what the search for names asks of each token. */
export interface NamedSentence {
  readonly tokens: readonly string[]
  readonly lower: readonly string[]
  readonly pos: readonly Upos[]
  readonly lemmas: readonly string[]
  /** Most words begin with a capital: a capital says little. */
  readonly titled: boolean
}

export function namedSentence({ tokens, words }: TaggerSentence): NamedSentence {
  const first = words[0]?.token ?? 0
  const pos: Upos[] = tokens.map(() => 'X')
  const lemmas = tokens.map(() => '')
  for (let at = words.length - 1; at >= 0; at--) {
    const word = words[at]!
    pos[word.token - first] = word.pos
    lemmas[word.token - first] = word.lemma
  }
  let [capitals, telling] = [0, 0]
  for (const token of tokens) {
    if (token.length < 4) continue
    telling++
    if (isCapital(token)) capitals++
  }
  return { tokens, lower: tokens.map((token) => token.toLowerCase()), pos, lemmas, titled: telling > 3 && capitals * 10 >= telling * 8 }
}

/** Words that the text writes without a capital somewhere: where they have one, it tells little. */
export function smallWords(sentences: readonly NamedSentence[]): ReadonlySet<string> {
  const small = new Set<string>()
  for (const { tokens, lower } of sentences) for (let at = 0; at < tokens.length; at++) if (tokens[at] === lower[at]) small.add(lower[at]!)
  return small
}

export function isCapital(token: string): boolean {
  const code = token.charCodeAt(0)
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(token)
}

/** Runs of words that could be a name, links and particles within them included. */
export function nameRuns(sentence: NamedSentence, words: NameWords, known: KnownNames): Range[] {
  const { tokens } = sentence
  const runs: Range[] = []
  for (let at = 0; at < tokens.length; at++) {
    if (!mayName(sentence, at, words, known)) continue
    let end = at + 1
    while (end - at < longestName) {
      if (end < tokens.length && mayName(sentence, end, words, known, true)) end++
      else {
        const next = linkedTo(sentence, at, end, words, known)
        if (next === end) break
        end = next
      }
    }
    runs.push({ first: at, end })
    at = end - 1
  }
  return runs
}

function mayName({ tokens, lower, pos, titled }: NamedSentence, at: number, words: NameWords, known: KnownNames, inside = false): boolean {
  const token = tokens[at]!
  if (!isCapital(token) || words.notNames.has(lower[at]!)) return false
  if (pos[at] === 'PROPN') return true
  const opens = at === 0 || (!inside && /^[«“"‘'(:\-–—]/u.test(tokens[at - 1]!))
  if (opens || titled) return known.typeOf(lower[at]!) !== undefined || known.isGivenName(lower[at]!) || (opens && !titled && !openers.has(pos[at]!) && isCapital(tokens[at + 1] ?? ''))
  return pos[at] === 'NOUN' || pos[at] === 'ADJ' || pos[at] === 'X' || pos[at] === 'VERB'
}

/** "Department" + "of Justice", "Ursula" + "von der Leyen", "Johnson" + "& Johnson": where the run goes on, or `end`. */
function linkedTo(sentence: NamedSentence, first: number, end: number, words: NameWords, known: KnownNames): number {
  const { lower, tokens } = sentence
  let at = end
  while (at < tokens.length && at - end < 3 && words.particles.has(lower[at]!)) at++
  if (at > end && at < tokens.length && mayName(sentence, at, words, known, true)) return at + 1
  const link = lower[end] ?? ''
  if (link === '&' && end + 1 < tokens.length && isCapital(tokens[end + 1]!)) return end + 2
  if (link !== 'of' || !(words.organizationHeads.has(lower[end - 1]!) || words.placeHeads.has(lower[end - 1]!) || (lower[end - 1] === 'house' && end - 1 === first))) return end
  at = lower[end + 1] === 'the' ? end + 2 : end + 1
  return at < tokens.length && isCapital(tokens[at]!) ? at + 1 : end
}
