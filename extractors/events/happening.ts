import { participantRoles, type Factuality, type ParticipantRole } from '../../pipeline/document.ts'
import type { Context } from './context.ts'
import type { Reading } from './features.ts'
import type { Grammar } from './grammar.ts'

/** One happening with its triggers, before its time and place are known. */
export interface Happening {
  readonly readings: readonly Reading[]
  readonly factuality: Factuality
  readonly type: string
  /** Head words of its triggers, and the sentence of each. */
  readonly words: readonly number[]
  readonly sentences: readonly number[]
  /** The first of the words. */
  readonly first: number
  readonly inHeadline: boolean
  /** What each named participant is in it, by its id: a bit for every role, at its place in `participantRoles`. */
  readonly rolesOf: ReadonlyMap<string, number>
}

/** The bit of a role in `rolesOf`. */
export const roleBit = (role: ParticipantRole): number => 1 << participantRoles.indexOf(role)

export function happeningOf(context: Context, readings: readonly Reading[], factuality: Factuality): Happening {
  const words = readings.map(({ candidate }) => candidate.word)
  const sentences = words.map((word) => context.sentenceOf[word] ?? 0)
  return {
    readings,
    factuality,
    type: readings[0]?.candidate.rule.type ?? '',
    words,
    sentences,
    first: Math.min(...words),
    inHeadline: sentences.some((sentence) => context.doc.sentences[sentence]?.region === 'headline'),
    rolesOf: rolesByEntity(readings),
  }
}

function rolesByEntity(readings: readonly Reading[]): ReadonlyMap<string, number> {
  const roles = new Map<string, number>()
  for (const { args } of readings) for (const { entity, role } of args) if (entity !== undefined) roles.set(entity, (roles.get(entity) ?? 0) | roleBit(role))
  return roles
}

const factualities: readonly Factuality[] = ['actual', 'planned', 'possible', 'requested', 'negated']

/** What a row for boosted trees says of every happening; `types` in the order the trees were trained with. */
export function happeningRow(context: Context, { readings, factuality, type, words, inHeadline }: Happening, types: readonly string[]): readonly number[] {
  return [
    ...factualities.map((value) => Number(value === factuality)),
    Number(inHeadline),
    Math.min(4, readings.length),
    Number(words.some((word) => context.quoted[word])),
    ...types.map((one) => Number(one === type)),
  ]
}

/** The tense of a trigger: noun, past, present, future, not finite, conditional or subjunctive. */
export const tenses = ['noun', 'past', 'present', 'future', 'infinite', 'unreal'] as const

export function tenseOf(context: Context, grammar: Grammar, word: number): (typeof tenses)[number] {
  const own = context.words[word]
  if (own?.pos !== 'VERB' && own?.pos !== 'AUX') return 'noun'
  const finite = context.words[grammar.finite(word)]?.feats
  if (finite?.Tense === 'Fut') return 'future'
  if (finite?.Mood === 'Cnd' || finite?.Mood === 'Sub') return 'unreal'
  if (own.feats.VerbForm === 'Part' || finite?.Tense === 'Past' || finite?.Tense === 'Imp') return 'past'
  return finite?.VerbForm === 'Fin' ? 'present' : 'infinite'
}
