import { describe, expect, it } from 'vitest'
import { findDates } from '../extractors/dates/calendar-dates.ts'
import { statedDate } from '../extractors/published/stated.ts'
import { urlDate } from '../extractors/published/url.ts'
import { months, regions } from '../languages/it/regions.ts'
import { readData } from '../pipeline/files.ts'
import { read } from './support/reading.ts'

const italian = { months: months(), numericDates: regions().numericDates }
const body = 'Si sono conclusi, dopo due ore, i colloqui tra il presidente russo e il leader nordcoreano, prima in presenza delle delegazioni.'
const title = 'Il leader incontra il presidente'

describe('published', () => {
  it.each([
    ['a crawl line alone', ` date 2023-09 ${body}`, {}, '2023-09', 'crawl'],
    ['a fuller date line within the month of the crawl line', ` date 2023-09\n${title}\n12.09.2023\n${body}`, {}, '2023-09-12', 'text'],
    ['the address behind the crawl line', ` date 2023-09 https://x.it/20230912/a.html\n${title}\n${body}`, {}, '2023-09-12', 'url'],
    ['a dateline, not the day the page was saved', `Mercoledì 17 Luglio 2024\n${title}\nMosca, 13 settembre 2023 – ${body}`, {}, '2023-09-13', 'dateline'],
    ['the address, not the day the page was saved', `https://x.it/2023/09/12/a\nMercoledì 17 Luglio 2024\n${title}\n${body}`, {}, '2023-09-12', 'url'],
    ['the earlier of two date lines', `Giovedì 10 Settembre 2015\n${title}\nCronologia articolo 25 gennaio 2012\n${body}`, {}, '2012-01-25', 'text'],
    ['a byline', `${title}\ndi Redazione · 24 novembre 2011\n${body}`, {}, '2011-11-24', 'text'],
    ['what the source states', `${title}\n12.09.2023\n${body}`, { date: '2023-09-11' }, '2023-09-11', 'metadata'],
    ['the dateline, where the source is off by years', `${title}\nMosca, 13 settembre 2023 – ${body}`, { date: '2019-01-01' }, '2023-09-13', 'dateline'],
    ['a dateline without a year, completed by the crawl line', ` date 2023-09\n${title}\nROMA, 12 SET - ${body}`, {}, '2023-09-12', 'dateline'],
  ])('takes %s', async (_, text, article, value, basis) => {
    const { doc, diagnostics } = await read(text, 'it', article)
    expect(doc.published).toMatchObject({ value, basis })
    const said = diagnostics.filter((diagnostic) => diagnostic.stage === 'published')
    expect(said).toHaveLength(1)
    expect(said[0]?.reason).toContain(value)
  })

  it('points at the words that say it', async () => {
    const { doc } = await read(`${title}\nMosca, 13 settembre 2023 – ${body}`)
    expect(doc.published?.span && doc.text.slice(doc.published.span.start, doc.published.span.end)).toBe('13 settembre 2023')
    const front = await read(` date 2023-09 https://x.it/20230912/a.html\n${body}`)
    expect(front.doc.published?.span && front.doc.text.slice(front.doc.published.span.start, front.doc.published.span.end)).toBe('20230912')
  })

  it('falls back on the settings, and says where there is nothing at all', async () => {
    expect((await read(body, 'it', {}, { date: '2020-02-03' })).doc.published).toEqual({ value: '2020-02-03', basis: 'metadata', span: null })
    const { doc, diagnostics } = await read(body)
    expect(doc.published).toBeNull()
    expect(diagnostics.map((diagnostic) => diagnostic.rule)).toContain('published/none')
  })
})

describe.each([['fr', '14 mars'], ['es', '14 de marzo'], ['ca', '14 de març'], ['ro', '14 martie']])('without a pack (%s)', (code, day) => {
  it(`reads the dateline of ${day}`, async () => {
    const { doc } = await read(readData(`fixtures/languages/${code}.txt`), '')
    expect(doc.published).toMatchObject({ value: '2024-03-14', basis: 'dateline' })
  })
})

describe('dates', () => {
  it.each([
    ['13 settembre 2023', ['2023-09-13']], ['1º gennaio 2014', ['2014-01-01']], ['12 sett. 2023', ['2023-09-12']], ['12.09.2023', ['2023-09-12']], ['3/4/2012', ['2012-04-03']],
    ['2024-02-29', ['2024-02-29']], ['2023-02-29', []], ['31 aprile 2020', []], ['il 13 settembre', []], ['dal 1/2/2020 al 3/2/2020', ['2020-02-01', '2020-02-03']], ['192.168.1.2020', []],
  ])('%s', (text, values) => {
    expect(findDates(text, italian).map((date) => date.value)).toEqual(values)
  })

  it('leaves 3/4/2012 open where both orders are used', () => {
    expect(findDates('3/4/2012 and 25/4/2012', { ...italian, numericDates: 'unclear' }).map((date) => date.value)).toEqual(['2012-04-25'])
  })

  it.each([
    ['2023-09-13T23:59:59-05:00', '2023-09-13'], ['20230913', '2023-09-13'], ['2023-09', '2023-09'], ['2023', '2023'], ['Wed, 13 Sep 2023 10:00:00 GMT', '2023-09-13'], ['13 settembre 2023', '2023-09-13'], ['yesterday', null], ['2023-13-01', null],
  ])('states %s', (stated, value) => {
    expect(statedDate(stated, italian)).toBe(value)
  })

  it.each([
    ['https://x.it/2023/09/12/a', '2023-09-12'], ['https://x.it/20230912/a-17491176.html', '2023-09-12'], ['https://x.it/a_2023-09-12.html', '2023-09-12'], ['https://x.it/2023/09/', '2023-09'], ['https://x.it/a-17491176.html', null],
  ])('reads %s', (url, value) => {
    expect(urlDate(url)?.value ?? null).toBe(value)
  })
})
