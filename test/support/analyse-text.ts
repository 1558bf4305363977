import { analyse } from '../../pipeline/extract.ts'
import type { Document, Layers } from '../../pipeline/document.ts'
import { defaultSettings } from '../../pipeline/settings.ts'

/** Every layer of a text in a stated language, published on 14 September 2023. Throws where the language has no pack. */
export async function analyseText(text: string, language: string): Promise<Document<keyof Layers>> {
  const article = { path: '-', entry: 0, text, sha256: '', id: null, url: null, title: null, date: '2023-09-14', outlet: null, language, notes: [] }
  const { full } = await analyse(article, { ...defaultSettings, language })
  if (!full) throw new Error(`no pack for ${language}`)
  return full
}
