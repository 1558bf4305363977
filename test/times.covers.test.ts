import { expect, it } from 'vitest'
import { tagTimes, timeTagger } from '../extractors/times/tag.ts'
import { times } from '../languages/it/times.ts'
import { timedText } from './times.support.ts'

const tagger = timeTagger(times())

function covered(text: string, published = '2016-11-07'): readonly (string | undefined)[] {
  return tagTimes(tagger, timedText(text, published)).map((time) => time.covers)
}

it('tells the days of a part of a month, a year, a week, a decade', () => {
  expect(covered('A inizio settembre 2016 si parte.')).toEqual(['2016-09-01/2016-09-15'])
  expect(covered('A metà febbraio 2017 si parte.')).toEqual(['2017-02-11/2017-02-20'])
  expect(covered('A fine febbraio 2017 si parte.')).toEqual(['2017-02-16/2017-02-28'])
  expect(covered('Alla fine del 2016 si parte.')).toEqual(['2016-07-01/2016-12-31'])
  expect(covered('Alla fine della prossima settimana si parte.')).toEqual(['2016-11-17/2016-11-20'])
})

it('tells the days of months and years counted from publication, and of a limit', () => {
  expect(covered('Nei prossimi 3 mesi si parte.')).toEqual(['2016-11-08/2017-02-07'])
  expect(covered('Negli ultimi due anni si partiva.')).toEqual(['2014-11-07/2016-11-06'])
  expect(covered('Si parte entro due settimane.')).toEqual(['2016-11-07/2016-11-21'])
})

it('adds nothing where the value says it all, or publication is not known to the day', () => {
  expect(covered('Si parte a settembre 2016.')).toEqual([undefined])
  expect(covered('Dura tre mesi.')).toEqual([undefined])
  expect(covered('Nei prossimi 3 mesi si parte.', '2016-11')).toEqual([undefined])
})
