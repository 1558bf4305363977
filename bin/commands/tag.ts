import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { tagConllu } from '../../extractors/morphology/conllu.ts'
import { loadPack, packCodes } from '../../languages/registry.ts'
import { languageCode } from '../options.ts'

/** `cronaca tag --lang it --conllu IN.conllu`: a treebank's words with our part of speech, lemma and features. */
export function tagCommand(): Command {
  return new Command('tag')
    .description('tag prepared sentences, to evaluate the taggers')
    .requiredOption('--lang <code>', 'language (ISO 639-1)', languageCode)
    .requiredOption('--conllu <file>', 'CoNLL-U file whose syntactic words get part of speech, lemma and features (columns 3, 4, 6)')
    .action(tag)
}

async function tag({ lang, conllu }: { readonly lang: string; readonly conllu: string }): Promise<void> {
  const pack = await loadPack(lang)
  if (!pack) throw new Error(`no pack for ${lang}; there are ${packCodes.join(', ')}`)
  process.stdout.write(tagConllu(readFileSync(conllu, 'utf8'), pack.morphology))
}
