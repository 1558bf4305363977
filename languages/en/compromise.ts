import nlp from 'compromise'

/** What compromise knows of one syntactic form. */
export interface EnglishReading {
  readonly tags: ReadonlySet<string>
  /** Infinitive of a verb, singular of a noun, where compromise has one. */
  readonly root: string | null
}

export type EnglishNameType = 'person' | 'place' | 'organization'

export interface EnglishSentence {
  readonly readings: readonly EnglishReading[]
  /** Names as half-open ranges of forms, in order. */
  readonly names: readonly { readonly first: number; readonly end: number; readonly type: EnglishNameType }[]
}

/** The parts of compromise's own document that are read here; its published types leave them out. */
interface Term {
  readonly text: string
  readonly pre: string
  readonly post: string
  readonly implicit?: string
  readonly root?: string
  readonly tags: ReadonlySet<string>
}
interface View {
  readonly document: readonly (readonly Term[])[]
  readonly fullPointer: readonly (readonly [sentence: number, first: number, end: number])[]
  compute(method: string): View
  people(): View
  places(): View
  organizations(): View
}

const nothing: EnglishReading = Object.freeze({ tags: new Set<string>(), root: null })

/**
 * The only place that calls compromise. It reads a whole sentence and its terms are laid over our forms by
 * character position, since it cuts words differently: "doesn't" is one term and an implicit one to it, two forms to us.
 * It keeps no state between calls, and nothing here adds words or rules to its global model.
 */
export function readEnglish(forms: readonly string[]): EnglishSentence {
  const { text, starts } = joinForms(forms)
  const view = nlp(text) as unknown as View
  view.compute('root')
  const readings: EnglishReading[] = forms.map(() => nothing)
  const formOf: number[][] = []
  let cursor = 0
  let form = 0
  for (const sentence of view.document) {
    const termForms: number[] = []
    for (const term of sentence) {
      const start = cursor + term.pre.length
      cursor = start + term.text.length + term.post.length
      if (term.implicit !== undefined && term.text === '') form = Math.min(form + 1, forms.length - 1)
      else while (form + 1 < forms.length && (starts[form + 1] ?? 0) <= start) form++
      termForms.push(form)
      if (readings[form] === nothing) readings[form] = { tags: term.tags, root: term.root ?? null }
    }
    formOf.push(termForms)
  }
  const names = (['person', 'place', 'organization'] as const).flatMap((type) => {
    const found = type === 'person' ? view.people() : type === 'place' ? view.places() : view.organizations()
    return found.fullPointer.map(([sentence, first, end]) => ({ first: formOf[sentence]?.[first] ?? 0, end: (formOf[sentence]?.[end - 1] ?? 0) + 1, type }))
  })
  return { readings, names: names.sort((a, b) => a.first - b.first || b.end - a.end) }
}

const closing = /^(?:['’](?:s|re|ll|ve|d|m)?|n['’]t|[.,;:!?)\]}»”%])$/iu

/** Forms as running text, with the offset at which each starts. */
function joinForms(forms: readonly string[]): { text: string; starts: readonly number[] } {
  let text = ''
  const starts = forms.map((form, i) => {
    if (i > 0 && !closing.test(form)) text += ' '
    const start = text.length
    text += form
    return start
  })
  return { text, starts }
}
