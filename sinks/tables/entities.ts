import { articleColumn, column, ofArticle, spanColumns, type Table } from './table.ts'

export const entities: Table = {
  name: 'entities',
  doc: 'People, organisations and places of one article; across articles see node_members.',
  key: ['article_id', 'entity'],
  references: ofArticle,
  indexes: [['name'], ['country']],
  columns: [
    articleColumn,
    column('entity', 'text', 'id within the article: e1, e2…'),
    column('type', 'text', 'person, organization or place'),
    column('name', 'text', 'fullest name'),
    column('confidence', 'double', '0 to 1'),
    column('geonames', 'bigint', 'GeoNames id'),
    column('country', 'text', 'ISO 3166-1 alpha-2, also of towns and regions'),
    column('kb', 'text', 'id in the knowledge base given with --kb'),
    column('lat', 'double', 'degrees, WGS 84'),
    column('lon', 'double', 'degrees, WGS 84'),
    column('located_by', 'text', 'what the link of a place rests on: country, list, stated, only-town, namesakes, town-in-name or article'),
    column('located_confidence', 'double', '0 to 1'),
  ],
  ofRecord: (r) => r.entities.map((e) => [r.id, e.id, e.type, e.name, e.confidence, e.links.geonames ?? null, e.links.iso3166 ?? null, e.links.kb ?? null, e.geo?.lat ?? null, e.geo?.lon ?? null, e.located?.by ?? null, e.located?.confidence ?? null]),
}

export const mentions: Table = {
  name: 'mentions',
  doc: 'Where an article mentions an entity.',
  key: ['article_id', 'entity', 'mention'],
  references: ofArticle,
  columns: [
    articleColumn,
    column('entity', 'text', 'entities.entity'),
    column('mention', 'integer', 'order within the entity, from 0'),
    column('form', 'text', 'name, nominal or pronoun'),
    column('use', 'text', 'of place names: place or actor'),
    column('confidence', 'double', '0 to 1: that these words mean this entity'),
    column('rule', 'text', 'id of the rule or model that found it'),
    ...spanColumns,
  ],
  ofRecord: (r) => r.entities.flatMap((e) => e.mentions.map((m, i) => [r.id, e.id, i, m.form, m.use ?? null, m.confidence ?? null, m.rule ?? null, m.text, m.start, m.end])),
}

export const roles: Table = {
  name: 'roles',
  doc: 'Roles that an article gives to an entity: «portavoce del Cremlino».',
  key: ['article_id', 'entity', 'role'],
  references: ofArticle,
  columns: [articleColumn, column('entity', 'text', 'entities.entity'), column('role', 'integer', 'order within the entity, from 0'), column('of_entity', 'text', 'entity that the role belongs to'), ...spanColumns],
  ofRecord: (r) => r.entities.flatMap((e) => e.roles.map((role, i) => [r.id, e.id, i, role.of ?? null, role.text, role.start, role.end])),
}
