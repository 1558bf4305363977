import type { Atom } from './atoms.ts'
import { normsOf } from './atoms.ts'
import type { TimeWords } from './pack.ts'

/** A reading of some atoms as a member of a word class. */
export interface Sense {
  readonly name: string
  readonly value: string | number
  /** How many atoms it takes. */
  readonly length: number
}

/** Phrases of all classes by their first atom, longest first. */
export type Lexicon = ReadonlyMap<string, readonly (Sense & { readonly atoms: readonly string[] })[]>

export function buildLexicon(words: TimeWords): Lexicon {
  const lexicon = new Map<string, (Sense & { atoms: readonly string[] })[]>()
  for (const [name, phrases] of Object.entries(words)) {
    for (const [phrase, value] of Object.entries(phrases)) {
      const atoms = normsOf(phrase)
      const key = atoms[0] ?? ''
      const entries = lexicon.get(key) ?? []
      entries.push({ name, value, length: atoms.length, atoms })
      lexicon.set(key, entries)
    }
  }
  for (const entries of lexicon.values()) entries.sort((a, b) => b.length - a.length)
  return lexicon
}

const [marks, lower, capitalised] = [['mark'], ['lower'], ['capitalised']] as const

/** Classes of an atom that the language has no phrase for and that is no number; null for the others. */
export function plainClasses(atom: Atom, lexicon: Lexicon): readonly string[] | null {
  if (atom.kind === 'number' || lexicon.has(atom.norm)) return null
  if (atom.kind === 'mark') return marks
  if (atom.text === atom.norm) return lower
  return /^[IVXLC]+$/u.test(atom.text) ? null : isCapital(atom.text) ? capitalised : lower
}

function isCapital(text: string): boolean {
  return /^\p{Lu}/u.test(text)
}

/** Every class that the atoms from `at` on belong to: the language's and the neutral ones for digits and letter case. */
export function sensesAt(atoms: readonly Atom[], at: number, lexicon: Lexicon): readonly Sense[] {
  const atom = atoms[at]
  if (!atom) return []
  const senses: Sense[] = []
  const small = atom.text === atom.norm || !isCapital(atom.text)
  for (const entry of lexicon.get(atom.norm) ?? []) {
    if (entry.length > 1 && !entry.atoms.every((word, i) => atoms[at + i]?.norm === word)) continue
    senses.push(entry)
    // «maggio» is a month, «Maggio» may be a name: a class can be asked for in small letters or with a capital.
    senses.push({ ...entry, name: `${small ? 'small' : 'capital'}-${entry.name}` })
  }
  if (atom.kind === 'number') senses.push(...digitSenses(atom.text), ...decimalSenses(atoms, at), ...thousandSenses(atoms, at))
  else if (atom.kind === 'word') senses.push(...letterSenses(atom, small))
  else senses.push({ name: 'mark', value: atom.norm, length: 1 })
  return senses
}

function digitSenses(digits: string): readonly Sense[] {
  if (!/^[0-9]{1,4}$/u.test(digits)) return [{ name: 'digits', value: digits, length: 1 }]
  const value = Number(digits)
  const sense = (name: string): Sense => ({ name, value, length: 1 })
  const senses = [sense('number')]
  if (digits.length <= 2) {
    if (value >= 1 && value <= 31) senses.push(sense('day'))
    if (value > 12 && value <= 31) senses.push(sense('lateday'))
    if (value >= 1 && value <= 12) senses.push(sense('monthnumber'))
    if (value <= 24) senses.push(sense('hour'))
  }
  if (digits.length === 2) {
    senses.push(sense('year2'))
    if (value >= 1 && value <= 31) senses.push(sense('day2'))
    if (value >= 1 && value <= 12) senses.push(sense('month2'))
    if (value <= 59) senses.push(sense('minute'))
  }
  if (digits.length === 4 && value >= 1000 && value <= 2199) senses.push(sense('year'))
  if (digits.length === 4 && value >= 1900 && value <= 2059) senses.push(sense('modernyear'))
  if (digits.length === 3 && value >= 100) senses.push(sense('year3'))
  return senses
}

/** «2,5» and «2.5» as one number; not the first half of «10.30.15». */
function decimalSenses(atoms: readonly Atom[], at: number): readonly Sense[] {
  const [whole, mark, fraction, after] = atoms.slice(at, at + 4)
  if (!whole || !mark || !fraction || mark.spaced || fraction.spaced || fraction.kind !== 'number') return []
  if ((mark.norm !== ',' && mark.norm !== '.') || !/^[0-9]{1,3}$/u.test(whole.text) || !/^[0-9]{1,2}$/u.test(fraction.text)) return []
  if (after && !after.spaced && after.kind !== 'word') return []
  return [{ name: 'decimal', value: Number(`${whole.text}.${fraction.text}`), length: 3 }]
}

/** «1.000» and "1,000" as one number. */
function thousandSenses(atoms: readonly Atom[], at: number): readonly Sense[] {
  const [whole, mark, rest, after] = atoms.slice(at, at + 4)
  if (!whole || !mark || !rest || mark.spaced || rest.spaced || (mark.norm !== ',' && mark.norm !== '.')) return []
  if (!/^[1-9][0-9]{0,2}$/u.test(whole.text) || !/^[0-9]{3}$/u.test(rest.text) || (after && !after.spaced)) return []
  return [{ name: 'number', value: Number(whole.text + rest.text), length: 3 }]
}

function letterSenses(atom: Atom, small: boolean): readonly Sense[] {
  if (small) return [{ name: 'lower', value: atom.norm, length: 1 }]
  const capitalised: Sense = { name: 'capitalised', value: atom.norm, length: 1 }
  const roman = romanValue(atom.text)
  return roman === null ? [capitalised] : [{ name: 'roman', value: roman, length: 1 }, capitalised]
}

const romanLetters: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 }

/** «XIX» → 19; null for anything but a well-formed upper-case Roman number up to 89. */
function romanValue(text: string): number | null {
  if (!/^(?:X{0,3}|XL|LX{0,3})(?:IX|IV|V?I{0,3})$/u.test(text)) return null
  let total = 0
  for (let i = 0; i < text.length; i++) {
    const value = romanLetters[text[i]!] ?? 0
    total += value < (romanLetters[text[i + 1] ?? ''] ?? 0) ? -value : value
  }
  return total === 0 ? null : total
}
