import type { Word } from '../../pipeline/document.ts'
import type { Stage } from '../../pipeline/stage.ts'

/** Part of speech, lemma and features for every syntactic word, sentence by sentence. */
export const morphology: Stage<'tokens' | 'sentences', 'words'> = {
  name: 'morphology',
  needs: ['tokens', 'sentences'],
  adds: ['words'],
  run(doc, pack) {
    const words: Word[] = []
    for (const sentence of doc.sentences) {
      const forms: string[] = []
      const owners: number[] = []
      for (let token = sentence.tokens.first; token < sentence.tokens.end; token++) {
        for (const form of doc.tokens[token]?.forms ?? []) {
          forms.push(form)
          owners.push(token)
        }
      }
      const analyses = pack.morphology.analyse(forms)
      for (let index = 0; index < analyses.length; index++) {
        const { lemma, pos, feats } = analyses[index]!
        words.push({ token: owners[index]!, form: forms[index]!, lemma, pos, feats })
      }
    }
    return { words }
  },
}
