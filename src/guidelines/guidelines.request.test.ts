import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { arranging } from '../../test/arrange.ts'
import { filePaper } from '../../test/file-paper.ts'
import { countStatements } from '../../test/statements.ts'
import { openCase } from '../cases/index.ts'
import { recordItem, recordMeeting } from '../meetings/index.ts'
import { openDb } from '../platform/db/connect.ts'
import { inTenant } from '../platform/perform.ts'
import { day } from '../platform/time.ts'
import { pinProfile, profileFor } from './profile-queries.ts'

const house = await testApp({ on: '2026-03-09' })
const arrange = arranging(house)
const secretary = await house.signInAs('committeeSecretary')
const officer = await house.signInAs('caseOfficer')
const at = '/bjorkvik/riktlinjer'
const text = async (response: Promise<Response>) => (await (await response).text()).replaceAll('\u00a0', ' ')
const toOf = (answer: Response) => (answer.headers.get('location') ?? '').split('?')[0] ?? ''

const begun = await officer.post(`${at}/nya`, { title: 'Riktlinjer för partnerskap', introduction: 'Så gör vi.' })
const first = toOf(begun)
const clause = (number: string, heading: string, words: string) => ({ number, heading, text: words, position: number })
await officer.post(`${first}/punkter/ny`, clause('1', 'Syfte', 'Vi löser det tillsammans.'))
await officer.post(`${first}/punkter/ny`, clause('2', 'Beslut', 'Nämnden beslutar.'))

const meetingId = await arrange((doing) =>
  recordMeeting(doing, { bodyId: house.place.bodies.board, heldOn: day('2026-02-03') }),
)
const itemId = await arrange((doing) =>
  recordItem(doing, {
    ...{ background: '', decisionPath: '', points: [], motions: [], votes: [], reservations: [] },
    ...{ meetingId, paragraph: 7, title: 'Riktlinjer', outcome: 'decision', appealType: 'legalityReview' },
  }),
)
const adoption = { itemId, adoptedBy: '', adoptedOn: '2026-02-03', validFrom: '2026-03-01', profileVersionId: '' }

test('a draft is for those who work here; adopted by a paragraph it is public, and each clause has an address', async () => {
  expect(await text(officer.get(first))).toContain('Utkast, inte antaget')
  expect((await house.anyone.get(first)).status).toBe(404)
  expect(await text(house.anyone.get(at))).not.toContain('Riktlinjer för partnerskap')
  expect((await officer.post(`${first}/anta`, adoption)).status).toBe(403)
  const early = await secretary.post(`${first}/anta`, { ...adoption, validFrom: '2026-02-01' })
  expect([early.status, await early.text()]).toEqual([422, expect.stringContaining('kan inte gälla före beslutet')])
  expect(await text(secretary.post(`${first}/anta`, { ...adoption, itemId: '' }))).toContain('skriv vem som beslutade')
  expect((await secretary.post(`${first}/anta`, adoption)).status).toBe(303)
  const open = await text(house.anyone.get(`${at}/riktlinjer-for-partnerskap`))
  expect(open).toContain('id="punkt-2"')
  expect(open).toContain('Kommunstyrelsen 3 februari 2026 § 7')
  expect((await officer.post(`${first}/andra`, { title: 'Annat' })).status).toBe(409)
})

test('a new version tells what it changed and lets the old one hold until the day it takes over', async () => {
  const second = toOf(await officer.post(`${first}/ny-version`))
  expect((await officer.post(`${first}/ny-version`)).status).toBe(409)
  const [clauseId] = /(?<=punkter\/)[0-9a-f-]{36}/.exec(await text(officer.get(second))) ?? []
  const taken = await officer.post(`${second}/punkter/${clauseId}`, clause('2', 'Syfte', 'Vi löser det ihop.'))
  expect([taken.status, await taken.text()]).toEqual([422, expect.stringContaining('Vi löser det ihop.')])
  const form = await text(officer.get(`${second}/punkter/${clauseId}`))
  const seen = /name="seen" value="([\w-]+)"/.exec(form)?.[1] ?? ''
  await officer.post(`${second}/punkter/${clauseId}`, { ...clause('1', 'Syfte', 'Vi löser det ihop.'), seen })
  const late = await officer.post(`${second}/punkter/${clauseId}`, {
    ...clause('1', 'Syfte', 'Skrivet samtidigt.'),
    seen,
  })
  expect([late.status, await late.text()]).toEqual([422, expect.stringContaining('Skrivet samtidigt.')])
  await officer.post(`${second}/punkter/ny`, clause('3', 'Barn', 'Vi prövar barnets bästa.'))
  const next = { ...adoption, itemId: '', adoptedBy: 'Kommunfullmäktige § 45', adoptedOn: '2026-03-02' }
  expect((await secretary.post(`${second}/anta`, { ...next, validFrom: '2026-03-02' })).status).toBe(303)
  expect(await text(house.anyone.get(first))).toContain('Gällde till och med 1 mars 2026')
  const difference = await text(house.anyone.get(`${second}/skillnad`))
  expect(difference).toContain('<del> tillsammans.</del><ins> ihop.</ins>')
  expect(difference).toContain('Ny punkt')
  expect(difference).toContain('En punkt är oförändrad.')
  const before = await countStatements(() => house.anyone.get(second))
  expect(before).toBeLessThanOrEqual(9)
})

test('guidelines that were written elsewhere begin from their filed document, and its case proposes the decision', async () => {
  const caseId = await arrange((doing) =>
    openCase(doing, {
      ...{ bodyId: house.place.bodies.board, caseNumber: 'KS 2025/7', caseNumberKey: 'KS 2025/7', title: 'Riktlinjer' },
      ...{ stage: 'decision', openedOn: day('2025-01-07'), parties: [] },
    }),
  )
  const sections = [
    { heading: 'Beslutsunderlag', text: 'Skrivelsen' },
    { heading: 'Så prövar vi', text: 'Vi utgår från:\n\n•Det är inte grundstöd.\n\n•Det är inte ett köp.' },
  ]
  const reading = { sections, criteria: ['Det är inte grundstöd.', 'Det är inte ett köp.'] }
  const documentId = await arrange((doing) => filePaper(doing, caseId, { title: 'Riktlinjer för samverkan', reading }))
  await arrange((doing) =>
    recordItem(doing, {
      ...{ background: '', decisionPath: '', points: [], motions: [], votes: [], reservations: [] },
      ...{ meetingId, caseId, paragraph: 8, title: 'Samverkan', outcome: 'decision', appealType: 'legalityReview' },
    }),
  )
  expect(await text(officer.get(`${at}/ur-handling`))).toContain('Riktlinjer för samverkan')
  expect(await text(officer.get(`/bjorkvik/arenden/${caseId}`))).toContain('Börja riktlinjer ur')
  const form = `${at}/ur-handling/${documentId}`
  expect(await text(officer.get(form))).toMatch(/name="clauses.s1"[^>]*checked/)
  expect(await text(officer.post(form, { title: 'Samverkan' }))).toContain('Välj minst en punkt.')
  const chosen = { title: 'Samverkan', 'clauses.s1': 'true', 'clauses.k0': 'true', 'clauses.k1': 'true' }
  const draft = toOf(await officer.post(form, chosen))
  const page = await text(officer.get(draft))
  for (const said of ['id="punkt-1-2"', 'Det är inte ett köp.', 'Punkterna kommer ur']) expect(page).toContain(said)
  expect(page).not.toContain('Skrivelsen')
  expect(await text(secretary.get(`${draft}/anta`))).toMatch(/selected[^>]*>[^<]*§ 8 Samverkan/)
  const guidelineId = /value="([0-9a-f-]{36})"[^>]*>Riktlinjer för partnerskap/.exec(await text(officer.get(form)))?.[1]
  const next = toOf(await officer.post(form, { ...chosen, guidelineId: guidelineId ?? '' }))
  expect(await text(officer.get(next))).toContain('Version 3')
  expect((await officer.post(form, { ...chosen, guidelineId: guidelineId ?? '' })).status).toBe(422)
  await officer.post(`${next}/slang`)
})

test('criteria are copied, adapted and saved as a version; those that the guidelines in force name count before the newest', async () => {
  const { authorityId } = house.place.authority
  const asking = <T>(work: Parameters<typeof inTenant<T>>[1]) =>
    inTenant(
      { db: openDb(house.pool), actor: { kind: 'system', task: 'test' }, authority: house.place.authority },
      work,
    )
  const numberOn = async (on: string) => {
    const profile = await asking((tx) => profileFor(tx, authorityId, day(on)))
    return 'number' in profile ? profile.number : 'default'
  }
  expect(await numberOn('2026-03-09')).toBe('default')
  const form = { name: 'Våra kriterier', basedOn: 'skr8', demands: 'all', reason: 'Vi kräver program.' }
  expect(await text(house.anyone.get(`${at}/kriterier/motsagelser`))).toContain('Vem måste ta initiativet?')
  const empty = await officer.post(`${at}/kriterier/ny`, form)
  expect(empty.status).toBe(422)
  const saved = toOf(
    await officer.post(`${at}/kriterier/ny`, { ...form, 'criteria.K02': 'knockOut', 'criteria.K17': 'knockOut' }),
  )
  const profileVersionId = saved.split('/').at(-1) ?? ''
  expect(await text(house.anyone.get(saved))).toContain('De här kriterierna gäller nu')
  const third = toOf(await officer.post(`${await newest()}/ny-version`))
  const named = { ...adoption, itemId: '', adoptedBy: 'Kommunstyrelsen § 9', adoptedOn: '2026-03-09' }
  expect((await secretary.post(`${third}/anta`, { ...named, validFrom: '2026-03-10', profileVersionId })).status).toBe(
    303,
  )
  await officer.post(`${at}/kriterier/ny`, { ...form, 'criteria.K02': 'weighed' })
  expect([await numberOn('2026-03-09'), await numberOn('2026-03-10')]).toEqual([2, 1])
  const pinned = await arrange((doing) => pinProfile(doing))
  expect(await text(house.anyone.get(`${at}/kriterier/${pinned}`))).toContain('Ändrat från version 1')
})

const newest = async () => {
  const list = await text(house.anyone.get(`${at}/riktlinjer-for-partnerskap`))
  return /href="(\/bjorkvik\/riktlinjer\/[0-9a-f-]{36})\/skillnad"/.exec(list)?.[1] ?? ''
}
