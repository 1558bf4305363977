import { Arguments } from './arguments.ts'
import { contextOf, type Context, type EventDocument } from './context.ts'
import { FactualityReader } from './factuality.ts'
import type { Reading } from './features.ts'
import type { EventWords, FactualityWords } from './pack.ts'
import { Participants } from './participants.ts'
import { Roles } from './roles.ts'
import { indexRules, type RuleIndex } from './rules.ts'
import { Senses } from './sense.ts'
import { isAppointed, ownTime } from './when.ts'
import { ShallowParser } from './shallow.ts'
import { Tree } from './tree.ts'
import { TreeGrammar } from './tree-grammar.ts'
import { findCandidates } from './triggers.ts'

/** Every reading of every possible trigger of a document. */
export interface Readings {
  readonly context: Context
  readonly grammar: TreeGrammar
  readonly readings: readonly Reading[]
  readonly arguments: Arguments
}

const indexes = new WeakMap<EventWords, RuleIndex>()

/** The rules of a language indexed once; the index depends on nothing but the words. */
function indexOf(words: EventWords): RuleIndex {
  const known = indexes.get(words)
  if (known) return known
  const index = indexRules(words)
  indexes.set(words, index)
  return index
}

/** Does the word ask for what its complement clause tells: «imporre di»? */
const asksFor = ({ slots, reads }: NonNullable<FactualityWords['complements']>[number]): boolean => reads === 'requested' && slots.includes('clause')

/** Arcs of the parser where it has run, else arcs from parts of speech. */
function treeOf(context: Context, words: EventWords): Tree {
  const { syntax } = context.doc
  if (syntax.parsed) return new Tree(context, (sentence) => syntax.ofSentence(sentence))
  const parser = new ShallowParser(words.relations)
  const timeBegins = (word: number): boolean => context.timeAt[word] !== context.timeAt[word - 1]
  return new Tree(context, (_, range) => parser.parse(context.words, range, timeBegins))
}

/** Finds the candidates of a document and reads arguments, factuality and time around each. */
export function readDocument(doc: EventDocument, words: EventWords): Readings {
  const index = indexOf(words)
  const context = contextOf(doc, index.participles)
  const objectControl = new Set([...(words.factuality.governors.requested ?? []), ...(words.factuality.complements ?? []).filter(asksFor).flatMap(({ heads }) => heads)])
  const grammar = new TreeGrammar(context, treeOf(context, words), words.relations, objectControl)
  const senses = new Senses(context, index, grammar, new Set(words.relations.reflexives))
  const participants = new Participants(context, grammar, words.relations)
  const roles = new Roles(context, index, grammar, participants, words.relations)
  const factuality = new FactualityReader(context, grammar, words.factuality, words.relations)
  const readings = findCandidates(context, index, senses).map((candidate): Reading => {
    const time = ownTime(context, grammar, candidate.word)
    const told = factuality.read(candidate.word, candidate.rule.type)
    const appointed = told === 'actual' && time !== null && context.words[candidate.word]?.pos === 'NOUN' && isAppointed(context, time, words.relations.purposes)
    return { candidate, args: roles.fill(candidate), factuality: appointed ? 'planned' : told, time: time?.id ?? null }
  })
  return { context, grammar, readings, arguments: new Arguments(context, index, grammar, roles, participants) }
}
