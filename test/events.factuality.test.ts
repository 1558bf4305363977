import { beforeAll, describe, expect, it } from 'vitest'
import { readDocument } from '../extractors/events/reader.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { loadPack } from '../languages/registry.ts'
import { analyseText } from './support/analyse-text.ts'

let pack: LanguagePack
beforeAll(async () => {
  const loaded = await loadPack('it')
  if (!loaded) throw new Error('no pack')
  pack = loaded
})

async function factuality(text: string, trigger: string): Promise<string | undefined> {
  const doc = await analyseText(text, 'it')
  const { context, readings } = readDocument(doc, pack.events)
  return readings.find(({ candidate }) => context.words[candidate.word]?.form === trigger)?.factuality
}

describe('factuality', () => {
  it.each([
    ['Putin ha incontrato Kim a Mosca.', 'incontrato', 'actual'],
    ['Biden riceverà Zelensky alla Casa Bianca.', 'riceverà', 'planned'],
    ['La Russia non ha attaccato la città.', 'attaccato', 'negated'],
    ['Tre operai sarebbero morti nella miniera.', 'morti', 'possible'],
    ['Il leader potrebbe arrivare a Mosca domani.', 'arrivare', 'possible'],
    ["L'Onu ha chiesto a Israele di ritirare le truppe.", 'ritirare', 'requested'],
    ['Kim intende visitare la Russia.', 'visitare', 'planned'],
    ['Il ministro si rifiuta di incontrare i sindacati.', 'incontrare', 'negated'],
    ['Il vertice si terrà a Roma.', 'vertice', 'planned'],
    ['Il mancato accordo preoccupa i mercati.', 'accordo', 'negated'],
    ['La presunta aggressione risale a ieri.', 'aggressione', 'possible'],
    ['La polizia teme un attentato.', 'attentato', 'possible'],
    ['I soldati sono entrati senza sparare.', 'sparare', 'negated'],
  ])('%s', async (text, trigger, expected) => {
    expect(await factuality(text, trigger)).toBe(expected)
  })
})
