import type { ReadingPack } from '../../languages/pack.ts'
import type { Published } from '../../pipeline/document.ts'
import type { Stage } from '../../pipeline/stage.ts'
import { collectSignals, yearlessDateline } from './collect.ts'
import { dayNumber, type Signal } from './signal.ts'
import { statedDate } from './stated.ts'
import { weigh } from './weigh.ts'

/** When the article came out, weighed from what the source, the text, the address and the crawler say. */
export const published: Stage<'front' | 'regions', 'published', ReadingPack> = {
  name: 'published',
  needs: ['front', 'regions'],
  adds: ['published'],
  run(doc, pack, report) {
    const say = (rule: string, reason: string, span: Signal['span']): void => report({ stage: 'published', rule, reason, fatal: false, ...(span ?? {}) })
    const found = collectSignals(doc, pack)
    const dated = found[0] ? yearlessDateline(doc, pack, found[0].value.slice(0, 4)) : null
    const signals = dated && Math.abs(dayNumber(dated.value) - dayNumber(found[0]?.value ?? '')) < 62 ? [...found, dated] : found
    const verdict = weigh(signals)
    if (verdict) {
      const seen = signals.map((signal) => `${signal.basis} ${signal.value}`).join(', ')
      say(verdict.rule, `Seen: ${seen}. Taken: ${verdict.signal.basis} ${verdict.signal.value}, because ${verdict.why}.`, verdict.signal.span)
      return { published: verdict.signal }
    }
    return { published: lastResort(doc.settings.date, pack, say) }
  },
}

function lastResort(date: string | null, pack: ReadingPack, say: (rule: string, reason: string, span: null) => void): Published | null {
  const value = date === null ? null : statedDate(date, { months: pack.months, numericDates: pack.regions.numericDates })
  if (value === null) say('published/none', 'No sign of a publication date; relative times stay open. State one with --date.', null)
  else say('published/settings', `No sign of a publication date in the article; ${value} comes from the settings.`, null)
  return value === null ? null : { value, basis: 'metadata', span: null }
}
