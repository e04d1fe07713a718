import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { arranging } from '../../test/arrange.ts'
import { leadsTo } from '../../test/drafted-paper.ts'
import { heldMinutesIn } from '../../test/held-minutes.ts'
import { plan } from '../../test/live-meeting.ts'
import { sessionFor } from '../../test/seed.ts'
import { openCase } from '../cases/index.ts'
import { openDb } from '../platform/db/connect.ts'
import { day } from '../platform/time.ts'
import { remindDailyJob } from './jobs.ts'

const house = await testApp({ on: '2026-03-09' })
const { association, authority, bodies } = house.place
const arrange = arranging(house)
const held = heldMinutesIn(house)
let secretary = await house.signInAs('committeeSecretary')
let chair = await house.signInAs('chair')
const at = (minutesId: string, below = '') => `/bjorkvik/protokoll/${minutesId}${below}`
const html = async (answer: Response | Promise<Response>) => (await (await answer).text()).replaceAll('\u00a0', ' ')

const provision = '25 kap. 1 § OSL'
const minutesId = await held({ heldOn: '2026-03-02', secrecyOf2: provision })
const own = leadsTo(await secretary.post(at(minutesId, '/eget-protokoll'), { paragraph: '2' }))

/** The secret paragraph belongs to a case that anyone may read. */
const caseId = await arrange(async (doing) => {
  const opened = await openCase(doing, {
    ...{ bodyId: bodies.board, caseNumber: '2026/KS 0401', caseNumberKey: 'KS-2026-401', stage: 'decision' },
    ...{ title: 'Öppet ärende', openedOn: day('2026-02-01') },
    parties: [{ kind: 'authority', name: authority.name }],
  })
  await doing.tx.updateTable('case_file').set({ is_public: true }).where('case_id', '=', opened).execute()
  await doing.tx
    .updateTable('meeting_item')
    .set({ case_id: opened, background: 'Hemlig bakgrund' })
    .where('paragraph', '=', 2)
    .execute()
  return opened
})
const itemId = await arrange(async ({ tx }) => {
  const query = tx.selectFrom('meeting_item').select('meeting_item_id').where('case_id', '=', caseId)
  return (await query.executeTakeFirstOrThrow()).meeting_item_id
})

test('nothing of a paragraph under secrecy is on public pages, feeds, lists or extracts', async () => {
  expect((await secretary.post(`${own}/skicka`)).status).toBe(303)
  await house.runJobs()
  const paths = [
    ...['', '/arenden', `/arenden/${caseId}`, `/beslut/${itemId}`, `/beslut/${itemId}/utdrag`, '/anslagstavla'],
    ...['/anslagstavla.atom', '/anslagstavla.csv', '/diarium', '/diarium.csv', '/uppdrag', '/arenden.csv', '/api'],
  ].map((path) => (path === '/api' ? '/api/bjorkvik/arenden' : `/bjorkvik${path}`))
  for (const path of paths) {
    const answer = await house.anyone.get(path)
    const isTold = /Kvällsöppet 2|Hemlig bakgrund|hamnhuset/.test(await html(answer))
    expect({ path, status: answer.status, isTold }).toEqual({ path, status: 200, isTold: false })
  }
  expect(await html(house.anyone.get(`/bjorkvik/beslut/${itemId}`))).toContain(`sekretess enligt ${provision}`)
  expect(await html(secretary.get(`/bjorkvik/beslut/${itemId}`))).toContain('Kvällsöppet 2')
  for (const path of [own, `${own}/oppen`]) expect((await house.anyone.get(path)).status).not.toBe(200)
})

test('a search finds words of a paragraph under secrecy for those who work here, and for nobody else', async () => {
  const representative = await sessionFor(
    openDb(house.owner),
    house.clock,
    association.accountId,
    association.representativeId,
  )
  const hits = async (visitor: Pick<typeof secretary, 'get'>, words: string) =>
    /\/arenden\/[0-9a-f-]{36}"/.test(await html(visitor.get(`/bjorkvik/arenden?sok=${words}`)))
  const searching = async (words: string) => [
    await hits(secretary, words),
    await hits(house.anyone, words),
    await hits(house.visit(representative), words),
  ]
  expect(await searching('hamnhuset')).toEqual([true, false, false])
  expect(await searching('öppet')).toEqual([true, true, true])
})

test('its papers stand in the register with the provision, and are never published', async () => {
  const register = await html(secretary.get('/bjorkvik/diarium'))
  expect(register).toContain(`Visas bara för dem som arbetar här (${provision})`)
  const page = await html(secretary.get(own))
  const documentId = /handlingar\/([0-9a-f-]{36})/.exec(page)?.[1] ?? ''
  const publish = arrange(async ({ tx }) => {
    await tx.updateTable('document').set({ is_public: true }).where('document_id', '=', documentId).execute()
    return ''
  })
  await expect(publish).rejects.toThrow(/never on the web/)
  const of = await arrange(async ({ tx }) => {
    const query = tx.selectFrom('document').select('case_id').where('document_id', '=', documentId)
    return (await query.executeTakeFirstOrThrow()).case_id
  })
  const mask = await secretary.get(`/bjorkvik/arenden/${of}/handlingar/${documentId}/publicera`)
  expect([mask.status, (await html(mask)).includes('publiceras inte')]).toEqual([409, true])
})

test('everyone who has not signed hears of the last day in time; the secretary when nothing is out', async () => {
  house.at('2026-03-11')
  const before = house.mails.length
  const remind = async () => {
    await remindDailyJob.work(house.services, {}, false)
    await house.runJobs()
    return house.mails.slice(before).map(({ to, text }) => [to.split('@')[0], /senast ([^.]*)\./.exec(text)?.[1]])
  }
  const sent = await remind()
  // The secret minutes are out; the ordinary ones are not.
  expect(sent.toSorted()).toEqual([
    ['chair', '16 mars 2026'],
    ['committeesecretary', '16 mars 2026'],
    ['committeesecretary', '16 mars 2026'],
    ['politician', '16 mars 2026'],
  ])
  expect(await remind()).toEqual(sent)
})

test('the extract in the case of a paragraph under secrecy is the open version, in full it is certified with the provision', async () => {
  secretary = await house.signInAs('committeeSecretary')
  await arrange(async ({ tx }) => {
    await tx
      .updateTable('approval_round')
      .set({ state: 'withdrawn', ended_at: house.clock.now() })
      .where('minutes_id', '=', own.split('/').at(-1) ?? '')
      .execute()
    return ''
  })
  expect((await secretary.post(`${own}/pa-papper`, { approvedOn: '2026-03-05', place: 'Varvet' })).status).toBe(303)
  await house.runJobs()
  const filed = async () => {
    const page = await html(secretary.get(`/bjorkvik/arenden/${caseId}`))
    const ids = [...page.matchAll(/bjorkvik\/handlingar\/([0-9a-f-]{36})"/g)].map(([, id]) => id)
    return Promise.all(ids.map((id) => html(secretary.get(`/bjorkvik/handlingar/${id}/fil.txt`))))
  }
  const [open = '', ...others] = await filed()
  expect([open.includes(`sekretess enligt ${provision}`), /Kvällsöppet 2|hamnhuset/.test(open), others]).toEqual([
    true,
    false,
    [],
  ])
  expect((await secretary.post(`/bjorkvik/beslut/${itemId}/bestyrk`)).status).toBe(303)
  expect((await filed()).map((text) => text.includes('hamnhuset')).toSorted()).toEqual([false, true])
  expect(await html(secretary.get('/bjorkvik/diarium'))).toMatch(/§ 2 Kvällsöppet 2/)
})

test('when somebody declines, the approval goes on the agenda of the body’s next meeting', async () => {
  house.at('2026-03-12')
  secretary = await house.signInAs('committeeSecretary')
  chair = await house.signInAs('chair')
  const { meetingId } = await plan(house, { bodyId: bodies.board, heldOn: '2026-04-07' }, [])
  const to = { meetingId }
  expect((await secretary.post(at(minutesId, '/overlamna'), to)).status).toBe(409)
  expect((await secretary.post(at(minutesId, '/skicka'))).status).toBe(303)
  await house.runJobs()
  await arrange(async ({ tx }) => {
    const declined = { state: 'declined' as const, ended_at: house.clock.now(), ended_because: 'Fel beslut' }
    await tx.updateTable('approval_round').set(declined).where('minutes_id', '=', minutesId).execute()
    return ''
  })
  expect((await chair.post(at(minutesId, '/overlamna'), to)).status).toBe(403)
  expect((await secretary.post(at(minutesId, '/overlamna'), to)).status).toBe(303)
  const agenda = await html(secretary.get(`/bjorkvik/sammantraden/${meetingId}/planera`))
  expect(agenda).toContain('Justering av protokollet från den 2 mars 2026')
  expect(agenda).not.toContain('Fel beslut')
})
