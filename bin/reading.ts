import { existsSync } from 'node:fs'
import { InvalidArgumentError, Option, type Command } from 'commander'
import type { Config } from '../pipeline/config.ts'
import { formatNames } from '../pipeline/readers/formats.ts'
import type { ArticleField } from '../pipeline/readers/fields.ts'
import { fieldAssignment, fieldMap, presetNames, type Preset } from '../pipeline/readers/mapping.ts'
import type { ReadOptions } from '../pipeline/readers/read.ts'
import { isoDate, knowledgeBase, languageCode, wholeNumber, type ArticleOptions } from './options.ts'

type Fields = Partial<Readonly<Record<ArticleField, readonly string[]>>>

/** Options of every command that reads articles. */
export interface ReadingOptions extends ArticleOptions {
  readonly config?: string
  readonly root?: string
  readonly include?: readonly string[]
  readonly format?: string
  readonly stdin?: string
  readonly preset?: Preset
  readonly field?: Fields
  readonly maxEntryBytes?: number
}

/** Adds the options that say how articles are read and what is known of them. */
export function withReadingOptions(command: Command): Command {
  return withEntryOptions(
    command
      .option('--include <glob...>', 'which files of a folder to read (default: **/*.txt)')
      .option('--root <dir>', 'folder that the paths in records are relative to')
      .addOption(new Option('--format <name>', 'format of the inputs, whatever their names say').choices(formatNames))
      .addOption(new Option('--stdin <format>', 'what standard input holds (default: --format, else text)').choices(formatNames)),
  )
}

/** Those of them that concern single articles, however they arrive. */
export function withEntryOptions(command: Command): Command {
  return command
    .option('--config <file>', 'options as a file (default: cronaca.config.json in this folder, if there; docs/config.md)')
    .addOption(new Option('--preset <name>', 'shape of the dump: which of its fields hold what').choices(presetNames))
    .option('--field <name=names>', 'where the dump holds a field of an article, e.g. text=body; may be repeated', collectField)
    .option('--max-entry-bytes <n>', 'longest entry that is read; longer ones are set aside (default: 10485760)', wholeNumber(1))
    .option('--date <date>', 'publication date for articles that show none (ISO 8601)', isoDate)
    .option('--language <code>', 'language of all articles (ISO 639-1), instead of detection', languageCode)
    .option('--kb <file>', 'your own people, organisations and places with identifiers, JSON Lines (docs/kb.md)', knowledgeBase)
}

function collectField(assignment: string, before: Fields = {}): Fields {
  try {
    const [field, names] = fieldAssignment(assignment)
    return { ...before, [field]: names }
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : String(error))
  }
}

/** The options of a command, with those of the configuration file where the command line says nothing. Throws on a faulty file. */
export async function withConfig<T extends ReadingOptions>(options: T, command: Command): Promise<T> {
  if (options.config === undefined && !existsSync('cronaca.config.json')) return options
  const { readConfig } = await import('../pipeline/config.ts') // its validator takes time to load
  let config: Config
  try {
    config = readConfig(options.config)
  } catch (error) {
    return command.error(`error: ${error instanceof Error ? error.message : String(error)}`, { exitCode: 2 })
  }
  const { fields, kb, ...plain } = config
  const stated = { ...plain, ...(kb !== undefined && { kb: knowledgeBase(kb) }) }
  const open = Object.entries(stated).filter(([name]) => command.options.some((option) => option.attributeName() === name) && command.getOptionValueSource(name) !== 'cli')
  return { ...options, ...Object.fromEntries(open), field: { ...listed(fields), ...options.field } }
}

function listed(fields: Config['fields']): Fields {
  return Object.fromEntries(Object.entries(fields ?? {}).map(([name, names]) => [name, typeof names === 'string' ? [names] : names]))
}

export function readOptionsOf({ root, include, format, stdin, preset, field, maxEntryBytes }: ReadingOptions): ReadOptions {
  return {
    fields: fieldMap(preset ?? null, field),
    ...(root !== undefined && { root }),
    ...(include !== undefined && { include }),
    ...(format !== undefined && { format }),
    ...(stdin !== undefined && { stdinFormat: stdin }),
    ...(maxEntryBytes !== undefined && { maxEntryBytes }),
  }
}
