import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { lexiconTags, wordClass } from '../languages/en/dictionary.ts'
import { infinitive, participleOf, singular, type VerbTense } from '../languages/en/forms.ts'

interface Model {
  readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[]>> }
  readonly two: { readonly switches: Readonly<Record<string, string>>; readonly suffixPatterns: readonly (Readonly<Record<string, string>> | null)[] }
}
interface Transform {
  readonly verb: { toInfinitive(form: string, model: Model, tense: VerbTense): string; conjugate(infinitive: string, model: Model): { readonly Participle?: string } }
  readonly noun: { toSingular(form: string, model: Model): string }
}

const library = createRequire(import.meta.url)('compromise') as { model(): Model; methods(): { readonly two: { readonly transform: Transform } } }
const model = library.model()
const { verb, noun } = library.methods().two.transform
const known = Object.keys(model.one.lexicon)
const single = known.filter((word) => !word.includes(' '))
/** Words of no dictionary, after each of its endings. */
const made = model.two.suffixPatterns.flatMap((patterns) => Object.keys(patterns ?? {})).map((ending) => `zorb${ending}`)

describe('what was taken over from the library compromise (else: npm run build:english)', () => {
  it('has the words of its lexicon with their tags', () => {
    const differing = known.filter((word) => lexiconTags(word).join('+') !== [model.one.lexicon[word] ?? []].flat().join('+'))
    expect(differing).toEqual([])
    expect(lexiconTags('zorbing')).toEqual([])
  })

  it('has its ambiguous words and its endings', () => {
    const ambiguous = Object.entries(model.two.switches).filter(([word, choice]) => !wordClass(word).endsWith(`/${choice}`))
    expect(ambiguous).toEqual([])
    for (const word of made) {
      const patterns = model.two.suffixPatterns
      const lengths = [7, 6, 5, 4, 3, 2].filter((length) => patterns[length]?.[word.slice(-length)] !== undefined)
      expect(wordClass(word), word).toBe(`-${patterns[lengths[0] ?? 0]?.[word.slice(-(lengths[0] ?? 0))] ?? ''}`)
    }
  })

  it.each(['PastTense', 'PresentTense', 'Gerund', 'Participle'] as const)('finds its infinitives: %s', (tense) => {
    const differing = [...single, ...made].filter((word) => infinitive(word, tense) !== verb.toInfinitive(word, model, tense))
    expect(differing).toEqual([])
  })

  it('finds its participles', () => {
    const differing = [...single, ...made].filter((word) => participleOf(word) !== verb.conjugate(word, model).Participle)
    expect(differing).toEqual([])
  })

  it('finds its singulars', () => {
    const differing = [...single, ...made, ...made.map((word) => `${word}s`)].filter((word) => singular(word) !== noun.toSingular(word, model))
    expect(differing).toEqual([])
  })
})
