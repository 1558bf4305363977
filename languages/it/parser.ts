import { LinearModel } from '../../extractors/linear/classifier.ts'
import { NarrowModel } from '../../extractors/linear/narrow.ts'
import { decodeModel } from '../../extractors/linear/file.ts'
import { SureChoices } from '../../extractors/linear/sure.ts'
import type { Parser } from '../../extractors/syntax/pack.ts'
import { TransitionParser } from '../../extractors/syntax/parser.ts'
import type { RelationRules } from '../../extractors/syntax/refine.ts'
import { readBytes, readJsonData } from '../../pipeline/files.ts'

export const actionsFile = 'languages/it/models/parser-actions.bin'
export const labelsFile = 'languages/it/models/parser-labels.bin'
export const sureActionsFile = 'languages/it/models/parser-sure-actions.bin'
export const sureLabelsFile = 'languages/it/models/parser-sure-labels.bin'

export function relationRules(): RelationRules {
  const data = readJsonData<Record<keyof RelationRules, readonly string[]>>('languages/it/parser.json')
  return Object.fromEntries(Object.entries(data).map(([name, words]) => [name, new Set(words)])) as unknown as RelationRules
}

export function parser(): Parser | null {
  const models = {
    actions: new NarrowModel(decodeModel(readBytes(actionsFile))),
    labels: new LinearModel(decodeModel(readBytes(labelsFile))),
    sureActions: new SureChoices(decodeModel(readBytes(sureActionsFile))),
    sureLabels: new SureChoices(decodeModel(readBytes(sureLabelsFile))),
  }
  return new TransitionParser(models, relationRules())
}
