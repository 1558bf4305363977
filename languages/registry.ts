import type { LanguagePack } from './pack.ts'

/** One line per language: how to load its pack, once, when the first article needs it. */
const loaders: Readonly<Record<string, () => Promise<LanguagePack>>> = {
  it: async () => (await import('./it/index.ts')).italian(),
  en: async () => (await import('./en/index.ts')).english(),
}

const loaded = new Map<string, Promise<LanguagePack>>()

/** ISO 639-1 codes of the languages with a pack. */
export const packCodes: readonly string[] = Object.keys(loaders)

/** The pack of a language, or null where there is none. */
export async function loadPack(code: string): Promise<LanguagePack | null> {
  const loader = loaders[code]
  if (!loader) return null
  let pack = loaded.get(code)
  if (!pack) loaded.set(code, (pack = loader()))
  return pack
}
