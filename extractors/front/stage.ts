import type { FrontMatter } from '../../pipeline/document.ts'
import type { Stage } from '../../pipeline/stage.ts'

type Field = FrontMatter['fields'][number]

/** `date 2023-09`, `Date: 2023-09-13T10:00:00Z`: a field that crawlers write in front of the text. */
const dateField = /date[ \t]{0,4}[:=]?[ \t]{0,4}(\d{4}(?:-\d{2}(?:-\d{2}(?:[T ]\d{2}:\d{2}[\d:.]{0,12}(?:Z|[+-]\d{2}:?\d{2})?)?)?)?)(?=\s|$)/iuy
/** `https://…`, `url https://…`, `URL: https://…`. */
const urlField = /(?:(?:url|link|source)[ \t]{0,4}[:=]?[ \t]{0,4})?(https?:\/\/[^\s<>"]{4,2000})(?=\s|$)/iuy
/** `author: …`, `language=…` up to the end of the line, only with a sign between. */
const otherField = /(?:author|source|outlet|language|lang|id|section|category|tags|keywords)[ \t]{0,4}[:=][ \t]{0,4}(\S[^\n]{0,300})(?=\n|$)/iuy

const space = /\s{0,200}/uy

/** Reads what a crawler put in front of the article; the article may begin right after it, on the same line. */
export const front: Stage<never, 'front', null> = {
  name: 'front',
  needs: [],
  adds: ['front'],
  run(doc) {
    return { front: readFront(doc.text) }
  },
}

function readFront(text: string): FrontMatter {
  const fields: Field[] = []
  let end = 0
  for (;;) {
    const at = skipSpace(text, end)
    const field = fieldAt(text, at, fields.length > 0)
    if (!field) break
    fields.push(field)
    end = field.end
  }
  return { end: fields.length > 0 ? skipSpace(text, end) : 0, fields }
}

/** An address counts where the article begins with it; other fields only among fields of a crawler. */
function fieldAt(text: string, at: number, amongFields: boolean): Field | null {
  return match(text, at, dateField, 'date') ?? match(text, at, urlField, 'url') ?? (amongFields ? match(text, at, otherField, 'other') : null)
}

function match(text: string, at: number, pattern: RegExp, field: Field['field']): Field | null {
  const sticky = new RegExp(pattern)
  sticky.lastIndex = at
  const found = sticky.exec(text)
  const value = found?.[1]
  if (!found || value === undefined) return null
  const end = at + found[0].length
  return { field, value, start: end - value.length, end }
}

function skipSpace(text: string, at: number): number {
  const sticky = new RegExp(space)
  sticky.lastIndex = at
  return at + (sticky.exec(text)?.[0].length ?? 0)
}
