const magic = /[*?{]/u

/** Does this path hold glob characters? */
export function isGlob(path: string): boolean {
  return magic.test(path)
}

/** `a/b/*.txt` → base `a/b`, pattern `*.txt`: the part without glob characters, and the rest. */
export function splitGlob(path: string): { readonly base: string; readonly pattern: string } {
  const parts = path.split('/')
  const first = parts.findIndex((part) => magic.test(part))
  const base = parts.slice(0, first).join('/')
  return { base: base === '' ? (path.startsWith('/') ? '/' : '.') : base, pattern: parts.slice(first).join('/') }
}

/**
 * A test for relative paths with forward slashes. `*` and `?` stay inside a segment, `**` crosses segments,
 * `{a,b}` lists alternatives; everything else is literal. Case matters on every system, for equal results.
 * @example globMatcher('**\/*.{txt,md}')('2023/09/a.txt') // true
 */
export function globMatcher(pattern: string): (path: string) => boolean {
  const expression = new RegExp(`^(?:${translate(pattern)})$`, 'u')
  return (path) => expression.test(path)
}

function translate(pattern: string): string {
  let out = ''
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern[i] ?? ''
    if (pattern.startsWith('**/', i)) {
      out += '(?:[^/]+/)*'
      i += 2
    } else if (pattern.startsWith('**', i)) {
      out += '.*'
      i += 1
    } else if (char === '*') out += '[^/]*'
    else if (char === '?') out += '[^/]'
    else if (char === '{' && pattern.indexOf('}', i) > i) {
      const end = pattern.indexOf('}', i)
      out += `(?:${pattern.slice(i + 1, end).split(',').map(translate).join('|')})`
      i = end
    } else out += char.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&')
  }
  return out
}
