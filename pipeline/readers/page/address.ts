/** Addresses longer than this are no addresses of articles. */
const longest = 2_000

/**
 * The address of an article: the one its page calls canonical, where that is an address on the same site as the one it was fetched
 * from and no mere front page; else the one it was fetched from.
 */
export function articleAddress(canonical: string | null, fetched: string | null): string | null {
  const own = address(canonical, fetched)
  const from = address(fetched, null)
  if (own === null || from === null) return (own ?? from)?.href ?? null
  return site(own) === site(from) && (own.pathname !== '/' || from.pathname === '/') ? own.href : from.href
}

function address(stated: string | null, base: string | null): URL | null {
  if (stated === null || stated.length > longest || !URL.canParse(stated, base ?? undefined)) return null
  const url = new URL(stated, base ?? undefined)
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : null
}

/** The last two parts of the host: `www.a.it` and `amp.a.it` are one site. */
function site(url: URL): string {
  return url.hostname.split('.').slice(-2).join('.')
}
