import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ModelParts } from '../../extractors/linear/classifier.ts'
import { featureBuffer, featureLimit } from '../../extractors/linear/classifier.ts'
import { encodeModel } from '../../extractors/linear/file.ts'
import { mergeModels } from '../../extractors/linear/merge.ts'
import { best, Perceptron, shuffled } from '../../extractors/linear/perceptron.ts'
import { fillFeatures, Tagger } from '../../extractors/morphology/tagger.ts'
import { scanTokens } from '../../extractors/tokens/scan.ts'
import { sentencesOf } from '../../extractors/tokens/sentences.ts'
import { readings, taggerFile } from '../../languages/en/readings.ts'
import { tokens as tokenRules } from '../../languages/en/tokens.ts'
import { normalise } from '../../extractors/tokens/normalise.ts'
import { packageRoot } from '../../pipeline/files.ts'
import { englishTeacher } from './english-teacher.ts'

/** Models trained in different orders and averaged. */
const runs = [1, 2, 3, 4, 5] as const
const epochs = 6
/** Smallest weight kept, in updates. */
const unit = 0.06

interface Example {
  readonly forms: readonly string[]
  readonly tags: readonly string[]
}

/**
 * There is no English treebank that weights may be shipped from: the tagger learns from openings of Wikinews articles
 * (MEANTIME, CC BY 4.0) as wink-nlp tags them.
 */
export function trainEnglishPos(data: string): void {
  const folder = join(data, 'corpus/en/times-train')
  const texts = readdirSync(folder).filter((name) => name.endsWith('.txt')).sort().map((name) => readFileSync(join(folder, name), 'utf8'))
  const teacher = englishTeacher()
  const examples = texts.flatMap((text) => examplesOf(text, teacher))
  console.log(`pos: ${examples.length} sentences, ${examples.reduce((sum, { forms }) => sum + forms.length, 0)} words`)
  writeFileSync(join(packageRoot, taggerFile), encodeModel(mergeModels(runs.map((run) => trainTagger(examples, run)))))
}

/** The sentences of a text as our tokeniser cuts them, with the teacher's tags. */
export function examplesOf(text: string, teacher: (forms: readonly string[]) => readonly string[]): Example[] {
  const rules = tokenRules()
  return text.split(/\n+/u).flatMap((line) => {
    const spans = scanTokens(line, { start: 0, end: line.length }, rules)
    return sentencesOf(line, spans, [], rules).map(({ first, end }) => {
      const forms = spans.slice(first, end).flatMap((span) => {
        const form = line.slice(span.start, span.end)
        return rules.split(normalise(form)) ?? [form]
      })
      return { forms, tags: teacher(forms) }
    })
  })
}

function trainTagger(examples: readonly Example[], run: number): ModelParts {
  const classes = [...new Set(examples.flatMap(({ tags }) => tags))].sort()
  const model = new Perceptron(classes)
  const tagger = new Tagger(model, readings())
  const features = featureBuffer(featureLimit)
  const scores = new Float64Array(classes.length)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const index of shuffled(examples.length, 100 * run + epoch)) {
      const { forms, tags } = examples[index] as Example
      const profiles = tagger.profiles(forms)
      const chosen: number[] = []
      for (let at = 0; at < forms.length; at++) {
        fillFeatures(features, profiles, at, chosen, 0)
        model.score(features, scores)
        const guess = best(scores)
        const wanted = classes.indexOf(tags[at] ?? '')
        if (guess !== wanted) model.update(features, wanted, guess)
        model.tick()
        chosen.push(guess)
      }
    }
  }
  return model.finish(unit)
}
