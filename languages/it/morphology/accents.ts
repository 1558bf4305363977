import type { Analysis, Morphology } from '../../../extractors/morphology/pack.ts'

/** What an apostrophe after a vowel stands for where a keyboard had no accents; the likelier first. */
const accents: Readonly<Record<string, readonly string[]>> = {
  a: ['à'], e: ['è', 'é'], i: ['ì'], o: ['ò'], u: ['ù'],
  A: ['À'], E: ['È', 'É'], I: ['Ì'], O: ['Ò'], U: ['Ù'],
}

/** Reads «e'», «puo'», «perche'» as the words they are: agencies and old pages write accents as apostrophes. */
export class SpelledAccents implements Morphology {
  constructor(
    private readonly inner: Morphology,
    /** The tags of a lower-case form that is a word, joined by spaces; empty where it is none. */
    private readonly tags: (norm: string) => string,
  ) {}

  analyse(forms: readonly string[]): readonly Analysis[] {
    return this.inner.analyse(forms.some(endsInApostrophe) ? forms.map((form) => this.accented(form)) : forms)
  }

  /** The form with its accent, where that makes a word and the form itself is none: «po'» stays, and «da'» gives no order in the news. */
  private accented(form: string): string {
    if (!endsInApostrophe(form) || !isOrder(this.tags(form.toLowerCase().replace('’', "'")))) return form
    const stem = form.slice(0, -2)
    const vowels = accents[form.at(-2) ?? ''] ?? []
    const accented = vowels.map((vowel) => stem + vowel).find((candidate) => this.tags(candidate.toLowerCase()) !== '')
    return accented ?? form
  }
}

function endsInApostrophe(form: string): boolean {
  return form.length > 1 && (form.endsWith("'") || form.endsWith('’'))
}

/** No word, or nothing but an imperative. */
function isOrder(tags: string): boolean {
  return tags.split(' ').every((tag) => tag === '' || tag.endsWith(':Imp'))
}
