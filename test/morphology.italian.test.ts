import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { scoreMorphology } from '../bench/morphology.ts'
import { formatFeatures, parseConllu, tagConllu } from '../extractors/morphology/conllu.ts'
import { morphology } from '../languages/it/morphology.ts'

const italian = morphology()
const data = join(process.env['CRONACA_DATA'] ?? '../shared', 'corpus/ud-it')

describe('Italian morphology', () => {
  it('finds part of speech, lemma and features in context', () => {
    const forms = 'Il presidente russo ha incontrato i leader di le due Coree , che saranno ricevuti a Mosca .'.split(' ')
    const found = italian.analyse(forms).map(({ lemma, pos, feats }) => `${lemma} ${pos} ${formatFeatures(feats)}`)
    expect(found.slice(0, 6)).toEqual([
      'il DET Gender=Masc|Number=Sing',
      'presidente NOUN Number=Sing',
      'russo ADJ Gender=Masc|Number=Sing',
      'avere AUX Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin',
      'incontrare VERB Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part',
      'il DET Gender=Masc|Number=Plur',
    ])
    expect(found[13]).toBe('essere AUX Mood=Ind|Number=Plur|Person=3|Tense=Fut|VerbForm=Fin')
    expect(found[16]).toBe('Mosca PROPN _')
  })

  it('takes a third person that no noun shares for the verb it is', () => {
    const verbs = (text: string): readonly string[] => italian.analyse(text.split(' ')).filter(({ pos }) => pos === 'VERB').map(({ lemma }) => lemma)
    expect(verbs('Il presidente tace .')).toEqual(['tacere'])
    expect(verbs('Il ministro tacque .')).toEqual(['tacere'])
    expect(verbs('Il leader appare e scompare .')).toEqual(['apparire', 'scomparire'])
    expect(verbs("L' impegno , il guasto e l' argomento .")).toEqual([])
  })

  it('gives one analysis per form, whatever the forms', () => {
    expect(italian.analyse([])).toEqual([])
    expect(italian.analyse(['', ' ', '\uD800', '12:30', 'x'.repeat(5000)])).toHaveLength(5)
  })

  it('writes CoNLL-U back with its own columns 3, 4 and 6 only', () => {
    const input = '# text = Andò via.\n1\tAndò\t_\t_\t_\t_\t0\troot\t_\t_\n2\tvia\t_\t_\t_\t_\t1\tadvmod\t_\tSpaceAfter=No\n3\t.\t_\t_\t_\t_\t1\tpunct\t_\t_\n\n'
    const output = tagConllu(input, italian)
    expect(output).toContain('1\tAndò\tandare\tVERB\t_\tMood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin\t0\troot\t_\t_')
    expect(output.split('\n')).toHaveLength(input.split('\n').length)
    expect(parseConllu(output)[0]).toHaveLength(3)
  })

  it.each(['isdt-dev', 'vit-dev'])('reaches the bars on %s', (name) => {
    const file = join(data, `${name}.conllu`)
    if (!existsSync(file)) return console.warn(`skipped: ${file} is missing, set CRONACA_DATA`)
    const { upos, lemma } = scoreMorphology(readFileSync(file, 'utf8'), italian)
    expect(upos).toBeGreaterThanOrEqual(0.945)
    expect(lemma).toBeGreaterThanOrEqual(0.96)
  })
})
