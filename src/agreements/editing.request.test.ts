import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { arranging } from '../../test/arrange.ts'
import { seedAuthority, sessionFor } from '../../test/seed.ts'
import { countStatements } from '../../test/statements.ts'
import { getPartnership, recordPartnership } from '../partnerships/index.ts'
import { openDb } from '../platform/db/connect.ts'
import { inTenant } from '../platform/perform.ts'
import { day } from '../platform/time.ts'
import { agreementsGates } from './gates.ts'
import { agreementOfPartnership, revisionsOf, versionsOf } from './queries.ts'

const house = await testApp()
const owner = openDb(house.owner)
const other = await seedAuthority(owner, house.clock, 'granby')
const { association, authority, bodies } = house.place
const officer = await house.signInAs('caseOfficer')
const auditor = await house.signInAs('auditor')
const actingFor = async (place: typeof other) =>
  house.visit(await sessionFor(owner, house.clock, place.association.accountId, place.association.representativeId))
const fyren = await actingFor(house.place)
const stranger = await actingFor(other)
const arrange = arranging(house)
const system = { db: house.db, authority, actor: { kind: 'system', task: 'test' } as const }

const partnershipId = await arrange((doing) =>
  recordPartnership(doing, {
    title: 'Kvällsöppet i Varvet',
    goal: 'Alla unga har någonstans att vara på kvällen.',
    state: 'drafting',
    startsOn: day('2027-01-01'),
    endsOn: day('2028-12-31'),
    parties: [
      { authorityId: authority.authorityId, brings: 'Lokalen Varvet' },
      { associationId: association.associationId, brings: 'Kvällsvärdar\nMaterial' },
    ],
  }),
)
const at = `/bjorkvik/partnerskap/${partnershipId}/overenskommelse`
const text = async (response: Response | Promise<Response>) => (await (await response).text()).replaceAll('\u00a0', ' ')
const agreement = () => inTenant(system, (tx) => agreementOfPartnership(tx, partnershipId))
const parties = (await inTenant(system, (tx) => getPartnership(tx, partnershipId)))?.parties ?? []
const partyOf = (kind: string) => parties.find((party) => party.kind === kind)?.partyId ?? ''
const [kommun, förening] = [partyOf('authority'), partyOf('association')]
const gates = () =>
  inTenant(system, async (tx) => {
    const partnership = await getPartnership(tx, partnershipId)
    if (!partnership) throw new Error('no such partnership')
    const asked = { db: tx, today: house.clock.today() }
    return Promise.all(agreementsGates.map(async ({ check }) => (await check(asked, partnership)).state))
  })
const versionNow = async (clause: 'nature' | 'term' | 'contributions') =>
  (await agreement())?.saved.get(clause)?.version ?? 0

const contribution = (index: number, row: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [`sent.contributions.${index}.${name}`, value]))

test('either party begins, and what the partnership knows is there from the start', async () => {
  expect((await stranger.get(at)).status).toBe(404)
  expect((await auditor.post(at)).status).toBe(403)
  expect((await fyren.post(at)).status).toBe(303)
  const found = await agreement()
  expect(found?.contents.associationUndertakings.undertakings.map(({ undertaking }) => undertaking)).toEqual([
    'Kvällsvärdar',
    'Material',
  ])
  expect(found?.contents.term).toMatchObject({ startsOn: '2027-01-01', endsOn: '2028-12-31' })
  const page = await text(officer.get(at))
  expect(page).toContain('Hinder som ingen råder över')
  expect(page).toContain('avsnitt som måste vara med är skrivna')
  expect(await gates()).toEqual(['open', 'open'])
})

test('amounts that cannot be are refused beside their field, and what was typed is kept', async () => {
  const row = { party: kommun, type: 'premises', contribution: 'Lokalen Varvet', unitValue: '-200', period: 'perYear' }
  const refused = await officer.post(`${at}/avsnitt/contributions`, { version: '1', ...contribution(0, row) })
  expect(refused.status).toBe(422)
  const page = await text(refused)
  expect(page).toContain('Ett belopp eller antal kan inte vara mindre än noll.')
  expect(page).toContain('Lokalen Varvet')
  const noBasis = await officer.post(`${at}/avsnitt/contributions`, {
    version: '1',
    ...contribution(0, { ...row, unitValue: '200' }),
  })
  expect(await text(noBasis)).toContain('Skriv hur värdet är räknat')
  const backwards = { version: '1', 'sent.startsOn': '2027-01-01', 'sent.endsOn': '2026-12-31' }
  expect(await text(officer.post(`${at}/avsnitt/term`, backwards))).toContain(
    'Sista dagen kan inte komma före den första.',
  )
  expect((await agreement())?.revision).toBe(1)
})

test('what both bring makes their shares, and hours get the value that the authority counts with', async () => {
  const cash = { party: kommun, type: 'cash', contribution: 'Medel', unitValue: '500 000', period: 'perYear' }
  const hours = {
    party: förening,
    type: 'voluntaryHours',
    contribution: 'Kvällsvärdar',
    quantity: '974',
    period: 'perYear',
  }
  const saved = await fyren.post(`${at}/avsnitt/contributions`, {
    version: '1',
    ...contribution(0, cash),
    ...contribution(1, hours),
  })
  expect(saved.status).toBe(303)
  const page = await text(officer.get(at))
  expect(page).toContain('70 procent')
  expect(page).toContain('30 procent')
  expect(await text(fyren.get(`${at}/avsnitt/contributions`))).toContain('1 948 ideella timmar')
})

test('sums and answers known in one place are proposed in the other with their source, and differences are told to both', async () => {
  const [path, value] = [at.replace('/overenskommelse', ''), at.replace('overenskommelse', 'varde')]
  expect(await text(officer.get(value))).toMatch(/enligt överenskommelsen, version 2.*value="500000"/s)
  const counted = { yearlyKr: '400 000', months: '24', optionMonths: '0', isTotalStated: 'yes', isAnnex2: 'no' }
  expect((await officer.post(value, counted)).status).toBe(303)
  for (const said of ['Ändrat från 500 000 kronor, som stod i', 'i det räknade värdet, men 500 000 kronor enligt'])
    expect(await text(officer.get(value))).toContain(said)
  await officer.post(`${path}/provning/borja`)
  const question = `${path}/provning/fragor/totalValueSek`
  expect(await text(officer.get(question))).toContain('value="800000"')
  await officer.post(question, { answer: '1 725 000' })
  for (const who of [officer, fyren]) {
    expect(await text(who.get(`${path}/provning`))).toContain('Uppgifter som säger olika')
    expect(await text(who.get(path))).toContain('Jämför uppgifter som säger olika')
  }
  await officer.post(value, { ...counted, yearlyKr: '500 000' })
  await officer.post(question, { answer: '1000000' })
  expect(await text(officer.get(`${path}/provning`))).not.toContain('Uppgifter som säger olika')
  expect(await text(officer.get(question))).toContain('Ur värdet som Test caseOfficer räknade')
})

test('when two write in the same clause the second sees the difference and chooses', async () => {
  const version = String(await versionNow('nature'))
  expect(
    (await officer.post(`${at}/avsnitt/nature`, { version, 'sent.text': 'Vi köper inget av varandra.' })).status,
  ).toBe(303)
  const late = await fyren.post(`${at}/avsnitt/nature`, { version, 'sent.text': 'Vi är jämbördiga.' })
  expect(late.status).toBe(422)
  const page = await text(late)
  expect(page).toContain('Vi köper inget av varandra.')
  expect(page).toContain('Vi är jämbördiga.')
  const chosen = { version: String(await versionNow('nature')), 'sent.text': 'Vi är jämbördiga.' }
  expect((await fyren.post(`${at}/avsnitt/nature`, chosen)).status).toBe(303)
  const { agreementId = '' } = (await agreement()) ?? {}
  const [versions, revisions] = await inTenant(system, async (tx) => [
    await versionsOf(tx, agreementId, 'nature'),
    await revisionsOf(tx, agreementId),
  ])
  expect(versions.map(({ partyId }) => partyId)).toEqual([förening, kommun, undefined])
  expect(revisions[0]).toMatchObject({ partyId: förening, clauses: ['nature'] })
})

test('an edit takes back what everyone had said, and nothing can be said of an old version', async () => {
  const { revision = 0 } = (await agreement()) ?? {}
  for (const one of [officer, fyren])
    expect((await one.post(`${at}/klar`, { revision: String(revision), isReady: 'yes' })).status).toBe(303)
  expect((await gates())[1]).toBe('passed')
  expect(await text(officer.get(`${at}/avsnitt/nature`))).toContain('2 parter har sagt Klar')
  await officer.post(`${at}/avsnitt/nature`, {
    version: String(await versionNow('nature')),
    'sent.text': 'Kommunen är beställare och Fyren utförare.',
  })
  expect((await gates())[1]).toBe('open')
  expect((await fyren.post(`${at}/klar`, { revision: String(revision), isReady: 'yes' })).status).toBe(409)
  const page = await text(fyren.get(`${at}/avsnitt/nature`))
  expect(page).toContain('”beställare” är ett ord som en köpare använder.')
})

test('the whole agreement is read in a fixed number of statements', async () => {
  expect(await countStatements(() => officer.get(at))).toBeLessThanOrEqual(13)
})

test('a comment is read by all and changes nothing', async () => {
  const before = (await agreement())?.revision
  await fyren.post(`${at}/avsnitt/nature/kommentar`, { said: 'Vi är ingen utförare.' })
  expect(await text(officer.get(`${at}/avsnitt/nature`))).toContain('Vi är ingen utförare.')
  const empty = await text(fyren.post(`${at}/avsnitt/nature/kommentar`, { said: '' }))
  expect(empty).toMatch(/Kommunen är beställare.*href="#kommentar-said">[^<]+: Fyll i uppgiften/s)
  expect((await agreement())?.revision).toBe(before)
})

test('answers decide which clauses there must be, and a mandatory one cannot be left out', async () => {
  expect((await fyren.post(`${at}/avsnitt/childRights/utan`)).status).toBe(409)
  await officer.post(`${at}/galler`, { concernsChildren: 'no', meetsIndividuals: 'no', isEconomic: 'no' })
  expect((await fyren.post(`${at}/avsnitt/values/utan`)).status).toBe(303)
  const paper = await text(fyren.get(`${at}/granska`))
  expect(paper).not.toContain('Barnets rättigheter')
  expect(paper).not.toContain('Värdegrund')
  expect(paper).toContain('Kvällsvärdar')
  expect(paper).toContain('Ännu inte utsedd')
})

test('the paper is set as a file, and the last meeting before the notice is told with how it was counted', async () => {
  await arrange(async (doing) => {
    await doing.tx
      .insertInto('meeting')
      .values(
        ['2028-05-09', '2028-08-15'].map((on) => ({
          ...{ authority_id: authority.authorityId, meeting_id: doing.newId(), body_id: bodies.board },
          ...{ held_on: day(on), state: 'planned' as const, place: '' },
        })),
      )
      .execute()
    return ''
  })
  await officer.post(`${at}/avsnitt/notice`, { version: '1', 'sent.months': '6' })
  const term = { 'sent.startsOn': '2027-01-01', 'sent.endsOn': '2028-12-31', 'sent.bodyId': bodies.board }
  await officer.post(`${at}/avsnitt/term`, { version: '1', ...term })
  expect(await text(officer.get(at))).toContain(
    '<time datetime="2028-05-09">Bestäm om fortsättning senast 9 maj 2028</time>',
  )
  const pdf = await fyren.get(`${at}/utkast.pdf`)
  expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf'])
})

test('the authority keeps its own standard wordings, which new agreements begin with', async () => {
  const registrar = await house.signInAs('registrar')
  const library = '/bjorkvik/organisation/standardtexter'
  expect((await officer.get(library)).status).toBe(403)
  expect((await registrar.post(`${library}/values`, { version: '0', wording: 'Vi litar på varandra.' })).status).toBe(
    303,
  )
  expect((await registrar.post(`${library}/values`, { version: '0', wording: 'Något annat.' })).status).toBe(409)
  await registrar.post(library, {
    adult: '250',
    youth: '60',
    validFrom: '2026-01-01',
    source: 'Beslut i kommunstyrelsen',
  })
  const another = await arrange((doing) =>
    recordPartnership(doing, {
      title: 'Språkkafé',
      goal: '',
      state: 'jointNeed',
      parties: [
        { authorityId: authority.authorityId, brings: '' },
        { associationId: association.associationId, brings: '' },
      ],
    }),
  )
  await fyren.post(`/bjorkvik/partnerskap/${another}/overenskommelse`)
  const begun = await inTenant(system, (tx) => agreementOfPartnership(tx, another))
  expect(begun?.contents.values.text).toBe('Vi litar på varandra.')
  expect(await text(fyren.get(`/bjorkvik/partnerskap/${another}/overenskommelse/avsnitt/contributions`))).toContain(
    '250 kronor',
  )
})
