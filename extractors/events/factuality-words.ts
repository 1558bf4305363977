import type { Factuality } from '../../pipeline/document.ts'
import type { FactualityWords, RelationWords } from './pack.ts'

export type ByLemma = ReadonlyMap<string, Factuality>

const byLemma = (classes: Readonly<Partial<Record<Factuality, readonly string[]>>> = {}): ByLemma =>
  new Map(Object.entries(classes).flatMap(([value, lemmas]) => lemmas.map((lemma) => [lemma, value as Factuality] as const)))

/** What a language says of factuality, ready for look-up. */
export class FactualityLexicon {
  readonly governors: ByLemma
  readonly nouns: ByLemma
  readonly adjectives: ByLemma
  readonly aims: ByLemma
  /** By the lemmas of an expression. */
  readonly openings: ByLemma
  readonly modifiers: ByLemma
  readonly adverbs: ByLemma
  readonly markers: ByLemma
  readonly modals: ByLemma
  readonly negators: ReadonlySet<string>
  readonly enacted: ReadonlySet<string>
  /** Verbs of which a noun's reading hangs: «[tenere] un vertice», «i colloqui [includeranno] una cena». */
  readonly carriers: ReadonlySet<string>
  readonly occurrences: ReadonlySet<string>
  readonly causes: ReadonlySet<string>
  readonly realisations: ReadonlySet<string>
  readonly refusals: ReadonlySet<string>
  readonly imminent: ReadonlySet<string>
  /** «accusare» and «di» → possible: keyed by lemma and slot. */
  private readonly complements = new Map<string, Factuality>()
  private readonly bearings = new Set<string>()

  private constructor(words: FactualityWords, relations: RelationWords) {
    this.governors = byLemma(words.governors)
    this.nouns = byLemma(words.nouns)
    this.adjectives = byLemma(words.adjectives)
    this.aims = byLemma(words.aims)
    this.openings = byLemma(words.openings)
    this.modifiers = byLemma(words.modifiers)
    this.adverbs = byLemma(words.adverbs)
    this.markers = byLemma(words.markers)
    this.modals = byLemma(words.modals)
    this.negators = new Set(words.negators)
    this.enacted = new Set(words.enacted)
    this.carriers = new Set([...relations.lightVerbs, ...relations.occurVerbs, ...relations.undergoVerbs, ...(words.holders ?? [])])
    this.occurrences = new Set(relations.occurVerbs)
    this.causes = new Set(words.causes)
    this.realisations = new Set(words.realisations)
    this.refusals = new Set(words.refusals)
    this.imminent = new Set(words.imminent)
    for (const { slots, heads, reads } of words.complements ?? []) for (const slot of slots) for (const head of heads) this.complements.set(`${head} ${slot}`, reads)
    for (const { slots, heads } of words.bearings ?? []) for (const slot of slots) for (const head of heads) this.bearings.add(`${head} ${slot}`)
  }

  private static readonly known = new WeakMap<FactualityWords, FactualityLexicon>()

  /** Made once for a language: words never change. */
  static of(words: FactualityWords, relations: RelationWords): FactualityLexicon {
    let lexicon = FactualityLexicon.known.get(words)
    if (!lexicon) FactualityLexicon.known.set(words, (lexicon = new FactualityLexicon(words, relations)))
    return lexicon
  }

  /** Does what stands in this slot share the reading of the verb: «arrivare» and «a»? */
  bears(head: string, slot: string): boolean {
    return this.bearings.has(`${head} ${slot}`)
  }

  complement(head: string, slot: string): Factuality | undefined {
    return this.complements.get(`${head} ${slot}`)
  }
}
