import type { Gender } from './pack.ts'
import type { Phrase } from './phrases.ts'

/** People whom an article speaks of without a name, as far as it has been read: «un ghanese», «la compagna», «il killer». */
export class Strangers {
  private readonly met: { readonly token: number; readonly brought: boolean; readonly lemmas: ReadonlySet<string>; readonly genders: ReadonlySet<Gender | null> }[] = []

  /** Takes in a phrase for somebody that no name was found for; phrases come in the order of the text. */
  meet({ tokens, senses, determiner }: Phrase): void {
    const people = senses.filter(({ kind }) => kind === 'person' || kind === 'office' || kind === 'demonym')
    this.met.push({ token: tokens.first, brought: determiner === 'indefinite' || people.some(({ kin }) => kin), lemmas: new Set(people.map(({ lemma }) => lemma)), genders: new Set(people.map(({ gender }) => gender)) })
  }

  /** Was somebody spoken of behind a token whom the phrase could mean: of its gender, or of one left open? */
  since(token: number, phrase: Phrase): boolean {
    return this.someSince(token, (one) => fits(one, phrase))
  }

  /** The same for those who are brought in as new or by whose kin they are: «una testimone», «la migliore amica». */
  broughtSince(token: number, phrase: Phrase): boolean {
    return this.someSince(token, (one) => one.brought && fits(one, phrase))
  }

  /** Was somebody called by the same noun behind a token? */
  calledSince(token: number, phrase: Phrase): boolean {
    return this.someSince(token, ({ lemmas }) => phrase.senses.some(({ lemma }) => lemmas.has(lemma)))
  }

  private someSince(token: number, test: (stranger: (typeof this.met)[number]) => boolean): boolean {
    for (let at = this.met.length - 1; at >= 0; at--) {
      const stranger = this.met[at]
      if (!stranger || stranger.token <= token) return false
      if (test(stranger)) return true
    }
    return false
  }
}

function fits({ genders }: { readonly genders: ReadonlySet<Gender | null> }, phrase: Phrase): boolean {
  return genders.has(null) || phrase.senses.some(({ gender }) => gender === null || genders.has(gender))
}
