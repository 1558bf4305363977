import type { NameTagger, TaggedName, TaggerSentence } from '../../extractors/names/pack.ts'
import { readJsonData } from '../../pipeline/files.ts'
import { readEnglish, type EnglishNameType } from './compromise.ts'

interface NameWords {
  readonly organizationHeads: ReadonlySet<string>
  readonly placeHeads: ReadonlySet<string>
  readonly honorifics: ReadonlySet<string>
}

/** English names: what compromise finds, trimmed to the proper name and retyped by the head words of organisations and places. */
export function names(): NameTagger {
  const data = readJsonData<Record<keyof NameWords, readonly string[]>>('languages/en/names.json')
  const words: NameWords = { organizationHeads: new Set(data.organizationHeads), placeHeads: new Set(data.placeHeads), honorifics: new Set(data.honorifics) }
  return Object.freeze({ tag: (sentences: readonly TaggerSentence[]) => sentences.map((sentence) => tagSentence(sentence, words)) })
}

function tagSentence({ tokens, words }: TaggerSentence, lists: NameWords): TaggedName[] {
  const first = words[0]?.token ?? 0
  const tokenOf = (form: number): number => (words[form]?.token ?? first) - first
  const found: TaggedName[] = []
  let end = 0
  for (const name of readEnglish(words.map((w) => w.form)).names) {
    const range = trim(tokens, tokenOf(name.first), tokenOf(name.end - 1) + 1, lists)
    if (range.first >= range.end || range.first < end) continue
    end = range.end
    const type = retype(tokens.slice(range.first, range.end), name.type, lists)
    found.push({ tokens: range, type, confidence: range.end - range.first > 1 ? 0.7 : 0.55, rule: `en/names/compromise-${name.type}` })
  }
  return found
}

/** Without honorifics and lower-case words in front, without possessives, punctuation and lower-case words behind. */
function trim(tokens: readonly string[], first: number, end: number, { honorifics }: NameWords): { first: number; end: number } {
  while (first < end && (!/^\p{Lu}/u.test(tokens[first] ?? '') || honorifics.has((tokens[first] ?? '').toLowerCase()) || tokens[first] === '.')) first++
  while (end > first && !/^\p{Lu}/u.test(tokens[end - 1] ?? '')) end--
  return { first, end }
}

function retype(tokens: readonly string[], type: EnglishNameType, { organizationHeads, placeHeads }: NameWords): EnglishNameType {
  const lower = tokens.map((t) => t.toLowerCase())
  if (lower.some((t) => organizationHeads.has(t))) return 'organization'
  if (lower.some((t) => placeHeads.has(t))) return 'place'
  return type
}
