import { dateOf, daysOf } from '../../graph/time-values.ts'
import type { RecordTime } from '../../schemas/record.ts'
import { articleColumn, column, ofArticle, spanColumns, type Table } from './table.ts'

/** Days that a time names, to ask for ranges: `WHERE covers_start <= '2023-09-30' AND covers_end >= '2023-09-01'`. */
export const coverColumns = [
  column('covers_start', 'text', 'first day it covers (2023-09-11): what the words say («metà settembre»), else that of the value; null where it names no days'),
  column('covers_end', 'text', 'last day it covers'),
] as const

export const times: Table = {
  name: 'times',
  doc: 'Time expressions with their TIMEX3-style value.',
  key: ['article_id', 'time'],
  references: ofArticle,
  indexes: [['value']],
  columns: [
    articleColumn,
    column('time', 'text', 'id within the article: t1, t2…'),
    column('type', 'text', 'DATE, TIME, DURATION or SET'),
    column('value', 'text', 'normalised value'),
    ...coverColumns,
    column('anchor', 'text', 'published, none or a time of the article'),
    column('certainty', 'text', 'stated or inferred'),
    column('rule', 'text', 'rule that found it'),
    ...spanColumns,
  ],
  ofRecord: (r) => r.times.map((t) => [r.id, t.id, t.type, t.value, ...covered(t), t.anchor, t.certainty, t.rule, t.text, t.start, t.end]),
}

function covered({ value, covers }: RecordTime): readonly [string | null, string | null] {
  const days = daysOf(covers ?? value)
  return days ? [dateOf(days.from), dateOf(days.to)] : [null, null]
}
