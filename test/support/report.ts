import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { mergeRun } from '../../pipeline/run/merge.ts'
import type { ArticleRecord } from '../../schemas/record.ts'
import { article, entity, event } from './small-records.ts'

/** What a hostile article says; none of it may ever run or be markup. */
export const hostileWords = `</script><script>globalThis.hacked = 1</script><!--<img src=x onerror="globalThis.hacked = 1">]]>&lt;style&gt;`

const people = [entity('Mario Rossi', 'person', { role: 'ministro degli Esteri' }), entity('Anna Bianchi', 'person'), entity('Russia', 'place', { country: 'RU' })]

/** Two articles that differ on the day of a meeting, one that says hostile things wherever an article can. */
export const smallRecords: readonly ArticleRecord[] = [
  article('uno', '2024-03-06', people, [event('meet', 'actual', { agent: 'Mario Rossi', recipient: 'Anna Bianchi' }, '2024-03-05')], [{ text: 'Siamo pronti a firmare l’accordo', speaker: 'Mario Rossi' }], 'La Voce'),
  article('due', '2024-03-06', people, [event('meet', 'planned', { agent: 'Mario Rossi', recipient: 'Anna Bianchi' }, '2024-03-05')], [], 'Il Faro'),
  hostile(article('tre', '2024-03-07', [...people, entity(hostileWords, 'organization')], [event('accuse', 'possible', { agent: hostileWords, recipient: 'Russia' }, '2024-03-07')], [{ text: hostileWords, speaker: hostileWords }], hostileWords)),
]

/** Records and graph in a folder, as a run leaves them. */
export async function writeSmallRun(folder: string): Promise<void> {
  mkdirSync(join(folder, 'graph'), { recursive: true })
  writeFileSync(join(folder, 'records.jsonl'), smallRecords.map((record) => `${JSON.stringify(record)}\n`).join(''))
  await mergeRun(folder)
}

function hostile(record: ArticleRecord): ArticleRecord {
  return { ...record, source: { ...record.source, title: hostileWords, url: 'javascript:globalThis.hacked=1', path: hostileWords }, published: { value: '2024-03-07', basis: 'metadata' } }
}
