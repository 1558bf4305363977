import { statSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../pipeline/files.ts'
import { readCorpus } from '../scripts/train/names-corpus.ts'
import { compiled } from './compiled.ts'
import { medianTime, millisecondsSince, thousands } from './measure.ts'
import { data } from './samples.ts'

/** The Italian name tagger on one thread (features, both passes and decoding), its load time and size. */
export async function tagger(): Promise<void> {
  const { names } = await compiled<typeof import('../languages/it/names.ts')>('languages/it/names.ts')
  const start = process.cpuUsage()
  const model = names()
  const load = millisecondsSince(start)
  const sentences = readCorpus(join(data, 'corpus/ner-it/dev.tsv')).map(({ tokens }) => tokens)
  const tokens = sentences.reduce((sum, sentence) => sum + sentence.length, 0)
  // One round of the corpus is short: five in one measurement.
  const milliseconds = await medianTime(() => {
    for (let pass = 0; pass < 5; pass++) model.spans(sentences)
  })
  const { size } = statSync(join(packageRoot, 'languages/it/models/names.bin'))
  console.log(`name tagger, Italian: ${thousands((tokens * 5000) / milliseconds)} tokens/s over ${tokens} tokens, loaded in ${load.toFixed(0)} ms, ${size} bytes`)
}
