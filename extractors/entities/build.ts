import type { Entity, EntityMention } from '../../pipeline/document.ts'
import { mentionsOf, type Draft } from './group.ts'
import type { Location } from './locate.ts'
import type { NameMention } from './surfaces.ts'

/** The entities of an article in order of first mention, with names and places; roles and nominals come later. */
export function buildEntities(drafts: readonly Draft[], located: ReadonlyMap<Draft, Location>): readonly { readonly draft: Draft; readonly entity: Entity }[] {
  const ordered = [...drafts].sort((a, b) => (mentionsOf(a)[0]?.start ?? 0) - (mentionsOf(b)[0]?.start ?? 0))
  return ordered.map((draft, index) => ({ draft, entity: build(draft, `e${index + 1}`, located.get(draft)) }))
}

function build(draft: Draft, id: string, location: Location | undefined): Entity {
  const mentions = mentionsOf(draft)
  const name = fullestName(mentions)
  const aliases = [...new Set(mentions.map((m) => m.text))].filter((text) => text !== name)
  return {
    id,
    type: draft.type,
    name,
    aliases,
    confidence: Math.max(...draft.surfaces.map((s) => s.confidence)),
    roles: [],
    links: location?.links ?? {},
    geo: location?.geo ?? null,
    ...(location?.by && { located: { by: location.by, confidence: location.confidence } }),
    mentions: mentions.map(nameMention),
  }
}

function nameMention({ start, end, tokens, confidence, rule }: NameMention): EntityMention {
  return { start, end, form: 'name', tokens, confidence, rule }
}

/** Most words, then not in capitals, then most letters, then first in the text: «Kim Jong-un» before «KIM JONG UN» and «Kim». */
function fullestName(mentions: readonly NameMention[]): string {
  const [first, ...others] = mentions
  return others.reduce((best, m) => (fuller(m.text, best) ? m.text : best), first?.text ?? '')
}

function fuller(a: string, b: string): boolean {
  const [x, y] = [rank(a), rank(b)]
  for (let i = 0; i < x.length; i++) if (x[i] !== y[i]) return (x[i] ?? 0) > (y[i] ?? 0)
  return false
}

function rank(name: string): readonly number[] {
  const shouted = name.length > 6 && name === name.toUpperCase()
  const handle = name.startsWith('@')
  return [handle ? 0 : 1, shouted ? 0 : 1, name.split(/[\s-]+/u).length, name.length]
}
