import type { ModelParts } from '../../extractors/linear/classifier.ts'
import { featureBuffer, featureLimit, LinearModel } from '../../extractors/linear/classifier.ts'
import { NarrowModel } from '../../extractors/linear/narrow.ts'
import { best } from '../../extractors/linear/perceptron.ts'
import { actionFeatures, JointFeatures, SentenceKeys } from '../../extractors/syntax/action-features.ts'
import { bareContext, nearContext, sisterContext, wideContext } from '../../extractors/syntax/contexts.ts'
import { bareTree, GivenLabels, LabelFeatures } from '../../extractors/syntax/label-features.ts'
import { bestAllowed } from '../../extractors/syntax/parser.ts'
import { ParserState } from '../../extractors/syntax/state.ts'
import type { WordKeys } from '../../extractors/syntax/words.ts'
import { absentWord, WordKeyCache } from '../../extractors/syntax/words.ts'
import { morphology } from '../../languages/it/morphology.ts'
import { ContextCounts, newsForms } from './sure.ts'

/** The contexts in which the models always choose alike, out of what they choose on news text. */
export function learnSure(actions: ModelParts, labels: ModelParts, data: string): { actions: ModelParts; labels: ModelParts } {
  const observer = new Observer(new NarrowModel(actions), new LinearModel(labels))
  const [tagger, cache] = [morphology(), new WordKeyCache()]
  for (const forms of newsForms(data)) {
    observer.parse(tagger.analyse(forms).map((analysis, token) => cache.of({ token, form: forms[token] ?? '', ...analysis })))
  }
  return { actions: observer.ofActions.sure(actions.classes), labels: observer.ofLabels.sure(labels.classes) }
}

/** Parses as the models say, and counts what they say in which context. */
class Observer {
  readonly ofActions = new ContextCounts()
  readonly ofLabels = new ContextCounts()
  private readonly features = featureBuffer(featureLimit)
  private readonly joint = new JointFeatures()
  private readonly labelled = new LabelFeatures()
  private readonly sentence = new SentenceKeys()

  constructor(
    private readonly actions: NarrowModel,
    private readonly labels: LinearModel,
  ) {}

  parse(keys: readonly WordKeys[]): void {
    this.relations(keys, this.heads(keys))
  }

  private heads(keys: readonly WordKeys[]): number[] {
    const sentence = this.sentence.read([...keys])
    const state = new ParserState(keys.length)
    const scores = new Float64Array(this.actions.classes.length)
    while (!state.done) {
      let action = state.forced
      if (action === null) {
        actionFeatures(this.features, this.joint, state, sentence)
        this.actions.score(this.features, scores)
        action = bestAllowed(state, scores)
        this.ofActions.add(nearContext(state, sentence), action)
        this.ofActions.add(wideContext(state, sentence), action)
      }
      state.apply(action)
    }
    return Array.from(keys, (_, at) => (state.heads[at] === keys.length ? -1 : (state.heads[at] as number)))
  }

  private relations(keys: readonly WordKeys[], heads: readonly number[]): void {
    const tree = bareTree(keys, heads)
    const given = new GivenLabels(heads.length)
    const scores = new Float64Array(this.labels.classes.length)
    heads.forEach((head, at) => {
      if (head < 0) return
      this.labelled.fill(this.features, tree, at, given)
      this.labels.score(this.features, scores)
      const label = best(scores)
      const context = bareContext(tree, at, absentWord)
      this.ofLabels.add(context, label)
      this.ofLabels.add(sisterContext(context, tree, at, given), label)
      given.give(at, head, label)
    })
  }
}
