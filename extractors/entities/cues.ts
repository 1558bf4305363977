import type { Document, EntityType, Name, Upos } from '../../pipeline/document.ts'
import { foldName } from './fold.ts'
import type { NounSense } from './lexicon.ts'
import type { EntityWords } from './pack.ts'
import { isAged } from './aged.ts'

type CuesDoc = Document<'tokens' | 'sentences' | 'words'>

/** From here on the tagger is believed whatever stands beside a name. */
const sure = 0.86
/** A word that opens its sentence is nobody's name, if a word of the language and less sure than this. */
const sureOpening = 0.8

/** Parts of speech of words that open sentences with a capital letter: «Migliora lo stato di salute». */
const common: ReadonlySet<Upos> = new Set<Upos>(['VERB', 'AUX', 'ADV', 'ADP', 'DET', 'CCONJ', 'SCONJ', 'INTJ', 'NUM', 'PRON', 'NOUN', 'ADJ'])

/**
 * Corrects the types of names that the tagger is unsure of by what stands beside them: «Rima Dali, 33 anni» is
 * somebody, «Sheikh Maqsood, un quartiere di Aleppo» and «nei pressi di Farah» are places, «Nextra, società di fondi»
 * is a company; what holds of one mention holds of all that are written alike. Lone words that open their sentences
 * and name nobody elsewhere are left out.
 */
export function withCues(doc: CuesDoc, names: readonly Name[], words: EntityWords): readonly Name[] {
  const cues = new Cues(doc, words)
  const keys = names.map((name) => foldName(doc.text.slice(name.start, name.end)))
  const told = new Map<string, EntityType | null>()
  const surnames = new Set(names.flatMap((name, i) => (name.type === 'person' && name.tokens.end - name.tokens.first > 1 ? [(keys[i] ?? '').split(' ').at(-1)] : [])))
  names.forEach((name, i) => {
    const type = words.bodies.ids.has(name.rule) ? null : cues.typeOf(name)
    const key = keys[i] ?? ''
    const before = told.get(key)
    if (type !== null) told.set(key, before === undefined || before === type ? type : null)
  })
  return names.flatMap((name, i) => {
    const key = keys[i] ?? ''
    const type = told.get(key)
    if (type && type !== name.type && name.confidence < sure && !words.lexicon.names.has(key)) return [{ ...name, type, rule: 'entities/cue' }]
    return type === undefined && !surnames.has(key) && cues.opens(name) ? [] : [name]
  })
}

class Cues {
  private readonly determiners: ReadonlySet<string>
  private readonly before: ReadonlySet<string>
  private readonly of: ReadonlySet<string>
  private readonly around: ReadonlySet<string>
  private readonly years: ReadonlySet<string>
  private readonly starts: ReadonlySet<number>

  constructor(
    private readonly doc: CuesDoc,
    private readonly words: EntityWords,
  ) {
    const { definite, indefinite, premodifiers, of, around, years } = words.grammar
    this.determiners = new Set([...definite, ...indefinite])
    this.before = new Set(premodifiers)
    this.of = new Set(of)
    this.around = new Set(around)
    this.years = new Set(years)
    this.starts = new Set(doc.sentences.map(({ tokens }) => tokens.first))
  }

  /** What stands beside a name says that it is; null where nothing does. */
  typeOf({ tokens: { first, end } }: Name): EntityType | null {
    if (this.isAge(end) || isAged(this.norm(first - 1), this.words.grammar)) return 'person'
    if (this.isAround(first)) return 'place'
    return this.apposition(end)
  }

  /** «Rima Dali, 33 anni», «Mario Rossi (45 anni)». */
  private isAge(end: number): boolean {
    return (this.norm(end) === ',' || this.norm(end) === '(') && /^\d{1,3}$/u.test(this.norm(end + 1)) && this.years.has(this.norm(end + 2))
  }

  /** «nei pressi di Farah», «a nord di Chengdu», «il sindaco di Gorja». */
  private isAround(first: number): boolean {
    const marker = this.doc.words[this.doc.tokens[first - 1]?.words.first ?? -1]?.lemma ?? ''
    return this.of.has(marker) && this.around.has(this.norm(first - 2))
  }

  /** «…, un quartiere di Aleppo», «…, società di fondi»: a noun of one kind that no name follows. */
  private apposition(end: number): EntityType | null {
    if (this.norm(end) !== ',' && this.norm(end) !== '(') return null
    let at = end + 1
    const determined = this.determiners.has(this.norm(at))
    if (determined) at++
    if (this.before.has(this.norm(at))) at++
    const { lexicon } = this.words
    const token = this.doc.tokens[at]
    if (!token || !/^\p{Ll}/u.test(token.text) || /^\p{Lu}/u.test(this.doc.tokens[at + 1]?.text ?? '')) return null
    if (!determined && !this.goesOn(at + 1)) return null
    const senses = lexicon.nouns.get(token.norm) ?? []
    const types = new Set(senses.map((sense) => (sense.number === 'Sing' ? typeOfSense(sense) : null)))
    const [type] = types
    return types.size === 1 && this.pos(at) === 'NOUN' ? (type ?? null) : null
  }

  /** Behind a noun without article: «società di fondi», «città siriana», but not «vittima l'autobus». */
  private goesOn(at: number): boolean {
    const marker = this.doc.words[this.doc.tokens[at]?.words.first ?? -1]?.lemma ?? ''
    return this.of.has(marker) || this.pos(at) === 'ADJ' || this.words.lexicon.demonyms.has(this.norm(at))
  }

  /** «Migliora, inoltre, lo stato di salute»: a lone word of the language at the start of a sentence, no given name. */
  opens({ type, tokens: { first, end }, confidence }: Name): boolean {
    if (type !== 'person' || end - first > 1 || confidence >= sureOpening || !this.starts.has(first)) return false
    const pos = this.pos(first)
    return pos !== undefined && common.has(pos)
  }

  private pos(at: number): Upos | undefined {
    const token = this.doc.tokens[at]
    return token && this.doc.words[token.words.first]?.pos
  }

  private norm(at: number): string {
    return this.doc.tokens[at]?.norm ?? ''
  }
}

function typeOfSense({ kind, kin }: NounSense): EntityType | null {
  if (kind === 'demonym' || kin) return null
  return kind === 'office' || kind === 'person' ? 'person' : kind
}
