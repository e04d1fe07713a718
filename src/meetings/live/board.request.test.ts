import { expect, test } from 'vitest'
import { testApp } from '../../../test/app.ts'
import { elect, plan, table } from '../../../test/live-meeting.ts'
import { minutesPapersOf } from '../../decisions/index.ts'
import { openDb } from '../../platform/db/connect.ts'
import { inTenant } from '../../platform/perform.ts'
import { attendanceOf, chairsOf } from '../index.ts'

// The events of a real board meeting with invented people: jäv in §§ 147–148, 155 and 158, § 150 approved at once.
const house = await testApp({ on: '2023-12-05' })
const { bodies, authority } = house.place
const members = [
  ...['Birgitta Alm (S)', 'Torsten Ek (L)', 'Gunilla Hamrin (M)', 'Jonas Brodin (S)', 'Lisbeth Norén (S)'],
  ...['Samira Haddad (S)', 'Frida Lövgren (MP)', 'Rickard Moberg (C)', 'Elena Duarte (V)', 'Henrik Palm (M)'],
  ...['Annika Sjöholm (M)', 'Stefan Wik (M)', 'Ulrika Ståhl (KD)', 'Kent Rosén (SD)', 'Bo Härdin (SD)'],
]
const substitutes = [
  ...['Olle Strand (S)', 'Dilan Aydin (MP)', 'Fredrika Lund (M)', 'Karin Hjort (S)', 'Claes Hellner (M)'],
  ...['Hans Sörlin (L)', 'Petronella Nyman (M)', 'Joar Grind (KD)', 'Herman Melker (SD)'],
]
const people = await elect(house, bodies.board, { members, substitutes })
const titles = Array.from({ length: 21 }, (_, index) => `Ärende ${146 + index}`)
const { meetingId, itemIds } = await plan(house, { bodyId: bodies.board, heldOn: '2023-12-05', firstParagraph: 146 }, [
  { title: 'Val av justerare', kind: 'approvers' },
  ...titles.slice(1).map((title) => ({
    title,
    kind: 'case' as const,
    proposalFrom: 'chair' as const,
    proposals: [`Kommunstyrelsen godkänner ${title.toLowerCase()}.`],
  })),
])
const secretary = await house.signInAs('committeeSecretary')
const at = table(secretary, meetingId)
const absent = ['Petronella Nyman', 'Joar Grind', 'Herman Melker']
const names = [...members, ...substitutes].map((who) => who.replace(/ \(.*/, ''))
const place = (name: string) => `${names.indexOf(name)}`
const itemOf = (paragraph: number) => itemIds[paragraph - 146] ?? ''

const recusals: Readonly<Record<number, readonly string[]>> = {
  147: ['Gunilla Hamrin'],
  148: ['Gunilla Hamrin'],
  155: ['Birgitta Alm'],
  158: ['Frida Lövgren', 'Claes Hellner'],
}

test('a board meeting is held paragraph by paragraph and leaves what a recorded one has', {
  timeout: 60_000,
}, async () => {
  const present = names.filter((name) => !absent.includes(name)).map((name) => people.get(name) ?? '')
  const ahead = await at.open(present, { clock: '23.59' })
  const ticked = (await ahead.text()).match(/name="present\.[^"]+" value="1" checked/g)
  expect([ahead.status, ticked?.length]).toEqual([422, present.length])
  expect((await at.open(present)).status).toBe(303)
  expect(
    (
      await secretary.post(`${at.base}/upprop/fler`, {
        name: 'Emelie Landin',
        kind: 'official',
        title: 'avdelningschef',
        unit: '',
        otherClock: '',
      })
    ).status,
  ).toBe(303)
  expect((await at.takeUp(itemOf(146))).status).toBe(303)
  for (let paragraph = 146; paragraph <= 166; paragraph += 1) {
    const out = recusals[paragraph]
    if (out) {
      const ticked = Object.fromEntries(out.map((name) => [`recused.${place(name)}`, '1']))
      expect((await at.press(itemOf(paragraph), 'save', ticked)).status).toBe(303)
    }
    if (paragraph === 150) expect((await at.press(itemOf(150), 'save', { isImmediate: '1' })).status).toBe(303)
    if (paragraph === 155) {
      const left = { eventBy: `${names.length}`, eventKind: 'left', eventFrom: 'this', eventClock: '' }
      expect((await at.press(itemOf(155), 'event', left)).status).toBe(303)
    }
    const elected =
      paragraph === 146
        ? {
            'approver.1': place('Henrik Palm'),
            approverSubstitute: place('Elena Duarte'),
            approvalPlace: 'Kommunkansliet',
            approvalDay: '2023-12-08',
          }
        : {}
    const done = await at.press(itemOf(paragraph), paragraph === 166 ? 'done' : 'next', {
      finding: 'approved',
      ...elected,
    })
    expect([paragraph, done.status]).toEqual([paragraph, 303])
  }
  expect((await at.close()).status).toBe(303)
  const actor = { kind: 'system', task: 'test' } as const
  const { list, chairs, papers } = await inTenant({ db: house.db, actor, authority }, async (tx) => ({
    list: (await attendanceOf(tx, [meetingId])).get(meetingId) ?? [],
    chairs: (await chairsOf(tx, [meetingId])).get(meetingId) ?? [],
    papers: await minutesPapersOf(tx, meetingId, authority.name),
  }))
  const of = (name: string) => list.find((each) => each.name === name)
  expect(of('Birgitta Alm')).toMatchObject({ role: 'deciding', recused: [{ from: 155, to: 155 }] })
  expect(of('Gunilla Hamrin')).toMatchObject({ role: 'deciding', recused: [{ from: 147, to: 148 }] })
  expect(of('Olle Strand')).toMatchObject({ role: 'servingSubstitute', serves: [{ from: 155, to: 155 }] })
  expect(of('Fredrika Lund')).toMatchObject({ role: 'servingSubstitute', serves: [{ from: 147, to: 148 }] })
  expect(of('Dilan Aydin')).toMatchObject({ role: 'servingSubstitute', serves: [{ from: 158, to: 158 }] })
  expect(of('Claes Hellner')).toMatchObject({ role: 'substitute', recused: [{ from: 158, to: 158 }] })
  expect(absent.map((name) => of(name)?.role)).toEqual(['absent', 'absent', 'absent'])
  expect(of('Emelie Landin')).toMatchObject({ role: 'official', present: [{ from: 146, to: 154 }] })
  expect(chairs.map(({ name, paragraphs: { from, to } }) => [name, from, to])).toEqual([
    ['Birgitta Alm', 146, 154],
    ['Torsten Ek', 155, 155],
    ['Birgitta Alm', 156, 166],
  ])
  expect(
    papers.map(({ minutes: { kind, paragraphs, secretary, approvers } }) => [
      kind,
      paragraphs,
      secretary,
      approvers.map(({ name }) => name),
    ]),
  ).toEqual([
    [
      'ordinary',
      [
        { from: 146, to: 149 },
        { from: 151, to: 166 },
      ],
      'Alma Bergström',
      ['Henrik Palm'],
    ],
    ['immediate', [{ from: 150, to: 150 }], 'Alma Bergström', ['Henrik Palm']],
  ])
  const [ordinary] = papers
  const decided = ordinary?.content.items?.find((item) => item.paragraph === 155)
  expect(decided).toMatchObject({
    points: ['Kommunstyrelsen godkänner ärende 155.'],
    takingPart: { chair: { name: 'Torsten Ek', party: 'L' } },
  })
  expect(decided?.path).toContain('Ordföranden frågar om kommunstyrelsen bifaller ordförandens förslag')
  const page = await at.html(`/bjorkvik/sammantraden/${meetingId}`)
  expect(page).toContain('Ärende 166')
})

test('a closed meeting does not change, and nothing is lost', async () => {
  const answer = await at.press(itemOf(147), 'save', { finding: 'rejected' })
  expect(answer.status).toBe(422)
  const typed = { reserveBy: '0', noteText: 'Sent tillägg' }
  const late = await secretary.post(at.item(itemOf(147)), { do: 'reserve', seen: '{}', ...typed })
  expect(late.status).toBe(422)
  expect(await late.text()).toMatch(/4\u00a0kap.\u00a027\u00a0§.*Det du skrev.*Sent tillägg/s)
  const again = await secretary.post(`${at.item(itemOf(147))}/ta-upp`)
  expect([again.status, await again.text()]).toEqual([
    422,
    expect.stringMatching(/ds-error-summary.*är avslutat.*Ärende 166/s),
  ])
  const owner = openDb(house.owner)
  const row = await inTenant({ db: owner, actor: { kind: 'system', task: 'test' }, authority }, (tx) =>
    tx.selectFrom('meeting_item').select('finding').where('meeting_item_id', '=', itemOf(147)).executeTakeFirst(),
  )
  expect(row?.finding).toBe('approved')
})

test('attendance comes as a file for remuneration', async () => {
  const text = await at.html(`${at.base}/narvaro.csv`)
  expect(text).toContain('Olle Strand;S;Ersättare;12.00;12.00;0;§\u00a0155;Nej')
})
