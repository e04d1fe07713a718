import { expect, test } from 'vitest'
import { testApp } from '../../../test/app.ts'
import { arranging } from '../../../test/arrange.ts'
import { recordItem, recordMeeting } from '../../meetings/index.ts'
import { recordMinutes } from '../../minutes/index.ts'
import { inTenant } from '../../platform/perform.ts'
import { day } from '../../platform/time.ts'
import { recipientsIn } from './dispatch.ts'

const house = await testApp({ on: '2026-03-09' })
const { authority, bodies } = house.place
const arrange = arranging(house)
const secretary = await house.signInAs('committeeSecretary')
const politician = await house.signInAs('politician')
const system = { db: house.db, actor: { kind: 'system', task: 'test' } as const, authority }

const someItem = ({ isApproved = true, paragraph = 12, on = '2026-03-03' } = {}) =>
  arrange(async (doing) => {
    const meetingId = await recordMeeting(doing, { bodyId: bodies.board, heldOn: day(on) })
    const paragraphs = [{ from: paragraph, to: paragraph }]
    const minutes = { meetingId, kind: 'ordinary', isDigitallySigned: false, paragraphs, approvers: [] } as const
    const minutesId = await recordMinutes(doing, {
      ...minutes,
      ...(isApproved ? { approvedOn: day('2026-03-05') } : {}),
    })
    return recordItem(doing, {
      ...{
        meetingId,
        minutesId,
        paragraph,
        title: 'Läxhjälp i Sunnanå',
        outcome: 'decision',
        appealType: 'legalityReview',
      },
      ...{
        background: '',
        decisionPath: '',
        points: ['Läxhjälpen fortsätter.'],
        motions: [],
        votes: [],
        reservations: [],
      },
    })
  })
const at = (itemId: string) => `/bjorkvik/beslut/${itemId}/expediera`
const text = async (response: Promise<Response>) => (await (await response).text()).replaceAll('\u00a0', ' ')

test('lines of names and addresses are read; a line that is no address is told', () => {
  expect(recipientsIn('Eva Berg <eva@example.se>\n\nfyren@example.org; FYREN@example.org')).toEqual([
    { name: 'Eva Berg', email: 'eva@example.se' },
    { name: '', email: 'FYREN@example.org' },
  ])
  for (const wrong of ['Eva Berg', 'eva@', '<eva@example.se', 'a b@example.se', 'eva@example.se x'])
    expect(recipientsIn(wrong), wrong).toBeUndefined()
})

test('the extract of approved minutes is mailed to each address and logged, and no address stands in journal or job', async () => {
  const itemId = await someItem()
  expect((await politician.post(at(itemId), { recipients: 'fyren@example.org' })).status).toBe(403)
  const wrong = await secretary.post(at(itemId), { recipients: 'Föreningen Fyren' })
  expect([wrong.status, await wrong.text()]).toEqual([
    422,
    expect.stringContaining('Skriv en e-postadress på varje rad'),
  ])
  const recipients = 'Föreningen Fyren <fyren@example.org>\nhamn@example.org'
  expect((await secretary.post(at(itemId), { recipients })).status).toBe(303)
  const { rows } = await house.owner.query('select payload::text as payload from graphile_worker._private_jobs')
  expect(JSON.stringify(rows)).not.toContain('example.org')
  expect(await text(secretary.get(at(itemId)))).toContain('På väg')
  await house.runJobs()
  expect(house.mails.map(({ to }) => to).sort()).toEqual(['fyren@example.org', 'hamn@example.org'])
  expect(house.mails[0]?.subject.replaceAll('\u00a0', ' ')).toContain('Kommunstyrelsen § 12, 3 mars 2026')
  expect(house.mails[0]?.text).toContain('Läxhjälpen fortsätter.')
  const [file] = house.mails[0]?.files ?? []
  expect([file?.name, Buffer.from(file?.bytes.slice(0, 5) ?? []).toString()]).toEqual([
    'protokollsutdrag-2026-03-03.pdf',
    '%PDF-',
  ])
  const page = await text(politician.get(at(itemId)))
  expect([page.includes('fyren@example.org'), page.includes('Skickat')]).toEqual([true, true])
  expect(await text(house.anyone.get(at(itemId)))).not.toContain('example.org')
  const journal = await inTenant(system, (tx) => tx.selectFrom('journal').select('details').execute())
  expect(JSON.stringify(journal)).not.toContain('example.org')
})

test('nothing is sent before approval, nor what is under secrecy', async () => {
  const early = await someItem({ isApproved: false, paragraph: 20, on: '2026-03-02' })
  const refused = await secretary.post(at(early), { recipients: 'fyren@example.org' })
  expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining('inte justerat')])
  const secret = await someItem({ paragraph: 21, on: '2026-03-04' })
  expect((await secretary.post(at(secret), { recipients: 'fyren@example.org' })).status).toBe(303)
  await inTenant(system, (tx) =>
    tx
      .updateTable('meeting_item')
      .set({ secrecy_provision: 'OSL 19 kap. 3 §' })
      .where('meeting_item_id', '=', secret)
      .execute(),
  )
  const before = house.mails.length
  await house.runJobs()
  expect(house.mails.length).toBe(before)
  expect(await text(secretary.get(at(secret)))).toContain('Kunde inte skickas')
  expect((await secretary.post(at(secret), { recipients: 'fyren@example.org' })).status).toBe(409)
})
