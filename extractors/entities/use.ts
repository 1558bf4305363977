import type { Document, Entity, EntityMention } from '../../pipeline/document.ts'
import type { EntityWords } from './pack.ts'

type UseDoc = Document<'tokens' | 'sentences' | 'words' | 'syntax'>

/** Marks each place name as a place or, where it stands for its government, as an actor. */
export function markUse(doc: UseDoc, words: EntityWords, entities: readonly Entity[]): readonly Entity[] {
  const acts = new ActorTest(doc, words)
  const mark = (m: EntityMention): EntityMention => (m.form === 'name' ? { ...m, use: acts.isActor(m) ? 'actor' : 'place' } : m)
  return entities.map((entity) => (entity.type === 'place' ? { ...entity, mentions: entity.mentions.map(mark) } : entity))
}

/** Relations of a subject that does something. */
const subject: ReadonlySet<string> = new Set(['nsubj'])

class ActorTest {
  private readonly relations: ReadonlySet<string>
  private readonly prepositions: ReadonlySet<string>
  private readonly agentPrepositions: ReadonlySet<string>
  private readonly states: ReadonlySet<string>

  constructor(
    private readonly doc: UseDoc,
    words: EntityWords,
  ) {
    this.relations = new Set(words.grammar.actorRelations)
    this.prepositions = new Set(words.grammar.actorPrepositions)
    this.agentPrepositions = new Set(words.grammar.agentPrepositions)
    this.states = new Set(words.grammar.stateVerbs)
  }

  isActor({ tokens }: EntityMention): boolean {
    return this.isSubject(tokens.first, tokens.end) || this.isRelated(tokens.first)
  }

  /** «Mosca ha respinto…»: subject of a verb that is not «essere», «trovarsi» and the like; «lanciati dalla Corea del Nord». */
  private isSubject(first: number, end: number): boolean {
    const from = this.doc.tokens[first]?.words.first ?? 0
    const to = this.doc.tokens[end - 1]?.words.end ?? 0
    for (let word = from; word < to; word++) {
      const arc = this.doc.syntax.arc(word)
      const head = arc && this.doc.words[arc.head]
      if (!head || (arc.head >= from && arc.head < to)) continue
      if (subject.has(arc.relation)) return head.pos === 'VERB' && !this.states.has(head.lemma)
      if (arc.relation.startsWith('obl:agent')) return true
      // «missili lanciati dalla Corea del Nord»; «è partito da Mosca» is no passive
      return arc.relation === 'obl' && head.feats.VerbForm === 'Part' && this.doc.syntax.arc(arc.head)?.relation === 'acl' && this.agentPrepositions.has(this.before(first))
    }
    return false
  }

  /** «relazioni con Mosca», «colloqui tra Washington e Pechino». */
  private isRelated(first: number): boolean {
    if (!this.prepositions.has(this.before(first))) return false
    for (let at = first - 2; at >= Math.max(0, first - 6); at--) if (this.relations.has(this.doc.tokens[at]?.norm ?? '')) return true
    return false
  }

  /** The first syntactic word before a name, its article skipped: «dalla Corea», «con la Russia». */
  private before(first: number): string {
    const token = this.doc.tokens[first - 1]
    const form = token?.forms[0]?.toLowerCase() ?? ''
    const word = token && this.doc.words[token.words.first]
    if (word?.pos !== 'DET') return form
    return this.doc.tokens[first - 2]?.forms[0]?.toLowerCase() ?? ''
  }
}
