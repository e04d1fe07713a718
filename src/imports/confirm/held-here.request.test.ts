import { expect, test } from 'vitest'
import { testApp } from '../../../test/app.ts'
import { fieldsOf, seen } from '../../../test/form-fields.ts'
import { elect, plan, table } from '../../../test/live-meeting.ts'
import { someReviewedImport, textFile } from '../../../test/reviewed-import.ts'
import { attendanceOf, itemsOfMeeting } from '../../meetings/index.ts'
import { inTenant } from '../../platform/perform.ts'

const paper = textFile(new URL('../../../test/twin/', import.meta.url), '000-protokollsutdrag.txt')
const house = await testApp({ on: '2023-12-05' })
const { bodies, authority } = house.place

/** A meeting of the board on the day of the paper, closed here; the case of the paper is its § 160. */
const heldHere = async () => {
  const members = ['Birgitta Alm (S)', 'Torsten Ek (L)', ...Array.from({ length: 6 }, (_, at) => `Ledamot ${at} (S)`)]
  const people = await elect(house, bodies.board, { members, substitutes: [] })
  const { meetingId, itemIds } = await plan(
    house,
    { bodyId: bodies.board, heldOn: '2023-12-05', startsAt: '18:00', firstParagraph: 159 },
    [
      { title: 'Val av justerare', kind: 'approvers' },
      { title: 'Försöksprojekt', kind: 'case', proposals: ['Styrelsen startar ett försök.'] },
    ],
  )
  const at = table(await house.signInAs('committeeSecretary'), meetingId)
  const [approvers = '', matter = ''] = itemIds
  await at.open([...people.values()])
  await at.takeUp(approvers)
  await at.press(approvers, 'next', { finding: 'approved', 'approver.1': '1' })
  await at.press(matter, 'done', { finding: 'approved' })
  expect((await at.close()).status).toBe(303)
  return meetingId
}

const inHouse = <T>(work: Parameters<typeof inTenant<T>>[1]) =>
  inTenant({ db: house.db, actor: { kind: 'system', task: 'test' }, authority }, work)

test('a paper about a meeting that was held here is filed and ties its item, and the meeting stays as it is', async () => {
  const meetingId = await heldHere()
  const told = () =>
    inHouse(async (tx) => ({
      items: (await itemsOfMeeting(tx, meetingId)).map(({ caseId: _, ...item }) => item),
      people: await attendanceOf(tx, [meetingId]),
      minutes: await tx.selectFrom('minutes').selectAll().execute(),
      assignments: await tx.selectFrom('assignment').select('text').execute(),
    }))
  const before = await told()
  const registrar = await house.signInAs('registrar')
  const importId = await someReviewedImport(house, [
    { ...paper, corrections: { '/items/1': { paragraph: 190, caseNumber: '2023/KS 0417', title: 'En punkt till' } } },
  ])
  const address = `/bjorkvik/las-in/${importId}/spara/0`
  const html = (await (await registrar.get(address)).text()).replaceAll('\u00a0', ' ')
  for (const words of [
    'Sammanträdet har hållits här',
    '5 kap. 69 § kommunallagen',
    'Punkten kopplas till ärendet',
    '§ 190',
  ])
    expect(html).toContain(words)
  expect(html).not.toContain('Uppgifter som skiljer sig')
  expect((await registrar.post(address, { ...fieldsOf(html), ...seen })).status).toBe(303)

  expect(await told()).toEqual(before)
  const [, matter] = await inHouse((tx) => itemsOfMeeting(tx, meetingId))
  const [filed] = await inHouse((tx) => tx.selectFrom('document').select(['case_id', 'kind']).execute())
  expect(filed?.kind).toBe('minutesExtract')
  expect(matter?.caseId).toBe(filed?.case_id)
})
