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
export interface RecordSource {
  path: string
  entry: number
  id: string | null
  url: string | null
  title: string | null
  outlet: string | null
  sha256: string
}
export interface RecordLanguage {
  code: string
  confidence: number
}
export interface RecordRegion {
  kind: 'headline' | 'dateline' | 'byline' | 'body' | 'caption' | 'boilerplate' | 'metadata'
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
export interface RecordPublished {
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
export interface RecordEntity {
  id: string
  type: 'person' | 'organization' | 'place'
  name: string
  aliases: string[]
  confidence: number
  roles: RecordRole[]
  links: RecordLinks
  geo: RecordGeo | null
  /**
   * @minItems 1
   */
  mentions: [RecordMention, ...RecordMention[]]
}
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
export interface RecordLinks {
  geonames?: number
  iso3166?: string
  kb?: string
}
export interface RecordGeo {
  lat: number
  lon: number
}
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
}
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
  anchor: string
  certainty: 'stated' | 'inferred'
  rule: string
}
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
  via: RecordReference[]
  confidence: number
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
export interface RecordEvent {
  id: string
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
  confidence: number
  rule: string
  /**
   * @minItems 1
   */
  triggers: [TextSpan, ...TextSpan[]]
  args: (RecordParticipant | RecordEventTime)[]
  attributedTo: RecordReference[]
}
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
  count?: number
  link: 'stated' | 'coref' | 'null-subject' | 'inherited'
}
export interface RecordEventTime {
  role: 'time'
  time?: string
  /**
   * 2023-09-13, 2023-09, 2019, 2023-W38, 2023-09-13TMO, 2023-09-13T15:30, T15:30, PT2H, P4Y, PXD, 198X, a/b with both ends included, PRESENT_REF, PAST_REF, FUTURE_REF, XXXX-WXX-3…
   */
  value: string
  link: 'stated' | 'coref' | 'null-subject' | 'inherited'
}
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
