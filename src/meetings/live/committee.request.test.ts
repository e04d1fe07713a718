import { expect, test } from 'vitest'
import { testApp } from '../../../test/app.ts'
import { elect, plan, table } from '../../../test/live-meeting.ts'
import { inTenant } from '../../platform/perform.ts'
import { attendanceOf, itemsOfMeeting } from '../index.ts'

// The events of a committee that prepares for its board, with invented people: officials who come and go between paragraphs.
const house = await testApp({ on: '2023-11-22' })
const { bodies, authority } = house.place
const members = [
  ...['Birgitta Alm (S)', 'Torsten Ek (L)', 'Gunilla Hamrin (M)', 'Jonas Brodin (S)', 'Samira Haddad (S)'],
  ...['Frida Lövgren (MP)', 'Henrik Palm (M)', 'Annika Sjöholm (M)', 'Kent Rosén (SD)'],
]
const substitutes = [
  'Lisbeth Norén (S)',
  'Mikaela Ornäs (M)',
  'Hans Sörlin (L)',
  'Karin Hjort (S)',
  'Petronella Nyman (M)',
]
const names = [...members, ...substitutes].map((who) => who.replace(/ \(.*/, ''))
const people = await elect(house, bodies.committee, { members, substitutes })
const place = (name: string) => `${names.indexOf(name)}`
const { meetingId, itemIds } = await plan(
  house,
  { bodyId: bodies.committee, heldOn: '2023-11-22', firstParagraph: 70 },
  [
    { title: 'Val av justerare', kind: 'approvers' },
    ...['Överläggning', 'Taxor', 'Yttrande', 'Försök med partnerskap', 'Lokaler', 'Plan', 'Budget'].map((title) => ({
      title,
      kind: 'case' as const,
      proposalFrom: 'chair' as const,
      proposals: [`${title} godkänns.`],
    })),
  ],
)
const at = table(await house.signInAs('committeeSecretary'), meetingId)
const secretary = await house.signInAs('committeeSecretary')
const itemOf = (paragraph: number) => itemIds[paragraph - 70] ?? ''

test('a committee proposes to its board, and the list tells which officials were there for what', {
  timeout: 60_000,
}, async () => {
  const absent = ['Karin Hjort', 'Petronella Nyman', 'Henrik Palm']
  await at.open(names.filter((name) => !absent.includes(name)).map((name) => people.get(name) ?? ''))
  const others = ['Adam Karlberg', 'Bertil Sennborg', 'Helga Thorén', 'Kurt Lundin', 'Marika Knutson']
  for (const name of others)
    await secretary.post(`${at.base}/upprop/fler`, {
      name,
      kind: 'official',
      title: 'tjänsteperson',
      unit: '',
      otherClock: '',
    })
  const official = (name: string) => `${names.length + others.indexOf(name)}`
  const move = (name: string, eventKind: string) =>
    secretary.post(`${at.base}/upprop`, { eventBy: official(name), eventKind, eventClock: '' })
  await move('Helga Thorén', 'left')
  await at.takeUp(itemOf(70))
  await at.press(itemOf(70), 'done', { finding: 'approved', 'approver.1': place('Gunilla Hamrin') })
  for (const name of ['Adam Karlberg', 'Bertil Sennborg']) expect((await move(name, 'left')).status).toBe(303)
  await at.takeUp(itemOf(71))
  await at.press(itemOf(71), 'done', { finding: 'approved' })
  await move('Bertil Sennborg', 'arrived')
  await move('Helga Thorén', 'arrived')
  await move('Kurt Lundin', 'left')
  await at.takeUp(itemOf(72))
  for (const paragraph of [72, 73, 74, 75, 76, 77]) {
    if (paragraph === 74)
      await at.press(itemOf(74), 'motion', { motionBy: place('Gunilla Hamrin'), motionKind: 'approve' })
    expect(
      (await at.press(itemOf(paragraph), paragraph === 77 ? 'done' : 'next', { finding: 'approved' })).status,
    ).toBe(303)
  }
  expect((await at.close()).status).toBe(303)
  const actor = { kind: 'system', task: 'test' } as const
  const [list, items] = await inTenant({ db: house.db, actor, authority }, async (tx) => [
    (await attendanceOf(tx, [meetingId])).get(meetingId) ?? [],
    await itemsOfMeeting(tx, meetingId),
  ])
  const of = (name: string) => list.find((each) => each.name === name)
  expect(of('Mikaela Ornäs')).toMatchObject({ role: 'servingSubstitute', serves: [] })
  expect(absent.map((name) => of(name)?.role)).toEqual(['absent', 'absent', 'absent'])
  expect(of('Adam Karlberg')).toMatchObject({ present: [{ from: 70, to: 70 }], absent: [] })
  expect(of('Kurt Lundin')).toMatchObject({ present: [{ from: 70, to: 71 }] })
  expect(of('Helga Thorén')).toMatchObject({ present: [{ from: 72, to: 77 }] })
  expect(of('Bertil Sennborg')).toMatchObject({ present: [], absent: [{ from: 71, to: 71 }] })
  expect(of('Marika Knutson')).toMatchObject({ present: [], absent: [] })
  const trial = items.find(({ paragraph }) => paragraph === 74)
  expect(trial).toMatchObject({
    outcome: 'proposal',
    appealType: 'preparatory',
    motions: [{ by: { name: 'Gunilla Hamrin', party: 'M' }, kind: 'approve' }],
  })
  expect(trial?.decisionPath).toContain('kommunledningsutskottet bifaller ordförandens förslag')
})
