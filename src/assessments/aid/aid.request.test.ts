import { expect, test } from 'vitest'
import { testApp } from '../../../test/app.ts'
import { arranging } from '../../../test/arrange.ts'
import { seedAuthority, sessionFor } from '../../../test/seed.ts'
import { getPartnership, recordPartnership } from '../../partnerships/index.ts'
import { openDb } from '../../platform/db/connect.ts'
import { inTenant } from '../../platform/perform.ts'
import { day } from '../../platform/time.ts'
import { aidGates } from './gates.ts'

const house = await testApp({ on: '2026-11-02' })
const owner = openDb(house.owner)
const other = await seedAuthority(owner, house.clock, 'granby')
const { association, authority } = house.place
const officer = await house.signInAs('caseOfficer')
const auditor = await house.signInAs('auditor')
const actingFor = async (place: typeof other) =>
  house.visit(await sessionFor(owner, house.clock, place.association.accountId, place.association.representativeId))
const fyren = await actingFor(house.place)
const båken = await actingFor(other)
const arrange = arranging(house)
const system = { db: house.db, authority, actor: { kind: 'system', task: 'test' } as const }

const partnership = (
  parties: readonly string[],
  title = 'Kvällsöppet i Varvet',
  state: 'dataAndAid' | 'drafting' = 'dataAndAid',
) =>
  arrange((doing) =>
    recordPartnership(doing, {
      ...{ title, goal: 'Alla unga har någonstans att vara på kvällen.', state },
      ...{ startsOn: day('2027-01-01'), endsOn: day('2029-12-31') },
      parties: [
        { authorityId: authority.authorityId, brings: 'Lokalen Varvet' },
        ...parties.map((associationId) => ({ associationId, brings: 'Kvällsvärdar' })),
      ],
    }),
  )
const partnershipId = await partnership([association.associationId, other.association.associationId])
const alone = await partnership([other.association.associationId], 'Simskola vid bryggan')
const at = `/bjorkvik/partnerskap/${partnershipId}`
const text = async (response: Response | Promise<Response>) => (await (await response).text()).replaceAll('\u00a0', ' ')
const gate = (id = partnershipId) =>
  inTenant(system, async (tx) => {
    const found = await getPartnership(tx, id)
    if (!found) throw new Error('no such partnership')
    return Promise.all(aidGates.map(({ check }) => check({ db: tx, today: house.clock.today() }, found)))
  })
const rows = (...all: readonly Readonly<Record<string, string>>[]) =>
  Object.fromEntries(
    all.flatMap((one, index) => Object.entries(one).map(([name, value]) => [`rows.${index}.${name}`, value])),
  )
const region = { giver: 'Regionen', regulation: 'general', grantedOn: '2025-04-02', currency: 'EUR', amount: '95 000' }
const own = { giver: 'Björkvik', regulation: 'general', grantedOn: '2026-05-06', currency: 'SEK', amount: '1 100 000' }
const sure = { title: 'Kassör', isSure: 'true' }
const answers = { isEconomic: 'yes', isAdvantage: 'yes', isSelective: 'yes', isPublic: 'yes', affectsTrade: 'yes' }
const premises = {
  ...{ ...answers, marketKr: '400 000', paidKr: '0', years: '3', rate: '11,0000', decidesOn: '2026-11-20' },
  ...{ way: 'deMinimis', reason: 'Lokalen lånas ut utan hyra.' },
}
const concludeAt = (associationId: string) => `${at}/stod/slutsats/${associationId}`

test('a declaration that cannot be is refused row by row, and what was typed is kept', async () => {
  const zero = await fyren.post(`${at}/stod/intyg`, { ...rows({ ...region, amount: '0' }, own), ...sure })
  expect(zero.status).toBe(422)
  const page = await text(zero)
  expect(page).toContain('Beloppet kan inte vara noll.')
  expect(page).toContain('Utan den kan kronor inte räknas om till euro.')
  expect(page).toContain('1 100 000')
  const more = await fyren.post(`${at}/stod/intyg/rader`, rows(region, own, {}, {}))
  expect([more.status, await more.text()]).toEqual([200, expect.stringMatching(/1 100 000.*name="rows\.4\.giver"/s)])
  const future = await fyren.post(`${at}/stod/intyg`, { ...rows({ ...region, grantedOn: '2026-12-01' }), ...sure })
  expect(await text(future)).toContain('Stöd 1 har en dag som inte har varit än.')
  expect(await text(fyren.post(`${at}/stod/intyg`, { ...rows(region), title: 'Kassör' }))).toContain('Kryssa i')
  expect((await officer.post(`${at}/stod/intyg`, { ...rows(region), ...sure })).status).toBe(403)
  expect((await fyren.get(`/bjorkvik/partnerskap/${alone}/stod`)).status).toBe(404)
  expect((await fyren.post(`/bjorkvik/partnerskap/${alone}/stod/intyg`, { ...rows(region), ...sure })).status).toBe(404)
})

test('the association declares, and another association in the same partnership does not read it', async () => {
  const sent = { ...rows(region, { ...own, rate: '11,0000' }, { regulation: 'general' }), ...sure }
  expect((await fyren.post(`${at}/stod/intyg`, sent)).status).toBe(303)
  const page = await text(officer.get(`${at}/stod`))
  expect(page).toContain('195 000 euro')
  expect(page).toContain('Elsa Moberg, Kassör, intygade detta den')
  expect(page).toContain('1 100 000 kronor, kurs 11,0000')
  expect(await text(båken.get(`${at}/stod`))).not.toContain('Regionen')
  expect(await text(auditor.get(`${at}/stod`))).toContain('Regionen')
})

test('what the authority has granted counts beside the declaration until an officer marks it as the same', async () => {
  const grant = {
    ...{ kind: 'operating', title: 'Verksamhetsbidrag 2026', amountKr: '1 100 000', grantedOn: '2026-05-06' },
    ...{ regulation: 'general', decisionReference: 'KS 2026 § 41' },
  }
  const form = `/bjorkvik/foreningar/${association.associationId}/stod/nytt`
  expect(await text(officer.post(form, grant))).toContain('Utan den kan kronor inte räknas om till euro.')
  expect(await text(officer.post(form, { ...grant, rate: '11', grantedOn: '2026-12-24' }))).toContain(
    'Dagen har inte varit',
  )
  expect((await fyren.post(form, { ...grant, rate: '11' })).status).toBe(403)
  expect((await officer.post(form, { ...grant, rate: '11' })).status).toBe(303)
  const page = await text(officer.get(`${at}/stod`))
  expect(page).toContain('Liknar en rad i intyget.')
  expect(page).toContain('5 000 euro')
  const path = /href="([^"]+\/stod\/samma\/[^"]+)"/.exec(page)?.[1] ?? ''
  const mark = /value="(2026-05-06\|100000\|Björkvik)" checked/.exec(await text(officer.get(path)))?.[1] ?? ''
  expect((await officer.post(path, { declaredAs: mark })).status).toBe(303)
  expect(await text(fyren.get(`${at}/stod`))).toContain('Står också i intyget och räknas där.')
})

test('over the ceiling the gate is shut for good, below it both sides see that it is settled', async () => {
  expect((await gate())[0]?.state).toBe('open')
  expect((await fyren.post(concludeAt(association.associationId), premises)).status).toBe(403)
  expect(await text(officer.post(concludeAt(association.associationId), { ...premises, way: 'noAid' }))).toContain(
    'Inget av svaren säger att det inte är statsstöd.',
  )
  await officer.post(concludeAt(association.associationId), premises)
  expect((await gate())[0]).toMatchObject({ state: 'blocked', says: { facts: { names: association.name } } })
  expect(aidGates.every(({ mayBeExcepted }) => !mayBeExcepted)).toBe(true)
  expect(await text(fyren.get(`${at}/stod`))).toContain('4 091 euro för mycket')
  await officer.post(concludeAt(association.associationId), { ...premises, marketKr: '380 000' })
  const none = { ...premises, isEconomic: 'no', way: 'notEconomic', marketKr: '', reason: 'Öppen fritid.' }
  await officer.post(concludeAt(other.association.associationId), none)
  expect((await gate())[0]?.state).toBe('passed')
  expect(await text(fyren.get(at))).toContain('Slutsats om statsstöd till')
  const granting = `/bjorkvik/foreningar/${association.associationId}/stod/nytt?partnerskap=${partnershipId}`
  expect(await text(officer.get(granting))).toContain('value="1140000"')
})

test('the page of an association tells its partnerships, grants and declarations to itself and staff alone', async () => {
  const page = `/bjorkvik/foreningar/${association.associationId}`
  const registered = /href="([^"]+\/registrerat)"/.exec(await text(officer.get(page)))?.[1] ?? ''
  expect(await text(officer.post(registered, { registeredOn: '2026-05-01' }))).toContain('innan det beviljades')
  expect((await officer.post(registered, { registeredOn: '2026-05-20' })).status).toBe(303)
  for (const who of [officer, fyren]) {
    const shown = await text(who.get(page))
    expect(shown).toContain('Verksamhetsbidrag 2026')
    expect(shown).toContain('Kvällsöppet i Varvet')
    expect(shown).toContain('2 rader, 195 000 euro')
    expect(shown).toContain('I det centrala registret sedan 20 maj 2026')
  }
  await house.owner.query(
    "update partnership set is_public = true, title = title || ' 850709-9805' where partnership_id = $1",
    [partnershipId],
  )
  for (const who of [båken, house.anyone]) {
    const shown = await text(who.get(page))
    expect(shown).not.toContain('Verksamhetsbidrag 2026')
    expect(shown).not.toContain('195 000')
    expect([shown.includes('Kvällsöppet i Varvet'), shown.includes('850709')]).toEqual([true, false])
  }
  await house.owner.query("update partnership set is_public = false, title = replace(title, ' 850709-9805', '')")
})

test('the value counts the whole term with options, and what stands beside it is found and answered', async () => {
  const again = await partnership([association.associationId], 'Kvällsöppet i Varvet, våren')
  const sum = { yearlyKr: '200 000', months: '36', optionMonths: '12', isTotalStated: 'yes', isAnnex2: 'no' }
  const [first, second] = [`${at}/varde`, `/bjorkvik/partnerskap/${again}/varde`]
  expect(await text(officer.post(first, { ...sum, yearlyKr: '-1' }))).toContain('kan inte vara mindre än noll')
  expect((await officer.post(`${first}/uppdelning`, { splitting: 'apart', splittingReason: 'Nej' })).status).toBe(409)
  for (const path of [first, second]) expect((await officer.post(path, sum)).status).toBe(303)
  const page = await text(officer.get(first))
  expect(page).toContain('800 000 kronor')
  expect(page).toContain('Värdet når gränsen')
  expect(page).toContain('Kvällsöppet i Varvet, våren')
  expect(page).toContain('samma förening, liknande mål och samma år')
  expect(page).toContain('belopp ej bekräftat för perioden')
  expect((await fyren.post(first, sum)).status).toBe(403)
  expect(await text(fyren.get(first))).not.toContain('våren')
  await officer.post(`${first}/uppdelning`, { splitting: 'together', splittingReason: 'Samma kvällar.' })
  expect(await text(officer.get(first))).toContain('Samma kvällar.')
})

test('the clause on state aid begins with what is concluded, and is held against it', async () => {
  const id = await partnership([other.association.associationId], 'Läxhjälp i Varvet', 'drafting')
  const path = `/bjorkvik/partnerskap/${id}`
  expect((await officer.post(`${path}/overenskommelse`)).status).toBe(303)
  expect((await officer.post(`${path}/stod/slutsats/${other.association.associationId}`, premises)).status).toBe(303)
  const clause = `${path}/overenskommelse/avsnitt/stateAid`
  const page = await text(officer.get(clause))
  expect(page).toContain('Kommunens slutsats om statsstöd')
  expect(page).toMatch(/value="deMinimis" (?:checked|selected)/)
  expect(page).toContain('value="1200000"')
  const sent = { version: /name="version" value="(\d+)"/.exec(page)?.[1] ?? '', 'sent.regulation': 'deMinimis' }
  expect((await officer.post(clause, { ...sent, 'sent.grossAid': '900 000' })).status).toBe(303)
  expect(await text(officer.get(`${path}/stod`))).toContain('men avsnittet om statsstöd säger 900 000 kronor')
})

test('the level is open until it is answered, and lacks are told to both sides', async () => {
  const whole = { isOfPrinciple: 'no', isWholeMatter: 'yes', isBeyondBudget: 'no', boards: '1', isPublicPower: 'no' }
  expect((await gate())[1]?.state).toBe('open')
  expect((await officer.post(`${at}/niva`, { ...whole, boards: '0' })).status).toBe(422)
  await officer.post(`${at}/niva`, whole)
  expect((await gate())[1]).toMatchObject({ state: 'open', says: { key: 'aid.gate.lacking' } })
  expect(await text(fyren.get(`${at}/niva`))).toContain('villkor om kontroll och uppföljning')
  await officer.post(`${at}/niva`, { ...whole, isPublicPower: 'yes' })
  expect((await gate())[1]?.state).toBe('blocked')
  await officer.post(`${at}/niva`, { ...whole, isWholeMatter: 'no' })
  expect((await gate())[1]?.state).toBe('passed')
  expect(await text(fyren.get(`${at}/niva`))).toContain('Nämnden beslutar')
})

test('a new declaration keeps the old one and asks for a new conclusion, and an old one is confirmed on the day of decision', async () => {
  expect((await fyren.post(`${at}/stod/intyg`, { ...rows(region), ...sure })).status).toBe(303)
  expect((await gate())[0]).toMatchObject({ state: 'open', says: { key: 'aid.gate.changed' } })
  expect(await text(officer.get(`${at}/stod`))).toContain('Tidigare intyg från')
  await officer.post(concludeAt(association.associationId), { ...premises, marketKr: '300 000' })
  house.at('2026-11-20')
  const [late, elsa] = [await house.signInAs('caseOfficer'), await actingFor(house.place)]
  expect((await gate())[0]).toMatchObject({ state: 'open', says: { key: 'aid.gate.oldDeclaration' } })
  expect(await text(elsa.get(at))).toContain('lämna eller bekräfta intyg')
  expect((await elsa.post(`${at}/stod/intyg/galler`)).status).toBe(303)
  await late.post(concludeAt(association.associationId), { ...premises, marketKr: '300 000' })
  expect((await gate())[0]?.state).toBe('passed')
})
