import type { ParticipantRole } from '../../pipeline/document.ts'
import { anyClass, featuresOf, GroupedWeights, WeightRows, type FeatureGroup, type Signs } from './feature-groups.ts'
import { logistic, type Weights } from './logistic.ts'

// What speaks for a phrase in a role. The names of the features are those of the weights, each with its role in front.

/** Roles that the model decides; themes are taken as the frames give them, places as `where.ts` finds them. */
export const decidedRoles = ['agent', 'patient', 'recipient', 'origin', 'destination'] as const satisfies readonly ParticipantRole[]

/** What is known of an option whatever the role. */
export type OptionSigns = Signs<
  | 'type' | 'verbal' | 'form' | 'passive' | 'framed' | 'slot' | 'tied' | 'link' | 'kind' | 'path' | 'end' | 'preposition' | 'order' | 'far' | 'clause' | 'headline'
  | 'article' | 'alive' | 'nearer' | 'side' | 'options' | 'salience' | 'named' | 'form of name' | 'use' | 'labels' | 'joined' | 'held'
>
/** What depends on the role: does the frame have it for this option, or for another? */
export type FitSigns = Signs<'framed' | 'rivals' | 'slot' | 'tied' | 'verbal' | 'link' | 'kind' | 'alive' | 'near'>

const common: readonly FeatureGroup<keyof OptionSigns>[] = [
  { by: ['framed', 'type'], features: ({ framed, type }) => ['', `framed=${framed}`, `framed=${framed} type=${type}`] },
  { by: ['slot', 'verbal', 'kind'], features: ({ slot, verbal, kind }) => [`slot=${slot} ${verbal} kind=${kind}`] },
  { by: ['slot', 'type'], features: ({ slot, type }) => [`slot=${slot} type=${type}`] },
  { by: ['path', 'verbal', 'type'], features: ({ path, verbal, type }) => [`path=${path}`, `path=${path} ${verbal} type=${type}`] },
  { by: ['end', 'verbal'], features: ({ end, verbal }) => [`last=${end} ${verbal}`] },
  { by: ['path', 'preposition'], features: ({ path, preposition }) => [`path=${path} preposition=${preposition}`] },
  { by: ['kind', 'type'], features: ({ kind, type }) => [`kind=${kind} type=${type}`] },
  { by: ['kind', 'order', 'tied', 'far'], features: ({ kind, order, tied, far }) => [`kind=${kind} order=${order} slot=${tied}`, `order=${order} far=${far} slot=${tied}`] },
  { by: ['preposition', 'tied', 'type'], features: ({ preposition, tied, type }) => [`preposition=${preposition} slot=${tied}`, `preposition=${preposition} type=${type}`] },
  { by: ['clause', 'tied', 'headline', 'order'], features: ({ clause, tied, headline, order }) => [`clause=${clause} slot=${tied}`, `headline=${headline} order=${order}`] },
  { by: ['form', 'passive', 'slot'], features: ({ form, passive, slot }) => [`form=${form} passive=${passive} slot=${slot}`] },
  { by: ['article', 'kind'], features: ({ article, kind }) => [`article=${article} kind=${kind}`] },
  { by: ['alive', 'nearer', 'side', 'order'], features: ({ alive, nearer, side, order }) => [`alive=${alive} nearer=${nearer} side=${side} before=${order === 'before'}`] },
  { by: ['alive', 'options'], features: ({ alive, options }) => [`alive=${alive} options=${options}`] },
  { by: ['labels', 'slot', 'kind'], features: ({ labels, slot, kind }) => (labels === 'true' ? [`labels slot=${slot}`, `labels kind=${kind}`] : []) },
  { by: ['joined', 'tied', 'kind'], features: ({ joined, tied, kind }) => [`joined=${joined} slot=${tied}`, `joined=${joined} kind=${kind}`] },
  { by: ['held', 'order', 'alive', 'verbal'], features: ({ held, order, alive, verbal }) => (held === '' ? [] : [`held=${held} ${verbal}`, `held=${held} order=${order} alive=${alive}`]) },
  {
    by: ['salience', 'named', 'form of name', 'use'],
    features: ({ salience, named, 'form of name': form, use }) => (salience === '' ? ['unnamed'] : [`mentions=${salience}`, `inHeadline=${named}`, `form=${form}`, `use=${use}`]),
  },
]

const fit: readonly FeatureGroup<keyof FitSigns>[] = [
  { by: ['framed', 'kind', 'link'], features: ({ framed, kind, link }) => [`framed=${framed} kind=${kind}`, `framed=${framed} link=${link}`] },
  { by: ['framed', 'slot', 'verbal'], features: ({ framed, slot, verbal }) => [`framed=${framed} slot=${slot} ${verbal}`] },
  { by: ['framed', 'rivals'], features: ({ framed, rivals }) => [`rivals=${rivals} framed=${framed}`] },
  { by: ['rivals', 'tied', 'alive', 'near'], features: ({ rivals, tied, alive, near }) => [`rivals=${rivals} slot=${tied} alive=${alive} nearer=${near}`] },
]

/** What speaks for an option in one role; for training. */
export function roleFeatures(role: ParticipantRole, option: OptionSigns, fits: FitSigns): readonly string[] {
  const own = featuresOf(fit, fits)
  return [...[...own, ...featuresOf(common, option)].map((feature) => `${role} ${feature}`), ...own.map((feature) => `${anyClass} ${feature}`)]
}

/** The trained weights of roles. */
export class RoleModel {
  private readonly common: GroupedWeights<keyof OptionSigns>
  private readonly fit: GroupedWeights<keyof FitSigns>

  private constructor(weights: Weights) {
    const rows = WeightRows.byClass(weights, decidedRoles)
    this.common = new GroupedWeights(common, rows)
    this.fit = new GroupedWeights(fit, rows)
  }

  private static readonly models = new WeakMap<Weights, RoleModel>()

  /** The model of a set of weights, made once: weights never change. */
  static of(weights: Weights): RoleModel {
    let model = RoleModel.models.get(weights)
    if (!model) RoleModel.models.set(weights, (model = new RoleModel(weights)))
    return model
  }

  /** Probability of each role (0 to 1), in the order of `decidedRoles`; `fitOf` tells what depends on the role, the same object for roles that are alike. */
  probabilities(option: OptionSigns, fitOf: (role: ParticipantRole) => FitSigns): readonly number[] {
    const shared = new Int32Array(decidedRoles.length)
    this.common.add(option, shared)
    const fits = new Map<FitSigns, Int32Array>()
    return decidedRoles.map((role, column) => {
      const signs = fitOf(role)
      let sums = fits.get(signs)
      if (!sums) {
        fits.set(signs, (sums = shared.slice()))
        this.fit.add(signs, sums)
      }
      return logistic((sums[column] ?? 0) / 100)
    })
  }
}
