import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { ownNames } from './fields.ts'
import type { Entry, Format, ReadContext, Source } from './format.ts'
import { formatNamed, formatOf } from './formats.ts'
import { walk } from './folder.ts'
import { globMatcher, isGlob, splitGlob } from './glob.ts'
import { inputLabels, joinLabel, slashes } from './labels.ts'
import { defaultInclude, defaultMaxEntryBytes, type ReadOptions } from './options.ts'
import { quarantine, systemTrouble } from './quarantine.ts'
import { unpack, UnpackError } from './unpack.ts'

export type { ReadOptions } from './options.ts'

/** What one input means: where it lies, how records name it, which of a folder's files count. */
interface Input {
  readonly path: string
  readonly label: string
  readonly include: readonly string[]
}

/**
 * Every article of the inputs, in the order given: files of every format (`formats.ts`), packed or not, folders (their `*.txt`, recursively,
 * by code unit of the path), globs, `-` for standard input. Streamed; an input named twice is read once.
 * Whatever can't be read comes as a quarantine entry: nothing throws, nothing is dropped.
 */
export async function* readInputs(inputs: readonly string[], options: ReadOptions = {}): AsyncIterable<Entry> {
  const context: ReadContext = { limit: options.maxEntryBytes ?? defaultMaxEntryBytes, fields: options.fields ?? ownNames }
  const plan = await planInputs([...new Set(inputs)], options)
  for (const input of plan) {
    try {
      if (input === '-') yield* readStdin(options, context)
      else yield* readPath(input, options.format, context)
    } catch (error) {
      yield quarantine(input === '-' ? '-' : input.label, 0, systemTrouble(error))
    }
  }
}

async function planInputs(inputs: readonly string[], options: ReadOptions): Promise<readonly (Input | '-')[]> {
  const include = options.include && options.include.length > 0 ? options.include : defaultInclude
  const parts = await Promise.all(inputs.filter((input) => input !== '-').map((input) => splitInput(input, include)))
  const labels = inputLabels(parts.map((part) => part.path), options.root)
  const named = parts.map((part, i) => ({ ...part, label: labels[i] ?? '' })).values()
  return inputs.flatMap((input): readonly (Input | '-')[] => {
    if (input === '-') return ['-']
    const next = named.next()
    return next.done ? [] : [next.value]
  })
}

/** A name with glob characters that is no file itself is a folder and a pattern: shells without globs pass it on. */
async function splitInput(input: string, include: readonly string[]): Promise<Omit<Input, 'label'>> {
  if (!isGlob(input) || (await exists(input))) return { path: input, include }
  const { base, pattern } = splitGlob(slashes(input))
  return { path: base, include: [pattern] }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false)
}

async function* readStdin(options: ReadOptions, context: ReadContext): AsyncIterable<Entry> {
  const bytes: AsyncIterable<Buffer | string> = options.stdin ?? process.stdin
  yield* await readSource({ path: '-', open: () => bytes, file: null }, formatNamed(options.stdinFormat ?? options.format ?? 'text'), context)
}

async function* readPath(input: Input, format: string | undefined, context: ReadContext): AsyncIterable<Entry> {
  const status = await stat(input.path)
  if (!status.isDirectory()) {
    yield* readFile(resolve(input.path), input.label, format, context)
    return
  }
  const matchers = input.include.map(globMatcher)
  let found = 0
  for await (const entry of walk(input.path, (path) => matchers.some((matches) => matches(path)))) {
    found++
    const label = joinLabel(input.label, entry.path)
    if ('error' in entry) yield quarantine(label, 0, systemTrouble(entry.error))
    else yield* readFile(entry.file, label, format, context)
  }
  if (found > 0) return
  yield quarantine(input.label, 0, { stage: 'read', rule: 'read/no-files', reason: `The folder has no file that matches ${input.include.join(', ')}.`, next: 'Name another folder, the files themselves, or what to read with --include.' })
}

async function* readFile(file: string, label: string, stated: string | undefined, context: ReadContext): AsyncIterable<Entry> {
  let entry = 0
  try {
    const { format, packed } = formatOf(file)
    const open = (): AsyncIterable<Buffer | string> => (packed === null ? createReadStream(file) : unpack(createReadStream(file), packed))
    const source: Source = { path: label, open, file: packed === null ? file : null }
    for await (const article of await readSource(source, stated === undefined ? format : formatNamed(stated), context)) {
      entry = article.entry + 1
      yield article
    }
  } catch (error) {
    yield quarantine(label, entry, error instanceof UnpackError ? error.trouble : systemTrouble(error))
  }
}

async function readSource(source: Source, format: Format, context: ReadContext): Promise<AsyncIterable<Entry>> {
  return (await format.load())(source, context)
}
