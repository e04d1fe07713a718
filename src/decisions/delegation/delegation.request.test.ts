import { expect, test } from 'vitest'
import { testApp } from '../../../test/app.ts'
import { arranging } from '../../../test/arrange.ts'
import { elect, plan, table } from '../../../test/live-meeting.ts'
import { countStatements } from '../../../test/statements.ts'
import { giveAssignment, openCase } from '../../cases/index.ts'
import { recordItem, recordMeeting } from '../../meetings/index.ts'
import { inTenant } from '../../platform/perform.ts'
import { day } from '../../platform/time.ts'

const house = await testApp({ on: '2026-03-09' })
const { authority, bodies } = house.place
const arrange = arranging(house)
const secretary = await house.signInAs('committeeSecretary')
const officer = await house.signInAs('caseOfficer')
const politician = await house.signInAs('politician')
const text = async (response: Promise<Response>) => (await (await response).text()).replaceAll('\u00a0', ' ')
const of = `organ=${bodies.board}`
const rulesAt = `/bjorkvik/delegering/regler/ny?${of}`

const rule = (fields: Record<string, string> = {}) => ({
  ...{
    bodyId: bodies.board,
    number: '2.4',
    title: 'Bidrag under ett basbelopp',
    subject: 'ordinary',
    receiver: 'employee',
  },
  ...{ toRole: 'enhetschefen', provision: '', mustBeReported: 'true', isAppealable: 'true', fromOn: '2026-01-01' },
  ...fields,
})
const ruleId = async (number: string) => {
  const page = await text(secretary.get(`/bjorkvik/delegering/regler?${of}`))
  return new RegExp(`regler/([0-9a-f-]{36})/upphor">[^<]*<span class="ds-sr-only">${number}<`).exec(page)?.[1] ?? ''
}
const decision = (fields: Record<string, string>) => ({
  ...{
    bodyId: bodies.board,
    text: 'Föreningen får låna lokalen.',
    decidedBy: 'Eva Berg, enhetschef',
    decidedOn: '2026-03-02',
  },
  ...{ ruleId: '', caseNumber: '', ...fields },
})

test('what the law lets a body hand over becomes a rule; the rest is refused with its provision and nothing typed is lost', async () => {
  expect((await officer.post(rulesAt, rule())).status).toBe(403)
  expect((await secretary.post(rulesAt, rule())).status).toBe(303)
  const refusals = [
    [{ subject: 'direction' }, 'KL 6 kap. 38 §'],
    [{ receiver: 'steeringGroup' }, 'KL 6 kap. 37 §'],
    [{ receiver: 'automated' }, 'KL 6 kap. 37 §'],
    [{ isSubDelegation: 'true' }, 'KL 7 kap. 6 §'],
  ] as const
  for (const [fields, provision] of refusals) {
    const answer = await secretary.post(rulesAt, rule({ number: '9.9', ...fields }))
    const page = (await answer.text()).replaceAll('\u00a0', ' ')
    expect([answer.status, page.includes(provision), page.includes('Bidrag under ett basbelopp')]).toEqual([
      422,
      true,
      true,
    ])
  }
  const again = await secretary.post(rulesAt, rule())
  expect(await again.text()).toContain('redan en punkt med det numret')
  const open = await text(house.anyone.get(`/bjorkvik/delegering/regler?${of}`))
  expect([open.includes('2.4 Bidrag'), open.includes('9.9')]).toEqual([true, false])
})

test('a decision follows a rule that held that day, or could not wait', async () => {
  const at = '/bjorkvik/delegering/nytt'
  const id = await ruleId('2.4')
  expect((await politician.post(at, decision({ ruleId: id }))).status).toBe(403)
  const neither = await officer.post(at, decision({}))
  expect([neither.status, await neither.text()]).toEqual([422, expect.stringContaining('antingen enligt en punkt')])
  expect((await officer.post(at, decision({ ruleId: id, isUrgent: 'true' }))).status).toBe(422)
  const early = await officer.post(at, decision({ ruleId: id, decidedOn: '2025-12-31' }))
  expect(await early.text()).toContain('gällde inte den dagen')
  const unknown = await officer.post(at, decision({ ruleId: id, caseNumber: '2026/KS 9' }))
  expect(await unknown.text()).toContain('inget ärende med det numret')
  expect((await officer.post(at, decision({ ruleId: id }))).status).toBe(303)
  expect(
    (await officer.post(at, decision({ isUrgent: 'true', isAppealable: 'true', text: 'Brandskyddet åtgärdas.' })))
      .status,
  ).toBe(303)
  const page = await text(politician.get('/bjorkvik/delegering'))
  expect(page).toContain('D 2026-1')
  expect(page).toContain('Anmäl till organet')
  expect(page).toContain('Anmäl på nästa sammanträde')
  expect((await house.anyone.get('/bjorkvik/delegering')).status).toBe(303)
})

test('one that is not reported but may be appealed asks for a notice of its own', async () => {
  const { mustBeReported: _, ...unticked } = rule({ number: '3.1', title: 'Avtal om lokal' })
  expect((await secretary.post(rulesAt, unticked)).status).toBe(303)
  await officer.post('/bjorkvik/delegering/nytt', decision({ ruleId: await ruleId('3.1'), text: 'Avtalet ingås.' }))
  const page = await text(officer.get('/bjorkvik/delegering'))
  expect(page).toContain('Protokollför och anslå särskilt')
  expect(await text(officer.get('/bjorkvik/delegering?lage=ska-anmalas'))).not.toContain('Avtalet ingås.')
})

test('decisions are reported in a paragraph of the body after they were taken, and only once', async () => {
  const at = `/bjorkvik/delegering/anmal?${of}`
  const item = (on: string, bodyId = bodies.board) =>
    arrange(async (doing) =>
      recordItem(doing, {
        ...{ paragraph: 7, title: 'Delegationsbeslut', outcome: 'information', appealType: 'preparatory' },
        ...{ background: '', decisionPath: '', points: [], motions: [], votes: [], reservations: [] },
        meetingId: await recordMeeting(doing, { bodyId, heldOn: day(on) }),
      }),
    )
  const [before, after, council] = [
    await item('2026-02-03'),
    await item('2026-03-05'),
    await item('2026-03-06', bodies.council),
  ]
  const form = await text(secretary.get(at))
  const ids = [...form.matchAll(/name="decisionIds\.\d+"[^>]*value="([0-9a-f-]{36})"/g)].map(([, id]) => id ?? '')
  expect(ids.length).toBe(2)
  const chosen = Object.fromEntries(ids.map((id, index) => [`decisionIds.${index}`, id]))
  expect((await officer.post(at, { bodyId: bodies.board, itemId: after, ...chosen })).status).toBe(403)
  const early = await secretary.post(at, { bodyId: bodies.board, itemId: before, ...chosen })
  expect([early.status, await early.text()]).toEqual([422, expect.stringContaining('hölls före')])
  expect((await secretary.post(at, { bodyId: bodies.board, itemId: council, ...chosen })).status).toBe(422)
  expect((await secretary.post(at, { bodyId: bodies.board, itemId: after })).status).toBe(422)
  expect((await secretary.post(at, { bodyId: bodies.board, itemId: after, ...chosen })).status).toBe(303)
  expect((await secretary.post(at, { bodyId: bodies.board, itemId: after, ...chosen })).status).toBe(409)
  const page = await text(secretary.get('/bjorkvik/delegering'))
  expect([page.includes('§ 7'), page.includes('Anmält')]).toEqual([true, true])
})

test('a rule that has ended takes no more decisions, and the register is read in the same number of statements', async () => {
  const id = await ruleId('2.4')
  expect((await secretary.post(`/bjorkvik/delegering/regler/${id}/upphor`, { untilOn: '2026-03-01' })).status).toBe(303)
  expect((await officer.post('/bjorkvik/delegering/nytt', decision({ ruleId: id }))).status).toBe(422)
  const before = await countStatements(() => officer.get('/bjorkvik/delegering'))
  const other = await ruleId('3.1')
  for (let n = 0; n < 55; n += 1)
    await officer.post('/bjorkvik/delegering/nytt', decision({ ruleId: other, text: `Sak ${n}.` }))
  expect(await countStatements(() => officer.get('/bjorkvik/delegering'))).toBe(before)
  const first = await text(officer.get('/bjorkvik/delegering'))
  const next = /href="([^"]+)" rel="next"/.exec(first)?.[1]?.replaceAll('&amp;', '&')
  expect(new Set(`${first}${await text(officer.get(next ?? ''))}`.match(/Sak \d+\./g)).size).toBe(55)
})

test('rules are read from a file that shows what is wrong with each line, and kept only when all are right', async () => {
  const at = `/bjorkvik/delegering/regler/las-in/${bodies.council}`
  const right = '4.1;Lån av lokal, utan hyra;Anställd;enhetschefen;;ja;ja;2026-01-01'
  const wrong = '4.2;Allt;Styrgrupp;styrgruppen;;ja;ja;2026-01-01'
  expect((await officer.post(`${at}/spara`, { csv: right })).status).toBe(403)
  expect((await secretary.post(at, { csv: 'Hej på dig' })).status).toBe(422)
  const judged = await text(secretary.post(at, { csv: `${right}\n${wrong}` }))
  expect([judged.includes('En rad måste rättas'), judged.includes('bara rekommendera (KL 6 kap. 37 §)')]).toEqual([
    true,
    true,
  ])
  expect((await secretary.post(`${at}/spara`, { csv: `${right}\n${wrong}` })).status).toBe(409)
  expect(await text(secretary.post(at, { csv: right }))).toContain('Alla rader är rätt')
  expect((await secretary.post(`${at}/spara`, { csv: right })).status).toBe(303)
  const rules = await text(house.anyone.get(`/bjorkvik/delegering/regler?organ=${bodies.council}`))
  expect([rules.includes('4.1 Lån av lokal, utan hyra'), rules.includes('Allt')]).toEqual([true, false])
  expect(await text(secretary.post(at, { csv: right }))).toContain('Numret används redan')
})

test('at its next meeting a body is offered what is overdue and what was decided in its place; taken up, both are done', async () => {
  const bodyId = bodies.committee
  const taken = { bodyId, isUrgent: 'true', isAppealable: 'true', text: 'Taket lagas.', decidedBy: 'Eva Berg' }
  expect((await officer.post('/bjorkvik/delegering/nytt', decision(taken))).status).toBe(303)
  const promised = await arrange(async (doing) =>
    giveAssignment(doing, {
      ...{ fromBodyId: bodyId, toRole: 'skolchefen', text: 'redovisa läxhjälpen', dueOn: day('2026-02-01') },
      caseId: await openCase(doing, {
        ...{ bodyId, caseNumber: '2026/BUN 1', caseNumberKey: 'BUN-2026-1', title: 'Läxhjälp', parties: [] },
        ...{ stage: 'decision', openedOn: day('2025-11-03') },
      }),
    }),
  )
  await arrange(async ({ tx }) => {
    await tx.updateTable('body').set({ seats: 3 }).where('body_id', '=', bodyId).execute()
    return bodyId
  })
  const people = await elect(house, bodyId, {
    members: ['Test Alm (S)', 'Test Ek (L)', 'Test Hamrin (M)'],
    substitutes: [],
  })
  const { meetingId, itemIds } = await plan(house, { bodyId, heldOn: '2026-03-09' }, [
    { title: 'Val av justerare', kind: 'approvers' },
    { title: 'Delegationsbeslut', kind: 'delegated' },
  ])
  const [approvers = '', told = ''] = itemIds
  const at = `/bjorkvik/sammantraden/${meetingId}`
  const planned = await text(secretary.get(`${at}/planera`))
  for (const words of [
    'Skulle ha redovisats 1 februari 2026',
    'Ett beslut i organets ställe',
    `${at}/delegationsbeslut`,
  ])
    expect(planned).toContain(words)
  expect(await text(secretary.get(`${at}/delegationsbeslut`))).toContain(
    'D 2026-1, 2 mars 2026, brådskande beslut: Taket lagas.',
  )
  expect((await officer.post(`${at}/delegationsbeslut`)).status).toBe(403)
  expect((await secretary.post(`${at}/delegationsbeslut`)).status).toBe(303)
  expect((await secretary.post(`${at}/uppdrag`, { assignmentId: promised })).status).toBe(303)
  const asked = await text(secretary.get(`${at}/planera`))
  expect([asked.includes('i organets ställe'), asked.includes('Uppdrag att redovisa')]).toEqual([false, false])
  const register = () => text(officer.get(`/bjorkvik/delegering?organ=${bodyId}`))
  expect(await register()).toContain(`${at}/planera`)
  const [report = ''] = await inTenant(
    { db: house.db, actor: { kind: 'system', task: 'test' }, authority },
    async (tx) =>
      (
        await tx.selectFrom('meeting_item').select('meeting_item_id').where('assignment_id', '=', promised).execute()
      ).map((row) => row.meeting_item_id),
  )
  const live = table(secretary, meetingId)
  await live.open([...people.values()])
  for (const [itemId, fields] of [
    [approvers, { finding: 'approved', 'approver.1': '1' }],
    [told, { finding: 'noted' }],
    [report, { finding: 'approved' }],
  ] as const) {
    await live.takeUp(itemId)
    await live.press(itemId, 'done', fields)
  }
  expect((await live.close()).status).toBe(303)
  const after = await register()
  expect([after.includes('Anmält'), after.includes(`/bjorkvik/beslut/${told}`)]).toEqual([true, true])
  expect(await text(officer.get('/bjorkvik/uppdrag?lage=avslutade'))).toContain('Redovisa läxhjälpen')
})
