import type { Factuality } from '../../pipeline/document.ts'
import type { Context } from './context.ts'
import type { Grammar } from './grammar.ts'
import type { Participant } from '../../pipeline/document.ts'
import type { RelationWords } from './pack.ts'
import type { Candidate } from './triggers.ts'

/** A candidate with what was read around it. */
export interface Reading {
  readonly candidate: Candidate
  readonly args: readonly Participant[]
  readonly factuality: Factuality
  /** Id of the time in its own clause. */
  readonly time: string | null
}

/** How often each lemma triggers in the article, for the sign that an article is about it. */
export type LemmaCounts = ReadonlyMap<string, number>

const bucket = (value: number, edges: readonly number[]): number => edges.filter((edge) => value >= edge).length

/** Names of the features that hold for a reading; the keep-or-drop model has a weight for each. */
export function keepFeatures(context: Context, grammar: Grammar, relations: RelationWords, reading: Reading, counts: LemmaCounts): readonly string[] {
  const { candidate, args, factuality, time } = reading
  const word = context.words[candidate.word]
  if (!word) return []
  const { rule } = candidate
  const lemma = word.lemma.toLowerCase()
  const kind = candidate.phrase ? 'phrase' : word.pos === 'VERB' ? 'verb' : 'noun'
  const sentence = context.doc.sentences[context.sentenceOf[candidate.word] ?? 0]
  const features = [
    'bias',
    `kind=${kind}`,
    `type=${rule.type}`,
    `type=${rule.type} kind=${kind}`,
    `strength=${rule.source.strength ?? 'strong'} kind=${kind}`,
    `rule=${rule.source.id}`,
    `lemma=${lemma} type=${rule.type}`,
    `factuality=${factuality}`,
    `region=${sentence?.region ?? 'body'}`,
    `sentence=${bucket(context.sentenceOf[candidate.word] ?? 0, [1, 3, 8, 20])}`,
    `quoted=${context.quoted[candidate.word] ?? false}`,
    `named=${bucket(args.filter((arg) => arg.entity !== undefined).length, [1, 2, 3])}`,
    `args=${bucket(args.length, [1, 2, 3])} kind=${kind}`,
    `time=${time !== null}`,
    `confirmed=${candidate.confirmed} when=${rule.when.length > 0 && !rule.free.has(lemma)}`,
    `confirmed=${candidate.confirmed} kind=${kind}`,
    `rule=${rule.source.id} confirmed=${candidate.confirmed}`,
    `repeated=${bucket(counts.get(lemma) ?? 0, [2, 4])} kind=${kind}`,
    `inHeadline=${(counts.get(`headline ${lemma}`) ?? 0) > 0}`,
    ...roleFeatures(args),
  ]
  return [...features, ...(kind === 'verb' ? verbFeatures(context, grammar, candidate.word) : nounFeatures(context, grammar, relations, candidate.word))]
}

function roleFeatures(args: readonly Participant[]): string[] {
  return [...new Set(args.map((arg) => `role=${arg.role}${arg.entity !== undefined ? ' named' : ''}${arg.count !== undefined ? ' counted' : ''}`))]
}

function verbFeatures(context: Context, grammar: Grammar, word: number): string[] {
  const finite = context.words[grammar.finite(word)]?.feats
  const own = context.words[word]?.feats
  const governor = grammar.governor(word)
  return [
    `form=${own?.VerbForm ?? ''} ${finite?.VerbForm ?? ''}`,
    `tense=${finite?.Mood ?? ''} ${finite?.Tense ?? ''} ${own?.VerbForm === 'Part'}`,
    `person=${finite?.Person ?? ''}`,
    `verbSlot=${governor?.slot ?? 'none'}`,
    `subject=${grammar.dependents(word).some(({ slot }) => slot === 'subject')} object=${grammar.dependents(word).some(({ slot }) => slot === 'object')}`,
  ]
}

function nounFeatures(context: Context, grammar: Grammar, relations: RelationWords, word: number): string[] {
  const feats = context.words[word]?.feats
  const governor = grammar.governor(word)
  const above = governor ? context.words[governor.word] : undefined
  const light = above?.pos === 'VERB' && relations.lightVerbs.includes(above.lemma)
  const occur = above?.pos === 'VERB' && relations.occurVerbs.includes(above.lemma)
  return [
    `number=${feats?.Number ?? ''}`,
    `determiner=${determinerOf(context, grammar, relations, word)}`,
    `nounSlot=${governor?.slot ?? 'none'} above=${above?.pos ?? ''}`,
    `light=${light} occur=${occur}`,
    `complement=${grammar.dependents(word).some(({ slot }) => relations.genitives.includes(slot))}`,
    `number=${feats?.Number ?? ''} determiner=${determinerOf(context, grammar, relations, word)}`,
  ]
}

/** `other`: questo, alcuni, suo. */
export const determiners = ['definite', 'indefinite', 'other', 'none'] as const
export type Determiner = (typeof determiners)[number]

export function determinerOf(context: Context, grammar: Grammar, relations: RelationWords, word: number): Determiner {
  const { first } = grammar.phrase(word)
  for (let at = word - 1; at >= Math.max(0, first - 1); at--) {
    const candidate = context.words[at]
    if (candidate?.pos !== 'DET') continue
    if (!relations.articles.includes(candidate.form.toLowerCase())) return 'other'
    return relations.indefinites.includes(candidate.form.toLowerCase()) ? 'indefinite' : 'definite'
  }
  return 'none'
}
