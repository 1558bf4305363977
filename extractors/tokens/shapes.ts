// Tokens told by their shape alone, in any language. Every repetition is bounded or consumes what it matches,
// so that a scan over the whole text stays linear.

const url = /(?:https?:\/\/|www\.)[^\s<>"«»“”]+/iuy
const email = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}/uy
const handle = /[@#][\p{L}\p{N}_]+/uy
const domain = /[\p{L}\p{N}-]{1,63}\.(?:it|com|org|net|eu|info|gov|tv|uk|fr|de|es|ru|ch)(?![\p{L}\p{N}])/uy
const acronym = /(?:\p{L}\.){2,12}(?:\p{L}(?![\p{L}\p{N}]))?/uy
const emoji = /(?:\p{Regional_Indicator}{2}|\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier}|\u200D\p{Extended_Pictographic}){0,12})/uy
const repeated = /([.!?\-–—=*_~])\1+|''|``|[!?]{2,}/uy

/** Where the shape that begins at `start` ends, or `start` when there is none. `limit` is the end of the region. */
type Matcher = (text: string, start: number, limit: number) => number

function matcher(pattern: RegExp): Matcher {
  return (text, start, limit) => {
    pattern.lastIndex = start
    return pattern.test(text) && pattern.lastIndex <= limit ? pattern.lastIndex : start
  }
}

const matchUrlRun = matcher(url)

export const matchEmail = matcher(email)
export const matchHandle = matcher(handle)
export const matchDomain = matcher(domain)
export const matchEmoji = matcher(emoji)
/** «U.S.A.», «n.d.r.», «a.C.»: single letters with stops. */
export const matchAcronym = matcher(acronym)
/** «...», «?!», «--», «''». */
export const matchRepeated = matcher(repeated)

/** A web address, without the punctuation that follows it in the sentence. */
export const matchUrl: Matcher = (text, start, limit) => {
  let end = Math.min(matchUrlRun(text, start, text.length), limit)
  while (end > start && /[.,;:!?'’)\]]/u.test(text[end - 1] ?? '')) end--
  return Math.max(end, start)
}
