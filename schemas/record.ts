// Generated from record.schema.json by `npm run types`. Do not edit.

/**
 * The facts of one article. Offsets are half-open and count Unicode code points of `text`; every object with text, start and end gives its text back when the record's text is sliced.
 */
export interface ArticleRecord {
  schema: 'cronaca/record/1'
  /**
   * Identity of the article: hash of its source key (source.id, else url, else path and entry).
   */
  id: string
  /**
   * Hash of the text: an edited article keeps its id and changes this.
   */
  revision: string
  source: RecordSource
  language: RecordLanguage
  /**
   * The article, verbatim. Left out with --no-text.
   */
  text?: string
  regions: RecordRegion[]
  headline: TextSpan | null
  published: RecordPublished | null
  entities: RecordEntity[]
  times: RecordTime[]
  quotes: RecordQuote[]
  events: RecordEvent[]
  diagnostics: RecordDiagnostic[]
}
/**
 * Where an article came from, and what its source states of it.
 */
export interface RecordSource {
  /**
   * Relative, with forward slashes; - for standard input.
   */
  path: string
  /**
   * Index in the file, from 0.
   */
  entry: number
  /**
   * Identity that the source states.
   */
  id: string | null
  url: string | null
  title: string | null
  outlet: string | null
  /**
   * SHA-256 (hex) of the entry as it was read.
   */
  sha256: string
}
/**
 * ISO 639-1 code (und when undetermined) and confidence, 0 to 1.
 */
export interface RecordLanguage {
  code: string
  confidence: number
}
/**
 * A part of the page. Nothing is extracted from boilerplate, metadata and bylines.
 */
export interface RecordRegion {
  kind: 'headline' | 'dateline' | 'byline' | 'body' | 'caption' | 'boilerplate' | 'metadata'
  /**
   * Which rule told the part.
   */
  rule: string
  /**
   * Offset in Unicode code points.
   */
  start: number
  /**
   * Offset in Unicode code points.
   */
  end: number
}
/**
 * Words of the article and where they stand.
 */
export interface TextSpan {
  text: string
  /**
   * Offset in Unicode code points.
   */
  start: number
  /**
   * Offset in Unicode code points.
   */
  end: number
}
/**
 * When the article was published, what that rests on and, where the text says it, the words.
 */
export interface RecordPublished {
  /**
   * 2023-09-13, 2023-09 or 2023.
   */
  value: string
  basis: 'metadata' | 'dateline' | 'text' | 'url' | 'crawl'
  text?: string
  /**
   * Offset in Unicode code points.
   */
  start?: number
  /**
   * Offset in Unicode code points.
   */
  end?: number
}
/**
 * A person, organisation or place of one article.
 */
export interface RecordEntity {
  id: string
  type: 'person' | 'organization' | 'place'
  /**
   * The fullest name.
   */
  name: string
  /**
   * Its other names in the article.
   */
  aliases: string[]
  /**
   * 0 to 1.
   */
  confidence: number
  roles: RecordRole[]
  links: RecordLinks
  geo: RecordGeo | null
  /**
   * Places with a link: what it rests on, and how surely.
   */
  located?: {
    /**
     * country: it is one; list: a place of the lists; stated: the text says its country; only-town: the one town of that name; namesakes: the likeliest of several; town-in-name: a town in its name; article: the country that the article is about.
     */
    by: 'country' | 'list' | 'stated' | 'only-town' | 'namesakes' | 'town-in-name' | 'article'
    confidence: number
  }
  /**
   * @minItems 1
   */
  mentions: [RecordMention, ...RecordMention[]]
}
/**
 * A function that the article gives to a person: «leader nordcoreano»; `of`: id of the organisation or place it belongs to.
 */
export interface RecordRole {
  text: string
  /**
   * Offset in Unicode code points.
   */
  start: number
  /**
   * Offset in Unicode code points.
   */
  end: number
  of?: string
}
/**
 * Identifiers: GeoNames number, country (ISO 3166-1 alpha-2, also of towns), id of the user’s own knowledge base.
 */
export interface RecordLinks {
  geonames?: number
  iso3166?: string
  kb?: string
}
/**
 * Degrees, WGS 84.
 */
export interface RecordGeo {
  lat: number
  lon: number
}
/**
 * Words that refer to an entity. `use` (place names only): as a place, or for those who act there («Mosca ha respinto»).
 */
export interface RecordMention {
  text: string
  /**
   * Offset in Unicode code points.
   */
  start: number
  /**
   * Offset in Unicode code points.
   */
  end: number
  form: 'name' | 'nominal' | 'pronoun'
  use?: 'place' | 'actor'
  /**
   * That these words mean this entity.
   */
  confidence?: number
  /**
   * Id of the rule or model that found it.
   */
  rule?: string
}
/**
 * A time expression (TIMEX3) with its normalised value.
 */
export interface RecordTime {
  id: string
  text: string
  /**
   * Offset in Unicode code points.
   */
  start: number
  /**
   * Offset in Unicode code points.
   */
  end: number
  type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  /**
   * 2023-09-13, 2023-09, 2019, 2023-W38, 2023-09-13TMO, 2023-09-13T15:30, T15:30, PT2H, P4Y, PXD, 198X, a/b with both ends included, PRESENT_REF, PAST_REF, FUTURE_REF, XXXX-WXX-3…
   */
  value: string
  /**
   * First and last day, where the words say more than the value: «metà novembre» (value 2016-11) covers 2016-11-11/2016-11-20, «nei prossimi tre mesi» (value P3M) the three months after publication.
   */
  covers?: string
  /**
   * What a relative expression was resolved against: the publication date, another expression, nothing.
   */
  anchor: string
  /**
   * Said in so many words, or worked out.
   */
  certainty: 'stated' | 'inferred'
  /**
   * Which rule read it.
   */
  rule: string
}
/**
 * Speech or writing credited to somebody, without its outermost quotation marks.
 */
export interface RecordQuote {
  id: string
  kind: 'direct' | 'indirect' | 'mixed'
  text: string
  /**
   * Offset in Unicode code points.
   */
  start: number
  /**
   * Offset in Unicode code points.
   */
  end: number
  speaker: RecordReference | null
  cue: TextSpan | null
  addressee: RecordReference | null
  medium: RecordReference | null
  /**
   * Who relays it: agencies, papers, officials.
   */
  via: RecordReference[]
  /**
   * 0 to 1.
   */
  confidence: number
  /**
   * Which rule found it.
   */
  rule: string
}
/**
 * Words that stand for somebody or something; `entity` where it is a named one.
 */
export interface RecordReference {
  entity?: string
  text: string
  /**
   * Offset in Unicode code points.
   */
  start: number
  /**
   * Offset in Unicode code points.
   */
  end: number
}
/**
 * Something that happened, will, may, should or did not happen.
 */
export interface RecordEvent {
  id: string
  /**
   * One of schemas/event-types.json.
   */
  type:
    | 'meet'
    | 'talk'
    | 'negotiate'
    | 'travel'
    | 'invite'
    | 'agree'
    | 'pledge'
    | 'reject'
    | 'demand'
    | 'accuse'
    | 'threaten'
    | 'support'
    | 'cooperate'
    | 'transfer'
    | 'sanction'
    | 'mobilize'
    | 'attack'
    | 'withdraw'
    | 'seize'
    | 'repress'
    | 'protest'
    | 'die'
    | 'injure'
    | 'abduct'
    | 'arrest'
    | 'investigate'
    | 'try'
    | 'release'
    | 'elect'
    | 'legislate'
    | 'appoint'
    | 'resign'
    | 'trade'
    | 'create'
    | 'disaster'
    | 'rescue'
    | 'flee'
    | 'crime'
    | 'compete'
    | 'award'
  factuality: 'actual' | 'planned' | 'possible' | 'requested' | 'negated'
  /**
   * 0 to 1.
   */
  confidence: number
  /**
   * Which rule found it.
   */
  rule: string
  /**
   * @minItems 1
   */
  triggers: [TextSpan, ...TextSpan[]]
  args: (RecordParticipant | RecordEventTime)[]
  /**
   * Whom the article credits; empty where it states the event itself.
   */
  attributedTo: RecordReference[]
}
/**
 * Who or what takes part, and how that is known: stated in the clause, by coreference, as an unspoken subject, or taken over from around it.
 */
export interface RecordParticipant {
  role: 'agent' | 'patient' | 'recipient' | 'theme' | 'place' | 'origin' | 'destination'
  entity?: string
  text: string
  /**
   * Offset in Unicode code points.
   */
  start: number
  /**
   * Offset in Unicode code points.
   */
  end: number
  /**
   * How many, where a number is told.
   */
  count?: number
  link: 'stated' | 'coref' | 'null-subject' | 'inherited'
}
/**
 * When an event happens; `time`: id of the expression.
 */
export interface RecordEventTime {
  role: 'time'
  time?: string
  /**
   * 2023-09-13, 2023-09, 2019, 2023-W38, 2023-09-13TMO, 2023-09-13T15:30, T15:30, PT2H, P4Y, PXD, 198X, a/b with both ends included, PRESENT_REF, PAST_REF, FUTURE_REF, XXXX-WXX-3…
   */
  value: string
  link: 'stated' | 'coref' | 'null-subject' | 'inherited'
}
/**
 * Something that a stage noticed: rule, reason, place.
 */
export interface RecordDiagnostic {
  stage: string
  rule: string
  reason: string
  /**
   * Offset in Unicode code points.
   */
  start?: number
  /**
   * Offset in Unicode code points.
   */
  end?: number
  fatal: boolean
}
