import { expect, test } from 'vitest'
import { testApp } from '../../../test/app.ts'
import { getBody, substitutionOrderOf } from '../../organisations/index.ts'
import { inTenant } from '../../platform/perform.ts'
import { rulesOf, standingItemsOf } from './rules-queries.ts'

const house = await testApp()
const { authority, bodies } = house.place
const secretary = await house.signInAs('committeeSecretary')
const officer = await house.signInAs('caseOfficer')
const performing = { db: house.db, actor: { kind: 'system', task: 'test' } as const, authority }
const board = `/bjorkvik/organisation/organ/${bodies.board}`
const council = `/bjorkvik/organisation/organ/${bodies.council}`

const rules = {
  ...{ summonsDays: '5', summonsUnit: 'working', returnRule: 'warn', mayBeRemote: 'true', noticeMarginDays: '2' },
  ...{ minutesKeptAt: 'Kansliet, Kanalgatan 4', firstYear: '2026', firstNumber: '146' },
}
const rulesNow = (bodyId: string) =>
  inTenant(performing, async (tx) => {
    const body = await getBody(tx, bodyId)
    return body && rulesOf(tx, body)
  })

test('a secretary sets how a body summons and where its paragraphs begin; others are refused', async () => {
  expect((await officer.get(`${board}/regler`)).status).toBe(403)
  expect((await officer.post(`${board}/regler`, rules)).status).toBe(403)
  expect((await rulesNow(bodies.board))?.summonsDays).toBe(7)
  expect((await secretary.post(`${board}/regler`, rules)).status).toBe(303)
  expect(await rulesNow(bodies.board)).toMatchObject({
    ...{ summonsDays: 5, summonsUnit: 'working', mayBeRemote: true, mayBeOpen: false, noticeMarginDays: 2 },
    firstParagraph: { year: 2026, number: 146 },
  })
  expect(await (await secretary.get(`${board}/regler`)).text()).toContain('value="Kansliet, Kanalgatan 4"')
})

test('what cannot be is refused with what was typed kept, and the council cannot be softer than the law', async () => {
  const wrong = await secretary.post(`${board}/regler`, { ...rules, summonsDays: 'fem', firstNumber: '' })
  const said = await wrong.text()
  expect(wrong.status).toBe(422)
  expect(said).toContain('Skriv ett heltal')
  expect(said).toContain('Skriv både år och första paragraf')
  expect(said).toContain('value="fem"')
  const refused = await secretary.post(`${council}/regler`, rules)
  expect([refused.status, await refused.text()]).toEqual([409, expect.stringMatching(/KL 5\skap\.\s20\s§/)])
  const fewer = { ...rules, returnRule: 'block', fewerMayAnswer: 'true' }
  expect((await secretary.post(`${council}/regler`, fewer)).status).toBe(303)
  expect(await rulesNow(bodies.council)).toMatchObject({ fewerMayAnswer: true, returnRule: 'block' })
})

test('standing items go by their numbers, first ones first, and an emptied title takes an item away', async () => {
  const rows = {
    ...{ 'items.0.title': 'Meddelanden', 'items.0.kind': 'notices', 'items.0.place': 'last', 'items.0.order': '1' },
    ...{ 'items.1.title': 'Val av justerare', 'items.1.kind': 'approvers', 'items.1.order': '2' },
    ...{ 'items.2.title': 'Upprop', 'items.2.kind': 'rollCall', 'items.2.order': '1' },
    ...{ 'items.3.title': '', 'items.3.kind': 'other', 'items.3.order': '' },
  }
  const titles = () =>
    inTenant(performing, async (tx) => (await standingItemsOf(tx, bodies.board)).map(({ title }) => title))
  expect((await secretary.post(`${board}/punkter`, rows)).status).toBe(303)
  expect(await titles()).toEqual(['Upprop', 'Val av justerare', 'Meddelanden'])
  const wrong = await secretary.post(`${board}/punkter`, { ...rows, 'items.2.kind': '' })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('value="Upprop"')
  expect(await titles()).toEqual(['Upprop', 'Val av justerare', 'Meddelanden'])
  expect((await secretary.post(`${board}/punkter`, { ...rows, 'items.2.title': '' })).status).toBe(303)
  expect(await titles()).toEqual(['Val av justerare', 'Meddelanden'])
})

test('the order of substitutes is set by party, and a file with one wrong line changes nothing', async () => {
  const order = () => inTenant(performing, (tx) => substitutionOrderOf(tx, bodies.board))
  const rows = { 'rows.0.party': 'S', 'rows.0.from': 'V, MP', 'rows.1.party': 'M', 'rows.1.from': '' }
  expect((await secretary.post(`${board}/ersattare`, rows)).status).toBe(303)
  expect(await order()).toEqual({ S: ['V', 'MP'] })
  const twice = await secretary.post(`${board}/ersattare`, { ...rows, 'rows.0.from': 'V, V' })
  expect([twice.status, await twice.text()]).toEqual([422, expect.stringContaining('Ett parti står två gånger')])
  const bad = 'M;KD;L\nM;C'
  const checked = await secretary.post(`${board}/ersattare/las-in`, { csv: bad })
  const page = await checked.text()
  expect(page).toContain('En rad måste rättas')
  expect(page).toContain('M har redan en rad')
  expect(page).not.toContain('Spara två rader')
  expect((await secretary.post(`${board}/ersattare/las-in/spara`, { csv: bad })).status).toBe(409)
  expect(await order()).toEqual({ S: ['V', 'MP'] })
  const file = new File([new Uint8Array([...Buffer.from('M;KD;'), 0xd6])], 'ordning.csv')
  expect(await (await secretary.post(`${board}/ersattare/las-in`, { csv: '', file })).text()).toContain('KD, Ö')
  expect((await secretary.post(`${board}/ersattare/las-in/spara`, { csv: 'M;KD;L\nC;L' })).status).toBe(303)
  expect(await order()).toEqual({ C: ['L'], M: ['KD', 'L'] })
  expect((await secretary.post(`${board}/ersattare/las-in`, { csv: '' })).status).toBe(422)
})
