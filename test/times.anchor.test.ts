import { describe, expect, it } from 'vitest'
import { tagTimes, timeTagger } from '../extractors/times/tag.ts'
import { times } from '../languages/it/times.ts'
import { timedText } from './times.support.ts'
import type { Tagged } from './times.support.ts'

const tagger = timeTagger(times())

const tags: Readonly<Record<string, Tagged>> = {
  ha: { pos: 'AUX', feats: { VerbForm: 'Fin', Mood: 'Ind', Tense: 'Pres' } },
  sarà: { pos: 'AUX', feats: { VerbForm: 'Fin', Mood: 'Ind', Tense: 'Fut' } },
  eletto: { pos: 'VERB', feats: { VerbForm: 'Part', Tense: 'Past' } },
  detto: { pos: 'VERB', feats: { VerbForm: 'Part', Tense: 'Past' } },
  arriverà: { pos: 'VERB', feats: { VerbForm: 'Fin', Mood: 'Ind', Tense: 'Fut' } },
  partì: { pos: 'VERB', feats: { VerbForm: 'Fin', Mood: 'Ind', Tense: 'Past' } },
  protestarono: { pos: 'VERB', feats: { VerbForm: 'Fin', Mood: 'Ind', Tense: 'Past' } },
}

function values(text: string, published?: string): readonly string[] {
  return tagTimes(tagger, timedText(text, published, tags)).map((time) => time.value)
}

describe('tense', () => {
  it('takes a weekday back beside a past and forward beside a future', () => {
    expect(values('Lo ha detto lunedì.', '2023-09-14')).toEqual(['2023-09-11'])
    expect(values('Arriverà lunedì.', '2023-09-14')).toEqual(['2023-09-18'])
    expect(values('Sarà eletto lunedì.', '2023-09-14')).toEqual(['2023-09-18'])
  })

  it('counts today among the past weekdays', () => {
    expect(values('Lo ha detto giovedì.', '2023-09-14')).toEqual(['2023-09-14'])
    expect(values('Arriverà giovedì.', '2023-09-14')).toEqual(['2023-09-21'])
  })

  it('listens to the nearer of two verbs', () => {
    expect(values('Ha detto che il ministro arriverà lunedì.', '2023-09-14')).toEqual(['2023-09-18'])
  })

  it('gives a date without a year the year that fits', () => {
    expect(values('Lo ha detto il 20 dicembre.', '2023-01-10')).toEqual(['2022-12-20'])
    expect(values('Arriverà il 5 gennaio.', '2023-12-20')).toEqual(['2024-01-05'])
  })
})

describe('the time the text is at', () => {
  it('moves from the day told last, and names it as anchor', () => {
    const found = tagTimes(tagger, timedText('Il 3 maggio 2019 partì per Roma.\nIl giorno dopo tornò.', '2023-09-14', tags))
    expect(found.map(({ value, anchor }) => [value, anchor])).toEqual([
      ['2019-05-03', 'none'],
      ['2019-05-04', 't1'],
    ])
  })

  it('gives a clock time the day of its sentence or of the sentence before', () => {
    expect(values('Il 3 maggio partì alle 10:30.', '2023-09-14')).toEqual(['2023-05-03', '2023-05-03T10:30'])
    expect(values('Il 3 maggio partì.\nAlle 10:30 era a Roma.', '2023-09-14')).toEqual(['2023-05-03', '2023-05-03T10:30'])
    expect(values('Alle 10:30 partì.', '2023-09-14')).toEqual(['T10:30'])
  })

  it('keeps a year told before for a simple past', () => {
    expect(values('Accadde nel 1989 a Pechino.\nGli studenti protestarono dal 14 aprile.', '2020-06-02')).toEqual(['1989', '1989-04-14'])
  })

  it('takes a weekday beside a day for its apposition', () => {
    expect(values('Si vota anche domani, lunedì, dalle 7.', '2005-04-03').slice(0, 2)).toEqual(['2005-04-04', '2005-04-04'])
  })

  it('ends a stretch of weekdays after its beginning', () => {
    expect(values('Da martedì a venerdì si vota.', '2023-09-13')).toEqual(['2023-09-05', '2023-09-08', '2023-09-05/2023-09-08'])
    expect(values('Da oggi a venerdì si vota.', '2023-09-13')).toEqual(['2023-09-13', '2023-09-15', '2023-09-13/2023-09-15'])
  })

  it('completes the first end of a range from the second', () => {
    expect(values('Dal 15 aprile al 4 giugno 1989 protestarono.', '2020-06-02')).toEqual(['1989-04-15', '1989-06-04', '1989-04-15/1989-06-04'])
  })
})

describe('a publication date that is coarse or missing', () => {
  it('gives the month when only the month is known', () => {
    expect(values('Ieri lo ha detto.', '2023-09')).toEqual(['2023-09'])
    expect(values('Lo ha detto mercoledì scorso.', '2023-09')).toEqual(['2023-09'])
    expect(values('Il mese scorso era a Roma.', '2023-09')).toEqual(['2023-08'])
    expect(values('Il 13 settembre era a Roma.', '2023-09')).toEqual(['2023-09-13'])
  })

  it('leaves open what nothing tells', () => {
    expect(values('Ieri lo ha detto.')).toEqual(['PAST_REF'])
    expect(values('Il 13 settembre era a Roma.')).toEqual(['XXXX-09-13'])
    expect(values('Lo ha detto mercoledì.')).toEqual(['XXXX-WXX-3'])
  })
})

describe('date lines', () => {
  it('are times when they are the publication date and nothing else', () => {
    const text = '13 settembre 2023\nMario Rossi'
    const doc = { ...timedText('', '2023-09-13'), text, lines: [{ start: 0, end: 17 }] }
    expect(tagTimes(tagger, doc).map((time) => time.value)).toEqual(['2023-09-13'])
    expect(tagTimes(tagger, { ...doc, published: { value: '2023-09-12' } })).toEqual([])
  })
})

describe('hostile text', () => {
  it('reads a sentence of a hundred thousand expressions in linear steps', () => {
    const text = 'lunedì alle 10:30, '.repeat(50_000)
    const found = tagTimes(tagger, timedText(text, '2023-09-14'))
    expect(found.length).toBe(100_000)
  })

  it('has no room for dates that do not exist', () => {
    expect(values('Il 31 aprile 2023 e il 30 febbraio.', '2023-09-14').filter((value) => /-04-31|-02-30/u.test(value))).toEqual([])
  })
})
