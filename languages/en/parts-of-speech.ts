import type { Features, Upos } from '../../pipeline/document.ts'

/** Universal part of speech for compromise's tags, the first that applies. */
const byTag: readonly (readonly [tag: string, pos: Upos])[] = [
  ['Modal', 'AUX'],
  ['Auxiliary', 'AUX'],
  ['Copula', 'AUX'],
  ['Negative', 'PART'],
  ['Verb', 'VERB'],
  ['Pronoun', 'PRON'],
  ['Determiner', 'DET'],
  ['Preposition', 'ADP'],
  ['Conjunction', 'CCONJ'],
  ['Value', 'NUM'],
  ['ProperNoun', 'PROPN'],
  ['Adverb', 'ADV'],
  ['Adjective', 'ADJ'],
  ['Noun', 'NOUN'],
  ['QuestionWord', 'SCONJ'],
  ['Expression', 'INTJ'],
  ['Date', 'NOUN'],
]

export function uposOf(form: string, tags: ReadonlySet<string>): Upos {
  if (!/[\p{L}\p{N}]/u.test(form)) return /^[$€£%+=<>]$/u.test(form) ? 'SYM' : 'PUNCT'
  return byTag.find(([tag]) => tags.has(tag))?.[1] ?? (/^\p{N}/u.test(form) ? 'NUM' : /^\p{Lu}/u.test(form) ? 'PROPN' : 'NOUN')
}

export function featuresOf(tags: ReadonlySet<string>): Features {
  if (tags.has('Gerund')) return { VerbForm: 'Ger' }
  if (tags.has('Infinitive') && !tags.has('PresentTense')) return { VerbForm: 'Inf' }
  if (tags.has('Passive') && tags.has('PastTense') && !tags.has('Auxiliary')) return { VerbForm: 'Part', Tense: 'Past' }
  if (tags.has('Participle')) return { VerbForm: 'Part', Tense: 'Past' }
  if (tags.has('PastTense')) return { VerbForm: 'Fin', Mood: 'Ind', Tense: 'Past' }
  if (tags.has('PresentTense') || tags.has('Copula') || tags.has('Modal')) return { VerbForm: 'Fin', Mood: 'Ind', Tense: 'Pres' }
  if (tags.has('Plural')) return { Number: 'Plur' }
  if (tags.has('Singular')) return { Number: 'Sing' }
  return {}
}
