import type { PackedArticle } from '../data.ts'

/** Words of an article around a stretch of it, the stretch apart. */
export interface Excerpt {
  readonly before: string
  readonly words: string
  readonly after: string
}

/** Up to `around` characters on each side, within the paragraph, cut at spaces. */
export function excerpt({ text }: PackedArticle, start: number, end: number, around: number): Excerpt {
  const left = text.slice(Math.max(0, start - around), start).replace(/^[^]*\n/u, '')
  const right = text.slice(end, end + around).replace(/\n[^]*$/u, '')
  return {
    before: oneLine(left.length === around ? left.replace(/^\S*\s/u, '…') : left),
    words: oneLine(text.slice(start, end)),
    after: oneLine(right.length === around ? right.replace(/\s\S*$/u, '…') : right),
  }
}

export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ')
}

/** Without case and accents, to find «Perù» by «peru». */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase()
}

const kindsOfClaim: Readonly<Record<string, string>> = { time: 'When', place: 'Where', count: 'How many', duration: 'How long', factuality: 'Did it happen', participants: 'Who did it' }

export function claimQuestion(about: string): string {
  return kindsOfClaim[about] ?? about
}

export function plural(n: number, one: string, many = `${one}s`): string {
  return `${n.toString().replace(/\B(?=(?:\d{3})+$)/gu, ' ')} ${n === 1 ? one : many}`
}

const partsOfDay: Readonly<Record<string, string>> = { TMO: 'morning', TAF: 'afternoon', TEV: 'evening', TNI: 'night', TMI: 'midday' }
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `2023-09-13TMO` → «13 Sep 2023, morning»; what is no calendar date stays as it is. */
export function readableTime(value: string): string {
  const slash = value.indexOf('/')
  if (slash > 0) return `${readableTime(value.slice(0, slash))} – ${readableTime(value.slice(slash + 1))}`
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(T.*)?$/u.exec(value)
  if (!match) return value
  const [, year = '', month, day, time] = match
  const date = [day && String(Number(day)), month && months[Number(month) - 1], year].filter(Boolean).join(' ')
  return time === undefined ? date : `${date}, ${partsOfDay[time] ?? time.slice(1)}`
}
