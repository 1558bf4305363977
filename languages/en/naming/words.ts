/** `names.json`: words that tell what a name is. All in lower case. */
export interface NameWords {
  /** "Ministry", "Inc.": of organisations. */
  readonly organizationHeads: ReadonlySet<string>
  /** "River", "Square": of places. */
  readonly placeHeads: ReadonlySet<string>
  /** Titles before the names of people, no part of them. */
  readonly honorifics: ReadonlySet<string>
  /** Lower-case words within the names of organisations: "Department of the Interior". */
  readonly links: ReadonlySet<string>
  /** Lower-case words within the names of people: "Ursula von der Leyen". */
  readonly particles: ReadonlySet<string>
  readonly placePrepositions: ReadonlySet<string>
  /** Written with a capital but no names. */
  readonly notNames: ReadonlySet<string>
}
