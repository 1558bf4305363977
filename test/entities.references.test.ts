import { describe, expect, it } from 'vitest'
import { createPipeline } from '../pipeline/library.ts'
import type { RecordEntity } from '../schemas/record.ts'

async function entitiesOf(text: string): Promise<ReadonlyMap<string, RecordEntity>> {
  const outcome = await createPipeline({ language: 'it' }).extract({ text, date: '2023-09-13' })
  if (!('record' in outcome)) throw new Error(outcome.quarantined.reason)
  return new Map(outcome.record.entities.map((entity) => [entity.name, entity]))
}

const nominals = (entity: RecordEntity | undefined) => entity?.mentions.filter((m) => m.form === 'nominal').map((m) => m.text)

describe('roles', () => {
  it.each([
    ['Lo ha detto il portavoce del Cremlino Dmitry Peskov ai giornalisti.', 'Dmitry Peskov', 'portavoce del Cremlino', 'Cremlino'],
    ['Il ministro degli Esteri Giulio Terzi è arrivato ieri a Bruxelles.', 'Giulio Terzi', 'ministro degli Esteri', undefined],
    ['A Roma è arrivato ieri Matteo Renzi, segretario del Partito Democratico, per una riunione.', 'Matteo Renzi', 'segretario del Partito Democratico', 'Partito Democratico'],
    ['Il leader nordcoreano Kim Jong-un è partito dalla Corea del Nord.', 'Kim Jong-un', 'leader nordcoreano', 'Corea del Nord'],
  ])('%s', async (text, name, role, of) => {
    const entities = await entitiesOf(text)
    const found = entities.get(name)?.roles
    expect(found?.map((r) => r.text)).toEqual([role])
    expect([...entities.values()].find((e) => e.id === found?.[0]?.of)?.name).toBe(of)
  })

  it('are not taken across a comma that lists others', async () => {
    const entities = await entitiesOf('Il premier Romano Prodi è a Parigi, il presidente Giorgio Napolitano a Berlino.')
    expect(entities.get('Romano Prodi')?.roles.map((r) => r.text)).toEqual(['premier'])
    expect(entities.get('Giorgio Napolitano')?.roles.map((r) => r.text)).toEqual(['presidente'])
  })
})

describe('nominal mentions', () => {
  const summit = 'Il presidente russo Vladimir Putin ha ricevuto in Russia il leader nordcoreano Kim Jong-un. '

  it('mean a country also inside a longer phrase, and no king of another', async () => {
    const entities = await entitiesOf("Il re Idris è amico dell'Egitto. Il leader della Libia ha parlato al Cairo. Il governo del paese non risponde, c'è lo stato di emergenza. I vigili del fuoco sono ad Assuan.")
    expect(nominals(entities.get('Idris'))).toEqual([])
    expect([...entities.values()].flatMap((e) => nominals(e) ?? [])).toEqual(['paese'])
    expect(entities.get('vigili del fuoco')?.type).toBe('organization')
  })

  it('resume who holds the role', async () => {
    const entities = await entitiesOf(`${summit}Il leader nordcoreano ha lodato il presidente russo. Il capo del Cremlino ha ringraziato.`)
    expect(nominals(entities.get('Kim Jong-un'))).toEqual(['leader nordcoreano'])
    expect(nominals(entities.get('Vladimir Putin'))).toContain('presidente russo')
  })

  it('are not titles beside a name', async () => {
    const entities = await entitiesOf(summit)
    expect(nominals(entities.get('Vladimir Putin'))).toEqual([])
  })

  it('stay unresolved for a country whose leader nobody names', async () => {
    const entities = await entitiesOf(`${summit}Il presidente ucraino ha protestato.`)
    expect([...entities.values()].flatMap((e) => nominals(e) ?? [])).not.toContain('presidente ucraino')
  })

  it('tell the heads of two chambers apart', async () => {
    const entities = await entitiesOf("Il presidente del Senato Pietro Grasso e la presidente della Camera Laura Boldrini erano all'incontro. Poi il presidente del Senato ha parlato di mafia.")
    expect(nominals(entities.get('Pietro Grasso'))).toEqual(['presidente del Senato'])
    expect(nominals(entities.get('Laura Boldrini'))).toEqual([])
  })

  it('end before an adjective that does not agree', async () => {
    const entities = await entitiesOf('In Iran la protesta è cominciata a Teheran. In migliaia hanno manifestato nelle vie della capitale lungo un percorso di due chilometri.')
    expect(nominals(entities.get('Teheran'))).toEqual(['capitale'])
  })

  it('may stand behind a demonstrative inside a longer phrase', async () => {
    const entities = await entitiesOf('Lo Yemen è scosso da una rivolta. Gli uomini di questo paese hanno dimostrato coraggio.')
    expect(nominals(entities.get('Yemen'))).toEqual(['paese'])
  })

  it('may be what the press calls somebody', async () => {
    const entities = await entitiesOf('Silvio Berlusconi è arrivato a Vicenza. Il Cavaliere ha parlato a lungo.')
    expect(nominals(entities.get('Silvio Berlusconi'))).toEqual(['Cavaliere'])
  })

  it('resume a capital', async () => {
    const entities = await entitiesOf('In Siria si combatte a Damasco. Nella capitale manca la luce.')
    expect(nominals(entities.get('Damasco'))).toEqual(['capitale'])
  })
})

describe('places', () => {
  it('carry their GeoNames id and country', async () => {
    const entities = await entitiesOf('Il ministro è arrivato ieri a Mosca, in Russia.')
    expect(entities.get('Mosca')?.links).toEqual({ geonames: 524901, iso3166: 'RU' })
    expect(entities.get('Russia')?.links).toEqual({ iso3166: 'RU' })
  })

  it('act where they stand for a government', async () => {
    const entities = await entitiesOf('Mosca ha respinto la proposta di Washington. Il ministro è partito da Mosca.')
    expect(entities.get('Mosca')?.mentions.map((m) => m.use)).toEqual(['actor', 'place'])
  })
})

describe('roles that somebody gets or leaves', () => {
  it.each([
    ["Antonio Fazio si è dimesso da governatore della Banca d'Italia.", 'Antonio Fazio', "governatore della Banca d'Italia"],
    ['Sergio Mattarella è stato eletto presidente della Repubblica.', 'Sergio Mattarella', 'presidente della Repubblica'],
    ["Mohamed Morsi, il candidato più votato, non è più il presidente dell'Egitto.", 'Mohamed Morsi', "presidente dell'Egitto"],
    ['Ieri un maestro di sci belga, Wim Dirix, è caduto.', 'Wim Dirix', 'maestro di sci belga'],
  ])('%s', async (text, name, role) => {
    expect((await entitiesOf(text)).get(name)?.roles.map((r) => r.text)).toContain(role)
  })

  it('are of nobody where the sentence names several people', async () => {
    const entities = await entitiesOf('Mario Rossi e Anna Neri hanno saputo chi è stato eletto presidente della Repubblica.')
    expect([...entities.values()].flatMap((e) => e.roles)).toEqual([])
  })
})

describe('nominal mentions without a role before them', () => {
  const dated = async (text: string, date: string) => {
    const outcome = await createPipeline({ language: 'it' }).extract({ text, date })
    if (!('record' in outcome)) throw new Error(outcome.quarantined.reason)
    return outcome.record.entities.flatMap((e) => e.mentions.filter((m) => m.form === 'nominal').map((m) => `${m.text} = ${e.name}`))
  }

  it.each([
    ['Mubarak ha parlato ieri. Il presidente egiziano resta al Cairo.', '2010-06-01', ['presidente egiziano = Mubarak']],
    ["Mubarak è a Sharm el Sheikh. L'ex presidente egiziano è malato.", '2011-06-01', ['ex presidente egiziano = Mubarak']],
    ['Mubarak è a Sharm el Sheikh. Il presidente egiziano ha parlato ieri.', '2012-10-01', []],
    ['Angela Merkel è a Roma. La cancelliera tedesca resta due giorni.', '2015-03-01', ['cancelliera tedesca = Angela Merkel']],
  ])('mean who led a country on that day: %s', async (text, date, found) => {
    expect(await dated(text, date)).toEqual(found)
  })

  it('mean whom the press calls so', async () => {
    expect(await dated('Gheddafi è fuggito da Tripoli. Il colonnello resta in Libia.', '2011-09-01')).toEqual(['colonnello = Gheddafi'])
  })

  it('mean a person of that age, or the one under suspicion', async () => {
    expect(await dated("Mario Rossi è stato fermato a Como. Il 39enne è in carcere. L'avvocato dell'indagato ha taciuto.", '2015-03-01')).toEqual(['39enne = Mario Rossi', 'indagato = Mario Rossi'])
  })

  it('tell women from men by their given names', async () => {
    expect(await dated('Kate Middleton e Carlo Rossi si sono lasciati. La ragazza è a Londra.', '2015-03-01')).toEqual(['ragazza = Kate Middleton'])
  })

  it('mean the one army of the article, however far back', async () => {
    const far = 'Si combatte ancora in molte strade. '.repeat(8)
    expect(await dated(`L'esercito egiziano è in piazza. ${far}L'esercito avanza.`, '2015-03-01')).toEqual(['esercito = esercito egiziano'])
  })
})

describe('links of places', () => {
  it('say what they rest on', async () => {
    const entities = await entitiesOf('Ieri a Tripoli, in Libano, e in Francia si è votato.')
    expect(entities.get('Tripoli')).toMatchObject({ links: { iso3166: 'LB' }, located: { by: 'stated' } })
    expect(entities.get('Francia')).toMatchObject({ links: { iso3166: 'FR' }, located: { by: 'country', confidence: 1 } })
  })

  it('are none of people', async () => {
    expect((await entitiesOf('Ieri Mario Rossi ha parlato a Roma.')).get('Mario Rossi')?.located).toBeUndefined()
  })
})
