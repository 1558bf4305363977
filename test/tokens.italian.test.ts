import { describe, expect, it } from 'vitest'
import { tokenise } from '../extractors/tokens/stage.ts'
import { tokens as italian } from '../languages/it/tokens.ts'
import type { Diagnostic } from '../pipeline/diagnostic.ts'
import type { Document } from '../pipeline/document.ts'

const rules = italian()

/** Sentences as lists of tokens. */
function cut(text: string): string[][] {
  const regions = [{ kind: 'body', start: 0, end: text.length, rule: 'test' }]
  const { tokens, sentences } = tokenise({ text, regions } as unknown as Document<'regions'>, rules)
  return sentences.map(({ tokens: { first, end } }) => tokens.slice(first, end).map((token) => token.text))
}

const flat = (text: string): string => cut(text).map((tokens) => tokens.join(' ')).join(' | ')

describe('Italian tokens', () => {
  it.each([
    ["L’esercito dell'Onu d'Italia", "L’ esercito dell' Onu d' Italia"],
    ["un po' degli anni '90", "un po' degli anni '90"],
    ["E' vero, la citta' di Sant'Egidio", "E' vero , la citta' di Sant' Egidio"],
    ["O'Neill e Mu'ammar", "O'Neill e Mu'ammar"],
    ['2.700.000 alle 10:29 del 12.09.2023 (11a, 16,5%)', '2.700.000 alle 10:29 del 12.09.2023 ( 11a , 16,5 % )'],
    ['Kim Jong-un e Jong‑Un', 'Kim Jong-un e Jong‑Un'],
    ["''La Corea'' e ``poi''", "'' La Corea '' e `` poi ''"],
    ['Vedi https://a.it/b?c=d, me@x.it, @pippo e #ciao 👨‍👩‍👧!', 'Vedi https://a.it/b?c=d , me@x.it , @pippo e #ciao 👨‍👩‍👧 !'],
    ["'Ndrangheta: 'Gli Usa'", "'Ndrangheta : ' Gli Usa '"],
  ])('%s', (text, expected) => {
    expect(flat(text)).toBe(expected)
  })
})

describe('Italian sentences', () => {
  it.each([
    ['Il dott. Rossi e on. Bianchi. Poi J. F. Kennedy.', 2],
    ['Mele, pere, ecc. Il governo tace.', 2],
    ['Vitamina C. Il governo tace.', 2],
    ['Lo ha confermato Peskov.Kim è partito.', 2],
    ['BILANCIOSarebbero almeno dieci i morti.', 2],
    ['"Resto." Lo ha detto Kim.', 2],
    ['"Che fai?", ha chiesto Kim. «Vieni!» ha risposto.', 2],
    ['Sono andati... forse. Poi no.', 2],
    ["Vincerà contro il ‘male’”. E brinda", 2],
    ['Titolo senza punto\nIl presidente incontra Kim', 2],
    ['Il presidente russo ha incontrato ieri il leader della\nCorea del Nord nel cosmodromo di Vostochny, dove i\ndue hanno parlato a lungo con il presidente\nPutin del vertice che si terrà a Mosca nel mese\ndi maggio.', 1],
    ['Primo.\n\nSecondo', 2],
  ])('%s', (text, count) => {
    expect(cut(text)).toHaveLength(count)
  })
})

describe('long hostile lines', () => {
  it.each([
    [','], ['"'], ["a'"], ['a.'], ['A.'], ['www.'], ['a@'], ['1.'], ['«. '], ['..'], ["''"], ['a-'], ['\n'], ["dell'"],
  ])('of %j are cut in linear time', (unit) => {
    const text = unit.repeat(200_000)
    const regions = [{ kind: 'body', start: 0, end: text.length, rule: 'test' }]
    const leftOut: Diagnostic[] = []
    const { tokens, sentences } = tokenise({ text, regions } as unknown as Document<'regions'>, rules, (diagnostic) => leftOut.push(diagnostic))
    const longest = sentences.reduce((most, sentence) => Math.max(most, sentence.tokens.end - sentence.tokens.first), 0)
    expect(longest).toBeLessThanOrEqual(401)
    const covered = [...tokens, ...leftOut.map(({ start = 0, end = 0 }) => ({ start, end }))]
    const lengthOf = (from: number, to: number): number => text.slice(from, to).replaceAll(/\s/gu, '').length
    expect(covered.reduce((sum, { start, end }) => sum + lengthOf(start, end), 0)).toBe(lengthOf(0, text.length))
  })
})

describe('syntactic words', () => {
  it('keep the case of the token', () => {
    const text = 'Nella NELLA Recarsi'
    const doc = { text, regions: [{ kind: 'body', start: 0, end: text.length, rule: 'test' }] } as unknown as Document<'regions'>
    expect(tokenise(doc, rules).tokens.flatMap(({ forms }) => forms)).toEqual(['In', 'la', 'IN', 'LA', 'Recar', 'si'])
  })

  it.each([
    ['della', 'di la'], ["dall'", "da l'"], ['col', 'con il'], ['recarsi', 'recar si'], ['averlo', 'aver lo'], ['dirglielo', 'dir glie lo'],
    ['fornirgli', 'fornir gli'], ['facendolo', 'facendo lo'], ['andarsene', 'andar se ne'], ['opporsi', 'oppor si'], ['condurla', 'condur la'],
    ['verificatosi', 'verificato si'], ['permettetemi', 'permettete mi'], ['eccolo', 'ecco lo'],
  ])('%s is %s', (word, forms) => {
    expect(rules.split(word)).toEqual(forms.split(' '))
  })

  it.each(['parlo', 'carne', 'così', 'cosi', 'isole', 'versi', 'corsi', 'morsi', 'perle', 'popoli', 'apparsi', 'arti', 'marci', 'quarti', 'fratelli', 'mandarono', 'simile', 'sparsi', 'universi', 'merci', 'giancarlo', 'vendola', 'pescivendolo'])(
    '%s is one word',
    (word) => {
      expect(rules.split(word)).toBeNull()
    },
  )
})
