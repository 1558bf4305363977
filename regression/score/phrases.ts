import { readJsonData } from '../../pipeline/files.ts'

const determiners = readJsonData<{ readonly words: readonly string[]; readonly elided: readonly string[] }>('regression/score/determiners.json')
const leading = new RegExp(`^(?:(?:${determiners.words.join('|')})\\s+|(?:${determiners.elided.join('|')})'\\s*)`, 'u')

/** A phrase as two phrases are compared: without case, kinds of apostrophe and hyphen, quotation marks, outer punctuation and leading determiners. */
export function normalised(phrase: string): string {
  const plain = phrase
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘`´]/gu, "'")
    .replace(/[“”«»"]/gu, '')
    .replace(/[\u2010-\u2015\u2212-]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  let rest = stripEnd(plain.replace(/^[.,;:!?'()]+/u, '')).trim()
  for (let match = leading.exec(rest); match !== null; match = leading.exec(rest)) rest = rest.slice(match[0].length)
  return rest
}

/** Drops `.,;:!?()` at the end, in linear time. */
function stripEnd(text: string): string {
  let end = text.length
  while (end > 0 && '.,;:!?()'.includes(text[end - 1]!)) end--
  return text.slice(0, end)
}

function wordsOf(phrase: string): string[] {
  return normalised(phrase).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
}

/** Do two phrases name the same thing? Dice's coefficient over their whole words, at least `least` (0 to 1). */
export function alike(a: string, b: string, least = 0.5): boolean {
  const [ours, theirs] = [wordsOf(a), wordsOf(b)]
  if (ours.length === 0 || theirs.length === 0) return false
  const common = ours.filter((word) => theirs.includes(word)).length
  return (2 * common) / (ours.length + theirs.length) >= least
}
