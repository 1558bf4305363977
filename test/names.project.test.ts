import { describe, expect, it } from 'vitest'
import { projectNames, type KnownAs, type RecordRules } from '../extractors/names/project.ts'
import { spansFromBio } from '../extractors/tagger/labels.ts'

const rules: RecordRules = {
  generic: new Set(['repubblica']),
  nobody: new Set(['dio']),
  articles: new Set(['la']),
  openers: new Set(['insomma']),
  openerEndings: ['ando'],
}
const knownAs: KnownAs = (words) => {
  const name = words.join(' ')
  return { place: ['Francia', 'Mosca'].includes(name), organization: ['bbc', 'Casa Bianca'].includes(name), brand: name === 'twitter', firstName: ['Fumio', 'Fernando'].includes(name) }
}

/** `word/LABEL` pairs to «text type» of the names in the record. */
function record(tagged: string): readonly string[] {
  const pairs = tagged.split(' ').map((pair) => pair.split('/'))
  const tokens = pairs.map(([token]) => token ?? '')
  const labelled = spansFromBio(pairs.map(([, label]) => label ?? 'O')).map((span) => ({ ...span, confidence: 0.9 }))
  return projectNames({ tokens, names: labelled, firstPos: tokens[0] === 'Deposto' ? 'VERB' : 'PROPN' }, rules, knownAs, 'test').map((name) => `${tokens.slice(name.tokens.first, name.tokens.end).join(' ')} ${name.type}${name.acts ? ' acts' : ''}`)
}

describe('names of the record', () => {
  it.each([
    ['la polizia/B-ORG indaga', []],
    ['il governo/B-ORG italiano/I-ORG', []],
    ['il presidente della Repubblica/B-ORG', []],
    ['grazie a Dio/B-PER', []],
    ['la Francia/B-ORG ritira', ['Francia place acts']],
    ['in Francia/B-LOC', ['Francia place']],
    ['il Senato/B-ORG degli Stati/B-LOC Uniti/I-LOC', ['Senato organization', 'Stati Uniti place']],
    ['il Partito/B-ORG di Trani/B-LOC', ['Partito organization', 'Trani place']],
    ['da @mario82 e @bbc', ['@mario82 person', '@bbc organization']],
    ['su twitter/B-ORG scrive almenifi/B-PER', ['twitter organization', 'almenifi person']],
    ['"/B-PER Kim/I-PER tace', ['Kim person']],
    ['a Mosca/B-LOC Fumio/I-LOC Kishida/I-LOC', ['Mosca place', 'Fumio Kishida person']],
    ['alla Casa/B-ORG Bianca/I-ORG la/I-ORG prossima/I-ORG settimana/I-ORG', ['Casa Bianca organization']],
    ['Insomma/B-PER Gheddafi/I-PER resta', ['Gheddafi person']],
    ['Imitando/B-PER Mao/I-PER', ['Mao person']],
    ['Fernando/B-PER Torres/I-PER', ['Fernando Torres person']],
    ['La/B-ORG stampa/I-ORG britannica', []],
    ['La/B-ORG Stampa/I-ORG', ['La Stampa organization']],
    ['Deposto/B-PER Gheddafi/I-PER', ['Gheddafi person']],
    ['Kim/B-PER Jong/I-PER Un/I-PER', ['Kim Jong Un person']],
  ])('%s', (tagged, names) => {
    expect(record(tagged)).toEqual(names)
  })
})
