import { expect, test } from 'vitest'
import { testApp } from '../../../test/app.ts'
import { arranging } from '../../../test/arrange.ts'
import { seedAuthority, sessionFor, startSession } from '../../../test/seed.ts'
import { openCase } from '../../cases/index.ts'
import { getPartnership, recordPartnership } from '../../partnerships/index.ts'
import { openDb } from '../../platform/db/connect.ts'
import { inTenant } from '../../platform/perform.ts'
import { verifyPdf } from '../../platform/signing/verify-pdf.ts'
import { agreementOfPartnership } from '../queries.ts'
import { signingGates } from './gates.ts'
import { signingRetreat } from './index.ts'

const house = await testApp()
const owner = openDb(house.owner)
const { association, authority, bodies } = house.place
const system = { db: house.db, authority, actor: { kind: 'system', task: 'test' } as const }
const arrange = arranging(house)
const neighbour = await seedAuthority(owner, house.clock, 'grannby')
const people = async () => ({
  theirOfficer: house.visit(await startSession(owner, house.clock, neighbour, 'caseOfficer')),
  theirChair: house.visit(await startSession(owner, house.clock, neighbour, 'chair')),
  officer: await house.signInAs('caseOfficer'),
  chair: await house.signInAs('chair'),
  fyren: house.visit(await sessionFor(owner, house.clock, association.accountId, association.representativeId)),
})
let { officer, chair, fyren, theirOfficer, theirChair } = await people()
const today = () => house.clock.today()
const text = async (response: Response | Promise<Response>) => (await (await response).text()).replaceAll('\u00a0', ' ')

const caseId = await arrange((doing) =>
  openCase(doing, {
    ...{ bodyId: bodies.board, caseNumber: '2026/KS 0001', caseNumberKey: 'KS-2026-1', title: 'Kvällsöppet' },
    ...{ stage: 'decision', openedOn: today(), parties: [] },
  }),
)
const partnershipId = await arrange((doing) =>
  recordPartnership(doing, {
    ...{ title: 'Kvällsöppet', goal: 'Unga har en plats.', state: 'associationDecision', caseId },
    parties: [
      { authorityId: authority.authorityId, brings: 'Lokalen' },
      { authorityId: neighbour.authority.authorityId, brings: 'En fritidsledare' },
      { associationId: association.associationId, brings: 'Värdar' },
    ],
  }),
)
const at = `/bjorkvik/partnerskap/${partnershipId}`
const there = `/grannby/partnerskap/${partnershipId}`
const own = `/bjorkvik/foreningar/${association.associationId}`
const partnership = () =>
  inTenant(system, async (tx) => {
    const found = await getPartnership(tx, partnershipId)
    if (!found) throw new Error('no partnership')
    return found
  })
const agreement = () => inTenant(system, (tx) => agreementOfPartnership(tx, partnershipId))
const gate = (id: string, leaving?: string) =>
  inTenant(system, async (tx) => {
    const found = signingGates.find((one) => one.id === id && (leaving === undefined || one.leaving === leaving))
    return (await found?.check({ db: tx, today: today() }, await partnership()))?.state
  })
const setState = (state: 'signing' | 'associationDecision' | 'legalForce') =>
  arrange(async ({ tx }) => {
    await tx.updateTable('partnership').set({ state }).where('partnership_id', '=', partnershipId).execute()
    return partnershipId
  })
const save = async (clause: 'term' | 'copies', sent: Readonly<Record<string, string>>) => {
  const version = String((await agreement())?.saved.get(clause)?.version ?? 0)
  const fields = Object.fromEntries(Object.entries(sent).map(([name, value]) => [`sent.${name}`, value]))
  expect((await officer.post(`${at}/overenskommelse/avsnitt/${clause}`, { version, ...fields })).status).toBe(303)
}
const sayReady = async () => {
  const revision = String((await agreement())?.revision ?? 0)
  for (const who of [officer, fyren]) await who.post(`${at}/overenskommelse/klar`, { revision, isReady: 'yes' })
  await theirOfficer.post(`${there}/overenskommelse/klar`, { revision, isReady: 'yes' })
}
const decide = (changes: Readonly<Record<string, string>> = {}) =>
  fyren.post(`${at}/foreningens-beslut`, { decidedOn: today().toString(), minutesReference: '§ 5', ...changes })
const decideThere = (changes: Readonly<Record<string, string>> = {}, who = theirOfficer) =>
  who.post(`${there}/myndighetens-beslut`, {
    ...{
      bodyId: neighbour.bodies.board,
      decidedOn: today().subtract({ days: 30 }).toString(),
      minutesReference: '§ 81',
    },
    ...{
      force: 'final',
      forceOn: today().toString(),
      signer: neighbour.accounts.chair,
      mandateReference: '§ 81 punkt 3',
    },
    ...changes,
  })
const issue = (expiresOn: string) => officer.post(`${at}/underskrift/skicka`, { expiresOn })
const inDays = (days: number) => today().add({ days }).toString()

const begun = async () => {
  await fyren.post(`${at}/overenskommelse`)
  const { parties } = await partnership()
  const [kommun, granne, förening] = [
    authority.authorityId,
    neighbour.authority.authorityId,
    association.associationId,
  ].map((id) => parties.find(({ organisationId }) => organisationId === id)?.partyId)
  await save('term', { startsOn: inDays(1), endsOn: inDays(700) })
  await save('copies', {
    ...{ 'signers.0.party': förening ?? '', 'signers.0.name': 'Elsa Moberg', 'signers.0.role': 'ordförande' },
    ...{ 'signers.1.party': kommun ?? '', 'signers.1.name': 'Test chair', 'signers.1.role': 'ordförande' },
    ...{ 'signers.2.party': granne ?? '', 'signers.2.name': 'Test chair', 'signers.2.role': 'ordförande i Grannby' },
  })
}

test('an association decides only on words that all are ready with, and only when somebody can sign for it', async () => {
  await begun()
  expect((await decide()).status).toBe(409)
  await sayReady()
  expect(await text(decide())).toContain('Lägg in firmatecknare')
  const file = new File(['%PDF-1.7\n'], 'protokoll.pdf')
  await fyren.post(`${own}/underlag/nytt`, { title: 'Protokoll', file })
  const evidenceId =
    /value="([0-9a-f-]{36})"[^>]*>\s*Protokoll/.exec(await text(fyren.get(`${own}/firmatecknare/ny`)))?.[1] ?? ''
  const right = {
    name: 'Elsa Moberg',
    title: 'ordförande',
    signs: 'alone',
    evidenceSays: '§ 4',
    fromOn: today().toString(),
  }
  const representativeId = association.representativeId
  expect((await fyren.post(`${own}/firmatecknare/ny`, { ...right, evidenceId, representativeId })).status).toBe(303)
  expect((await decide({ decidedOn: inDays(1) })).status).toBe(409)
  expect(
    (await officer.post(`${at}/foreningens-beslut`, { decidedOn: today().toString(), minutesReference: '§ 5' })).status,
  ).toBe(403)
  expect(await gate('agreementSigning.associationDecided')).toBe('open')
  expect((await decide({ evidenceId })).status).toBe(303)
  expect(await gate('agreementSigning.associationDecided')).toBe('passed')
})

test('a change after the decision asks for a new one, and nothing is sent to be signed before', async () => {
  await save('term', { startsOn: today().toString(), endsOn: inDays(600) })
  expect(await gate('agreementSigning.associationDecided')).toBe('open')
  await sayReady()
  expect((await issue(inDays(30))).status).toBe(409)
  await setState('signing')
  const no = await text(issue(inDays(30)))
  expect(no).toContain('har inte beslutat om texten')
  await setState('associationDecision')
  expect((await decide()).status).toBe(303)
  await setState('legalForce')
  expect(await gate('agreementSigning.authoritiesDecided', 'legalForce')).toBe('open')
  expect(await text(issue(inDays(30)))).toContain('Det är inte dags')
  expect((await decideThere({ forceOn: inDays(-20) })).status).toBe(422)
  expect((await decideThere({ force: 'weighed' })).status).toBe(422)
  expect((await decideThere({ signer: house.place.accounts.chair })).status).toBe(409)
  expect((await decideThere({}, theirChair)).status).toBe(403)
  expect((await officer.post(`${at}/myndighetens-beslut`, {})).status).not.toBe(303)
  expect((await decideThere()).status).toBe(303)
  expect(await gate('agreementSigning.authoritiesDecided', 'legalForce')).toBe('passed')
  expect(await text(theirOfficer.get(`${there}/underskrift`))).toContain('Test chair skriver under (§ 81 punkt 3)')
  await setState('signing')
  expect((await issue(today().subtract({ days: 1 }).toString())).status).toBe(409)
  expect((await fyren.post(`${at}/underskrift/skicka`, { expiresOn: inDays(30) })).status).toBe(403)
})

const paperPath = async () =>
  /href="([^"]+\/handlingar\/[0-9a-f-]{36})"/.exec(await text(officer.get(`${at}/underskrift`)))?.[1] ?? ''

test('opening the agreement again takes the paper back, so that an old version cannot be signed', async () => {
  expect((await issue(inDays(30))).status).toBe(303)
  expect((await issue(inDays(30))).status).toBe(409)
  await house.runJobs()
  const paper = await paperPath()
  const ours = { who: house.place.accounts.registrar, role: 'registrator' }
  expect((await officer.post(`${paper}/byt/3`, ours)).status).toBe(409)
  await arrange(async (doing) => {
    await signingRetreat.run(doing, await partnership(), '')
    return partnershipId
  })
  expect((await fyren.post(`${paper}/skriv-under`, { position: '1', hasRead: 'true' })).status).toBe(409)
  expect(await gate('agreementSigning.signed')).toBe('open')
})

const remind = () => house.jobs.find(({ repeats, task }) => repeats !== undefined && task === 'agreements.remind')

test('a paper lapses after its last day, and whoever is next is reminded before', async () => {
  expect((await issue(inDays(8))).status).toBe(303)
  await house.runJobs()
  const first = await paperPath()
  house.at(inDays(2))
  const mails = house.mails.length
  await remind()?.work(house.services, {}, false)
  expect(house.mails.slice(mails).map(({ subject }) => subject)).toContain(
    'Överenskommelse att skriva under: Kvällsöppet',
  )
  house.at(inDays(7))
  ;({ officer, chair, fyren, theirOfficer, theirChair } = await people())
  await remind()?.work(house.services, {}, false)
  expect((await fyren.post(`${first}/skriv-under`, { position: '1', hasRead: 'true' })).status).toBe(409)
})

/** A second authority follows the paper at its own address and signs it at the host's, by whom its own decision names and nobody else. */
const anotherAuthoritySigns = async (paper: string) => {
  expect(await text(theirOfficer.get(`${there}/underskrift`))).toContain('Står på tur')
  expect(await text(theirChair.get(`${there}/underskrift`))).toContain(`href="${paper}"`)
  expect(await text(theirChair.get('/grannby/att-skriva-under'))).toMatch(new RegExp(`href="${paper}".*Din tur`, 's'))
  expect((await theirOfficer.get(paper)).status).toBe(404)
  expect((await theirOfficer.get(`${there}/underskrift/overenskommelse.pdf`)).status).toBe(404)
  expect((await chair.post(`${paper}/skriv-under`, { position: '3', hasRead: 'true' })).status).toBe(403)
  expect(await gate('agreementSigning.signed')).toBe('open')
  expect(await text(theirChair.get(`${paper}/skriv-under`))).toContain('för Kommunen grannby')
  expect((await theirChair.post(`${paper}/skriv-under`, { position: '3', hasRead: 'true' })).status).toBe(303)
}

test('all parties sign in order, and only then is the way to begin open', async () => {
  expect((await issue(inDays(30))).status).toBe(303)
  await house.runJobs()
  const paper = await paperPath()
  expect((await chair.post(`${paper}/skriv-under`, { position: '2', hasRead: 'true' })).status).toBe(409)
  expect((await fyren.post(`${paper}/skriv-under`, { position: '1', hasRead: 'true' })).status).toBe(303)
  expect(await gate('agreementSigning.signed')).toBe('open')
  expect((await chair.post(`${paper}/skriv-under`, { position: '2', hasRead: 'true' })).status).toBe(303)
  await anotherAuthoritySigns(paper)
  // All have signed and the seal is on its way: the last day takes nothing back.
  await house.owner.query("update agreement_issue set expires_on = '2020-01-01' where ended_at is null")
  await remind()?.work(house.services, {}, false)
  await house.runJobs()
  expect(await gate('agreementSigning.signed')).toBe('passed')
  const pdf = new Uint8Array(await (await officer.get(`${paper}/fil.pdf`)).arrayBuffer())
  expect(verifyPdf(pdf, house.services.signing.trust())).toMatchObject({ verdict: 'whole' })
  const copy = await theirOfficer.get(`${there}/underskrift/overenskommelse.pdf`)
  expect(new Uint8Array(await copy.arrayBuffer())).toEqual(pdf)
  expect((await partnership()).endsOn?.toString()).toBeDefined()
  expect((await officer.post(`${at}/underskrift/ta-tillbaka`, { reason: 'Ångrar oss' })).status).toBe(409)
})
