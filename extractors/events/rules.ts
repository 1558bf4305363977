import type { EventWords, Frame, RelationWords, SlotWords, TriggerRule } from './pack.ts'

/** A rule made ready: its type, its frame, and its words in sets. */
export interface Rule {
  readonly type: string
  readonly source: TriggerRule
  /** Of its file: the number of its group, from 1, by noun. */
  readonly apart: ReadonlyMap<string, number>
  readonly frame: Frame
  readonly free: ReadonlySet<string>
  readonly strict: ReadonlySet<string>
  readonly when: readonly (readonly [string, ReadonlySet<string>])[]
  readonly unless: readonly (readonly [string, ReadonlySet<string>])[]
}

/** A multiword expression: lemmas or forms in a row. */
export interface Phrase {
  readonly words: readonly string[]
  readonly rule: Rule
}

/** Rules by what they match. */
export interface RuleIndex {
  readonly verbs: ReadonlyMap<string, readonly Rule[]>
  readonly nouns: ReadonlyMap<string, readonly Rule[]>
  /** By first word. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>
  /** Verbs by the forms of their participles. */
  readonly participles: ReadonlyMap<string, string>
  /** The classes of nouns by lemma, as conditions name them: `@person`. */
  readonly classesOf: ReadonlyMap<string, readonly string[]>
}

const slots = (words: SlotWords | undefined): [string, ReadonlySet<string>][] => Object.entries(words ?? {}).map(([slot, values]) => [slot, new Set(values)])

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** Throws when a rule names a frame that is not there. */
export function indexRules(words: EventWords): RuleIndex {
  const verbs = new Map<string, Rule[]>()
  const nouns = new Map<string, Rule[]>()
  const phrases = new Map<string, Phrase[]>()
  for (const file of words.files) {
    const apart = new Map((file.apart ?? []).flatMap((group, at) => group.map((noun) => [noun, at + 1] as const)))
    for (const source of file.rules) {
      const frame = words.frames[source.frame]
      if (!frame) throw new Error(`${source.id}: no frame ${source.frame}`)
      const rule: Rule = { type: file.type, source, apart, frame, free: new Set(source.free), strict: new Set(source.strict), when: slots(source.when), unless: slots(source.unless) }
      for (const verb of source.verbs ?? []) push(verbs, verb, rule)
      for (const noun of source.nouns ?? []) push(nouns, noun, rule)
      for (const phrase of source.phrases ?? []) {
        const row = phrase.split(' ')
        push(phrases, row[0] ?? '', { words: row, rule })
      }
    }
  }
  return { verbs, nouns, phrases, participles: indexParticiples(verbs, words.relations), classesOf: indexClasses(words.classes) }
}

/** Participles by the endings of their verbs («-are» → «-ato, -ata…») and the irregular ones. */
function indexParticiples(verbs: ReadonlyMap<string, readonly Rule[]>, relations: RelationWords): Map<string, string> {
  const found = new Map<string, string>()
  for (const verb of verbs.keys()) {
    const irregular = relations.participles[verb]
    const regular = relations.participleEndings.find(({ verb: ending }) => verb.endsWith(ending))
    const stem = irregular ?? (regular ? verb.slice(0, -regular.verb.length) + regular.participle : null)
    if (stem !== null) for (const ending of relations.participleInflections) found.set(stem + ending, verb)
  }
  return found
}

function indexClasses(classes: EventWords['classes']): Map<string, string[]> {
  const of = new Map<string, string[]>()
  for (const [name, lemmas] of Object.entries(classes)) for (const lemma of new Set(lemmas)) push(of, lemma, `@${name}`)
  return of
}
