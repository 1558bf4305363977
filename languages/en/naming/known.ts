import type { EntityType } from '../../../pipeline/document.ts'
import { RecentWords } from '../../../extractors/linear/recent.ts'
import { PlaceIndex } from '../../../extractors/places/towns.ts'
import { readJsonData } from '../../../pipeline/files.ts'
import { lexiconTags } from '../compromise.ts'

/** Inhabitants from which on a town is told by its name alone. */
const largeTown = 100_000
/** Names remembered as towns or none. */
const keptTowns = 2048

interface Listed {
  readonly name: string
  readonly aliases: readonly string[]
  readonly demonyms?: readonly string[]
  readonly type?: EntityType
}

const typeByTag: ReadonlyMap<string, EntityType> = new Map<string, EntityType>([
  ['Organization', 'organization'], ['SportsTeam', 'organization'], ['Company', 'organization'], ['School', 'organization'],
  ['Country', 'place'], ['City', 'place'], ['Region', 'place'], ['Place', 'place'],
  ['Person', 'person'],
])
const givenNames: ReadonlySet<string> = new Set(['FirstName', 'MaleName', 'FemaleName'])

const nameTags: ReadonlySet<string> = new Set([...givenNames, ...typeByTag.keys(), 'LastName', 'ProperNoun'])

/** Words whose capital is no sign of a name: nationalities, days, months. */
const capitalised: ReadonlySet<string> = new Set(['Demonym', 'Month', 'WeekDay', 'Date', 'Holiday'])

/** Lists of names that most languages write alike. */
const worldwide: readonly (readonly [list: string, type: EntityType])[] = [['companies', 'organization'], ['media', 'organization'], ['clubs', 'organization'], ['armed-groups', 'organization']]
const readList = (list: string): readonly string[] => readJsonData<{ readonly entries: readonly string[] }>(`languages/neutral/names/${list}.json`).entries.map((name) => name.toLowerCase())

/** Names that the gazetteers and compromise's lexicon know. */
export class KnownNames {
  private readonly listed = new Map<string, EntityType>()
  private readonly given = new Set(readList('first-names'))
  private readonly surnames = new Set(readList('surnames'))
  private readonly demonyms = new Set<string>()
  private readonly towns = new RecentWords(keptTowns, (name) => {
    const other = this.isGivenName(name) || this.isSurname(name) || this.isCommonWord(name)
    return { large: !other && (PlaceIndex.open().find(name)[0]?.population ?? 0) >= largeTown }
  })

  constructor() {
    for (const [list, type] of worldwide) for (const name of readList(list)) this.listed.set(name, type)
    const add = (file: string, type: EntityType): void => {
      for (const entry of readJsonData<readonly Listed[]>(`languages/en/gazetteer/${file}.json`)) {
        for (const name of [entry.name, ...entry.aliases]) this.listed.set(name.toLowerCase(), entry.type ?? type)
        for (const demonym of entry.demonyms ?? []) this.demonyms.add(demonym.toLowerCase())
      }
    }
    add('organizations', 'organization')
    add('seats', 'organization')
    add('areas', 'place')
    add('countries', 'place')
  }

  /** Type of a whole name, by its words in lower case with one space between. */
  typeOf(name: string): EntityType | undefined {
    const listed = this.listed.get(name)
    if (listed !== undefined) return listed
    for (const tag of lexiconTags(name)) {
      const type = typeByTag.get(tag)
      if (type !== undefined) return type
    }
    return undefined
  }

  /** The name of a large town and of nothing else that is known here. */
  isLargeTown(name: string): boolean {
    return this.towns.of(name).large
  }

  isGivenName(word: string): boolean {
    return this.given.has(word) || lexiconTags(word).some((tag) => givenNames.has(tag))
  }

  isSurname(word: string): boolean {
    return this.surnames.has(word) || lexiconTags(word).includes('LastName')
  }

  /** A word of the lexicon that is no part of a name: "Update", "New". */
  isCommonWord(word: string): boolean {
    const tags = lexiconTags(word)
    return tags.length > 0 && !tags.some((tag) => nameTags.has(tag))
  }

  /** "American", "Monday": a capital, but no name. */
  isCapitalisedWord(word: string): boolean {
    return this.demonyms.has(word) || lexiconTags(word).some((tag) => capitalised.has(tag))
  }
}
