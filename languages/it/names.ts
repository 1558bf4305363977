import type { NameTagger } from '../../extractors/names/pack.ts'
import { ModelTagger } from '../../extractors/names/tagger.ts'
import { readModel } from '../../extractors/tagger/model.ts'
import { readBytes, readJsonData } from '../../pipeline/files.ts'

/** `names.record.json`: see `schemas/name-rules.schema.json`. */
interface RecordData {
  readonly generic: readonly string[]
  readonly nobody: readonly string[]
  readonly placeLists: readonly string[]
  readonly organizationLists: readonly string[]
  readonly brandLists: readonly string[]
  readonly firstNameLists: readonly string[]
  readonly articles: readonly string[]
  readonly openers: readonly string[]
  readonly openerEndings: readonly string[]
}

/** The Italian name tagger; reading its model takes some hundredths of a second. */
export function names(): ModelTagger & NameTagger {
  const data = readJsonData<RecordData>('languages/it/names.record.json')
  const rules = {
    ...data,
    generic: new Set(data.generic),
    nobody: new Set(data.nobody),
    articles: new Set(data.articles),
    openers: new Set(data.openers),
  }
  return new ModelTagger(readModel(readBytes('languages/it/models/names.bin')), rules, 'it/names/model')
}
