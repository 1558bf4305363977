import { goldRecords } from '../test/support/gold-records.ts'
import { mergeRecords } from '../graph/merge.ts'
import type { ArticleRecord, RecordEvent, RecordParticipant } from '../schemas/record.ts'
import { generator } from './random.ts'

// How well merging finds the same happening in records as extraction really leaves them:
//   npx tsx bench/merge-noise.ts GOLD-FOLDER [SEED]
// Every annotated article is told three times, each time in half other words and with the faults of extraction:
// participants missing, invented or taken over, days coarser or missing, an event torn in two. Printed are the pairs of
// mentions joined across tellings: right where they are one annotated event.

const folder = process.argv[2]
if (folder === undefined) {
  console.error('usage: bench/merge-noise.ts GOLD-FOLDER [SEED]')
  process.exit(2)
}
const random = generator(Number(process.argv[3] ?? 1))
const tellings = ['a', 'b', 'c']
const records = goldRecords(folder).flatMap((record) => tellings.map((telling) => retell(record, telling)))
const originOf = new Map(records.map((record) => [record.id, record.id.slice(0, -1)]))

let joined = 0
let right = 0
let acrossArticles = 0
for (const node of mergeRecords(records).nodes()) {
  if (node.kind !== 'event') continue
  const members = node.members.map((member) => ({ record: member.record, article: originOf.get(member.record), event: ('event' in member ? String(member.event) : '').split('.')[0] }))
  for (const [i, a] of members.entries()) {
    for (const b of members.slice(i + 1)) {
      if (a.record === b.record) continue
      joined++
      if (a.article !== b.article) acrossArticles++
      else if (a.event === b.event) right++
    }
  }
}
const toFind = pairsToFind()
const precision = right / joined
const recall = right / toFind
console.log(`pairs ${toFind}  joined ${joined}  right ${right}  across articles ${acrossArticles}  P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${((2 * precision * recall) / (precision + recall)).toFixed(3)}`)

function pairsToFind(): number {
  const counts = new Map<string, number>()
  for (const record of records) {
    for (const event of record.events) {
      const key = `${originOf.get(record.id) ?? ''} ${event.id.split('.')[0] ?? ''} ${record.id.slice(-1)}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  let pairs = 0
  for (const [key, count] of counts) {
    for (const other of tellings) if (other > key.slice(-1)) pairs += count * (counts.get(`${key.slice(0, -1)}${other}`) ?? 0)
  }
  return pairs
}

function retell(record: ArticleRecord, telling: string): ArticleRecord {
  const kept = record.events.filter(() => random() < 0.75)
  return {
    ...record,
    id: record.id + telling,
    revision: record.revision + telling,
    text: record.text === undefined ? '' : otherWords(record.text, record),
    events: kept.flatMap((event) => torn(withFaults(event, record))),
  }
}

/** Half of the longer words give way to words that no other telling has; names and triggers stay, and so do all offsets. */
function otherWords(text: string, record: ArticleRecord): string {
  const kept = new Set([...record.entities.flatMap((entity) => entity.mentions.map((mention) => mention.text)), ...record.events.flatMap((event) => event.triggers.map((trigger) => trigger.text))].flatMap((words) => words.split(/\s+/u)))
  return text.replace(/\p{L}{5,}/gu, (word) => (kept.has(word) || random() < 0.5 ? word : randomWord(word.length)))
}

function randomWord(length: number): string {
  let word = ''
  while (word.length < length) word += 'bcdfglmnprstvz'.charAt(Math.floor(random() * 14)) + 'aeiou'.charAt(Math.floor(random() * 5))
  return word.slice(0, length)
}

function withFaults(event: RecordEvent, record: ArticleRecord): RecordEvent {
  const args: RecordEvent['args'] = []
  for (const arg of event.args) {
    if (arg.role === 'time') {
      if (random() < 0.6) args.push(random() < 0.5 ? arg : { role: 'time', value: random() < 0.3 ? arg.value.slice(0, 7) : arg.value, link: 'inherited' })
    } else if (random() < 0.6) args.push(random() < 0.8 ? arg : { ...arg, link: 'coref' })
  }
  if (random() < 0.3) args.push(...invented(record))
  const factuality = random() < 0.8 ? event.factuality : 'actual'
  return { ...event, factuality, args }
}

/** Somebody or some place of the article that has nothing to do with the event. */
function invented(record: ArticleRecord): RecordParticipant[] {
  const entity = record.entities[Math.floor(random() * record.entities.length)]
  const mention = entity?.mentions[0]
  if (!entity || !mention) return []
  const role = entity.type === 'place' ? 'place' : random() < 0.6 ? 'agent' : 'patient'
  return [{ role, entity: entity.id, text: mention.text, start: mention.start, end: mention.end, link: random() < 0.5 ? 'stated' : 'coref' }]
}

/** Some events with several triggers come out as two. */
function torn(event: RecordEvent): RecordEvent[] {
  const [first, ...others] = event.triggers
  if (others.length === 0 || random() < 0.7) return [event]
  return [
    { ...event, id: `${event.id}.1`, triggers: [first] },
    { ...event, id: `${event.id}.2`, triggers: others as unknown as RecordEvent['triggers'] },
  ]
}
