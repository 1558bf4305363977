/** A page as news sites serve it: menu, article with caption and share buttons, teasers, footer. */
export function newsPage(head = '', charset = 'utf-8'): string {
  return `<!doctype html><html lang="it-IT"><head><meta charset="${charset}"><title>Il sindaco inaugura il ponte - La Voce</title>${head}<style>.a{color:red}</style></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/cronaca">Cronaca</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>Il sindaco inaugura il ponte</h1><p class="byline">di <a>Anna Verdi</a></p>
<figure><img src="x.jpg"><figcaption>Il ponte visto dal fiume (Foto Archivio)</figcaption></figure>
<p>Il sindaco <b>Mario&nbsp;Rossi</b> ha inaugurato mercoledì il nuovo ponte sul fiume, dopo tre anni di lavori e molte polemiche con l'opposizione.</p>
<p>«È un giorno di festa per tutta la città», ha detto Rossi. «Abbiamo mantenuto la promessa», ha aggiunto davanti a centinaia di persone.</p>
<div class="share">Condividi su <a>Facebook</a> <a>Twitter</a></div>
<p>L'opera è costata dodici milioni di euro, quattro più del previsto.<br>La regione ne ha pagati sei.</p>
<ul><li>Lunghezza: 210 metri</li><li>Corsie: due</li></ul>
<p>Il ponte aprirà al traffico lunedì prossimo, ha annunciato l'assessore Giulia Bianchi, che ha ringraziato le imprese e gli operai.</p>
</article><aside><h3>I più letti</h3><ul><li><a href="/1">Uno</a></li><li><a href="/2">Due</a></li></ul></aside>
<script>document.write('scritto')</script><footer>Copyright La Voce. Tutti i diritti riservati. <a>Privacy</a></footer></body></html>`
}

export const newsPageData = `<meta property="og:site_name" content="La Voce del Mattino"><link rel="canonical" href="https://www.lavoce.example/cronaca/ponte.html">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite"},{"@type":["NewsArticle"],"headline":"Il sindaco inaugura il ponte","datePublished":"2023-09-13T10:00:00+02:00","author":[{"@type":"Person","name":"Anna Verdi"}],"publisher":{"name":"La Voce"},"__proto__":{"polluted":true}}]}</script>`
