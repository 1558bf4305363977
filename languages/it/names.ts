import type { NameTagger } from '../../extractors/names/pack.ts'
import { ModelTagger } from '../../extractors/names/tagger.ts'
import { readModel } from '../../extractors/tagger/model.ts'
import { readBytes } from '../../pipeline/files.ts'

export function names(): NameTagger {
  return new ModelTagger(readModel(readBytes('languages/it/models/names.bin')), 'it/names/model')
}
