import type { VerbReading } from './verbs.ts'
import type { Tag } from '../../../extractors/morphology/tags.ts'
import { verbPart } from '../../../extractors/morphology/tags.ts'
import { finite, gerundFeatures, infinitiveFeatures, participleFeatures } from './conjugate.ts'
import type { Features } from '../../../pipeline/document.ts'

/** An ending of a verb we do not know, what replaces it in the infinitive, and its features. Longest first per form. */
const endings: readonly (readonly [part: string, ending: string, infinitive: string, feats: Features])[] = [
  ['Inf', 'arre', 'arre', infinitiveFeatures], ['Inf', 'orre', 'orre', infinitiveFeatures], ['Inf', 'urre', 'urre', infinitiveFeatures],
  ['Inf', 're', 're', infinitiveFeatures], ['Inf', 'por', 'porre', infinitiveFeatures], ['Inf', 'dur', 'durre', infinitiveFeatures], ['Inf', 'r', 're', infinitiveFeatures],
  ['Ger', 'ando', 'are', gerundFeatures], ['Ger', 'endo', 'ere', gerundFeatures],
  ...(['o', 'a', 'i', 'e'] as const).flatMap((vowel, index) => [
    ['Part', 'at' + vowel, 'are', participleFeatures(index)] as const,
    ['Part', 'ut' + vowel, 'ere', participleFeatures(index)] as const,
    ['Part', 'it' + vowel, 'ire', participleFeatures(index)] as const,
    ['Part', vowel, 'ere', participleFeatures(index)] as const,
  ]),
  ['Cnd', 'erebbero', 'are', finite('conditional', 5)], ['Cnd', 'erebbe', 'are', finite('conditional', 2)], ['Cnd', 'irebbe', 'ire', finite('conditional', 2)], ['Cnd', 'rei', 're', finite('conditional', 0)],
  ['Ind', 'eranno', 'are', finite('future', 5)], ['Ind', 'iranno', 'ire', finite('future', 5)], ['Ind', 'erà', 'are', finite('future', 2)], ['Ind', 'irà', 'ire', finite('future', 2)], ['Ind', 'erò', 'are', finite('future', 0)],
  ['Ind', 'avano', 'are', finite('imperfect', 5)], ['Ind', 'evano', 'ere', finite('imperfect', 5)], ['Ind', 'ivano', 'ire', finite('imperfect', 5)],
  ['Ind', 'ava', 'are', finite('imperfect', 2)], ['Ind', 'eva', 'ere', finite('imperfect', 2)], ['Ind', 'iva', 'ire', finite('imperfect', 2)],
  ['Ind', 'arono', 'are', finite('past', 5)], ['Ind', 'irono', 'ire', finite('past', 5)], ['Ind', 'erono', 'ere', finite('past', 5)], ['Ind', 'ò', 'are', finite('past', 2)], ['Ind', 'ì', 'ire', finite('past', 2)],
  ['Ind', 'iscono', 'ire', finite('present', 5)], ['Ind', 'isce', 'ire', finite('present', 2)], ['Ind', 'ano', 'are', finite('present', 5)], ['Ind', 'ono', 'ere', finite('present', 5)],
  ['Ind', 'iamo', 'are', finite('present', 3)], ['Ind', 'a', 'are', finite('present', 2)], ['Ind', 'e', 'ere', finite('present', 2)], ['Ind', 'o', 'are', finite('present', 0)], ['Ind', 'i', 'are', finite('present', 1)],
  ['Sub', 'assero', 'are', finite('subjunctiveImperfect', 5)], ['Sub', 'essero', 'ere', finite('subjunctiveImperfect', 5)], ['Sub', 'issero', 'ire', finite('subjunctiveImperfect', 5)],
  ['Sub', 'asse', 'are', finite('subjunctiveImperfect', 2)], ['Sub', 'esse', 'ere', finite('subjunctiveImperfect', 2)], ['Sub', 'isse', 'ire', finite('subjunctiveImperfect', 2)],
  ['Sub', 'ino', 'are', finite('subjunctive', 5)], ['Sub', 'ano', 'ere', finite('subjunctive', 5)], ['Sub', 'i', 'are', finite('subjunctive', 2)], ['Sub', 'a', 'ere', finite('subjunctive', 2)],
]

/** Lemma and features of an unknown verb form: «twittava» as VERB:Ind → twittare, imperfect, third person. */
export function guessVerb(norm: string, tag: Tag): VerbReading {
  const part = verbPart(tag) === 'Imp' ? 'Ind' : verbPart(tag)
  for (const [wanted, ending, infinitive, feats] of endings) {
    if (wanted === part && norm.endsWith(ending)) return { lemma: norm.slice(0, -ending.length) + infinitive, feats }
  }
  return { lemma: norm, feats: {} }
}
