import type { Document, Entity, Token } from '../../pipeline/document.ts'
import type { Range } from '../../pipeline/span.ts'
import { startsWithLetter, startsWithSmall } from './letters.ts'
import type { NounSense } from './lexicon.ts'
import type { EntityWords, Gender } from './pack.ts'

export type PhraseDoc = Document<'tokens' | 'sentences' | 'words'>

/** Where names stand: entity id by token. */
export interface NameMap {
  readonly at: ReadonlyMap<number, { readonly entity: Entity; readonly tokens: Range }>
}

export function nameMap(entities: readonly Entity[]): NameMap {
  const at = new Map<number, { entity: Entity; tokens: Range }>()
  for (const entity of entities) {
    for (const { form, tokens } of entity.mentions) {
      if (form !== 'name') continue
      for (let i = tokens.first; i < tokens.end; i++) at.set(i, { entity, tokens })
    }
  }
  return { at }
}

/** What stands behind the head of a phrase. */
export interface Tail {
  end: number
  /** A nationality word in the plural: «blogger iraniani». */
  plural: boolean
  hasField: boolean
  /** The head is a person: an organisation's name behind it is what he or she belongs to. */
  readonly ofPerson: boolean
  /** Genders that the head may have; null for one that takes either. */
  readonly genders: ReadonlySet<Gender | null>
  readonly isos: string[]
  readonly complements: string[]
  readonly modifiers: string[]
}

const anyGender: ReadonlySet<Gender | null> = new Set([null])
/** Longest stretch of complements behind a head, in tokens. */
const longestTail = 14

/** Reads what belongs to a head behind it. */
export class TailReader {
  private readonly of: ReadonlySet<string>
  private readonly and: ReadonlySet<string>
  private readonly definite: ReadonlySet<string>
  private readonly after: ReadonlySet<string>

  constructor(
    private readonly doc: PhraseDoc,
    private readonly words: EntityWords,
    private readonly names: NameMap,
  ) {
    const { grammar } = words
    this.of = new Set(grammar.of)
    this.and = new Set(grammar.and)
    this.definite = new Set(grammar.definite)
    this.after = new Set(grammar.postmodifiers)
  }

  /** Adjectives, nationality words and complements with «di» behind a head. */
  read(from: number, limit: number, senses: readonly NounSense[]): Tail {
    const ofPerson = senses.some((s) => s.kind === 'office' || s.kind === 'person')
    const out: Tail = { end: from, plural: false, hasField: false, ofPerson, genders: new Set(senses.map((s) => s.gender)), isos: [], complements: [], modifiers: [] }
    const stop = Math.min(limit, from + longestTail)
    while (out.end < stop) {
      const next = this.adjective(out, stop) ?? this.complement(out, stop)
      if (next === null) break
      out.end = next
    }
    return out
  }

  private adjective(out: Tail, stop: number): number | null {
    const at = out.end
    const token = this.token(at)
    if (!token) return null
    const name = this.names.at.get(at)
    if (name) {
      // «dipartimento di Stato Usa»: a country's name serves as an adjective
      if (out.complements.length > 0 && name.tokens.first === at && name.entity.type === 'place' && name.entity.geo !== null && name.tokens.end <= stop && out.end === at && this.names.at.has(at - 1)) {
        if (name.entity.links.iso3166) out.isos.push(name.entity.links.iso3166)
        return name.tokens.end
      }
      // «portavoce Onu», «senatrice Pd»: an organisation's name serves as an adjective
      if (!out.ofPerson || name.tokens.first !== at || name.entity.type !== 'organization' || name.tokens.end > stop) return null
      out.complements.push(name.entity.id)
      return name.tokens.end
    }
    const isos = isosOf(this.words, token)
    if (isos.length > 0) {
      out.isos.push(...isos)
      out.plural ||= this.words.lexicon.demonyms.get(token.norm)?.every((form) => form.number === 'Plur') ?? false
    }
    else if (!this.isModifier(at, token, out.complements.length + out.modifiers.length === 0 ? out.genders : anyGender)) return null
    else out.modifiers.push(token.norm)
    return this.phraseModifier(at) ?? at + 1
  }

  /** An adjective agrees with its noun: «nelle vie della capitale | lungo un percorso». */
  private isModifier(at: number, token: Token, genders: ReadonlySet<Gender | null>): boolean {
    if (this.after.has(token.norm) || this.phraseModifier(at) !== null) return true
    const word = this.doc.words[token.words.first]
    const gender = word?.feats.Gender
    return word?.pos === 'ADJ' && startsWithSmall(token.text) && (gender === undefined || genders.has(null) || [...genders].some((one) => one === gender))
  }

  /** «in carica», «ad interim». */
  private phraseModifier(at: number): number | null {
    const two = `${this.token(at)?.norm ?? ''} ${this.token(at + 1)?.norm ?? ''}`
    return this.after.has(two) ? at + 2 : null
  }

  /** «della Commissione europea», «dei servizi di emergenza», «dell'università e della Ricerca». */
  private complement(out: Tail, stop: number): number | null {
    let at = out.end
    if (this.and.has(this.token(at)?.norm ?? '') && out.end > 0 && this.isOf(at + 1) && out.modifiers.length + out.complements.length > 0) at++
    if (!this.isOf(at)) return null
    at++
    if (this.definite.has(this.token(at)?.norm ?? '')) at++
    const name = this.names.at.get(at)
    if (name) {
      if (name.tokens.first !== at || name.tokens.end > stop) return null
      out.complements.push(name.entity.id)
      return name.tokens.end
    }
    // «capitale del suo paese»: whose it is stands behind the possessive
    while (this.isDeterminer(at)) at++
    const token = this.token(at)
    if (!token || at >= stop || !startsWithLetter(token.text) || this.isVerb(token)) return null
    out.modifiers.push(token.norm)
    out.hasField = true
    return at + 1
  }

  /** «accusando il presidente di | essere un faraone». */
  private isVerb(token: Token): boolean {
    const pos = this.doc.words[token.words.first]?.pos
    return (pos === 'VERB' && this.doc.words[token.words.first]?.feats.VerbForm === 'Inf') || pos === 'AUX'
  }

  private isDeterminer(at: number): boolean {
    const token = this.token(at)
    return token !== undefined && this.doc.words[token.words.first]?.pos === 'DET' && startsWithSmall(token.text)
  }

  private isOf(at: number): boolean {
    const token = this.token(at)
    return token !== undefined && this.of.has((token.forms[0] ?? '').toLowerCase()) && !this.names.at.has(at)
  }

  private token(at: number): Token | undefined {
    return this.doc.tokens[at]
  }
}

/** Countries that a nationality word names. */
export function isosOf({ lexicon }: EntityWords, { norm }: Token): readonly string[] {
  return [...new Set((lexicon.demonyms.get(norm) ?? []).map((form) => form.iso))]
}
