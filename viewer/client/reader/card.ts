import { quoteKinds, relationKinds, roles, type PackedArticle, type PackedClaim, type Ref } from '../../data.ts'
import type { App } from '../app.ts'
import { el, joined, type Child } from '../dom.ts'
import { eventExcerpt, factHref, factualityBadge, sourceLinks, whoOf } from '../rows.ts'
import { claimQuestion, oneLine, plural, readableTime } from '../text.ts'
import { articlesOf } from '../store.ts'
import { parseFact } from './facts.ts'

/** What is known of the fact shown, merged over all articles, each part with a link to its words. */
export function factCard(app: App, article: PackedArticle, place: number, fact: string): HTMLElement | null {
  const asked = parseFact(fact)
  if (!asked) return null
  if (asked.kind === 'event') return eventCard(app, place, asked.index)
  if (asked.kind === 'quote') return quoteCard(app, article, place, asked.index)
  if (asked.kind === 'time') return timeCard(article, asked.index)
  return entityCard(app, asked.index)
}

function card(kind: string, title: readonly Child[], rows: readonly (readonly [string, readonly Child[]])[], ...more: readonly Child[]): HTMLElement {
  const items = rows.filter(([, value]) => value.length > 0).flatMap(([name, value]) => [el('dt', {}, name), el('dd', {}, ...value)])
  return el('section', { class: `card ${kind}`, 'aria-label': 'The fact' }, el('h3', {}, ...title), el('dl', {}, ...items), ...more)
}

function eventCard(app: App, place: number, index: number): HTMLElement | null {
  const { store } = app
  const packed = store.article(place).events[index]
  if (!packed) return null
  const [, type, factuality, node, confidence, , times, , rule] = packed
  const happening = store.data.events[node]
  if (!happening) return card('event', [el('span', { class: 'type' }, type)], [['Factuality', [factualityBadge(factuality)]], ['When', times.map(readableTime)], ['Rule', [rule]]])
  const told = articlesOf(happening.members).length
  return card(
    'event',
    [el('span', { class: 'type' }, happening.type), ` ${whoOf(app, node)}`],
    [
      ['When', happening.time === null ? [] : [readableTime(happening.time)]],
      ['Where', happening.place === null ? [] : [oneLine(happening.place)]],
      ['Who', participants(app, node, place)],
      ['Factuality', history(app, node)],
      ['Told by', [`${plural(told, 'article')}, ${plural(happening.origins, 'distinct origin')}: `, ...sourceLinks(app, 'e', happening.members)]],
      ['Related', relations(app, node)],
      ['Found by', [el('code', {}, rule), ` confidence ${confidence}`]],
    ],
    happening.claims.length > 0 && el('details', { class: 'differs' }, el('summary', {}, `The sources differ: ${happening.claims.map((claim) => claimQuestion(claim.about).toLowerCase()).join(', ')}`), ...happening.claims.map((claim) => claimTable(app, claim))),
  )
}

/** Named participants lead to their words in this article, or in the first that names them. */
function participants(app: App, node: number, place: number): Child[] {
  const { participants: all } = app.store.happening(node)
  const shown = all.filter(([role]) => !['place', 'origin', 'destination'].includes(roles[role] ?? ''))
  return joined(
    shown.map(([role, entity, words]) => el('span', {}, entity < 0 ? oneLine(words) : entityLink(app, entity, place), el('small', {}, ` ${roles[role] ?? ''}`))),
    ', ',
  )
}

export function entityLink(app: App, entity: number, near = -1): HTMLElement {
  const articles = app.store.data.entities[entity]?.articles ?? []
  const article = articles.includes(near) ? near : (articles[0] ?? -1)
  return el('a', { href: app.href({ article, fact: `n${entity}` }) }, app.store.name(entity))
}

/** Planned in one article, done in a later one: each step leads to its words. */
function history(app: App, node: number): Child[] {
  const { history: steps, factuality } = app.store.happening(node)
  const different = new Set(steps.map(([step]) => step)).size > 1
  if (!different) return [factualityBadge(factuality)]
  return joined(steps.map(([step, on, article, fact]) => el('a', { class: 'step', href: factHref(app, 'e', [article, fact]) }, factualityBadge(step), on === null ? '' : ` ${readableTime(on)}`)), ' → ')
}

const relationWords: Readonly<Record<(typeof relationKinds)[number], readonly [string, string]>> = {
  before: ['before', 'after'],
  subevent: ['part of', 'includes'],
  response: ['answers', 'answered by'],
  cause: ['leads to', 'caused by'],
}

function relations(app: App, node: number): Child[] {
  const found = app.store.data.relations.flatMap(([from, to, kind]) => {
    const [there, back] = relationWords[relationKinds[kind] ?? 'before']
    return from === node ? [[there, to] as const] : to === node ? [[back, from] as const] : []
  })
  return found.slice(0, 12).map(([word, other]) => {
    const { type, members } = app.store.happening(other)
    const [first] = members
    return el('div', {}, el('small', {}, `${word} `), first ? el('a', { href: factHref(app, 'e', first) }, `${type} ${whoOf(app, other)}`) : type)
  })
}

/** Each value with the words of those who say it. */
export function claimTable(app: App, claim: PackedClaim): HTMLElement {
  return el(
    'div',
    { class: 'claim' },
    el('h4', {}, `${claimQuestion(claim.about)}?`, ' ', el('small', {}, 'the sources differ')),
    ...claim.values.map(([value, by]) =>
      el(
        'div',
        { class: 'value' },
        el('strong', {}, claim.about === 'time' ? readableTime(value) : oneLine(value)),
        el(
          'ul',
          {},
          ...by.map((where) => {
            const { title, outlet } = app.store.article(where[0])
            return el('li', {}, el('a', { href: factHref(app, 'e', where), 'data-at': `${where[0]} e${where[1]}` }, el('span', { class: 'source' }, outlet ?? title), el('span', { class: 'excerpt' }, ...eventExcerpt(app, where))))
          }),
        ),
      ),
    ),
  )
}

function quoteCard(app: App, article: PackedArticle, place: number, index: number): HTMLElement | null {
  const quote = article.quotes[index]
  if (!quote) return null
  const [, , kind, node, confidence, speaker, via, rule] = quote
  const statement = app.store.data.statements[node]
  const others = statement?.members.filter(([a, q]) => a !== place || q !== index) ?? []
  return card(
    'quote',
    [speaker ? reference(app, article, place, speaker) : 'Speaker not told'],
    [
      ['Relayed by', joined(via.map((ref) => reference(app, article, place, ref)), ' ← ')],
      ['Kind', [quoteKinds[kind] ?? '']],
      ['Also in', others.length > 0 ? sourceLinks(app, 'q', others) : []],
      ['Found by', [el('code', {}, rule), ` confidence ${confidence}`]],
    ],
  )
}

/** A name where it is known, else the words of the text. */
export function reference(app: App, article: PackedArticle, place: number, [start, end, entity]: Ref): HTMLElement | string {
  return entity >= 0 ? entityLink(app, entity, place) : `«${oneLine(article.text.slice(start, end))}»`
}

function timeCard(article: PackedArticle, index: number): HTMLElement | null {
  const time = article.times[index]
  return time ? card('time', [oneLine(article.text.slice(time[0], time[1]))], [['Means', [readableTime(time[2])]], ['Value', [el('code', {}, time[2])]]]) : null
}

const kindNames = ['Person', 'Organisation', 'Place']

function entityCard(app: App, index: number): HTMLElement | null {
  const entity = app.store.data.entities[index]
  if (!entity) return null
  return card(
    'entity',
    [entity.name, ' ', el('small', {}, kindNames[entity.kind] ?? '')],
    [
      ['Also called', [entity.aliases.slice(0, 8).join(', ')].filter(Boolean)],
      ['Functions', entity.roles.slice(0, 8).map(([words, since, article]) => el('div', {}, el('a', { href: app.href({ article, fact: `n${index}` }) }, words), since === null ? '' : el('small', {}, ` ${since}`)))],
      ['Named in', joined(entity.articles.slice(0, 40).map((article) => el('a', { href: app.href({ article, fact: `n${index}` }), title: app.store.article(article).title }, app.store.article(article).outlet ?? `article ${article + 1}`)), ' ')],
      ['Shows in', [el('a', { href: app.href({ view: 'events', who: index, with: -1 }) }, 'events'), ' ', el('a', { href: app.href({ view: 'quotes', who: index, with: -1 }) }, 'quotes'), ' ', el('a', { href: app.href({ view: 'people', who: index, with: -1 }) }, 'network')]],
    ],
  )
}
