import type { Participant, ParticipantRole } from '../../pipeline/document.ts'
import { slice } from '../../pipeline/span.ts'
import { spanOfWords, type Context } from './context.ts'
import type { Dependent, Grammar } from './grammar.ts'
import type { RelationWords } from './pack.ts'

/** How far after its head a noun phrase may name the one it describes. */
const nameReach = 8
/** What may stand between a noun and the name it describes. */
const described: ReadonlySet<string> = new Set(['ADJ', 'PROPN', 'NOUN', 'ADP', 'DET'])

/** Makes participants of the heads of phrases: an entity where the phrase names one, else its words and count. */
export class Participants {
  constructor(
    private readonly context: Context,
    private readonly grammar: Grammar,
    private readonly relations: RelationWords,
  ) {}

  /** Null where the phrase stands for nobody and nothing: «volta», a pronoun without antecedent. */
  make(dependent: Dependent, role: ParticipantRole): Participant | null {
    const word = this.namedWord(dependent.head)
    const found = this.context.mentionAt[word]
    if (found) {
      const { start, end } = found.mention
      const link = found.mention.form !== 'name' && dependent.link === 'stated' ? 'coref' : dependent.link
      return { role, entity: found.entity.id, start, end, link }
    }
    const at = this.context.words[dependent.head]
    if (!at || at.pos === 'PRON' || at.pos === 'DET' || at.pos === 'ADV' || this.context.timeAt[dependent.head] || this.relations.noParticipants.includes(at.lemma.toLowerCase())) return null
    const range = this.grammar.extent(dependent.head)
    const count = this.countOf(dependent.head)
    return { role, ...spanOfWords(this.context, range), ...(count === null ? {} : { count }), link: dependent.link }
  }

  /**
   * The head, or the name of the person it describes: «il presidente russo Vladimir Putin», «il presidente
   * della Repubblica Giorgio Napolitano», «il presidente del Senato, Pietro Grasso».
   */
  namedWord(head: number): number {
    const own = this.context.mentionAt[head]
    if (own?.mention.form === 'name') return head
    const { words } = this.context
    if (words[head]?.pos !== 'NOUN') return head
    if (this.isPlaceOf(head)) return this.afterGenitive(head)
    const bearer = this.grammar.apposed(head).find((word) => this.isPerson(word)) ?? this.described(head)
    if (bearer !== undefined) return bearer
    for (let at = head + 1; at <= head + nameReach && described.has(words[at]?.pos ?? ''); at++) if (this.isPerson(at)) return this.isComplement(at) ? head : at
    return this.namedBehind(head)
  }

  /** «la città di Bosra» is Bosra, «il porto di Bosra» is not. */
  private isPlaceOf(head: number): boolean {
    const { words } = this.context
    const preposition = words[head + 1]?.lemma.toLowerCase() ?? ''
    if (!this.relations.namedPlaces.includes(words[head]?.lemma.toLowerCase() ?? '') || !this.relations.genitives.includes(preposition)) return false
    const found = this.context.mentionAt[this.afterGenitive(head)]
    return found?.mention.form === 'name' && found.entity.type === 'place'
  }

  /** What follows the preposition after a noun, its article left out. */
  private afterGenitive(head: number): number {
    return this.context.words[head + 2]?.pos === 'DET' ? head + 3 : head + 2
  }

  /** «la moglie di Mario», «il legale del Rossi»: somebody else's name. */
  private isComplement(name: number): boolean {
    const { words } = this.context
    return words[words[name - 1]?.pos === 'DET' ? name - 2 : name - 1]?.pos === 'ADP'
  }

  /** The name that a noun set behind it describes: «Mario Scaramella, il faccendiere arrestato». */
  private described(head: number): number | undefined {
    const before = this.grammar.appositionOf(head)
    return before !== null && head - before <= nameReach && this.context.mentionAt[before]?.mention.form === 'name' ? before : undefined
  }

  /** «un sammarinese di 21 anni, Michele Zafferani, si è scontrato»: a name between commas behind one noun for a person. */
  private namedBehind(head: number): number {
    const { words } = this.context
    if (words[head]?.feats.Number !== 'Sing') return head
    let at = head + 1
    while (at <= head + nameReach && (described.has(words[at]?.pos ?? '') || words[at]?.pos === 'NUM')) at++
    if (words[at]?.form !== ',' || !this.isPerson(at + 1)) return head
    const closing = this.context.mentionAt[at + 1]?.words.end ?? at
    return words[closing]?.pos === 'PUNCT' ? at + 1 : head
  }

  private isPerson(word: number): boolean {
    const found = this.context.mentionAt[word]
    return found?.mention.form === 'name' && found.entity.type === 'person'
  }

  /** «tre manifestanti» → 3, «migliaia di persone» → null. */
  countOf(head: number): number | null {
    const { first, end } = this.grammar.phrase(head)
    for (let at = first; at < end; at++) {
      const word = this.context.words[at]
      if (word?.pos !== 'NUM') continue
      const [{ numbers }, form] = [this.relations, word.form.toLowerCase()]
      const value = (Object.hasOwn(numbers, form) ? numbers[form] : undefined) ?? readDigits(word.form)
      if (value !== null) return value
    }
    return null
  }

  text(participant: Participant): string {
    return slice(this.context.doc.text, participant)
  }
}

/** «1.500» → 1500, «12» → 12; decimals and clock times are no counts. */
function readDigits(form: string): number | null {
  if (/^\d{1,9}$/.test(form)) return Number(form)
  return /^\d{1,3}(?:[.,]\d{3}){1,3}$/.test(form) ? Number(form.replaceAll(/[.,]/g, '')) : null
}
