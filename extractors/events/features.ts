import type { Factuality, Participant } from '../../pipeline/document.ts'
import type { Context } from './context.ts'
import { featuresOf, GroupedWeights, WeightRows, type FeatureGroup, type Signs } from './feature-groups.ts'
import type { Grammar } from './grammar.ts'
import { logistic, type Weights } from './logistic.ts'
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

const bucket = (value: number, edges: readonly number[]): string => `${edges.filter((edge) => value >= edge).length}`

/** What is known of every reading. */
type KeepSigns = Signs<'type' | 'rule' | 'lemma' | 'kind' | 'strength' | 'factuality' | 'region' | 'sentence' | 'quoted' | 'named' | 'args' | 'time' | 'confirmed' | 'when' | 'repeated' | 'inHeadline' | 'roles'>
type VerbSigns = Signs<'form' | 'tense' | 'person' | 'slot' | 'subject' | 'object'>
type NounSigns = Signs<'number' | 'determiner' | 'slot' | 'above' | 'light' | 'occur' | 'complement'>

const keep: readonly FeatureGroup<keyof KeepSigns>[] = [
  { by: ['type', 'kind', 'strength', 'confirmed'], features: ({ type, kind, strength, confirmed }) => ['bias', `kind=${kind}`, `type=${type}`, `type=${type} kind=${kind}`, `strength=${strength} kind=${kind}`, `confirmed=${confirmed} kind=${kind}`] },
  { by: ['rule', 'confirmed', 'when'], features: ({ rule, confirmed, when }) => [`rule=${rule}`, `rule=${rule} confirmed=${confirmed}`, `confirmed=${confirmed} when=${when}`] },
  { by: ['lemma', 'type'], features: ({ lemma, type }) => [`lemma=${lemma} type=${type}`] },
  { by: ['factuality', 'region', 'sentence', 'quoted'], features: ({ factuality, region, sentence, quoted }) => [`factuality=${factuality}`, `region=${region}`, `sentence=${sentence}`, `quoted=${quoted}`] },
  { by: ['named', 'args', 'kind', 'time'], features: ({ named, args, kind, time }) => [`named=${named}`, `args=${args} kind=${kind}`, `time=${time}`] },
  { by: ['repeated', 'kind', 'inHeadline'], features: ({ repeated, kind, inHeadline }) => [`repeated=${repeated} kind=${kind}`, `inHeadline=${inHeadline}`] },
  { by: ['roles'], features: ({ roles }) => (roles === '' ? [] : roles.split('; ').map((role) => `role=${role}`)) },
]

const keepVerb: readonly FeatureGroup<keyof VerbSigns>[] = [
  { by: ['form', 'tense', 'person'], features: ({ form, tense, person }) => [`form=${form}`, `tense=${tense}`, `person=${person}`] },
  { by: ['slot', 'subject', 'object'], features: ({ slot, subject, object }) => [`verbSlot=${slot}`, `subject=${subject} object=${object}`] },
]

const keepNoun: readonly FeatureGroup<keyof NounSigns>[] = [
  { by: ['number', 'determiner'], features: ({ number, determiner }) => [`number=${number}`, `determiner=${determiner}`, `number=${number} determiner=${determiner}`] },
  { by: ['slot', 'above'], features: ({ slot, above }) => [`nounSlot=${slot} above=${above}`] },
  { by: ['light', 'occur', 'complement'], features: ({ light, occur, complement }) => [`light=${light} occur=${occur}`, `complement=${complement}`] },
]

/** Names of the features that hold for a reading; the keep-or-drop model has a weight for each. */
export function keepFeatures(context: Context, grammar: Grammar, relations: RelationWords, reading: Reading, counts: LemmaCounts): readonly string[] {
  const { word } = reading.candidate
  const own = isVerbal(context, reading) ? featuresOf(keepVerb, verbSigns(context, grammar, word)) : featuresOf(keepNoun, nounSigns(context, grammar, relations, word))
  return [...featuresOf(keep, keepSigns(context, reading, counts)), ...own]
}

/** The trained weights of the keep-or-drop model. */
export class KeepModel {
  private readonly keep: GroupedWeights<keyof KeepSigns>
  private readonly verb: GroupedWeights<keyof VerbSigns>
  private readonly noun: GroupedWeights<keyof NounSigns>

  private constructor(weights: Weights) {
    const rows = WeightRows.of(weights)
    this.keep = new GroupedWeights(keep, rows)
    this.verb = new GroupedWeights(keepVerb, rows)
    this.noun = new GroupedWeights(keepNoun, rows)
  }

  private static readonly models = new WeakMap<Weights, KeepModel>()

  /** The model of a set of weights, made once: weights never change. */
  static of(weights: Weights): KeepModel {
    let model = KeepModel.models.get(weights)
    if (!model) KeepModel.models.set(weights, (model = new KeepModel(weights)))
    return model
  }

  /** Probability, 0 to 1, that a reading is told. */
  probability(context: Context, grammar: Grammar, relations: RelationWords, reading: Reading, counts: LemmaCounts): number {
    const { word } = reading.candidate
    const sums = new Int32Array(1)
    this.keep.add(keepSigns(context, reading, counts), sums)
    if (isVerbal(context, reading)) this.verb.add(verbSigns(context, grammar, word), sums)
    else this.noun.add(nounSigns(context, grammar, relations, word), sums)
    return logistic((sums[0] ?? 0) / 100)
  }
}

function isVerbal(context: Context, { candidate }: Reading): boolean {
  return !candidate.phrase && context.words[candidate.word]?.pos === 'VERB'
}

function keepSigns(context: Context, reading: Reading, counts: LemmaCounts): KeepSigns {
  const { candidate, args, factuality, time } = reading
  const { rule } = candidate
  const lemma = context.lemmas[candidate.word] ?? ''
  const sentence = context.sentenceOf[candidate.word] ?? 0
  return {
    type: rule.type,
    rule: rule.source.id,
    lemma,
    kind: candidate.phrase ? 'phrase' : isVerbal(context, reading) ? 'verb' : 'noun',
    strength: rule.source.strength ?? 'strong',
    factuality,
    region: context.doc.sentences[sentence]?.region ?? 'body',
    sentence: bucket(sentence, [1, 3, 8, 20]),
    quoted: `${context.quoted[candidate.word] ?? false}`,
    named: bucket(args.filter((arg) => arg.entity !== undefined).length, [1, 2, 3]),
    args: bucket(args.length, [1, 2, 3]),
    time: `${time !== null}`,
    confirmed: `${candidate.confirmed}`,
    when: `${rule.when.length > 0 && !rule.free.has(lemma)}`,
    repeated: bucket(counts.get(lemma) ?? 0, [2, 4]),
    inHeadline: `${(counts.get(`headline ${lemma}`) ?? 0) > 0}`,
    roles: args.length === 0 ? '' : [...new Set(args.map((arg) => `${arg.role}${arg.entity !== undefined ? ' named' : ''}${arg.count !== undefined ? ' counted' : ''}`))].join('; '),
  }
}

function verbSigns(context: Context, grammar: Grammar, word: number): VerbSigns {
  const finite = context.words[grammar.finite(word)]?.feats
  const own = context.words[word]?.feats
  const dependents = grammar.dependents(word)
  return {
    form: `${own?.VerbForm ?? ''} ${finite?.VerbForm ?? ''}`,
    tense: `${finite?.Mood ?? ''} ${finite?.Tense ?? ''} ${own?.VerbForm === 'Part'}`,
    person: finite?.Person ?? '',
    slot: grammar.governor(word)?.slot ?? 'none',
    subject: `${dependents.some(({ slot }) => slot === 'subject')}`,
    object: `${dependents.some(({ slot }) => slot === 'object')}`,
  }
}

function nounSigns(context: Context, grammar: Grammar, relations: RelationWords, word: number): NounSigns {
  const governor = grammar.governor(word)
  const above = governor ? context.words[governor.word] : undefined
  const verb = above?.pos === 'VERB'
  return {
    number: context.words[word]?.feats.Number ?? '',
    determiner: determinerOf(context, grammar, relations, word),
    slot: governor?.slot ?? 'none',
    above: above?.pos ?? '',
    light: `${verb && relations.lightVerbs.includes(above.lemma)}`,
    occur: `${verb && relations.occurVerbs.includes(above.lemma)}`,
    complement: `${grammar.dependents(word).some(({ slot }) => relations.genitives.includes(slot))}`,
  }
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
