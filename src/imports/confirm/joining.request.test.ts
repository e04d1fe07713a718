import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testApp } from '../../../test/app.ts'
import { fieldsOf, seen } from '../../../test/form-fields.ts'
import { type SentText, someReviewedImport, textFile } from '../../../test/reviewed-import.ts'
import { seedAuthority, startSession } from '../../../test/seed.ts'
import { openDb } from '../../platform/db/connect.ts'
import type { Read } from '../../platform/db/db.ts'

const folder = new URL('../../../test/twin/', import.meta.url)
const board = textFile(folder, '000-protokollsutdrag.txt')

const app = await testApp()
const registrar = await app.signInAs('registrar')

const rows = <T>(work: (db: Read) => Promise<T>, authorityId = app.place.authority.authorityId): Promise<T> =>
  openDb(app.owner)
    .transaction()
    .execute(async (tx) => {
      await sql`select set_config('handslag.authority', ${authorityId}, true)`.execute(tx)
      return work(tx)
    })

const addressOf = (importId: string, slug = 'bjorkvik') => `/${slug}/las-in/${importId}/spara/0`
const counted = (
  table: 'case_file' | 'document' | 'meeting' | 'attendance' | 'meeting_item' | 'assignment' | 'finding',
) =>
  rows(async (db) =>
    Number((await db.selectFrom(table).select(sql<string>`count(*)`.as('n')).executeTakeFirstOrThrow()).n),
  )

/** The same extract of the board's meeting with another paragraph in another case. */
const otherExtract = (number: string, corrections: Record<string, unknown> = {}): SentText => ({
  name: `utdrag-${number}.txt`,
  text: `${board.text}\n${number}\n`,
  corrections: {
    '/items/0/paragraph': 161,
    '/items/0/caseNumber': number,
    '/items/0/title': 'Svar på motion om nattöppna bad',
    '/caseNumbers/0': number,
    ...corrections,
  },
})

const meetingStart = () =>
  rows((db) => db.selectFrom('meeting').select(['starts_at', 'place']).executeTakeFirstOrThrow())

test('a number that is not in the form of the body is said at its field and nothing is written', async () => {
  const importId = await someReviewedImport(app, [
    { name: 'lapp.txt', text: 'Ring Elsa om lokalen.', corrections: { '/documentDate': '2026-01-15' } },
  ])
  const html = await (await registrar.get(addressOf(importId))).text()
  const typed = { ...fieldsOf(html), ...seen, caseNumber: 'KS 2026-7', title: 'Lokal', bodyId: app.place.bodies.board }
  const wrong = await registrar.post(addressOf(importId), typed)
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('2026/KS 0012')
  expect(await counted('case_file')).toBe(0)
  const right = await registrar.post(addressOf(importId), { ...typed, caseNumber: '2026/KS 0007' })
  expect(right.status).toBe(303)
  expect(await rows((db) => db.selectFrom('document').select(['kind', 'title']).execute())).toEqual([
    { kind: 'unknown', title: 'lapp.txt' },
  ])
  expect(await rows((db) => db.selectFrom('register_entry').select('direction').execute())).toEqual([
    { direction: 'received' },
  ])
})

test('a number of another case asks whether the documents belong there before it joins', async () => {
  const importId = await someReviewedImport(app, [{ name: 'svar.txt', text: 'Elsa kan låna lokalen.' }])
  const html = await (await registrar.get(addressOf(importId))).text()
  const typed = { ...fieldsOf(html), ...seen, caseNumber: '2026/KS 0007', title: 'Ny', bodyId: app.place.bodies.board }
  const asked = await registrar.post(addressOf(importId), typed)
  expect(asked.status).toBe(422)
  const again = await asked.text()
  expect(again).toContain('Numret hör till ärendet ”Lokal”')
  expect(await counted('document')).toBe(1)
  const joined = await registrar.post(addressOf(importId), { ...fieldsOf(again), ...seen })
  expect(joined.status).toBe(303)
  expect([await counted('case_file'), await counted('document')]).toEqual([1, 2])
})

test('another extract of a known meeting joins it: its list is not doubled', async () => {
  const first = await someReviewedImport(app, [board])
  await registrar.post(addressOf(first), { ...fieldsOf(await (await registrar.get(addressOf(first))).text()), ...seen })
  const people = await counted('attendance')
  const second = await someReviewedImport(app, [otherExtract('2023/KS 0500')])
  const html = await (await registrar.get(addressOf(second))).text()
  expect(html).toContain('Känt sammanträde')
  expect(html).not.toContain('Uppgifter som skiljer sig')
  expect((await registrar.post(addressOf(second), { ...fieldsOf(html), ...seen })).status).toBe(303)
  expect([await counted('meeting'), await counted('attendance'), await counted('meeting_item')]).toEqual([1, people, 2])
})

const differing = {
  '/meeting/start': '17:00',
  '/meeting/place': 'Rådhuset',
  '/attendance/1/recused': [{ from: 161, to: 161 }],
}

test('what differs is shown side by side, must be chosen, and only what was chosen changes', async () => {
  const importId = await someReviewedImport(app, [
    otherExtract('2023/KS 0501', { ...differing, '/items/0/paragraph': 162 }),
  ])
  const html = await (await registrar.get(addressOf(importId))).text()
  expect(html).toContain('Känt: 18:30')
  expect(html).toContain('Läst: 17:00')
  expect(html).toContain('närvaro: Torsten Ek')
  const keys = [...new Set([...html.matchAll(/name="(choices\.[0-9a-f]{16})"/g)].map(([, name = '']) => name))]
  expect(keys).toHaveLength(3)
  const silent = await registrar.post(addressOf(importId), { ...fieldsOf(html), ...seen })
  expect(silent.status).toBe(422)
  expect((await meetingStart()).starts_at).toBe('18:30:00')

  const people = await counted('attendance')
  const [start = '', place = '', person = ''] = keys
  const choices = { [start]: 'read', [place]: 'known', [person]: 'read' }
  const chosen = await registrar.post(addressOf(importId), { ...fieldsOf(html), ...seen, ...choices })
  expect(chosen.status).toBe(303)
  expect(await meetingStart()).toEqual({ starts_at: '17:00:00', place: 'Strandsalen' })
  expect(await counted('attendance')).toBe(people)
  const recused = await rows((db) =>
    db
      .selectFrom('attendance_range')
      .innerJoin('attendance', 'attendance.attendance_id', 'attendance_range.attendance_id')
      .select('from_paragraph')
      .where('name', '=', 'Torsten Ek')
      .execute(),
  )
  expect(recused).toEqual([{ from_paragraph: 161 }])
})

test('an assignment known since before is not given twice, and a decision known in another way is a choice', async () => {
  const given = await counted('assignment')
  const importId = await someReviewedImport(app, [
    {
      ...board,
      name: 'samma-beslut.txt',
      text: `${board.text}\nOmtryck\n`,
      corrections: { '/items/0/points/1': 'Försöken ska redovisas.' },
    },
  ])
  const html = await (await registrar.get(addressOf(importId))).text()
  expect(html).toContain('Handlingarna läggs i ett ärende som redan finns')
  expect(html).toContain('§ 160: beslutspunkter')
  const keys = [...new Set([...html.matchAll(/name="(choices\.[0-9a-f]{16})"/g)].map(([, name = '']) => name))]
  const choices = Object.fromEntries(keys.map((key) => [key, 'read']))
  expect((await registrar.post(addressOf(importId), { ...fieldsOf(html), ...seen, ...choices })).status).toBe(303)
  expect(await counted('assignment')).toBe(given)
  const points = await rows((db) =>
    db
      .selectFrom('decision_point')
      .innerJoin('meeting_item', 'meeting_item.meeting_item_id', 'decision_point.meeting_item_id')
      .select('text')
      .where('paragraph', '=', 160)
      .orderBy('number')
      .execute(),
  )
  expect(points.at(-1)?.text).toBe('Försöken ska redovisas.')
})

test('a name that the records cannot hold is said at its document and nothing is left behind', async () => {
  const before = await counted('document')
  const importId = await someReviewedImport(app, [
    otherExtract('2023/KS 0502', { '/attendance/3/name': 'x'.repeat(201) }),
  ])
  const html = await (await registrar.get(addressOf(importId))).text()
  const sent = await registrar.post(addressOf(importId), { ...fieldsOf(html), ...seen })
  expect(sent.status).toBe(422)
  expect(await sent.text()).toContain('/attendance/3/name')
  expect(await counted('document')).toBe(before)
})

test('a page that has become old is refused, and so is whoever does not keep records', async () => {
  const importId = await someReviewedImport(app, [{ name: 'ny.txt', text: 'En rad.' }])
  const html = await (await registrar.get(addressOf(importId))).text()
  const fields = { ...fieldsOf(html), ...seen, caseNumber: '2026/KS 0099', title: 'T', bodyId: app.place.bodies.board }
  const politician = await app.signInAs('politician')
  expect((await politician.get(addressOf(importId))).status).toBe(403)
  expect((await politician.post(addressOf(importId), fields)).status).toBe(403)
  const before = await counted('case_file')
  const old = await registrar.post(addressOf(importId), { ...fields, documents: 'something else' })
  expect(old.status).toBe(409)
  expect(await counted('case_file')).toBe(before)
})

test('another authority neither sees the import nor is told of its cases', async () => {
  const place = await seedAuthority(openDb(app.owner), app.clock, 'alsunda')
  const other = app.visit(await startSession(openDb(app.owner), app.clock, place, 'registrar'))
  const ours = await someReviewedImport(app, [{ name: 'vår.txt', text: 'En rad till.' }])
  expect((await other.get(addressOf(ours, 'alsunda'))).status).toBe(404)
  const theirs = await someReviewedImport(app, [board], place)
  const html = await (await other.get(addressOf(theirs, 'alsunda'))).text()
  expect(html).toContain('Ett nytt ärende läggs upp')
  expect((await other.post(addressOf(theirs, 'alsunda'), { ...fieldsOf(html), ...seen })).status).toBe(303)
})

test('minutes of a body that is not known stand in two cases: the body is made once, the import ends with the second', async () => {
  const importId = await someReviewedImport(app, [
    otherExtract('2023/KS 0601', {
      '/body': 'Fritidsnämnden',
      '/items/1': { paragraph: 170, caseNumber: '2023/KS 0602', title: 'Svar om is', outcome: 'decision' },
      '/items/2': { paragraph: 171, title: 'Val av justerare' },
    }),
  ])
  const stateOf = () =>
    rows((db) => db.selectFrom('import').select('state').where('import_id', '=', importId).executeTakeFirstOrThrow())
  const html = await (await registrar.get(addressOf(importId))).text()
  expect(html).toContain('Vad är Fritidsnämnden?')
  const unsaid = await registrar.post(addressOf(importId), { ...fieldsOf(html), ...seen })
  expect(unsaid.status).toBe(422)
  expect(await unsaid.text()).toContain('beror på vad du svarar om organen')
  const answers = { 'bodies.0.choice': 'new', bodyId: 'new.0' }
  const kindless = { ...fieldsOf(html), ...seen, ...answers, 'bodies.0.kind': '' }
  const again = await (await registrar.post(addressOf(importId), kindless)).text()
  expect([again.includes('Välj vilket slag av organ'), again.includes('Välj vilket organ som har')]).toEqual([
    true,
    false,
  ])
  expect((await registrar.post(addressOf(importId), { ...fieldsOf(html), ...seen, ...answers })).status).toBe(303)
  expect((await stateOf()).state).toBe('review')

  expect((await registrar.get(addressOf(importId))).status).not.toBe(200)
  const second = addressOf(importId).replace(/0$/, '1')
  // What is saved is not offered again: the page says in which case it stands.
  const left = await (await registrar.get(addressOf(importId).replace(/\/spara.*$/, ''))).text()
  expect(left).toContain(`href="${second}"`)
  expect(left).not.toContain(`href="${addressOf(importId)}"`)
  expect(left).toMatch(/Sparat<.*<span class="hs-num">2023\/KS 0601<\/span>/s)
  const next = await (await registrar.get(second)).text()
  expect(next).toContain('Känt sammanträde')
  expect(next).not.toContain('Vad är Fritidsnämnden?')
  expect((await registrar.post(second, { ...fieldsOf(next), ...seen })).status).toBe(303)
  expect((await stateOf()).state).toBe('confirmed')
  const items = await rows((db) =>
    db
      .selectFrom('meeting_item')
      .innerJoin('meeting', 'meeting.meeting_id', 'meeting_item.meeting_id')
      .innerJoin('body', 'body.body_id', 'meeting.body_id')
      .leftJoin('case_file', 'case_file.case_id', 'meeting_item.case_id')
      .select(['paragraph', 'case_number', 'body.kind'])
      .where('body.name', '=', 'Fritidsnämnden')
      .orderBy('paragraph')
      .execute(),
  )
  expect(items).toEqual([
    { paragraph: 161, case_number: '2023/KS 0601', kind: 'committeeBoard' },
    { paragraph: 170, case_number: '2023/KS 0602', kind: 'committeeBoard' },
    { paragraph: 171, case_number: null, kind: 'committeeBoard' },
  ])
})
