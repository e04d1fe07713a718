import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { arranging } from '../../test/arrange.ts'
import { seedAuthority, sessionFor } from '../../test/seed.ts'
import { countStatements } from '../../test/statements.ts'
import { giveAssignment, openCase } from '../cases/index.ts'
import { recordItem, recordMeeting } from '../meetings/index.ts'
import { recordMinutes } from '../minutes/index.ts'
import { recordNotice } from '../notices/index.ts'
import { recordPartnership } from '../partnerships/index.ts'
import { openDb } from '../platform/db/connect.ts'
import { newId } from '../platform/id.ts'
import { inTenant } from '../platform/perform.ts'
import { type Day, day } from '../platform/time.ts'

const house = await testApp()
const owner = openDb(house.owner)
const { authority, bodies, association, accounts } = house.place
await seedAuthority(owner, house.clock, 'granby')
const system = { db: house.db, authority, actor: { kind: 'system', task: 'test' } as const }
const fyren = house.visit(await sessionFor(owner, house.clock, association.accountId, association.representativeId))
const text = async (response: Promise<Response>) => (await response).text()

const arrange = arranging(house)

let serial = 1
const someCase = (title: string) =>
  arrange((doing) =>
    openCase(doing, {
      bodyId: bodies.board,
      caseNumber: `2026/KS ${++serial}`,
      caseNumberKey: `KS-2026-${serial}`,
      title,
      stage: 'decision',
      openedOn: day('2026-01-12'),
      parties: [{ kind: 'association', name: association.name, associationId: association.associationId }],
    }),
  )

type Held = { bodyId?: string; heldOn: Day; approvedOn?: Day; postedOn?: Day; caseId?: string }

const someMeeting = ({ bodyId = bodies.board, heldOn, approvedOn, postedOn, caseId }: Held) =>
  arrange(async (doing) => {
    const meetingId = await recordMeeting(doing, { bodyId, heldOn, startsAt: '13:00', place: 'Rum Linden' })
    const minutesId = await recordMinutes(doing, {
      meetingId,
      kind: 'ordinary',
      ...(approvedOn ? { approvedOn } : {}),
      isDigitallySigned: false,
      paragraphs: [{ from: 104, to: 118 }],
      approvers: [],
    })
    if (postedOn) await recordNotice(doing, { minutesId, postedOn, keptAt: 'Kansliet', postedBy: 'Eva Berg' })
    await recordItem(doing, {
      meetingId,
      minutesId,
      ...(caseId ? { caseId } : {}),
      paragraph: 104,
      title: `Beslut om mötesplats ${heldOn}`,
      outcome: 'decision',
      appealType: 'legalityReview',
      points: ['Kommunstyrelsen ingår partnerskapet.'],
      motions: [],
      votes: [],
      reservations: [],
    })
    return meetingId
  })

const someAssignment = (caseId: string, dueOn?: Day) =>
  arrange((doing) =>
    giveAssignment(doing, {
      caseId,
      fromBodyId: bodies.board,
      toRole: 'kommundirektören',
      text: 'Utred formerna för samverkan.',
      ...(dueOn ? { dueOn } : {}),
    }),
  )

const first = await someCase('Mötesplats för unga')

test('an authority where nothing is recorded says to each what to do', async () => {
  const registrar = await text((await house.signInAs('registrar')).get('/bjorkvik'))
  expect(registrar).toContain('Hej, Test')
  expect(registrar).toContain('Måndag 9 mars 2026.')
  expect(registrar).toContain('Inget väntar på dig')
  expect(registrar).toContain('/bjorkvik/las-in')
  expect(await text((await house.signInAs('caseOfficer')).get('/bjorkvik'))).toContain('Till ärendena')
  expect(await text(fyren.get('/bjorkvik'))).toContain('Ni har inget partnerskap här än')
  const anyone = await text(house.anyone.get('/bjorkvik'))
  expect(anyone).toContain('Inget beslut är offentligt här än')
  expect(anyone).toContain('name="sok"')
  expect(anyone).toContain('/lagrum/kl-13-5')
  expect((await house.anyone.get('/finns-inte')).status).toBe(404)
  expect((await house.anyone.get('/lagrum')).status).toBe(200)
})

test('the registrar sees minutes to post with their last day and receipt, running clocks and assignments without a day', async () => {
  await someMeeting({ heldOn: day('2026-03-03'), approvedOn: day('2026-03-09') })
  await someMeeting({ heldOn: day('2026-02-17'), approvedOn: day('2026-02-23'), postedOn: day('2026-02-24') })
  await someMeeting({ heldOn: day('2026-01-13'), approvedOn: day('2026-01-19'), postedOn: day('2026-01-20') })
  await someAssignment(first)
  await someAssignment(first, day('2026-03-02'))
  const page = await text((await house.signInAs('registrar')).get('/bjorkvik'))
  for (const said of [
    'Anslå att protokollet från Kommunstyrelsen 3 mars 2026 är justerat',
    'Senast 11 mars 2026',
    '8\u00a0kap.\u00a012\u00a0§',
    'Två dagar kvar',
    'Anslaget för Kommunstyrelsen 13 januari 2026 får tas ned',
    'Föreslå ett slutdatum för uppdraget till kommundirektören',
    'Skulle ha varit klart',
    'Klockor som går',
    'Anslaget sitter uppe sedan 24 februari 2026',
  ])
    expect(page).toContain(said)
})

test('a case officer sees what concerns the own cases, and nothing of the others', async () => {
  const officer = await house.signInAs('caseOfficer')
  expect(await text(officer.get('/bjorkvik'))).not.toContain('Utred formerna')
  const person_id = newId(house.clock.now().epochMilliseconds)
  await inTenant(system, async (tx) => {
    const { authorityId: authority_id } = authority
    await tx
      .insertInto('person')
      .values({ authority_id, person_id, name: 'Test caseOfficer', account_id: accounts.caseOfficer })
      .execute()
    await tx.updateTable('case_file').set({ case_officer_id: person_id }).where('case_id', '=', first).execute()
  })
  const page = await text(officer.get('/bjorkvik'))
  expect(page).toContain('Utred formerna')
  expect(page).toContain('Mina ärenden')
  expect(page).toContain('Anslaget sitter uppe sedan 24 februari 2026')
  expect(page).not.toContain('Anslå att protokollet')
})

test('a role in one body sees that body only; an auditor sees all of it as something to watch', async () => {
  await someMeeting({ bodyId: bodies.committee, heldOn: day('2026-03-04'), approvedOn: day('2026-03-06') })
  await owner
    .transaction()
    .execute((tx) =>
      tx
        .updateTable('authority_role')
        .set({ body_id: bodies.committee })
        .where('account_id', '=', accounts.chair)
        .execute(),
    )
  const chair = await text((await house.signInAs('chair')).get('/bjorkvik'))
  expect(chair).toContain('Kommunledningsutskottet 4 mars 2026')
  expect(chair).toContain('Mina sammanträden')
  expect(chair).not.toContain('Kommunstyrelsen 3 mars 2026')
  const auditor = await text((await house.signInAs('auditor')).get('/bjorkvik'))
  expect(auditor).toContain('Att hålla ögonen på')
  expect(auditor).toContain('Kommunstyrelsen 3 mars 2026')
})

test('a reading that waits shows how many facts are unsure and not yet corrected, to those who do records', async () => {
  await inTenant(system, async (tx) => {
    const { authorityId: authority_id } = authority
    const at = house.clock.now()
    const id = () => newId(at.epochMilliseconds)
    const [import_id, import_file_id] = [id(), id()]
    await tx
      .insertInto('import')
      .values({ authority_id, import_id, created_at: at, created_by: accounts.registrar, state: 'review' })
      .execute()
    await tx
      .insertInto('import_file')
      .values({ authority_id, import_file_id, import_id, position: 0, name: 'ks.txt', size_bytes: 1, state: 'read' })
      .execute()
    const reading = JSON.stringify({ confidence: { '/body': 0.5, '/title': 0.6, '/secretary/name': 0.4 } })
    const corrections = JSON.stringify({ '/title': 'Rätt' })
    await tx
      .insertInto('import_document')
      .values({
        authority_id,
        import_document_id: id(),
        import_id,
        import_file_id,
        position: 0,
        name: 'protokoll-188.txt',
        reading,
        corrections,
        state: 'read',
      })
      .execute()
  })
  const page = await text((await house.signInAs('registrar')).get('/bjorkvik'))
  expect(page).toContain('Granska protokoll-188.txt')
  expect(page).toContain('Två osäkra uppgifter')
  expect(await text((await house.signInAs('politician')).get('/bjorkvik'))).not.toContain('protokoll-188')
})

test('an association sees its partnerships with the next step, and its cases', async () => {
  await arrange((doing) =>
    recordPartnership(doing, {
      title: 'Kvällsöppet',
      goal: '',
      state: 'dialogue',
      parties: [
        { authorityId: authority.authorityId, brings: '' },
        { associationId: association.associationId, brings: '' },
      ],
    }),
  )
  const page = await text(fyren.get('/bjorkvik'))
  for (const said of [
    'Kvällsöppet',
    'Dialog',
    'Nästa steg: Beskriv behovet',
    'Mötesplats för unga',
    'Björkviks kommun',
  ])
    expect(page).toContain(said)
  expect(page).not.toContain('Att göra')
})

test('anyone sees decisions of public cases only, with the last day to appeal while it runs', async () => {
  const open = await someCase('Offentligt ärende')
  await inTenant(system, (tx) =>
    tx.updateTable('case_file').set({ is_public: true }).where('case_id', '=', open).execute(),
  )
  const heldOn = day('2026-02-26')
  await someMeeting({ heldOn, approvedOn: day('2026-03-02'), postedOn: day('2026-03-03'), caseId: open })
  await someMeeting({ heldOn: day('2026-02-27'), caseId: first })
  const page = await text(house.anyone.get('/bjorkvik'))
  expect(page).toContain('Beslut om mötesplats 2026-02-26')
  expect(page).toContain('24 mars 2026')
  expect(page).not.toContain('2026-02-27')
  expect(page).not.toContain('Att göra')
})

test('the page asks as many questions however much there is to show', async () => {
  const registrar = await house.signInAs('registrar')
  const visits = [registrar, fyren, house.anyone].map((visitor) => () => visitor.get('/bjorkvik'))
  const before: number[] = []
  for (const visit of visits) before.push(await countStatements(visit))
  for (let month = 3; month < 15; month++) {
    const heldOn = day('2026-03-05').add({ days: month })
    await someMeeting({ heldOn, approvedOn: heldOn, caseId: await someCase(`Ärende ${month}`) })
    await someAssignment(first, heldOn)
  }
  const after: number[] = []
  for (const visit of visits) after.push(await countStatements(visit))
  expect(after).toEqual(before)
  expect(Math.max(...after)).toBeLessThanOrEqual(15)
})
