import { beforeAll, expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { arranging } from '../../test/arrange.ts'
import { sessionFor } from '../../test/seed.ts'
import { countStatements } from '../../test/statements.ts'
import { getPartnership, recordPartnership } from '../partnerships/index.ts'
import { openDb } from '../platform/db/connect.ts'
import { inTenant } from '../platform/perform.ts'
import { day } from '../platform/time.ts'
import { assessmentGates } from './gates.ts'
import { commentsOf, getAssessment, saidByAssociations } from './queries.ts'
import { assessmentSection } from './section.ts'

const house = await testApp({ on: '2026-03-09' })
const arrange = arranging(house)
const { association, authority } = house.place
const owner = openDb(house.owner)
const officer = await house.signInAs('caseOfficer')
const secretary = await house.signInAs('committeeSecretary')
const party = house.visit(await sessionFor(owner, house.clock, association.accountId, association.representativeId))
const text = async (response: Promise<Response>) => (await (await response).text()).replaceAll('\u00a0', ' ')

const partnershipId = await arrange((doing) =>
  recordPartnership(doing, {
    ...{ title: 'Kvällsöppet', goal: 'En plats för unga', state: 'suitability' },
    parties: [
      { authorityId: authority.authorityId, brings: 'Lokal' },
      { associationId: association.associationId, brings: 'Tid' },
    ],
  }),
)
const at = `/bjorkvik/partnerskap/${partnershipId}/provning`

const answers: Readonly<Record<string, string>> = {
  ...{ municipal: 'yes', publicPower: 'none', counterpart: 'association', specifiedBy: 'jointly', payment: 'lumpSum' },
  ...{ enforceable: 'no', wouldOtherwiseProvide: 'no', marketExists: 'no', ordinaryByGeneralRules: 'no' },
  ...{ sharedNeedJointGoalBothContribute: 'yes', moneyOrValueMoves: 'yes', economicActivity: 'no' },
  ...{ individualBusiness: 'no', equalTreatment: 'ok', handsOverWholeMatter: 'no' },
}
const answer = (visitor: typeof officer, question: string, given: string, reason = '') =>
  visitor.post(`${at}/${question.startsWith('K') ? 'kriterier' : 'fragor'}/${question}`, { answer: given, reason })

const asking = <T>(work: Parameters<typeof inTenant<T>>[1]) =>
  inTenant({ db: openDb(house.pool), actor: { kind: 'system', task: 'test' }, authority }, work)

/** How each gate stands, by the last word of its name. */
const gates = () =>
  asking(async (db) => {
    const partnership = await getPartnership(db, partnershipId)
    if (!partnership) throw new Error('no partnership')
    const found: Record<string, string> = {}
    for (const gate of assessmentGates)
      found[gate.id.split('.')[1] ?? ''] = (await gate.check({ db, today: day('2026-03-09') }, partnership)).state
    return found
  })

beforeAll(async () => {
  await officer.post(`${at}/borja`)
})

test('both parties read the assessment and nobody else; the association answers what concerns it, and the rest is for the officer', async () => {
  expect([(await party.get(at)).status, (await officer.get(at)).status]).toEqual([200, 200])
  expect((await house.anyone.get(at)).status).toBe(404)
  expect(await gates()).toEqual({ knockOuts: 'open', route: 'open', secondReader: 'open', children: 'open' })
  expect((await answer(party, 'municipal', 'no')).status).toBe(409)
  expect((await answer(party, 'ownShare', '47')).status).toBe(303)
  await party.post(`${at}/kommentera`, { question: 'payment', text: 'Vi vill ha en fast summa.' })
  expect((await asking((db) => commentsOf(db, partnershipId, { before: partnershipId }))).rows).toEqual([])
  for (let n = 0; n < 21; n += 1) await officer.post(`${at}/kommentera`, { question: '', text: `Svar ${n}` })
  const said = await asking((db) => saidByAssociations(db, partnershipId))
  expect(said).toMatchObject([{ text: 'Vi vill ha en fast summa.' }])
  const wrong = await answer(officer, 'payment', 'gratis', 'Vi tänkte så här')
  expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('Vi tänkte så här')])
})

test('answered through it argues for a partnership, shows the nearest miss, and asks for another reader than the author', async () => {
  for (const [question, given] of Object.entries(answers))
    expect((await answer(officer, question, given)).status).toBe(303)
  const page = await text(party.get(at))
  expect(page).toContain('IOP är en möjlig form')
  expect(page).toContain('närmast att ändra utfallet')
  expect((await officer.post(`${at}/foresla`, { form: 'C', reason: 'Båda behöver det.' })).status).toBe(409)
  expect((await answer(officer, 'K02', 'yes')).status).toBe(422)
  for (const [id, given] of [
    ['K02', 'yes'],
    ['K08', 'no'],
    ['K12', 'yes'],
    ['K13', 'no'],
    ['K14', 'partly'],
  ] as const)
    await answer(officer, id, given, 'Vi har prövat det.')
  expect(await gates()).toMatchObject({ knockOuts: 'blocked', route: 'passed' })
  await answer(officer, 'K14', 'no', 'Föreningen bestämmer öppettiderna.')
  expect((await officer.post(`${at}/foresla`, { form: 'C', reason: 'Båda behöver det.' })).status).toBe(303)
  expect(await text(officer.post(`${at}/granska`))).toContain('Be en kollega läsa igenom')
  expect((await secretary.post(`${at}/granska`)).status).toBe(303)
  expect(await gates()).toEqual({ knockOuts: 'passed', route: 'passed', secondReader: 'passed', children: 'open' })
})

test('the child test is saved step by step, or it is noted why no children are concerned and who judged so', async () => {
  await officer.post(`${at}/barn/prova`, { scope: 'Öppna kvällar', children: 'Unga 13–19 år' })
  expect(await gates()).toMatchObject({ children: 'open', secondReader: 'passed' })
  expect((await officer.post(`${at}/barn/berors-inte`, { reason: 'Bara vuxna', by: '' })).status).toBe(422)
  const whole = { scope: 'a', children: 'b', knowledge: 'c', rules: 'd', heard: 'e', assessment: 'Bäst att öppna.' }
  await officer.post(`${at}/barn/prova`, whole)
  expect(await gates()).toMatchObject({ children: 'passed' })
  expect(await text(party.get(`${at}/barn`))).toContain('Bäst att öppna.')
})

test('it prints as a section of the memo, its page asks as often however much is answered, and a new answer opens it again', async () => {
  const section = await asking(async (db) => {
    const assessment = await getAssessment(db, partnershipId)
    return JSON.stringify(assessment && assessmentSection(assessment, day('2026-03-09')))
  })
  expect(section).toContain('IOP är en möjlig form')
  expect(section).toContain('Granskad av Test committeeSecretary')
  expect(section).toContain('Bäst att öppna.')
  const before = await countStatements(() => party.get(at))
  expect(before).toBeLessThanOrEqual(13)
  await answer(officer, 'K17', '2', 'Programmet nämner unga.')
  expect(await gates()).toMatchObject({ secondReader: 'open' })
  expect(await countStatements(() => party.get(at))).toBe(before)
})

test('newer criteria tell which partnerships would come out otherwise today, in as many statements as for one', async () => {
  const saved = await officer.post('/bjorkvik/riktlinjer/kriterier/ny', {
    ...{ name: 'Strängare', basedOn: 'skr8', demands: 'all', reason: 'Nytt program', 'criteria.K17': 'knockOut' },
  })
  const page = `${(saved.headers.get('location') ?? '').split('?')[0]}/utfall`
  expect(await text(officer.get(page))).toContain('Kvällsöppet')
  expect((await party.get(page)).status).toBe(403)
  expect(await countStatements(() => officer.get(page))).toBeLessThanOrEqual(10)
})

test('anyone tries the form without signing in: nothing is stored, no cookie is set, and no answer stands in an address', async () => {
  const rows = async () => (await house.owner.query('select count(*)::int as n from assessment_answer')).rows[0].n
  const before = await rows()
  const known = Object.fromEntries(Object.entries(answers).map(([question, given]) => [`svar.${question}`, given]))
  const first = await house.anyone.get('/bjorkvik/ar-iop-ratt-form')
  expect([first.status, first.headers.get('set-cookie')]).toEqual([200, null])
  const last = { ...known, 'svar.children': 'assessed', fraga: 'ownShare', svar: '47 %', steg: 'next' }
  const outcome = await house.anyone.post('/ar-iop-ratt-form', last)
  expect([outcome.status, outcome.headers.get('set-cookie')]).toEqual([200, null])
  expect(await outcome.text()).toContain('IOP är en möjlig form')
  const fault = await house.anyone.post('/bjorkvik/ar-iop-ratt-form', { fraga: 'payment', steg: 'next' })
  expect([fault.status, await fault.text()]).toEqual([422, expect.stringContaining('Välj ett svar.')])
  expect(await rows()).toBe(before)
})
