import { expect, test } from 'vitest'
import { testApp } from '../../../test/app.ts'
import { elect, formOf, plan, table } from '../../../test/live-meeting.ts'
import { countRoundTrips, countStatements } from '../../../test/statements.ts'

const house = await testApp({ on: '2026-03-09' })
const { bodies } = house.place
const members = ['Eva Sandgren (S)', 'Nils Öberg (C)', 'Karin Wallin (S)', 'Roger Fält (BL)', 'Åsa Nordlund (L)']
const substitutes = ['Amira Haddad (S)', 'Ulf Mård (S)', 'Ida Falk (C)']
const names = [...members, ...substitutes].map((who) => who.replace(/ \(.*/, ''))
const place = (name: string) => `${names.indexOf(name)}`
const people = await elect(house, bodies.committee, { members, substitutes })
const secretary = await house.signInAs('committeeSecretary')
const agenda = [
  { title: 'Val av justerare', kind: 'approvers' as const },
  { title: 'Första ärendet', kind: 'case' as const, proposals: ['Nämnden antar planen.'] },
  { title: 'Andra ärendet', kind: 'case' as const },
]

let begun = 0

/** A meeting whose first paragraph is done and whose first case is on the table. */
const sitting = async (away: readonly string[] = []) => {
  const { meetingId, itemIds } = await plan(
    house,
    { bodyId: bodies.committee, heldOn: '2026-03-09', startsAt: `08:${10 + begun++}` },
    agenda,
  )
  const at = table(secretary, meetingId)
  const here = names.filter((name) => !away.includes(name)).map((name) => people.get(name) ?? '')
  expect((await at.open(here)).status).toBe(303)
  const [approvers = '', first = '', second = ''] = itemIds
  await at.takeUp(approvers)
  return { at, meetingId, approvers, first, second }
}

const said = async (answer: Response): Promise<string> =>
  `${answer.status} ${(await answer.text()).replaceAll('\u00a0', ' ')}`

test('a secretary who stops in the middle finds everything that was entered', async () => {
  const { at, approvers, first } = await sitting()
  expect((await at.press(approvers, 'next', { finding: 'approved', 'approver.1': place('Karin Wallin') })).status).toBe(
    303,
  )
  await at.press(first, 'motion', {
    motionBy: place('Roger Fält'),
    motionKind: 'amend',
    motionText: 'att planen gäller ett år',
  })
  await at.press(first, 'save', { dispatchTo: 'Föreningen', 'point.1': 'Nämnden antar planen för ett år.' })
  const page = await at.html(at.item(first))
  expect(page).toContain('att planen gäller ett år')
  expect(page).toContain('Nämnden antar planen för ett år.')
  expect(page).toContain('Skiljer sig från förslaget.')
})

test('a roll call that comes back keeps its ticks', async () => {
  const { meetingId } = await plan(house, { bodyId: bodies.committee, heldOn: '2026-03-09', startsAt: '07:10' }, agenda)
  const at = table(secretary, meetingId)
  const answer = await at.open([people.get('Ulf Mård') ?? ''], { secretary: '' })
  expect(answer.status).toBe(422)
  const ticked = [...(await answer.text()).matchAll(/name="present\.([^"]+)" value="1" checked/g)].map(([, id]) => id)
  expect(ticked).toEqual([people.get('Ulf Mård')])
})

test('paragraphs run on through the year, also in two meetings of a body on the same day', async () => {
  const [one, other] = [await sitting(), await sitting()]
  const number = async ({ at, approvers }: typeof one) =>
    Number(/<h1[^>]*>§\s(\d+)/.exec((await at.html(at.item(approvers))).replaceAll('\u00a0', ' '))?.[1])
  expect(await number(other)).toBe((await number(one)) + 1)
})

test('one who is out may neither move, vote nor make a reservation, and what was typed is kept', async () => {
  const { at, approvers, first } = await sitting()
  await at.press(approvers, 'next', { finding: 'approved' })
  expect((await at.press(first, 'save', { [`recused.${place('Karin Wallin')}`]: '1' })).status).toBe(303)
  const moved = await said(
    await at.press(first, 'motion', {
      motionBy: place('Karin Wallin'),
      motionText: 'Kvastfening',
      dispatchTo: 'Arkivet',
    }),
  )
  expect(moved).toMatch(/^422/)
  expect(moved).toContain('4 kap. 22 § kommunallagen')
  expect(moved).toContain('Kvastfening')
  expect(moved).toContain('Arkivet')
  const reserved = await said(await at.press(first, 'reserve', { reserveBy: place('Karin Wallin') }))
  expect(reserved).toContain('4 kap. 27 § kommunallagen')
  const idle = await said(await at.press(first, 'reserve', { reserveBy: place('Ida Falk') }))
  expect(idle).toContain('Bara den som har deltagit i beslutet får reservera sig.')
  const ballots = Object.fromEntries(
    ['Eva Sandgren', 'Nils Öberg', 'Roger Fält', 'Åsa Nordlund', 'Amira Haddad'].map((name) => [
      `ballot.${place(name)}`,
      'yes',
    ]),
  )
  const voted = await said(await at.vote(first, { ...ballots, [`ballot.${place('Karin Wallin')}`]: 'no' }))
  expect(voted).toContain('Bara de som tjänstgör i paragrafen röstar.')
  expect((await at.vote(first, ballots)).status).toBe(303)
})

test('nobody serves twice, no seat is filled twice, and nobody leads while the presidium can', async () => {
  const { at, approvers, first } = await sitting()
  await at.press(approvers, 'next', { finding: 'approved' })
  const out = { [`recused.${place('Karin Wallin')}`]: '1', [`recused.${place('Nils Öberg')}`]: '1' }
  await at.press(first, 'save', out)
  const twice = {
    [`stepsIn.${place('Karin Wallin')}`]: place('Ulf Mård'),
    [`stepsIn.${place('Nils Öberg')}`]: place('Ulf Mård'),
  }
  expect(await said(await at.press(first, 'save', twice))).toContain('Samma person kan inte tjänstgöra på två platser.')
  const taken = await said(await at.press(first, 'save', { [`stepsIn.${place('Roger Fält')}`]: place('Ulf Mård') }))
  expect(taken).toContain('Platsen är inte ledig')
  const leads = await said(await at.press(first, 'save', { leads: place('Roger Fält') }))
  expect(leads).toContain('6 kap. 22 § kommunallagen')
})

test('when the whole presidium is out one is pointed out, and until then the paragraph is not finished', async () => {
  const { at, approvers, first } = await sitting()
  await at.press(approvers, 'next', { finding: 'approved' })
  const out = { [`recused.${place('Eva Sandgren')}`]: '1', [`recused.${place('Nils Öberg')}`]: '1' }
  await at.press(first, 'save', out)
  expect(await said(await at.press(first, 'done', { finding: 'approved' }))).toContain('Ingen leder paragrafen.')
  expect((await at.press(first, 'done', { finding: 'approved', leads: place('Åsa Nordlund') })).status).toBe(303)
  expect(await at.html(at.item(first))).toMatch(/Åsa Nordlund \(L\)\s*leder paragrafen/)
})

test('a board that is too few may only table', async () => {
  const { at, approvers, first } = await sitting(['Åsa Nordlund', 'Amira Haddad', 'Ulf Mård', 'Ida Falk', 'Roger Fält'])
  expect(await said(await at.press(approvers, 'next', { finding: 'approved' }))).toContain('6 kap. 27 § kommunallagen')
  expect((await at.press(approvers, 'next', { finding: 'tabled' })).status).toBe(303)
  expect(await at.html(at.item(first))).toContain('Paragrafen kan bara bordläggas.')
})

test('a tie goes to the chair, who must vote; in an election to the lot', async () => {
  const { at, approvers, first } = await sitting()
  await at.press(approvers, 'next', { finding: 'approved' })
  const ballots = (votes: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(votes).map(([name, vote]) => [`ballot.${place(name)}`, vote]))
  const tie = {
    'Nils Öberg': 'yes',
    'Karin Wallin': 'no',
    'Roger Fält': 'yes',
    'Åsa Nordlund': 'no',
    'Eva Sandgren': 'abstain',
  }
  expect(await said(await at.vote(first, ballots(tie)))).toContain('4 kap. 25 § kommunallagen')
  const closed = { method: 'closed', yes: '2', no: '2', abstain: '1', tellers: 'Ida Falk' }
  expect(await said(await at.vote(first, closed))).toContain('Bara val och anställningar får vara slutna.')
  expect(await said(await at.vote(first, { ...closed, isElection: 'true' }))).toContain('Skriv vad lotten gav.')
  expect((await at.vote(first, { ...closed, isElection: 'true', drawn: 'no' })).status).toBe(303)
  const few = ballots({ 'Karin Wallin': 'no', 'Åsa Nordlund': 'no', 'Roger Fält': 'abstain' })
  expect(await said(await at.vote(first, few))).toContain('Två röster saknas.')
  expect((await at.vote(first, { ...few, others: 'yes' })).status).toBe(303)
  expect(await at.html(at.item(first))).toContain('Ordförandens röst avgör')
})

test('two secretaries on the same paragraph: what only one changed is kept, and where both did the second chooses', async () => {
  const { at, approvers, first } = await sitting()
  await at.press(approvers, 'next', { finding: 'approved' })
  const mine = formOf(await at.html(at.item(first)))
  await at.press(first, 'save', { 'point.1': 'Nämnden antar planen i mars.', dispatchTo: 'Arkivet' })
  const answer = await secretary.post(at.item(first), {
    ...mine,
    'point.1': 'Nämnden antar planen i maj.',
    secrecyProvision: 'OSL',
    do: 'save',
  })
  const page = await answer.text()
  expect(answer.status).toBe(422)
  expect(page).toContain('Nämnden antar planen i mars.')
  expect(page).toContain('Nämnden antar planen i maj.')
  const choice = { ...formOf(page), 'point.1': 'Nämnden antar planen i maj.', do: 'save' }
  expect((await secretary.post(at.item(first), choice)).status).toBe(303)
  const kept = formOf(await at.html(at.item(first)))
  expect(kept).toMatchObject({
    'point.1': 'Nämnden antar planen i maj.',
    dispatchTo: 'Arkivet',
    secrecyProvision: 'OSL',
  })
})

test('a wrong clock, one who is here already, and an approval before the meeting are refused', async () => {
  const { at, approvers } = await sitting()
  const event = (changes: Readonly<Record<string, string>>) =>
    at.press(approvers, 'event', { eventBy: place('Roger Fält'), eventKind: 'left', ...changes })
  expect(await said(await event({ eventClock: '23.10' }))).toContain('Klockslaget har inte varit än.')
  expect(await said(await event({ eventClock: '11.00' }))).toContain('före sammanträdets början')
  expect(await said(await event({ eventClock: 'snart' }))).toContain('Skriv klockan som 13.02.')
  expect(await said(await event({ eventKind: 'arrived' }))).toContain('redan antecknad som närvarande')
  const early = await said(
    await at.press(approvers, 'save', { 'approver.1': place('Karin Wallin'), approvalDay: '2026-03-08' }),
  )
  expect(early).toContain('5 kap. 69 § kommunallagen')
})

test('closing is refused with what is left, and struck items do not stand in the way', async () => {
  const { at, approvers, first, second } = await sitting()
  expect(await said(await at.close())).toContain('5 kap. 66–67 §§ kommunallagen')
  await at.press(approvers, 'next', { finding: 'approved' })
  await at.press(first, 'done', { finding: 'approved' })
  await secretary.post(`${at.item(second)}/stryk`, { to: '' })
  expect(await said(await at.close())).toContain('Ingen är vald att justera protokollet.')
  await at.press(approvers, 'save', { 'approver.1': place('Karin Wallin') })
  expect((await secretary.post(`${at.base}/ajournera`)).status).toBe(303)
  expect(await said(await at.close())).toContain('Återuppta det först.')
  expect((await secretary.post(`${at.base}/ateruppta`)).status).toBe(303)
  expect((await at.close()).status).toBe(303)
  expect(await at.html(at.base)).toContain('Avslutat 12.00')
})

test('nobody but the secretary writes; the chair and the auditor read', async () => {
  const { at, approvers } = await sitting()
  for (const role of ['chair', 'auditor'] as const) {
    const visitor = await house.signInAs(role)
    expect((await visitor.get(at.item(approvers))).status).toBe(200)
    expect((await visitor.post(at.item(approvers), { do: 'save', seen: '{}' })).status).toBe(403)
    expect((await visitor.post(`${at.base}/avsluta`)).status).toBe(403)
  }
  expect((await (await house.signInAs('politician')).get(at.base)).status).toBe(403)
})

test('the screens ask the database the same number of times however long the meeting is', async () => {
  const { at, approvers } = await sitting()
  expect(await countStatements(() => secretary.get(at.base))).toBeLessThanOrEqual(10)
  expect(await countStatements(() => secretary.get(at.item(approvers)))).toBeLessThanOrEqual(22)
  expect(await countStatements(() => secretary.get(`${at.base}/upprop`))).toBeLessThanOrEqual(9)
})

test('an action at the table waits for the database five times: session, sitting, writing, journal and commit', async () => {
  const { at, approvers, first } = await sitting()
  const pageAndAction = 3 + 5
  const elected = { finding: 'approved', 'approver.1': place('Karin Wallin') }
  for (const act of [
    () => at.press(approvers, 'save', { [`recused.${place('Nils Öberg')}`]: '1' }),
    () => at.press(approvers, 'next', elected),
    () => at.press(first, 'motion', { motionBy: place('Roger Fält'), motionKind: 'reject', motionText: '' }),
  ])
    expect(await countRoundTrips(act)).toBeLessThanOrEqual(pageAndAction)
})

test('who is gone when a paragraph ends does not serve in the next', async () => {
  const { at, approvers, first } = await sitting()
  const gone = { [`present.${place('Nils Öberg')}`]: undefined }
  await at.press(approvers, 'next', { finding: 'approved', 'approver.1': place('Karin Wallin'), ...gone })
  expect(formOf(await at.html(at.item(first)))[`present.${place('Nils Öberg')}`]).toBeUndefined()
})
