import { beforeAll } from 'vitest'
import type { LanguagePack } from '../languages/pack.ts'
import { loadPack } from '../languages/registry.ts'
import type { Document, Layers } from '../pipeline/document.ts'
import { defaultSettings } from '../pipeline/settings.ts'
import { extraction } from '../pipeline/stages.ts'

/** All layers of a text that is one body region, published on a day if one is given. */
export function readBody(text: string, pack: LanguagePack, day: string | null = null): Document<keyof Layers> {
  const article = { path: 'test', entry: 0, text, sha256: '', id: null, url: null, title: null, date: null, outlet: null, language: pack.code, notes: [] }
  const doc: Document<'front' | 'language' | 'regions' | 'headline' | 'published'> = {
    article,
    text,
    settings: defaultSettings,
    front: { end: 0, fields: [] },
    language: { code: pack.code, confidence: 1 },
    regions: [{ kind: 'body', start: 0, end: text.length, rule: 'test' }],
    headline: null,
    published: day === null ? null : { value: day, basis: 'metadata', span: null },
  }
  return extraction.run(doc, pack, () => undefined) as Document<keyof Layers>
}

/** Each quotation of a text as «text» (speaker; relays), in their own words, «-» for nobody. */
export function readQuotes(text: string, pack: LanguagePack): string[] {
  const words = (span: { readonly start: number; readonly end: number } | null): string => (span ? text.slice(span.start, span.end) : '-')
  return readBody(text, pack).quotes.map((quote) => `«${words(quote)}» (${[words(quote.speaker), ...quote.via.map(words)].join('; ')})`)
}

/** `readQuotes` with the Italian pack, loaded before the tests of the file that asks for it. */
export function italianQuotes(): (text: string) => string[] {
  let pack: LanguagePack | null = null
  beforeAll(async () => {
    pack = await loadPack('it')
  })
  return (text) => {
    if (!pack) throw new Error('no Italian pack')
    return readQuotes(text, pack)
  }
}
