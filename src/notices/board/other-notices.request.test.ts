import { expect, test } from 'vitest'
import { testApp } from '../../../test/app.ts'
import { arranging } from '../../../test/arrange.ts'
import { elect, plan } from '../../../test/live-meeting.ts'
import { watchAuthority } from '../watch/round.ts'

const house = await testApp({ on: '2026-05-18' })
const { authority, bodies } = house.place
const arrange = arranging(house)
let secretary = await house.signInAs('committeeSecretary')
const on = async (date: string) => {
  house.at(date)
  secretary = await house.signInAs('committeeSecretary')
}
const text = async (answer: Promise<Response>) => (await (await answer).text()).replaceAll('\u00a0', ' ')
const board = () => text(house.anyone.get('/bjorkvik/anslagstavla'))
const idsIn = (html: string) => [...html.matchAll(/id="anslag-([0-9a-f-]{36})"/g)].map(([, id]) => id ?? '')

await elect(house, bodies.council, { members: ['Birgitta Alm (S)', 'Bo Ek (M)'], substitutes: [] })
/** A council that is summoned through the form, with its job done. */
const summoned = async (heldOn: string) => {
  const { meetingId, itemIds } = await plan(house, { bodyId: bodies.council, heldOn, startsAt: '18:30' }, [
    { title: 'Partnerskap om hamnmagasinet', kind: 'case' },
    { title: 'Personalärende om Test Testsson', kind: 'case' },
  ])
  await arrange(async ({ tx }) => {
    const secret = { secrecy_provision: '39 kap. 2 § OSL' }
    await tx
      .updateTable('meeting_item')
      .set(secret)
      .where('meeting_item_id', '=', itemIds[1] ?? '')
      .execute()
    return ''
  })
  expect((await secretary.post(`/bjorkvik/sammantraden/${meetingId}/kalla`, {})).status).toBe(303)
  await house.runJobs()
  return meetingId
}

test('the board tells of a council that is summoned: when, where and what, but nothing under secrecy', async () => {
  await summoned('2026-06-15')
  const page = await board()
  expect(page).toContain('Fullmäktiges sammanträden')
  const [id = ''] = idsIn(page)
  const words = await text(house.anyone.get(`/bjorkvik/anslagstavla/${id}/ord.txt`))
  for (const said of ['15 juni 2026', 'kl. 18.30', 'Strandsalen', 'Partnerskap om hamnmagasinet'])
    expect(words).toContain(said)
  expect(words).toContain('Ärende som omfattas av sekretess')
  const everywhere = [words, page, ...(await Promise.all(['.atom', '.csv', `/${id}`, `/${id}/bevis`].map(read)))]
  expect(everywhere.filter((one) => one.includes('Testsson'))).toEqual([])
  expect(everywhere[2]).toContain(`urn:uuid:${id}`)
  const pdf = await house.anyone.get(`/bjorkvik/anslagstavla/${id}/bevis.pdf`)
  expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf'])
})

const read = (below: string) => text(house.anyone.get(`/bjorkvik/anslagstavla${below}`))

test('the notice of a council stays until the meeting is over, and is withdrawn and posted anew when it is wrong', async () => {
  const [id = ''] = idsIn(await board())
  await on('2026-06-15')
  const early = await secretary.post(`/bjorkvik/anslag/${id}/ta-ned`, {})
  expect([early.status, (await early.text()).includes('tas ned tidigast')]).toEqual([409, true])
  await on('2026-05-19')
  await secretary.post(`/bjorkvik/anslag/${id}/aterkalla`, { reason: 'Fel sal.' })
  const waiting = await text(secretary.get('/bjorkvik/anslag'))
  const [, path = ''] = /href="(\/bjorkvik\/anslag\/fullmaktige\/[0-9a-f-]{36})"/.exec(waiting) ?? []
  expect((await secretary.post(path, {})).status).toBe(303)
  expect(idsIn(await board())).toHaveLength(1)
  const again = await secretary.post(path, {})
  expect([again.status, (await again.text()).includes('redan tillkännagivna')]).toEqual([409, true])
  await on('2026-06-16')
  const fetch = async (url: string) => house.app.fetch(new Request(url))
  await watchAuthority({ db: house.db, clock: house.clock, baseUrl: 'http://localhost', fetch }, authority)
  expect(idsIn(await board())).toEqual([])
})

test('with less than a week left only urgent items are announced, and none after the last weekday before', async () => {
  await on('2026-08-31')
  const { meetingId } = await plan(house, { bodyId: bodies.council, heldOn: '2026-09-07' }, [
    { title: 'Skyfallet i hamnen', kind: 'case' },
  ])
  const at = `/bjorkvik/anslag/fullmaktige/${meetingId}`
  await on('2026-09-01')
  const late = await secretary.post(at, {})
  expect([late.status, (await late.text()).replaceAll('\u00a0', ' ').includes('KL 5 kap. 13 §')]).toEqual([409, true])
  expect((await secretary.post(at, { areUrgent: 'true' })).status).toBe(303)
  expect(await board()).toContain('fler ärenden')
  const { meetingId: boards } = await plan(house, { bodyId: bodies.board, heldOn: '2026-09-08' }, [
    { title: 'Nämndens ärende', kind: 'case' },
  ])
  const forbidden = await secretary.post(`/bjorkvik/anslag/fullmaktige/${boards}`, {})
  expect([forbidden.status, (await forbidden.text()).replaceAll('\u00a0', ' ').includes('KL 8 kap. 10 §')]).toEqual([
    409,
    true,
  ])
})

test('a delegated decision that no minutes tell of gets a notice of its own, without what it says and about whom', async () => {
  await on('2026-09-02')
  const rule = (number: string, mustBeReported: string) => ({
    ...{ bodyId: bodies.board, number, title: 'Lån av lokal', subject: 'ordinary', receiver: 'employee' },
    ...{ toRole: 'enhetschefen', provision: '', mustBeReported, isAppealable: 'true', fromOn: '2026-01-01' },
  })
  for (const [number, reported] of [
    ['3.1', ''],
    ['3.2', 'true'],
  ] as const) {
    const { mustBeReported, ...fields } = rule(number, reported)
    const sent = reported === '' ? fields : { ...fields, mustBeReported }
    expect((await secretary.post('/bjorkvik/delegering/regler/ny', sent)).status).toBe(303)
    const rules = await text(secretary.get(`/bjorkvik/delegering/regler?organ=${bodies.board}`))
    const [, ruleId = ''] =
      new RegExp(`regler/([0-9a-f-]{36})/upphor">[^<]*<span class="ds-sr-only">${number}<`).exec(rules) ?? []
    const decision = {
      ...{ bodyId: bodies.board, ruleId, text: `Hemliga Föreningen får låna lokalen ${number}.`, caseNumber: '' },
      ...{ decidedBy: 'Eva Berg, enhetschef', decidedOn: '2026-09-01' },
    }
    expect((await secretary.post('/bjorkvik/delegering/nytt', decision)).status).toBe(303)
  }
  await house.runJobs()
  const page = await board()
  expect(page).toContain('Beslut på delegation')
  expect(page.match(/D 2026-\d+/g)?.every((number) => number === 'D 2026-1')).toBe(true)
  const id = idsIn(page).at(-1) ?? ''
  const all = [page, ...(await Promise.all([`/${id}/ord.txt`, `/${id}`, `/${id}/bevis`, '.atom', '.csv'].map(read)))]
  expect(all.filter((one) => /Hemliga|Eva Berg/.test(one))).toEqual([])
  expect(all[1]).toContain('23 september 2026')
  expect(await text(secretary.get('/bjorkvik/delegering'))).toContain(`/anslagstavla/${id}`)
})
