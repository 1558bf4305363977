import type { Document, Name, Upos } from '../../pipeline/document.ts'
import { startsWithCapital, startsWithSmall } from './letters.ts'
import { endsLine } from './lines.ts'

/** Parts of speech that no name of an organisation ends with, in lower case: «Consiglio militare | augura». */
const never: ReadonlySet<Upos> = new Set<Upos>(['VERB', 'AUX', 'ADV', 'ADP', 'CCONJ', 'SCONJ', 'PRON'])

/** A tagged name cut where a line ends within it, and without words behind it that belong to the sentence. */
export function trimmed(doc: Document<'tokens' | 'words'>, name: Name): readonly Name[] {
  return lines(doc, name).flatMap((part) => (part.type === 'organization' ? clauses(doc, part).map((clause) => withoutTail(doc, clause)) : [part]))
}

function lines(doc: Document<'tokens'>, name: Name): readonly Name[] {
  const breaks: number[] = []
  for (let at = name.tokens.first + 1; at < name.tokens.end; at++) {
    if (endsLine(doc.text, doc.tokens[at - 1]?.end ?? 0, doc.tokens[at]?.start ?? 0)) breaks.push(at)
  }
  const starts = [name.tokens.first, ...breaks]
  return breaks.length === 0 ? [name] : starts.map((first, i) => within(doc, name, first, starts[i + 1] ?? name.tokens.end))
}

/** «Flavia Volley | vince contro la | Pallavolo Civitavecchia»: a verb in small letters between two names. */
function clauses(doc: Document<'tokens' | 'words'>, name: Name): readonly Name[] {
  const { first, end } = name.tokens
  for (let at = first + 1; at < end - 1; at++) {
    const token = doc.tokens[at]
    const word = token && doc.words[token.words.first]
    if (!token || !startsWithSmall(token.text) || word?.pos !== 'VERB' || word.feats.VerbForm !== 'Fin') continue
    let next = at + 1
    while (next < end && !startsWithCapital(doc.tokens[next]?.text ?? '')) next++
    return next < end ? [within(doc, name, first, at), within(doc, name, next, end)] : [within(doc, name, first, at)]
  }
  return [name]
}

function withoutTail(doc: Document<'tokens' | 'words'>, name: Name): Name {
  let { end } = name.tokens
  while (end > name.tokens.first + 1) {
    const token = doc.tokens[end - 1]
    const pos = token && doc.words[token.words.first]?.pos
    if (!token || !/^\p{Ll}/u.test(token.text) || pos === undefined || !never.has(pos)) break
    end--
  }
  return end === name.tokens.end ? name : within(doc, name, name.tokens.first, end)
}

function within(doc: Document<'tokens'>, name: Name, first: number, end: number): Name {
  return { ...name, start: doc.tokens[first]?.start ?? name.start, end: doc.tokens[end - 1]?.end ?? name.end, tokens: { first, end } }
}
