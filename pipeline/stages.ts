import { entities } from '../extractors/entities/stage.ts'
import { events } from '../extractors/events/stage.ts'
import { front } from '../extractors/front/stage.ts'
import { language } from '../extractors/language/stage.ts'
import { morphology } from '../extractors/morphology/stage.ts'
import { names } from '../extractors/names/stage.ts'
import { published } from '../extractors/published/stage.ts'
import { quotes } from '../extractors/quotes/stage.ts'
import { regions } from '../extractors/regions/stage.ts'
import { syntax } from '../extractors/syntax/stage.ts'
import { times } from '../extractors/times/stage.ts'
import { tokens } from '../extractors/tokens/stage.ts'
import type { ReadingPack } from '../languages/pack.ts'
import { Pipeline } from './stage.ts'

// THE ordered list of stages. A stage whose needs are not yet there does not compile.

/** Before the language is known. */
export const identification = Pipeline.over<never, null>().then(front).then(language)

/** For every language, with the words its pack has for it. */
export const reading = Pipeline.over<'front' | 'language', ReadingPack>().then(regions).then(published)

/** For languages with a pack: who and what an article names. */
export const understanding = Pipeline.over<'front' | 'language' | 'regions' | 'headline' | 'published'>()
  .then(tokens)
  .then(morphology)
  .then(syntax)
  .then(names)
  .then(times)
  .then(entities)

/** For languages with a pack: everything. */
export const extraction = understanding.then(quotes).then(events)
