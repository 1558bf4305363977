import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { tagConllu } from '../../extractors/morphology/conllu.ts'
import { tagConll } from '../../extractors/tagger/conll.ts'
import { entityTypeOf, nameTypes, type LabelledSpan } from '../../extractors/tagger/labels.ts'
import type { LanguagePack } from '../../languages/pack.ts'
import { loadPack, packCodes } from '../../languages/registry.ts'
import { languageCode } from '../options.ts'

interface TagOptions {
  readonly lang: string
  readonly conll?: string
  readonly conllu?: string
}

/** `cronaca tag --lang it --conll IN.tsv | --conllu IN.conllu`: labels for text that is already in tokens, on standard output, to evaluate the taggers. */
export function tagCommand(): Command {
  return new Command('tag')
    .description('label tokenised text on standard output: names (BIO) or part of speech, lemma and features')
    .requiredOption('--lang <code>', 'language (ISO 639-1)', languageCode)
    .option('--conll <file>', 'one token a line, a blank line between sentences: writes token TAB label')
    .option('--conllu <file>', 'CoNLL-U: writes it with lemma, UPOS and features')
    .action(tag)
}

async function tag({ lang, conll, conllu }: TagOptions, command: Command): Promise<void> {
  const pack = await loadPack(lang)
  if (pack === null) return command.error(`error: there is no language pack for "${lang}"; there are: ${packCodes.join(', ')}`, { exitCode: 2 })
  if ((conll === undefined) === (conllu === undefined)) return command.error('error: name one file: --conll FILE or --conllu FILE', { exitCode: 2 })
  if (conllu !== undefined) {
    process.stdout.write(tagConllu(readFileSync(conllu, 'utf8'), pack.morphology))
    return
  }
  process.stdout.write(tagConll(readFileSync(conll ?? '', 'utf8'), (sentences) => labelTokens(pack, sentences)))
}

/** Labels of a model as they are; where a language finds names by rules, the names as the record has them. */
function labelTokens({ names, morphology }: LanguagePack, sentences: readonly (readonly string[])[]): readonly (readonly LabelledSpan[])[] {
  if (names.spans !== undefined) return names.spans(sentences)
  const found = names.tag(sentences.map((tokens) => ({ tokens, words: morphology.analyse(tokens).map((analysis, token) => ({ token, form: tokens[token] ?? '', ...analysis })), headline: false })))
  return found.map((all) => all.map(({ tokens, type }) => ({ start: tokens.first, end: tokens.end, type: nameTypes.find((one) => entityTypeOf[one] === type) ?? 'ORG' })))
}
