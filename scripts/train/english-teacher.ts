import winkNLP, { type Model } from 'wink-nlp'
import model from 'wink-eng-lite-web-model'
import type { Upos } from '../../pipeline/document.ts'

/** Parts of speech by wink-nlp. What it says of a text depends on the texts before it: a new teacher for every training. */
export function englishTeacher(): (forms: readonly string[]) => readonly Upos[] {
  const nlp = winkNLP(model as Model, ['pos'])
  const { its } = nlp
  return (forms) => {
    const words = nlp.readDoc(forms.join(' ')).tokens()
    const values = words.out(its.value as never) as unknown as string[]
    const tags = words.out(its.pos as never) as unknown as string[]
    // It cuts some words finer: a form has the part of speech of its first piece.
    const tagAt = new Map<number, string>()
    for (let i = 0, at = 0; i < values.length; at += values[i++]!.length) tagAt.set(at, tags[i]!)
    let at = 0
    return forms.map((form) => {
      const tag = tagAt.get(at) ?? 'X'
      at += form.length
      return (tag === 'SPACE' ? 'X' : tag) as Upos
    })
  }
}
