import { factualities, type EntityKind, entityKinds } from '../data.ts'
import type { App } from './app.ts'
import { el, type Child } from './dom.ts'
import type { State } from './state.ts'
import { fold } from './text.ts'

/** Names offered while typing; any other name can be typed. */
const offered = 400

/** The filters that all views of events share. */
export function controls(app: App): HTMLElement {
  const { state, store } = app
  const types = [...new Set(store.data.events.map((e) => e.type))].sort()
  return el(
    'form',
    { class: 'controls', 'aria-label': 'Filters', onsubmit: (event: Event) => event.preventDefault() },
    choice(app, 'Type', 'type', types),
    nameField(app, 'Who', 'who', entityKinds),
    state.who >= 0 && nameField(app, 'With', 'with', entityKinds),
    nameField(app, 'Where', 'place', ['place']),
    dateField(app, 'From', 'from'),
    dateField(app, 'To', 'to'),
    choice(app, 'Factuality', 'factuality', factualities),
    confidenceField(app),
    wordsField(app),
    isFiltered(state) && el('a', { class: 'button', href: app.href({ type: '', who: -1, with: -1, place: -1, from: '', to: '', factuality: '', confidence: 0, words: '' }) }, 'Clear filters'),
  )
}

export function isFiltered(state: State): boolean {
  return state.type + state.from + state.to + state.factuality + state.words !== '' || state.who >= 0 || state.with >= 0 || state.place >= 0 || state.confidence > 0
}

function field(label: string, control: HTMLElement, ...more: readonly Child[]): HTMLElement {
  return el('label', { class: 'field' }, el('span', {}, label), control, ...more)
}

function choice(app: App, label: string, name: 'type' | 'factuality', values: readonly string[]): HTMLElement {
  const options = ['', ...values].map((value) => el('option', { value, selected: app.state[name] === value }, value === '' ? 'any' : value))
  const select = el('select', { name, class: app.state[name] === '' ? '' : 'set', onchange: () => app.go({ [name]: select.value }) }, ...options)
  return field(label, select)
}

/** Type a name or choose one; an empty field means anybody. */
function nameField(app: App, label: string, name: 'who' | 'with' | 'place', kinds: readonly EntityKind[]): HTMLElement {
  const { store, state } = app
  const chosen = state[name]
  const candidates = store.known.filter((i) => kinds.includes(entityKinds[store.data.entities[i]?.kind ?? 0] ?? 'person'))
  const input = el('input', {
    name,
    list: `names-${name}`,
    value: chosen >= 0 ? store.name(chosen) : '',
    placeholder: 'anybody',
    autocomplete: 'off',
    class: chosen >= 0 ? 'set' : '',
    onchange: () => app.go({ [name]: input.value.trim() === '' ? -1 : find(app, candidates, input.value) }),
  })
  if (name === 'place') input.placeholder = 'anywhere'
  return field(label, input, el('datalist', { id: `names-${name}` }, ...candidates.slice(0, offered).map((i) => el('option', { value: store.name(i) }))))
}

/** The entity of that name, else the best known one whose name or alias holds the words, else -1. */
function find(app: App, candidates: readonly number[], words: string): number {
  const wanted = fold(words.trim())
  const names = (i: number): string[] => [app.store.name(i), ...(app.store.data.entities[i]?.aliases ?? [])].map(fold)
  return candidates.find((i) => names(i).includes(wanted)) ?? candidates.find((i) => names(i).some((n) => n.includes(wanted))) ?? -1
}

function dateField(app: App, label: string, name: 'from' | 'to'): HTMLElement {
  const input = el('input', { type: 'date', name, value: app.state[name], class: app.state[name] === '' ? '' : 'set', onchange: () => app.go({ [name]: input.value }) })
  return field(label, input)
}

function confidenceField(app: App): HTMLElement {
  const value = app.state.confidence
  const output = el('output', {}, value === 0 ? 'any' : `≥ ${value}`)
  const input = el('input', { type: 'range', name: 'confidence', min: 0, max: 1, step: 0.05, value, oninput: () => (output.textContent = `≥ ${input.value}`), onchange: () => app.go({ confidence: Number(input.value) }) })
  return field('Confidence', input, output)
}

function wordsField(app: App): HTMLElement {
  const input = el('input', { name: 'words', value: app.state.words, autocomplete: 'off', class: app.state.words === '' ? '' : 'set', onchange: () => app.go({ words: input.value }) })
  return field('Words', input)
}
