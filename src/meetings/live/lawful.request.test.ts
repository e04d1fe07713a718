import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testApp } from '../../../test/app.ts'
import { arranging } from '../../../test/arrange.ts'
import { elect, plan, table } from '../../../test/live-meeting.ts'
import { giveAssignment, openCase } from '../../cases/index.ts'
import { linkPerson } from '../../organisations/person-account-queries.ts'
import { saveTie } from '../../organisations/tie-queries.ts'
import { inTenant } from '../../platform/perform.ts'
import { day } from '../../platform/time.ts'

const house = await testApp({ on: '2026-03-09' })
const { authority, bodies, association, accounts } = house.place
const arrange = arranging(house)
const secretary = await house.signInAs('committeeSecretary')
const system = { db: house.db, actor: { kind: 'system', task: 'test' } as const, authority }
const members = ['Test Alm (S)', 'Test Ek (L)', 'Test Hamrin (M)', 'Test Brodin (S)', 'Test Norén (S)']
const setSeats = (bodyId: string) =>
  arrange(async ({ tx }) => {
    await tx.updateTable('body').set({ seats: 5 }).where('body_id', '=', bodyId).execute()
    return bodyId
  })
const people = await elect(house, bodies.board, { members, substitutes: ['Test Strand (S)'] })
const council = await elect(house, bodies.council, { members: members.map((who) => `F ${who}`), substitutes: [] })
for (const bodyId of [bodies.board, bodies.council]) await setSeats(bodyId)
const personOf = (name: string) => people.get(name) ?? ''
const caseId = await arrange((doing) =>
  openCase(doing, {
    ...{ bodyId: bodies.board, caseNumber: '2026/KS 0501', caseNumberKey: 'KS-2026-501', stage: 'need' },
    ...{ title: 'Läxhjälp på ön', openedOn: day('2026-02-01') },
    parties: [{ kind: 'association', name: association.name, associationId: association.associationId }],
  }),
)
const ofCase = { kind: 'case' as const, caseId, proposalFrom: 'chair' as const, proposals: ['Styrelsen går med.'] }
const chooseApprover = { finding: 'approved', 'approver.1': '1' }

test('a told tie is proposed as jäv to the secretary, the chair orders what is put, and a closed meeting stands', async () => {
  await arrange(async ({ tx, now, newId }) => {
    const tie = { tieId: newId(), personId: personOf('Test Brodin'), associationId: association.associationId }
    await saveTie(tx, authority.authorityId, { ...tie, kind: 'leader', toldAt: now })
    await linkPerson(tx, personOf('Test Hamrin'), accounts.politician)
    return caseId
  })
  const promised = await arrange((doing) =>
    giveAssignment(doing, { caseId, fromBodyId: bodies.board, toRole: 'Skolchefen', text: 'Redovisa läxhjälpen' }),
  )
  const { meetingId, itemIds } = await plan(house, { bodyId: bodies.board, heldOn: '2026-03-09' }, [
    { title: 'Val av justerare', kind: 'approvers' },
    { title: 'Läxhjälp på ön', ...ofCase },
    { title: 'Information', kind: 'information' },
  ])
  await secretary.post(`/bjorkvik/sammantraden/${meetingId}/uppdrag`, { assignmentId: promised })
  const at = table(secretary, meetingId)
  await at.open([...people.values()])
  await at.takeUp(itemIds[0] ?? '')
  await at.press(itemIds[0] ?? '', 'done', chooseApprover)
  const matter = itemIds[1] ?? ''
  await at.takeUp(matter)
  const proposed = await at.html(at.item(matter))
  expect(proposed).toContain('Test Brodin (S) kan vara jävig')
  const auditor = await house.signInAs('auditor')
  expect(await (await auditor.get(at.item(matter))).text()).not.toContain('kan vara jävig')
  await at.press(matter, 'recuse.3')
  expect(await at.html(at.item(matter))).not.toContain('kan vara jävig')
  for (const [motionBy, motionKind] of [
    ['0', 'approve'],
    ['2', 'remit'],
  ] as const)
    await at.press(matter, 'motion', { motionBy, motionKind, motionText: '' })
  expect(await at.html(at.item(matter))).toContain('i den här ordningen: återremiss och bifall')
  const unclear = await at.press(matter, 'save', { 'order.approve': '1', 'order.remit': '1' })
  expect([unclear.status, await unclear.text()]).toEqual([422, expect.stringContaining('Ordningen går inte att läsa')])
  await at.press(matter, 'save', { 'order.approve': '1', 'order.remit': '2' })
  await at.press(matter, 'reserve', { finding: 'approved', reserveBy: '2' })
  await at.press(matter, 'done', { finding: 'approved', 'point.1': 'Styrelsen går med.' })
  expect(await at.html(at.item(matter))).toContain('i ordningen bifall och återremiss')
  const information = itemIds[2] ?? ''
  await at.takeUp(information)
  const assigning = { assignTo: 'Kommundirektören', assignText: 'Ta fram underlag', assignCase: '2026/KS 9999' }
  expect((await at.press(information, 'assign', assigning)).status).toBe(422)
  expect((await at.press(information, 'assign', { ...assigning, assignCase: '2026/KS 0501' })).status).toBe(303)
  await at.press(information, 'done', { finding: 'noted' })
  const [report = ''] = await inTenant(system, async (tx) =>
    (await tx.selectFrom('meeting_item').select('meeting_item_id').where('assignment_id', '=', promised).execute()).map(
      (row) => row.meeting_item_id,
    ),
  )
  await at.takeUp(report)
  expect(await at.html(at.item(report))).toContain('Uppdraget avslutas.')
  await at.press(report, 'done', { finding: 'approved' })
  expect((await at.close()).status).toBe(303)
  const closed = await inTenant(system, (tx) =>
    tx
      .selectFrom('assignment')
      .select(['state', 'closed_item_id'])
      .where('assignment_id', '=', promised)
      .executeTakeFirstOrThrow(),
  )
  expect(closed).toEqual({ state: 'closed', closed_item_id: report })
  await house.runJobs()
  expect(house.mails.map(({ subject }) => subject)).toEqual([
    expect.stringContaining('Lämna texten till din reservation'),
  ])
  expect(await at.html(at.base)).toContain('Reservationer utan text')
  expect((await secretary.post(`${at.base}/reservationer/paminn`)).status).toBe(303)
  for (const statement of [
    sql`update meeting_item set outcome = 'proposal' where meeting_item_id = ${matter}`,
    sql`insert into decision_point (authority_id, meeting_item_id, number, text) values (${authority.authorityId}, ${matter}, 9, 'Mer')`,
    sql`delete from motion where meeting_item_id = ${matter}`,
    sql`update item_service set standing = 'away' where meeting_item_id = ${matter}`,
    sql`update attendance_event set kind = 'left' where attendance_id in (select attendance_id from attendance where meeting_id = ${meetingId})`,
    sql`update meeting set state = 'open' where meeting_id = ${meetingId}`,
  ])
    await expect(inTenant(system, (tx) => statement.execute(tx))).rejects.toThrow(/A closed meeting stands/)
  const late = { text: 'Läxhjälpen behöver utredas mer.' }
  expect((await secretary.post(`${at.item(matter)}/reservation/0`, late)).status).toBe(303)
})

test('a minority of the council has a case put off once; the second time it takes a majority, with the provision', async () => {
  const { meetingId, itemIds } = await plan(house, { bodyId: bodies.council, heldOn: '2026-03-09' }, [
    { title: 'Läxhjälp på ön', ...ofCase },
    { title: 'Läxhjälp på ön, igen', ...ofCase },
  ])
  const at = table(secretary, meetingId)
  await at.open([...council.values()])
  const [first = '', second = ''] = itemIds
  await at.takeUp(first)
  // The council's own provisions: KL 5:45 for how many, never that of boards.
  expect(await at.html(at.item(first))).toMatch(/5\skap\.\s45\s§/)
  await at.press(first, 'motion', { motionBy: '2', motionKind: 'remit', motionText: '' })
  expect((await at.press(first, 'done', { finding: 'remitted', asking: '2' })).status).toBe(303)
  await at.takeUp(second)
  await at.press(second, 'motion', { motionBy: '2', motionKind: 'table', motionText: '' })
  expect(await at.html(at.item(second))).toContain('Nu krävs majoritet')
  const refused = await at.press(second, 'done', { finding: 'tabled', asking: '2' })
  expect([refused.status, await refused.text()]).toEqual([422, expect.stringMatching(/bara en gång.*5\skap\.\s50\s§/s)])
  expect((await at.press(second, 'done', { finding: 'tabled', asking: '3' })).status).toBe(303)
})

test('the council decides what was not announced only when it is urgent and all who are there agree, and finds what the vote gave', async () => {
  const { meetingId, itemIds } = await plan(
    house,
    { bodyId: bodies.council, heldOn: '2026-03-09', startsAt: '19:00' },
    [{ title: 'Skred vid hamnen', kind: 'case', isExtra: true, proposals: ['Hamnen stängs.'] }],
  )
  const at = table(secretary, meetingId)
  await at.open([...council.values()].slice(1))
  const [matter = ''] = itemIds
  await at.takeUp(matter)
  const said = async (answer: Response) => `${answer.status} ${(await answer.text()).replaceAll('\u00a0', ' ')}`
  const refused = await said(await at.press(matter, 'done', { finding: 'approved', dispatchTo: 'Hamnkaptenen' }))
  expect(refused).toMatch(/^422.*Skriv varför det är brådskande.*5 kap\. 52 §.*Hamnkaptenen/s)
  expect(await said(await at.press(matter, 'save', { isAgreed: '1' }))).toContain('Skriv varför ärendet är brådskande.')
  // Nothing that is typed is cut: what is too long comes back whole.
  const tooLong = await said(await at.press(matter, 'save', { agreedReason: `${'Kajen rör sig. '.repeat(200)}Snart.` }))
  expect(tooLong).toMatch(
    /^422.*<a href="#agreedReason">Varför är ärendet brådskande\? Skriv högst 2 000 tecken.*Kajen rör sig\. Snart\./s,
  )
  const agreed = { agreedReason: 'Kajen rör sig', isAgreed: '1' }
  expect((await at.press(matter, 'save', { ...agreed, finding: 'approved' })).status).toBe(303)
  const noted = await at.html(at.item(matter))
  expect(noted).toMatch(/Alla 4 närvarande var med på det\. Antecknat av/)
  expect(noted).toContain('Det är brådskande: Kajen rör sig. Alla 4 närvarande ledamöter beslutar')
  const votes = { 'ballot.1': 'yes', 'ballot.2': 'no', 'ballot.3': 'no', 'ballot.4': 'no' }
  expect((await at.vote(matter, votes)).status).toBe(303)
  const otherwise = await said(await at.press(matter, 'done', { finding: 'approved' }))
  expect(otherwise).toMatch(/^422.*Rösterna blev 1 ja och 3 nej: förslaget avslås\..*5 kap\. 55 §/s)
  expect((await at.press(matter, 'removeVote.0', { finding: 'approved' })).status).toBe(303)
  expect((await at.press(matter, 'done', { finding: 'approved' })).status).toBe(303)
})
