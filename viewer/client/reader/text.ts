import { cut } from '../../cut.ts'
import type { PackedArticle } from '../../data.ts'
import type { App } from '../app.ts'
import { el } from '../dom.ts'
import { foundWords, marksOf, partsOf, type FactKind, type Mark } from './facts.ts'

/** Which fact a click on words goes to when several cover them: the most telling one. */
const order: readonly FactKind[] = ['event', 'time', 'entity', 'quote', 'found']

/** The article, its evidence marked; words of the fact shown are `shown`, those of its parts carry their role. */
export function articleText(app: App, article: PackedArticle, place: number, fact: string): HTMLElement {
  const { text } = article
  const marks = [...marksOf(article), ...partsOf(article, fact), ...foundWords(fact)].filter((m) => m.end <= text.length)
  const pieces = cut(text.length, marks).map(({ start, end, covers }) => {
    const words = text.slice(start, end)
    return covers.length === 0 ? document.createTextNode(words) : markedWords(app, words, start, covers, place, fact)
  })
  return el('div', { class: article.blank ? 'text blank' : 'text', lang: article.language }, ...pieces)
}

function markedWords(app: App, words: string, start: number, covers: readonly Mark[], place: number, fact: string): HTMLElement {
  const strongest = order.map((kind) => covers.find((m) => m.kind === kind && !m.role)).find(Boolean) ?? covers[0]
  const shown = covers.some((m) => m.fact === fact)
  const part = covers.find((m) => m.role !== undefined)
  const classes = ['mark', ...new Set(covers.map((m) => m.kind)), shown && `shown of-${letterOf(fact)}`, part && 'part'].filter(Boolean).join(' ')
  const target = covers.find((m) => m.fact === strongest?.fact && m.fact !== 'n-1')
  if (!target) return el('mark', { class: classes, 'data-role': roleAt(part, start) }, words)
  return el('a', { class: classes, href: app.href({ article: place, fact: target.fact }), 'data-role': roleAt(part, start), tabindex: target.kind === 'event' && target.start === start ? 0 : -1 }, words)
}

/** Events and quotes are framed differently: a quote holds other marks. */
function letterOf(fact: string): string {
  return fact.startsWith('q') ? 'quote' : 'words'
}

/** A role stands once, before the first words of its part. */
function roleAt(part: Mark | undefined, start: number): string | null {
  return part?.role !== undefined && part.start === start ? part.role : null
}
