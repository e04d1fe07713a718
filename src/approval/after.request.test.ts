import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { arranging } from '../../test/arrange.ts'
import { leadsTo } from '../../test/drafted-paper.ts'
import { heldMinutesIn } from '../../test/held-minutes.ts'
import { countStatements } from '../../test/statements.ts'
import { openCase } from '../cases/index.ts'
import { verifyPdf } from '../platform/signing/verify-pdf.ts'
import { day } from '../platform/time.ts'

const house = await testApp({ on: '2026-03-09' })
const arrange = arranging(house)
const held = heldMinutesIn(house)
const secretary = await house.signInAs('committeeSecretary')
const chair = await house.signInAs('chair')
const auditor = await house.signInAs('auditor')

const at = (minutesId: string, below = '') => `/bjorkvik/protokoll/${minutesId}${below}`
const html = async (answer: Response | Promise<Response>) => (await (await answer).text()).replaceAll('\u00a0', ' ')
const onPaper = (minutesId: string, approvedOn: string, place = 'Kanalgatan 4') =>
  secretary.post(at(minutesId, '/pa-papper'), { approvedOn, place })

/** What a person with the keys to the database might try. */
const directly = (statement: (minutesId: string) => ReturnType<typeof sql>, minutesId: string) =>
  arrange(async ({ tx }) => {
    await statement(minutesId).execute(tx)
    return ''
  })

test('minutes signed by hand get their day and place, neither before the meeting nor in the future, once', async () => {
  const minutesId = await held({ heldOn: '2026-03-02' })
  for (const [approvedOn, why] of [
    ['2026-03-01', 'före sammanträdet'],
    ['2026-03-10', 'har inte kommit'],
  ] as const) {
    const refused = await onPaper(minutesId, approvedOn)
    expect({ approvedOn, status: refused.status }).toEqual({ approvedOn, status: 409 })
    expect(await refused.text()).toContain(why)
  }
  expect((await onPaper(minutesId, '2026-03-05', ' ')).status).toBe(422)
  expect((await chair.post(at(minutesId, '/pa-papper'), { approvedOn: '2026-03-05', place: 'x' })).status).toBe(403)
  expect((await onPaper(minutesId, '2026-03-05')).status).toBe(303)
  const page = await html(secretary.get(at(minutesId)))
  expect(page).toContain('Justerat 5 mars 2026, Kanalgatan 4.')
  const twice = await onPaper(minutesId, '2026-03-06')
  expect(twice.status).toBe(409)
  expect(await twice.text()).toContain('är justerat och kan inte ändras')
  await house.runJobs()
  expect(await html(house.anyone.get('/bjorkvik/anslagstavla'))).toContain('2 mars')
})

test('approved minutes stand: the table refuses other words, another day, other approvers and other paragraphs', async () => {
  const minutesId = await held({ heldOn: '2026-03-03' })
  await onPaper(minutesId, '2026-03-05')
  for (const statement of [
    (id: string) => sql`update minutes set approved_on = '2026-03-06' where minutes_id = ${id}`,
    (id: string) => sql`delete from minutes_range where minutes_id = ${id}`,
    (id: string) => sql`update approver set name = 'Någon Annan' where minutes_id = ${id}`,
    (id: string) => sql`update meeting_item set title = 'Annat' where minutes_id = ${id}`,
    (id: string) => sql`update meeting_item set appeal_type = 'preparatory' where minutes_id = ${id}`,
    (id: string) => sql`update decision_point set text = 'Annat' where meeting_item_id in (
      select meeting_item_id from meeting_item where minutes_id = ${id})`,
  ])
    await expect(directly(statement, minutesId)).rejects.toThrow(/Approved minutes stand/)
})

test('the words of a paragraph are mended until the minutes go out, those who approve see what was changed, and two do not undo each other', async () => {
  const minutesId = await held({ heldOn: '2026-02-12' })
  const mend = at(minutesId, '/paragraf/2')
  const seen = /name="seen" value="([0-9a-f]+)"/.exec(await html(secretary.get(mend)))?.[1] ?? ''
  const words = { title: 'Kvällsöppet 2', background: 'Huset är rustat.', decisionPath: '', seen }
  expect((await chair.post(mend, words)).status).toBe(403)
  expect((await secretary.post(mend, { ...words, title: ' ' })).status).toBe(422)
  expect((await secretary.post(mend, { ...words, 'points.1': 'Styrelsen öppnar Varvet.' })).status).toBe(303)
  const late = await secretary.post(mend, { ...words, background: 'Mitt eget.' })
  const again = await html(late)
  expect([late.status, again.includes('Mitt eget.'), again.includes('Någon annan har ändrat')]).toEqual([
    422,
    true,
    true,
  ])
  const page = await html(chair.get(at(minutesId)))
  expect(page).toContain('§ 2 är ändrad efter sammanträdet')
  expect(page).toMatch(/<del>[^<]*hamnhuset\.<\/del><ins>[^<]*Varvet\.<\/ins>/)
  expect((await secretary.post(at(minutesId, '/skicka'))).status).toBe(303)
  expect((await secretary.post(mend, words)).status).toBe(409)
  const underway = (id: string) => sql`update meeting_item set background = 'x' where minutes_id = ${id}`
  await expect(directly(underway, minutesId)).rejects.toThrow(/being signed stand/)
})

test('minutes of a meeting that is not closed are not approved', async () => {
  const minutesId = await held({ heldOn: '2026-03-04', state: 'open' })
  const refused = await onPaper(minutesId, '2026-03-05')
  expect(refused.status).toBe(409)
  expect(await refused.text()).toContain('Sammanträdet är inte avslutat')
  expect((await secretary.post(at(minutesId, '/skicka'))).status).toBe(409)
})

test('a correction is a dated note beside approved minutes', async () => {
  const minutesId = await held({ heldOn: '2026-03-05' })
  const early = await secretary.post(at(minutesId, '/rattelse'), { text: 'Fel belopp.' })
  expect(early.status).toBe(409)
  await onPaper(minutesId, '2026-03-06')
  expect((await auditor.post(at(minutesId, '/rattelse'), { text: 'x' })).status).toBe(403)
  expect((await secretary.post(at(minutesId, '/rattelse'), { text: 'x', paragraph: '77' })).status).toBe(409)
  const note = { text: 'Beloppet ska vara 5 000 kronor.', paragraph: '1' }
  expect((await secretary.post(at(minutesId, '/rattelse'), note)).status).toBe(303)
  expect(await html(secretary.get(at(minutesId)))).toContain('Beloppet ska vara 5 000 kronor.')
})

test('when minutes are announced, an extract of each paragraph stands in its case, and waits for nothing but to be certified', async () => {
  const minutesId = await held({ heldOn: '2026-02-16' })
  const caseId = await arrange(async (doing) => {
    const opened = await openCase(doing, {
      ...{
        bodyId: house.place.bodies.board,
        caseNumber: '2026/KS 0801',
        caseNumberKey: 'KS-2026-801',
        stage: 'decision',
      },
      ...{ title: 'Hamnhuset', openedOn: day('2026-02-01'), parties: [] },
    })
    await doing.tx.updateTable('meeting_item').set({ case_id: opened }).where('minutes_id', '=', minutesId).execute()
    return opened
  })
  const papers = async (kind: string) => {
    const page = await html(secretary.get(`/bjorkvik/arenden/${caseId}`))
    const rows = page.matchAll(
      /handlingar\/([0-9a-f-]{36})">(§ \d Kvällsöppet \d)<\/a>[\s\S]*?<span[^>]*>([^<]*)<\/span>/g,
    )
    return [...rows].filter(([, , , standing]) => standing?.includes(kind)).map(([, id = '', title]) => ({ id, title }))
  }
  await onPaper(minutesId, '2026-03-05')
  await house.runJobs()
  const waiting = await papers('Inte bestyrkt')
  expect(waiting.map(({ title }) => title).toSorted()).toEqual(['§ 1 Kvällsöppet 1', '§ 2 Kvällsöppet 2'])
  const first = waiting.find(({ title }) => title?.startsWith('§ 1'))?.id ?? ''
  const words = () => html(secretary.get(`/bjorkvik/handlingar/${first}/fil.txt`))
  expect(await words()).toContain('9 mars 2026')
  expect(await words()).not.toContain('bestyrks')
  const page = await html(secretary.get(`/bjorkvik/handlingar/${first}`))
  const certify = `/bjorkvik/beslut/${/beslut\/([0-9a-f-]{36})\/bestyrk/.exec(page)?.[1]}/bestyrk`
  expect((await chair.post(certify)).status).toBe(403)
  expect(leadsTo(await secretary.post(certify))).toBe(`/bjorkvik/handlingar/${first}`)
  await house.runJobs()
  await house.runJobs()
  expect(await words()).toContain('Test committeeSecretary, nämndsekreterare')
  expect((await papers('Klar och förseglad')).map(({ id }) => id)).toEqual([first])
  const pdf = new Uint8Array(await (await secretary.get(`/bjorkvik/handlingar/${first}/fil.pdf`)).arrayBuffer())
  expect(verifyPdf(pdf, house.services.signing.trust())).toMatchObject({ verdict: 'whole' })
  expect((await secretary.post(certify)).status).toBe(409)
  await secretary.post(at(minutesId, '/rattelse'), { text: 'Huset heter Varvet.', paragraph: '1' })
  await house.runJobs()
  expect((await papers('Ersatt')).map(({ id }) => id)).toEqual([first])
  const anew = (await papers('Inte bestyrkt')).find(({ title }) => title?.startsWith('§ 1'))?.id
  expect(await html(secretary.get(`/bjorkvik/handlingar/${anew}/fil.txt`))).toContain('Huset heter Varvet.')
  expect((await papers('Inte bestyrkt')).length).toBe(2)
})

test('an extract of minutes that are not approved is not certified', async () => {
  const minutesId = await held({ heldOn: '2026-03-06' })
  const itemId = await arrange(async ({ tx }) => {
    const query = tx.selectFrom('meeting_item').select('meeting_item_id').where('minutes_id', '=', minutesId)
    return (await query.orderBy('paragraph').executeTakeFirstOrThrow()).meeting_item_id
  })
  expect((await secretary.post(`/bjorkvik/beslut/${itemId}/bestyrk`)).status).toBe(409)
})

test('a paragraph under secrecy gets minutes of its own, with the same signers and an open version without its words', async () => {
  const minutesId = await held({ heldOn: '2026-03-07', secrecyOf2: '25 kap. 1 § OSL' })
  expect(await html(secretary.post(at(minutesId, '/skicka')))).toContain('behöver ett eget protokoll')
  expect((await secretary.post(at(minutesId, '/eget-protokoll'), { paragraph: '1' })).status).toBe(409)
  const separated = await secretary.post(at(minutesId, '/eget-protokoll'), { paragraph: '2' })
  expect(separated.status).toBe(303)
  const own = leadsTo(separated)
  const page = await html(secretary.get(own))
  expect(page).toContain('Protokoll, sekretess')
  expect(page).toContain('Kvällsöppet 2')
  expect(page).toContain('Test politician')
  const open = await html(secretary.get(`${own}/oppen`))
  expect(open).toContain('omfattas av sekretess enligt 25 kap.')
  expect(open).not.toContain('Kvällsöppet 2')
  const ordinary = await html(secretary.get(at(minutesId)))
  expect(ordinary).not.toContain('Kvällsöppet 2')
  expect((await secretary.post(at(minutesId, '/skicka'))).status).toBe(303)
})

test('a paragraph approved at once gets minutes of its own, with an own day and an own notice', async () => {
  const minutesId = await held({ heldOn: '2026-03-08', immediateOf2: true })
  const own = leadsTo(await secretary.post(at(minutesId, '/eget-protokoll'), { paragraph: '2' }))
  expect(await html(secretary.get(own))).toContain('omedelbar justering')
  expect((await secretary.post(`${own}/pa-papper`, { approvedOn: '2026-03-08', place: 'Varvet' })).status).toBe(303)
  expect(await html(secretary.get(at(minutesId)))).toContain('Inte utskickat')
  await house.runJobs()
  expect(await html(secretary.get(own))).not.toContain('Anslaget är inte uppe')
})

test('the page of minutes and the list take as many statements however many minutes there are', async () => {
  const minutesId = await held({ heldOn: '2026-02-20' })
  const few = await countStatements(() => secretary.get(at(minutesId)))
  const short = await countStatements(() => secretary.get('/bjorkvik/att-justera'))
  for (const heldOn of ['2026-02-21', '2026-02-22', '2026-02-23']) await held({ heldOn, items: 9 })
  const long = await held({ heldOn: '2026-02-24', items: 12 })
  expect(await countStatements(() => secretary.get('/bjorkvik/att-justera'))).toBe(short)
  expect(await countStatements(() => secretary.get(at(long)))).toBe(few)
  expect(few).toBeLessThanOrEqual(48)
})
