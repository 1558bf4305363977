import { describe, expect, it } from 'vitest'
import { analyseText } from './support/analyse-text.ts'

/** Names as `type text`, in text order. */
async function namesIn(text: string): Promise<string[]> {
  const doc = await analyseText(text, 'en')
  return doc.names.map(({ type, start, end }) => `${type} ${text.slice(start, end)}`)
}

describe('English names', () => {
  it.each([
    ['Nationalities, offices and what belongs to them stay outside.', 'British Prime Minister Rishi Sunak met Russian Foreign Minister Sergei Lavrov.', ['person Rishi Sunak', 'person Sergei Lavrov']],
    ['A trade in small letters tells a person as well.', 'A court jailed the opposition activist Karim Tabbou.', ['person Karim Tabbou']],
    ['A surname is the person whose full name stands elsewhere.', 'Angela Merkel arrived on Monday. Later Merkel left.', ['person Angela Merkel', 'person Merkel']],
    ['Who says something is a person.', 'The plan failed, Kovalenko said.', ['person Kovalenko']],
    ['A large town needs no preposition.', 'Rebels shelled Kharkiv overnight.', ['place Kharkiv']],
    ['A town before its region.', 'The fire broke out in Dover, Delaware.', ['place Dover', 'place Delaware']],
    ['Heads of organisations.', 'The Interior Ministry and Goldfields Mining Corp. declined to comment.', ['organization Interior Ministry', 'organization Goldfields Mining Corp.']],
    ['Words that the text writes small elsewhere make no person.', 'The Support Team met. Our support is good and the team is small.', []],
  ])('%s', async (_why, text, expected) => {
    expect(await namesIn(text)).toEqual(expected)
  })
})
