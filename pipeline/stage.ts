import type { LanguagePack } from '../languages/pack.ts'
import type { Report } from './diagnostic.ts'
import type { Document, DocumentBase, Layer, Layers } from './document.ts'

/**
 * One step of the pipeline. It reads the layers it needs, returns the layers it adds and nothing else:
 * it cannot touch the text or an earlier layer. Stages are pure: no clock, no randomness, no state.
 * `Pack` is what it needs of a language: nothing before the language is known, the reading words for
 * regions and dates, the whole pack for extraction.
 */
export interface Stage<Needs extends Layer, Adds extends Layer, Pack = LanguagePack> {
  readonly name: string
  readonly needs: readonly Needs[]
  readonly adds: readonly Adds[]
  run(doc: Document<Needs>, pack: Pack, report: Report): Pick<Layers, Adds>
}

/** Stages in order. `then` accepts a stage only when what it needs has been added: a wrong order does not compile. */
export class Pipeline<Has extends Layer, Pack = LanguagePack> {
  private constructor(readonly stages: readonly Stage<Layer, Layer, Pack>[]) {}

  /** A pipeline over documents that already have the layers `Has`. */
  static over<Has extends Layer, Pack = LanguagePack>(): Pipeline<Has, Pack> {
    return new Pipeline<Has, Pack>([])
  }

  then<Needs extends Has, Adds extends Layer>(stage: Stage<Needs, Adds, Pack>): Pipeline<Has | Adds, Pack> {
    return new Pipeline<Has | Adds, Pack>([...this.stages, stage as unknown as Stage<Layer, Layer, Pack>])
  }

  /** Runs every stage over a document; each sees what the ones before it added. */
  run<Before extends DocumentBase>(doc: Before, pack: Pack, report: Report): Before & Document<Has> {
    let current = doc as DocumentBase as Document<Layer>
    for (const stage of this.stages) current = Object.freeze({ ...current, ...stage.run(current, pack, report) })
    return current as DocumentBase as Before & Document<Has>
  }
}
