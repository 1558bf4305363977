import { articleColumn, column, ofArticle, type Table } from './table.ts'

export const articles: Table = {
  name: 'articles',
  doc: 'One row per article.',
  key: ['id'],
  indexes: [['published'], ['outlet']],
  columns: [
    column('id', 'text', 'identity of the article'),
    column('revision', 'text', 'hash of its text'),
    column('path', 'text', 'file it came from'),
    column('entry', 'integer', 'entry in that file, from 0'),
    column('source_id', 'text', 'id the source gave'),
    column('url', 'text', 'address, if known'),
    column('outlet', 'text', 'outlet, if known'),
    column('title', 'text', 'title the source gave'),
    column('headline', 'text', 'headline found in the text'),
    column('language', 'text', 'ISO 639-1'),
    column('published', 'text', 'publication date, as precise as known'),
    column('published_basis', 'text', 'what it rests on'),
    column('text', 'text', 'the article, verbatim; null with --no-text'),
  ],
  ofRecord: (r) => [
    [r.id, r.revision, r.source.path, r.source.entry, r.source.id, r.source.url, r.source.outlet, r.source.title, r.headline?.text ?? null, r.language.code, r.published?.value ?? null, r.published?.basis ?? null, r.text ?? null],
  ],
}

export const regions: Table = {
  name: 'regions',
  doc: 'Parts of an article: headline, dateline, byline, body, caption, boilerplate, metadata.',
  key: ['article_id', 'region'],
  references: ofArticle,
  columns: [
    articleColumn,
    column('region', 'integer', 'order in the article, from 0'),
    column('kind', 'text', 'kind of region'),
    column('rule', 'text', 'rule that decided'),
    column('start_offset', 'integer', 'first code point'),
    column('end_offset', 'integer', 'code point after the last'),
  ],
  ofRecord: (r) => r.regions.map((region, i) => [r.id, i, region.kind, region.rule, region.start, region.end]),
}

export const diagnostics: Table = {
  name: 'diagnostics',
  doc: 'What the stages reported about an article.',
  key: ['article_id', 'diagnostic'],
  references: ofArticle,
  columns: [
    articleColumn,
    column('diagnostic', 'integer', 'order, from 0'),
    column('stage', 'text', 'stage that reported it'),
    column('rule', 'text', 'stable id'),
    column('reason', 'text', 'in words'),
    column('fatal', 'boolean', 'whether the article could not be processed because of it'),
  ],
  ofRecord: (r) => r.diagnostics.map((d, i) => [r.id, i, d.stage, d.rule, d.reason, d.fatal]),
}
