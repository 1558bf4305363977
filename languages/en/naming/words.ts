/** `names.json`: words that tell what a name is. All in lower case. */
export interface NameWords {
  /** "Ministry", "Inc.": of organisations. */
  readonly organizationHeads: ReadonlySet<string>
  /** Words after the name of an organisation: "Acme shares", "the Acme spokesman". */
  readonly organizationCues: ReadonlySet<string>
  /** "River", "Square": of places. */
  readonly placeHeads: ReadonlySet<string>
  /** Titles, offices and trades before the names of people, no part of them. */
  readonly honorifics: ReadonlySet<string>
  /** Words before a title: "Foreign Minister". */
  readonly titleModifiers: ReadonlySet<string>
  /** After the name of a person and part of it: "Jr.". */
  readonly nameSuffixes: ReadonlySet<string>
  /** Lower-case words within the names of people: "Ursula von der Leyen". */
  readonly particles: ReadonlySet<string>
  /** Prepositions before places. */
  readonly locative: ReadonlySet<string>
  /** Written with a capital but no names. */
  readonly notNames: ReadonlySet<string>
}
