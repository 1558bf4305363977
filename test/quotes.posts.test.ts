import { beforeAll, describe, expect, it } from 'vitest'
import { Drafts, type Draft } from '../extractors/quotes/draft.ts'
import { mostItems, readNarration } from '../extractors/quotes/narration.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { loadPack } from '../languages/registry.ts'
import { readBody } from './quotes.read.ts'

let pack: LanguagePack
beforeAll(async () => {
  const loaded = await loadPack('it')
  if (!loaded) throw new Error('no Italian pack')
  pack = loaded
})

function quoted(text: string): string[] {
  return readBody(text, pack).quotes.map((quote) => text.slice(quote.start, quote.end))
}

describe('marked words without a finite cue', () => {
  it('after an infinitive', () => {
    expect(quoted('Nel video si sente la folla scandire "Siria! Libertà!" per le strade.')).toEqual(['Siria! Libertà!'])
  })

  it('a motto needs no marks', () => {
    expect(quoted('Il motto della sua campagna elettorale era: prima di tutto il lavoro!')).toEqual(['prima di tutto il lavoro!'])
    expect(quoted('Il problema era: troppe macchine in città.')).toEqual([])
  })
})

describe('lines without marks', () => {
  it('a line in another language and its translation', () => {
    const text = "Il blogger Karim Rossi scrive:\nJe n'ai jamais vu une manifestation aussi bien organisée dans les rues de la ville\nNon ho mai visto un corteo così ben organizzato nelle strade della città.\nLa polizia è rimasta lontana."
    expect(quoted(text)).toEqual(["Je n'ai jamais vu une manifestation aussi bien organisée dans les rues de la ville", 'Non ho mai visto un corteo così ben organizzato nelle strade della città.'])
  })

  it('a colon after marked words introduces nothing more', () => {
    expect(quoted('La gente canta "Vogliamo rovesciare il governo!":\nA Fez i negozi sono rimasti chiusi.')).toEqual(['Vogliamo rovesciare il governo!'])
  })
})

describe('work', () => {
  it('the drafts of one narration are found without a look at the others', () => {
    const drafts = new Drafts()
    const draft: Draft = { narration: 0, items: { first: 0, end: 1 }, start: 0, end: 1, kind: 'direct', speaker: null, cue: null, cueItems: { first: 0, end: 0 }, confidence: 1, rule: 'x' }
    for (let narration = 0; narration < 1000; narration++) drafts.add({ ...draft, narration })
    let looks = 0
    const counted = new Proxy({ ...draft, narration: 5000 }, { get: (target, key) => (looks++, Reflect.get(target, key)) })
    drafts.add(counted)
    looks = 0
    expect(drafts.of(7)).toHaveLength(1)
    expect(looks).toBe(0)
  })

  it('no narration goes on for ever', () => {
    // Lines that end with a colon go on in the next one: without a limit they were one narration of 3,000 words.
    const doc = readBody('Mario scrive:\n'.repeat(1000), pack)
    const apostrophes = { leading: new Set<string>(), trailing: new Set<string>(), endings: [] }
    const { narrations } = readNarration(doc, { apostrophes, wordsOf: () => [], isCue: () => false })
    expect(Math.max(...narrations.map(({ items }) => items.length))).toBe(mostItems)
    expect(narrations.reduce((sum, { items }) => sum + items.length, 0)).toBe(doc.tokens.length)
  })
})
