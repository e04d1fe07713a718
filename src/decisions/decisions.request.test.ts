import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { openCase } from '../cases/index.ts'
import { recordAttendance, recordChairs, recordItem, recordMeeting } from '../meetings/index.ts'
import { recordMinutes } from '../minutes/index.ts'
import { recordNotice } from '../notices/index.ts'
import type { Doing } from '../platform/action.ts'
import { newId } from '../platform/id.ts'
import { inTenant } from '../platform/perform.ts'
import { day } from '../platform/time.ts'

const house = await testApp({ on: '2023-12-11' })
const none = { present: [], absent: [], recused: [], serves: [] }
const member = (name: string, party: string) => ({ name, party, role: 'deciding' as const, ...none })

const actor = { kind: 'system', task: 'test' } as const
const { authority, bodies } = house.place

/** Kommunstyrelsen 5 December 2023 §§ 154–156: the chair leaves § 155 for jäv, the vice chair leads, a substitute of the same party serves. */
const decided = await inTenant({ db: house.db, actor, authority }, async (tx) => {
  const doing: Doing = {
    tx,
    actor,
    authority,
    now: house.clock.now(),
    today: house.clock.today(),
    newId: () => newId(1),
    enqueue: async () => {},
  }
  const caseId = await openCase(doing, {
    bodyId: bodies.board,
    caseNumber: '2023/KS 0417',
    caseNumberKey: 'KS/2023/417',
    title: 'Kvällsöppet i Varvet',
    stage: 'decision',
    openedOn: day('2023-11-01'),
    parties: [{ kind: 'authority', name: authority.name }],
  })
  const meetingId = await recordMeeting(doing, {
    bodyId: bodies.board,
    heldOn: day('2023-12-05'),
    startsAt: '18:30',
    endsAt: '19:28',
    place: 'Varvet',
  })
  await recordAttendance(doing, meetingId, [
    { ...member('Eva Sandgren', 'S'), recused: [{ from: 155, to: 155 }] },
    member('Nils Öberg', 'C'),
    member('Omar Ali', 'M'),
    { name: 'Amira Haddad', party: 'S', role: 'servingSubstitute', ...none, serves: [{ from: 155, to: 155 }] },
    { name: 'Henrik Dahl', party: 'M', role: 'substitute', ...none, recused: [{ from: 155, to: 155 }] },
    { name: 'Karin Wallin', role: 'official', title: 'utredare', ...none },
  ])
  await recordChairs(doing, meetingId, [
    {
      name: 'Eva Sandgren',
      party: 'S',
      paragraphs: [
        { from: 154, to: 154 },
        { from: 156, to: 156 },
      ],
    },
    { name: 'Nils Öberg', party: 'C', paragraphs: [{ from: 155, to: 155 }] },
  ])
  const minutesId = await recordMinutes(doing, {
    meetingId,
    kind: 'ordinary',
    secretary: 'Maria Lindqvist',
    approvedOn: day('2023-12-08'),
    isDigitallySigned: true,
    paragraphs: [{ from: 154, to: 156 }],
    approvers: [{ name: 'Omar Ali', party: 'M' }],
  })
  await recordNotice(doing, { minutesId, postedOn: day('2023-12-08'), keptAt: 'Kansliet', postedBy: 'Maria Lindqvist' })
  const itemId = await recordItem(doing, {
    meetingId,
    minutesId,
    caseId,
    paragraph: 155,
    title: 'Partnerskap om Kvällsöppet',
    outcome: 'decision',
    appealType: 'legalityReview',
    points: ['Kommunstyrelsen går in i partnerskapet.', 'Kommundirektören får i uppdrag att skriva under.'],
    motions: [],
    votes: [],
    reservations: [{ name: 'Omar Ali', party: 'M' }],
  })
  return { caseId, itemId, meetingId }
})

const text = async (response: Promise<Response>) => (await (await response).text()).replaceAll('\u00a0', ' ')
const auditor = await house.signInAs('auditor')

test('a decision says who decided in that very paragraph, who left for jäv, who stepped in and who led', async () => {
  const page = await text(auditor.get(`/bjorkvik/beslut/${decided.itemId}`))
  expect(page).toContain('Ordförande i § 155')
  expect(page).toContain('Nils Öberg (C)')
  expect(page).toContain('Eva Sandgren (S), Henrik Dahl (M)')
  expect(page).toContain('Amira Haddad (S) för Eva Sandgren')
  expect(page).toContain('Tre personer som beslutade i § 155')
  expect(page).not.toContain('Karin Wallin')
})

test('the last appeal day and the earliest legal force stand with their receipts, and how to appeal until then', async () => {
  const page = await text(auditor.get(`/bjorkvik/beslut/${decided.itemId}`))
  expect(page).toContain('29 december 2023')
  expect(page).toContain('30 december 2023')
  expect(page).toContain('Så överklagar du')
  house.at('2023-12-30')
  expect(await text(auditor.get(`/bjorkvik/beslut/${decided.itemId}`))).not.toContain('Så överklagar du')
  house.at('2023-12-11')
})

test('a stranger sees the decision once its case is public, and not before', async () => {
  const paths = [
    `/bjorkvik/beslut/${decided.itemId}`,
    `/bjorkvik/beslut/${decided.itemId}/utdrag`,
    `/bjorkvik/beslut/${decided.itemId}/utdrag.txt`,
  ]
  for (const path of paths) expect((await house.anyone.get(path)).status).toBe(404)
  await inTenant({ db: house.db, actor, authority }, (tx) =>
    tx.updateTable('case_file').set({ is_public: true }).where('case_id', '=', decided.caseId).execute(),
  )
  for (const path of paths) expect((await house.anyone.get(path)).status).toBe(200)
})

test('the extract carries body, day, paragraph, number, text, approval and notice', async () => {
  const extract = await text(auditor.get(`/bjorkvik/beslut/${decided.itemId}/utdrag.txt`))
  for (const words of [
    'Björkviks kommun',
    '155',
    'Beslutande organ\tKommunstyrelsen',
    'Sammanträdesdatum\t5 december 2023',
    '2023/KS 0417',
    '1. Kommunstyrelsen går in i partnerskapet.',
    'Justeringsdatum\t8 december 2023',
    'Anslaget sätts upp\t8 december 2023',
  ]) {
    expect(extract).toContain(words)
  }
})

test('meetings are listed for those who work there, and a meeting shows its attendance by paragraph', async () => {
  expect(await text(auditor.get('/bjorkvik/sammantraden'))).toContain('5 december 2023')
  const page = await text(auditor.get(`/bjorkvik/sammantraden/${decided.meetingId}`))
  expect(page).toContain('jäv § 155')
  expect(page).toContain('tjänstgör § 155')
  expect((await house.anyone.get('/bjorkvik/sammantraden')).status).toBe(303)
})

test('the papers of a meeting are pages, text and Word for those who work there, and for nobody else', async () => {
  const at = `/bjorkvik/sammantraden/${decided.meetingId}`
  const meeting = await text(auditor.get(at))
  for (const paper of ['kallelse', 'protokoll', 'anslag', 'anslagsbevis']) {
    expect(meeting).toContain(`${at}/${paper}"`)
    expect(await text(auditor.get(`${at}/${paper}`))).toContain('Kommunstyrelsen')
    const file = await auditor.get(`${at}/${paper}/fil.docx`)
    expect(file.status).toBe(200)
    expect(new Uint8Array(await file.arrayBuffer()).slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]))
    expect((await house.anyone.get(`${at}/${paper}`)).status).toBe(303)
    expect((await house.anyone.get(`${at}/${paper}/fil.txt`)).status).toBe(404)
  }
  const minutes = await text(auditor.get(`${at}/protokoll/fil.txt`))
  expect(minutes).toMatch(/Eva Sandgren \(S\), deltar inte §\s155 på grund av jäv/)
  expect(minutes).toContain('Sista dag att överklaga\t29 december 2023')
  for (const missing of ['protokoll-2', 'kallelse-2', 'hemligt', 'protokoll/fil.pdf'])
    expect((await auditor.get(`${at}/${missing}`)).status).toBe(404)
})

test('an address that names nothing is not found', async () => {
  for (const path of [
    '/bjorkvik/beslut/1',
    `/bjorkvik/beslut/${newId(5)}`,
    `/bjorkvik/sammantraden/${newId(5)}`,
    `/granby/beslut/${decided.itemId}`,
  ]) {
    expect((await auditor.get(path)).status).toBe(404)
  }
})
